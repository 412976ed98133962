"""Who "he", "she" and "the officials" are, where the text before leaves one answer only."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from briefdesk.article import At
from briefdesk.compose.calendar_words import Edit
from briefdesk.compose.genders import Gender, genders
from briefdesk.compose.mentions import mentions_of, places_in
from briefdesk.compose.wholeness import can_be_source
from briefdesk.extract import Claim, Entity, Extract
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.reporting_verbs import verb_forms
from briefdesk.text import fold

_JOINED = rf"^[\s“\"]*(?:{alternatives(words('clause_words', 'connectives') | {'that'})},?\s+)?"
_AFTER_PHRASE = rf"(?:{alternatives(words('clause_words', 'phrase_first'))}\s(?:[^,“”\"]{{1,80}},|\d{{4}})\s+)?"
_PERSONAL = re.compile(rf"{_JOINED}{_AFTER_PHRASE}({alternatives(words('clause_words', 'personal'))})\b(?!['’])", re.I)
_POSSESSIVE = re.compile(rf"{_JOINED}({alternatives(words('clause_words', 'possessive_personal'))})\b", re.I)
PARAGRAPHS_AT_MOST = 2
"""How many paragraphs back the person of a pronoun may be told of."""
_STRANGER = re.compile(
    rf"\b(?:an?|another|one)\s(?:[\w-]+\s){{0,2}}{alternatives(words('speakers', 'person_nouns'))}\b(?!,?\s[A-Z])", re.I
)
"""Somebody without a name, whom "he" or "she" in the next sentence may mean."""
_PERSONAL_SOURCE = re.compile(
    rf"\b{alternatives(words('speakers', 'person_nouns') | words('speakers', 'leaders') | words('titles', 'heads'))}$",
    re.I,
)
"""Somebody who speaks and is not known by name, of whom "she" may be said: "the chief executive said she …"."""
_SAYS = alternatives(form for form, verb in verb_forms().items() if verb.form == "finite")
_SAYS_ITSELF = re.compile(rf"{_JOINED}(?:he|she)\s(?:\w+ly\s|also\s|has\s|had\s)?{_SAYS}\b", re.I)
"""A sentence whose subject is who speaks: "He lamented that"."""
_SAYS_FIRST = re.compile(rf"{_JOINED}(he|she|they)\b(?!['’])", re.I)
_PRONOUN_SOURCE = re.compile(r"^(?:he|she|they|it|who|i|we|both|some|many|others|that|this|which|one)$", re.I)
_DETERMINED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Tt]his)\s+$")
"""What stands before a noun that is written like a name: "the Bill", not Bill Shorten."""
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+$")
_PRONOUN_SAID = re.compile(r",\s(he|she)\s(?:said|added|says|told|argued|noted|warned)\b")
_ARTICLE = re.compile(r"^(?:the|an?|his|her|its|their|our)\s+", re.I)
_COUNTED = re.compile(
    r"^an?\s(?:\w+\s)?(?:number|handful|group|range|series|majority|variety|couple|few|lot|pair|team)\sof\b", re.I
)
_BEHIND_NAME = r"(?=$|[,;()]|\s(?:[A-Z]{2,}\b|Jr|Sr|of|at|in|from|for|with|who|and|\())"
"""What may follow a name that is not the first part of another: "Orrell of the league", not "Orrell family lawyers"."""
_SHORT = re.compile(r"^(?:the|these|those|both)\s+(\w+)$", re.I)


@dataclass(frozen=True, kw_only=True)
class Antecedents:
    """For each claim, by its place: the person its opening pronoun stands for, and who says it."""

    people: Mapping[At, str]
    sources: Mapping[At, str]
    personal: frozenset[At]
    """The claims that a person makes."""
    short_forms: Mapping[int, Sequence[tuple[int, int, str]]]
    """By paragraph, in order: where a person is mentioned, and the full name."""

    def subject_edits(self, claim: Claim) -> tuple[Edit, ...]:
        """Return the edit that puts a name for the pronoun a claim opens with, or none."""
        match = _PERSONAL.match(claim.text) or _POSSESSIVE.match(claim.text)
        name = self.people.get(claim.at)
        told = self.sources.get(claim.at)
        opening = _SAYS_FIRST.match(claim.text)
        if told and opening and opening[1].casefold() == (claim.attributed_to or "").casefold():
            return (Edit(opening.start(1), opening.end(1), told),)
        if name is None or match is None:
            return ()
        possessive = _POSSESSIVE.match(claim.text) is not None
        return (Edit(match.start(1), match.end(1), f"{name}’s" if possessive else name),)

    def is_person(self, claim: Claim) -> bool:
        """Tell whether a person says a claim."""
        return claim.at in self.personal

    def name_edits(self, claim: Claim) -> tuple[Edit, ...]:
        """Return the edits that give each person of a claim the full name at the first mention in it."""
        edits: list[Edit] = []
        seen: set[str] = set()
        found = list(places_in(claim.at, self.short_forms))
        bearers = Counter(place[:2] for place in found)
        for start, end, name in found:
            is_noun = " " not in claim.text[start:end] and _DETERMINED.search(claim.text, max(0, start - 6), start)
            if bearers[start, end] == 1 and name not in seen and claim.text[start:end] != name and not is_noun:
                honorific = _HONORIFIC.search(claim.text[max(0, start - 6) : start])
                edits.append(Edit(start - (len(honorific[0]) if honorific else 0), end, name))
            seen.add(name)
        return tuple(edits)

    def source_name(self, claim: Claim) -> str | None:
        """Return who says a claim, with a capital first letter and no article, or None."""
        return self.sources.get(claim.at)


@dataclass(frozen=True, kw_only=True)
class _Told:
    """What the text before a claim has told."""

    named: Mapping[str, Entity]
    mentions: Mapping[int, Sequence[tuple[int, int, str]]]
    genders: Mapping[str, Gender]
    focus: frozenset[str] = frozenset()
    """Ids of the people whom the sentence before is about."""
    paragraph: int = 0
    """Where that sentence stands."""
    group: str = ""
    """The group or body that was last said to say something."""
    group_paragraph: int = 0
    is_stranger: bool = False
    """Whether that sentence tells of somebody without a name: "a farmer"."""

    def speaker(self, claim: Claim) -> str | None:
        """Return the id of the person who says a claim; None where the article's words are for another: "the board"."""
        if not _is_person(claim.speaker, self.named):
            return None
        person, told = self.named[claim.speaker or ""], fold(claim.attributed_to or "").split()
        if not told or _PRONOUN_SOURCE.match(claim.attributed_to or "") or _names(claim.attributed_to or "", person):
            return person.id
        named = told[0] not in ("his", "her", "their", "its", "our") or self.names_before(claim, person.id)
        return person.id if named and any(fold(role).split()[-1:] == told[-1:] for role in person.roles) else None

    def names_before(self, claim: Claim, person: str) -> bool:
        """Tell whether a person is named in a claim's sentence before the claim."""
        before = At(claim.sentence.paragraph, claim.sentence.start, claim.at.start)
        return any(who == person for _, _, who in places_in(before, self.mentions))

    def may_be(self, entity_id: str, pronoun: str) -> bool:
        """Tell whether "he" or "she" may mean an entity; of whom nothing tells the gender, either."""
        gender = self.genders.get(entity_id)
        fits = gender is None or (gender == "male") == (pronoun.lower() in ("he", "his"))
        return fits and _is_person(entity_id, self.named)

    def meant(self, claim: Claim, pronoun: str) -> frozenset[str]:
        """Return the people whom a pronoun may mean: of the sentence before, or of all the paragraph before."""
        if self.is_stranger or claim.at.paragraph - self.paragraph > PARAGRAPHS_AT_MOST:
            return frozenset()
        near = self.focus
        if self.paragraph != claim.at.paragraph:
            near = near | {who for _, _, who in self.mentions.get(self.paragraph, ())}
        return frozenset(who for who in near if self.may_be(who, pronoun))


