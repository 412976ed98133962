"""Who "he", "she" and "the officials" are, where the text before leaves one answer only."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefdesk.article import At
from briefdesk.compose.calendar_words import Edit
from briefdesk.extract import Claim, Entity
from briefdesk.prose.lexicon import alternatives, words

_PERSONAL = re.compile(rf"^[\s“\"]*({alternatives(words('clause_words', 'personal'))})\b(?!['’])", re.I)
_POSSESSIVE = re.compile(rf"^[\s“\"]*({alternatives(words('clause_words', 'possessive_personal'))})\b", re.I)
_PRONOUN_SOURCE = re.compile(r"^(?:he|she|they|it|who|i|we)$", re.I)
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)
_SHORT = re.compile(r"^(?:the|these|those|both)\s+(\w+)$", re.I)


@dataclass(frozen=True, kw_only=True)
class Antecedents:
    """For each claim, by its place: the person its opening pronoun stands for, and who says it."""

    people: Mapping[At, str]
    sources: Mapping[At, str]

    def subject_edits(self, claim: Claim) -> tuple[Edit, ...]:
        """Return the edit that puts a name for the pronoun a claim opens with, or none."""
        name = self.people.get(claim.at)
        match = _PERSONAL.match(claim.text) or _POSSESSIVE.match(claim.text)
        if name is None or match is None:
            return ()
        possessive = _POSSESSIVE.match(claim.text) is not None
        return (Edit(match.start(1), match.end(1), f"{name}’s" if possessive else name),)

    def source_name(self, claim: Claim) -> str | None:
        """Return who says a claim, with a capital first letter and no article, or None."""
        return self.sources.get(claim.at)


def antecedents(claims: Sequence[Claim], entities: Sequence[Entity]) -> Antecedents:
    """Return what the pronouns of `claims`, given in reading order, stand for."""
    named = {entity.id: entity for entity in entities}
    mentions = _mentions([entity for entity in entities if entity.kind == "person"])
    people: dict[At, str] = {}
    sources: dict[At, str] = {}
    focus: frozenset[str] = frozenset()
    group = ""
    for claim in claims:
        source = _source(claim, named, focus, group)
        if source:
            sources[claim.at] = source
            group = source if claim.speaker is None else group
        who = _subject(claim, focus)
        if who in named:
            people[claim.at] = named[who].name
        focus = _focus(claim, _people_in(claim.at, mentions), named) or (frozenset({who}) if who else focus)
    return Antecedents(people=people, sources=sources)


def _mentions(people: Sequence[Entity]) -> Mapping[int, Sequence[tuple[int, int, str]]]:
    found: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for person in people:
        for at in person.mentions:
            found[at.paragraph].append((at.start, at.end, person.id))
    return {paragraph: sorted(places) for paragraph, places in found.items()}


def _people_in(at: At, mentions: Mapping[int, Sequence[tuple[int, int, str]]]) -> list[str]:
    places = mentions.get(at.paragraph, ())
    first = bisect_left(places, (at.start, 0, ""))
    found = []
    for start, _, person in places[first:]:
        if start >= at.end:
            break
        found.append(person)
    return found


def _subject(claim: Claim, focus: frozenset[str]) -> str | None:
    """Return the person a claim's opening pronoun stands for, where only one can be meant."""
    if not (_PERSONAL.match(claim.text) or _POSSESSIVE.match(claim.text)):
        return None
    others = focus - {claim.speaker or ""}
    if claim.speaker and not others:
        return claim.speaker
    return next(iter(others)) if not claim.speaker and len(others) == 1 else None


def _focus(claim: Claim, people: Sequence[str], named: Mapping[str, Entity]) -> frozenset[str]:
    speaker = named.get(claim.speaker or "")
    said = {speaker.id} if speaker is not None and speaker.kind == "person" else set()
    return frozenset(said | set(people[:2]))


def _source(claim: Claim, named: Mapping[str, Entity], focus: frozenset[str], group: str) -> str | None:
    if claim.speaker in named:
        return named[claim.speaker].name
    if claim.attributed_to is None:
        return None
    if _PRONOUN_SOURCE.match(claim.attributed_to):
        only = next(iter(focus)) if len(focus) == 1 else ""
        return named[only].name if only in named else (group or None)
    short = _SHORT.match(claim.attributed_to)
    if short and group.casefold().endswith(short[1].casefold()):
        return group
    worded = " ".join(_ARTICLE.sub("", claim.attributed_to).split())
    return worded[:1].upper() + worded[1:] or None
