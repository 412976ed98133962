"""Who "he", "she" and "the officials" are, where the text before leaves one answer only."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefdesk.article import At
from briefdesk.compose.calendar_words import Edit
from briefdesk.extract import Claim, Entity
from briefdesk.prose.gazetteer import first_names_of
from briefdesk.prose.lexicon import alternatives, words

_JOINED = rf"^[\s“\"]*(?:{alternatives(words('clause_words', 'connectives') | {'that'})},?\s+)?"
_AFTER_PHRASE = rf"(?:{alternatives(words('clause_words', 'phrase_first'))}\s[^,“”\"]{{1,80}},\s+)?"
_PERSONAL = re.compile(rf"{_JOINED}{_AFTER_PHRASE}({alternatives(words('clause_words', 'personal'))})\b(?!['’])", re.I)
_POSSESSIVE = re.compile(rf"{_JOINED}({alternatives(words('clause_words', 'possessive_personal'))})\b", re.I)
_PRONOUN_SOURCE = re.compile(r"^(?:he|she|they|it|who|i|we|both|some|many|others|that|this|which|one)$", re.I)
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+$")
_PRONOUN_SAID = re.compile(r",\s(?:he|she)\s(?:said|added|says|told|argued|noted|warned)\b")
_ARTICLE = re.compile(r"^(?:the|an?|his|her|its|their|our)\s+", re.I)
_SHORT = re.compile(r"^(?:the|these|those|both)\s+(\w+)$", re.I)


@dataclass(frozen=True, kw_only=True)
class Antecedents:
    """For each claim, by its place: the person its opening pronoun stands for, and who says it."""

    people: Mapping[At, str]
    sources: Mapping[At, str]
    persons: frozenset[str]
    """Ids of the entities that are people."""
    short_forms: Mapping[int, Sequence[tuple[int, int, str]]]
    """By paragraph, in order: where a person is mentioned, and the full name."""

    def subject_edits(self, claim: Claim) -> tuple[Edit, ...]:
        """Return the edit that puts a name for the pronoun a claim opens with, or none."""
        name = self.people.get(claim.at)
        match = _PERSONAL.match(claim.text) or _POSSESSIVE.match(claim.text)
        if name is None or match is None:
            return ()
        possessive = _POSSESSIVE.match(claim.text) is not None
        return (Edit(match.start(1), match.end(1), f"{name}’s" if possessive else name),)

    def is_person(self, claim: Claim) -> bool:
        """Tell whether a person says a claim."""
        return claim.speaker in self.persons

    def name_edits(self, claim: Claim) -> tuple[Edit, ...]:
        """Return the edits that give each person of a claim the full name at the first mention in it."""
        edits: list[Edit] = []
        seen: set[str] = set()
        for start, end, name in _places_in(claim.at, self.short_forms):
            if name not in seen and claim.text[start:end] != name:
                honorific = _HONORIFIC.search(claim.text[max(0, start - 6) : start])
                edits.append(Edit(start - (len(honorific[0]) if honorific else 0), end, name))
            seen.add(name)
        return tuple(edits)

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
    paragraph = 0
    for claim in claims:
        source = _source(claim, named, focus, group)
        if source:
            sources[claim.at] = source
            group = source if claim.attributed_to and not _is_person(claim.speaker, named) else group
        who = _subject(claim, _Told(named=named, focus=focus, mentions=mentions, paragraph=paragraph))
        if who is not None:
            people[claim.at] = named[who].name
        found = _focus(claim, [who for _, _, who in _places_in(claim.sentence, mentions)], named)
        found = found or frozenset({who} if who else ())
        focus, paragraph = (found, claim.at.paragraph) if found else (focus, paragraph)
    full = {n: [(start, end, named[i].name) for start, end, i in places] for n, places in mentions.items()}
    persons = frozenset(entity.id for entity in entities if entity.kind == "person")
    return Antecedents(people=people, sources=sources, persons=persons, short_forms=full)


def _is_person(entity_id: str | None, named: Mapping[str, Entity]) -> bool:
    return entity_id is not None and entity_id in named and named[entity_id].kind == "person"


def _mentions(people: Sequence[Entity]) -> Mapping[int, Sequence[tuple[int, int, str]]]:
    found: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for person in people:
        for at in person.mentions:
            found[at.paragraph].append((at.start, at.end, person.id))
    return {paragraph: sorted(places) for paragraph, places in found.items()}


def _places_in(at: At, mentions: Mapping[int, Sequence[tuple[int, int, str]]]) -> Iterator[tuple[int, int, str]]:
    """Yield the mentions within `at`, their offsets counted from its start."""
    places = mentions.get(at.paragraph, ())
    for start, end, who in places[bisect_left(places, (at.start, 0, "")) :]:
        if start >= at.end:
            break
        yield start - at.start, end - at.start, who


@dataclass(frozen=True, kw_only=True)
class _Told:
    """What the text before a claim has told."""

    named: Mapping[str, Entity]
    focus: frozenset[str]
    """The people whom the sentence before is about."""
    mentions: Mapping[int, Sequence[tuple[int, int, str]]]
    paragraph: int
    """Where it stands."""


def _subject(claim: Claim, told: _Told) -> str | None:
    """Return the person a claim's opening pronoun stands for, where only one can be meant.

    "Orrell said she …" is Orrell, unless the sentence before, in the same paragraph, is about somebody else.
    """
    pronoun = _PERSONAL.match(claim.text) or _POSSESSIVE.match(claim.text)
    if pronoun is None or any(start < pronoun.start(1) for start, _, _ in _places_in(claim.at, told.mentions)):
        return None
    fitting = {who for who in told.focus if _may_be(told.named[who].name, pronoun[1])}
    speaker = claim.speaker
    if speaker and not (_is_person(speaker, told.named) and _may_be(told.named[speaker].name, pronoun[1])):
        speaker = None
    others = fitting - {speaker}
    told_before = claim.sentence.start < claim.at.start
    if speaker and (not others or (told_before and told.paragraph != claim.at.paragraph)):
        return speaker
    return next(iter(others)) if not speaker and len(others) == 1 else None


def _may_be(name: str, pronoun: str) -> bool:
    """Tell whether a pronoun may mean a person of this name; a first name that both genders bear tells nothing."""
    first = {name.split()[0].casefold(), re.split(r"[\s-]", name)[0].casefold()}
    he, she = (bool(first & first_names_of(gender)) for gender in ("male", "female"))
    return he if pronoun.lower() in ("he", "his") and he != she else she if he != she else True


def _focus(claim: Claim, people: Sequence[str], named: Mapping[str, Entity]) -> frozenset[str]:
    speaker = named.get(claim.speaker or "")
    said = {speaker.id} if speaker is not None and speaker.kind == "person" else set()
    return frozenset(said | set(people[:2]))


def _source(claim: Claim, named: Mapping[str, Entity], focus: frozenset[str], group: str) -> str | None:
    if claim.speaker is not None and _is_person(claim.speaker, named):
        return _speaker_name(claim, named[claim.speaker], named, focus)
    told = claim.attributed_to or ""
    if not told:
        speaker = named.get(claim.speaker or "")
        return speaker.name if speaker else None
    if _PRONOUN_SOURCE.match(told):
        return _pronoun_source(told.casefold(), named, focus, group)
    short = _SHORT.match(told)
    if short and group.casefold().endswith(short[1].casefold()):
        return group
    worded = " ".join(_ARTICLE.sub("", told).split())
    return worded[:1].upper() + worded[1:] or None


def _speaker_name(claim: Claim, speaker: Entity, named: Mapping[str, Entity], focus: frozenset[str]) -> str | None:
    """Return the speaker, or in "Orrell is ill, he said" the other one whom the sentence before is about."""
    inside = _PRONOUN_SAID.search(claim.text)
    start, end = claim.at.start, claim.at.start + inside.start() if inside else 0
    if not any(at.paragraph == claim.at.paragraph and start <= at.start < end for at in speaker.mentions):
        return speaker.name
    others = focus - {speaker.id}
    return named[next(iter(others))].name if len(others) == 1 else None


def _pronoun_source(pronoun: str, named: Mapping[str, Entity], focus: frozenset[str], group: str) -> str | None:
    if pronoun in words("clause_words", "personal") and len(focus) == 1:
        return named[next(iter(focus))].name
    return group or None if pronoun == "they" else None