def antecedents(claims: Sequence[Claim], extract: Extract) -> Antecedents:
    """Return what the pronouns of `claims`, given in reading order, stand for."""
    named = {entity.id: entity for entity in extract.entities}
    mentions = mentions_of(extract)
    people: dict[At, str] = {}
    sources: dict[At, str] = {}
    told = _Told(named=named, mentions=mentions, genders=genders(extract))
    for claim in claims:
        source, who = _source(claim, told), _subject(claim, told)
        if source:
            sources[claim.at] = source
        if who is not None:
            people[claim.at] = named[who].name
        told = _told_after(claim, source, who, told)
    full = {n: [(start, end, named[i].name) for start, end, i in places] for n, places in mentions.items()}
    personal = frozenset(claim.at for claim in claims if told.speaker(claim))
    return Antecedents(people=people, sources=sources, personal=personal, short_forms=full)


def _told_after(claim: Claim, source: str | None, who: str | None, told: _Told) -> _Told:
    speaker = told.speaker(claim)
    if source and claim.attributed_to and not speaker:
        told = replace(told, group=source, group_paragraph=claim.at.paragraph)
    said = {speaker} if speaker else set()
    mentioned = dict.fromkeys(person for _, _, person in places_in(claim.sentence, told.mentions))
    focus = frozenset(said | set(islice(mentioned, 2)) | ({who} if who else set()))
    is_stranger = _STRANGER.search(claim.text) is not None or _STRANGER.search(claim.attributed_to or "") is not None
    told = replace(told, is_stranger=is_stranger)
    return replace(told, focus=focus, paragraph=claim.at.paragraph) if focus else told


def _names(wording: str, person: Entity) -> bool:
    """Tell whether words for a source end their first name with one of a person: not "Orrell family lawyers"."""
    parts = "|".join(re.escape(part) for part in person.name.split() if part[0].isupper())
    return bool(parts) and re.search(rf"\b(?:{parts}){_BEHIND_NAME}", wording) is not None


def _is_person(entity_id: str | None, named: Mapping[str, Entity]) -> bool:
    return entity_id is not None and entity_id in named and named[entity_id].kind == "person"


def _subject(claim: Claim, told: _Told) -> str | None:
    """Return the person a claim's opening pronoun stands for, where only one can be meant.

    "Orrell said she …" is Orrell, unless the sentence before, in the same paragraph, is about somebody else.
    """
    pronoun = _PERSONAL.match(claim.text) or _POSSESSIVE.match(claim.text)
    if pronoun is None or any(start < pronoun.start(1) for start, _, _ in places_in(claim.at, told.mentions)):
        return None
    speaker = told.speaker(claim)
    if speaker and not told.may_be(speaker, pronoun[1]):
        speaker = None
    if speaker and _SAYS_ITSELF.match(claim.text):
        return speaker
    told_before = claim.sentence.start < claim.at.start
    if told_before and not speaker and _PERSONAL_SOURCE.search(claim.attributed_to or ""):
        return None
    others = told.meant(claim, pronoun[1]) - {speaker}
    if speaker and (not others or (told_before and told.paragraph != claim.at.paragraph)):
        return speaker
    return next(iter(others)) if not speaker and len(others) == 1 else None


def _source(claim: Claim, told: _Told) -> str | None:
    speaks = told.speaker(claim)
    if speaks:
        return _speaker_name(claim, speaks, told)
    source = claim.attributed_to or ""
    if not source:
        speaker = told.named.get(claim.speaker or "")
        recent = told.group if told.group_paragraph == claim.at.paragraph else None
        return (recent or speaker.name) if speaker else None
    if _PRONOUN_SOURCE.match(source):
        return _pronoun_source(source.casefold(), told)
    short = _SHORT.match(source)
    if short and told.group.casefold().endswith(short[1].casefold()):
        return told.group
    if not can_be_source(source):
        return None
    worded = " ".join((source if _COUNTED.match(source) else _ARTICLE.sub("", source)).split())
    return worded[:1].upper() + worded[1:] or None


def _speaker_name(claim: Claim, speaker: str, told: _Told) -> str | None:
    """Return the speaker; of an aside ("Orrell is ill, he said") the one whom the sentence before is about.

    Where that leaves nobody or several, it is the speaker, unless the claim is about the speaker.
    """
    aside = _PRONOUN_SAID.search(claim.text)
    if aside is None:
        return told.named[speaker].name
    spoken_of = {who for start, _, who in places_in(claim.at, told.mentions) if start < aside.start()}
    others = {who for who in told.focus - spoken_of if told.may_be(who, aside[1])}
    if len(others) == 1 and (speaker in spoken_of or told.paragraph == claim.at.paragraph):
        return told.named[next(iter(others))].name
    return None if speaker in spoken_of else told.named[speaker].name


def _pronoun_source(pronoun: str, told: _Told) -> str | None:
    if pronoun in words("clause_words", "personal"):
        fitting = [who for who in told.focus if told.may_be(who, pronoun)]
        return told.named[fitting[0]].name if len(fitting) == 1 else None
    return told.group or None if pronoun == "they" else None
