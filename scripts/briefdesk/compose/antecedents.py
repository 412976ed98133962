"""Who "he", "she" and "the officials" are, where the text before leaves one answer only."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from briefdesk.article import At
from briefdesk.compose.calendar_words import Edit
from briefdesk.compose.genders import genders
from briefdesk.compose.mentions import mentions_of, places_in
from briefdesk.compose.told_before import PRONOUN_SOURCE, Told
from briefdesk.compose.wholeness import can_be_source
from briefdesk.extract import Claim, Extract
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.reporting_verbs import verb_forms

_JOINED = rf"^[\s“\"]*(?:{alternatives(words('clause_words', 'connectives') | {'that'})},?\s+)?"
_AFTER_PHRASE = rf"(?:{alternatives(words('clause_words', 'phrase_first'))}\s(?:[^,“”\"]{{1,80}},|\d{{4}})\s+)?"
_PERSONAL = re.compile(rf"{_JOINED}{_AFTER_PHRASE}({alternatives(words('clause_words', 'personal'))})\b(?!['’])", re.I)
_POSSESSIVE = re.compile(rf"{_JOINED}({alternatives(words('clause_words', 'possessive_personal'))})\b", re.I)
_STRANGER = re.compile(
    rf"\b(?:an?|another|one)\s(?:[\w-]+\s){{0,2}}{alternatives(words('speakers', 'person_nouns'))}\b(?!,?\s[A-Z])", re.I
)
"""Somebody without a name, whom "he" or "she" in the next sentence may mean."""
_SPEAKING = (
    words("speakers", "person_nouns")
    | words("speakers", "leaders")
    | words("titles", "heads")
    | words("clause_words", "one_who_speaks")
)
_PERSONAL_SOURCE = re.compile(rf"\b{alternatives(_SPEAKING)}$", re.I)
"""Somebody who speaks and is not known by name, of whom "she" may be said: "the chief executive said she …"."""
_SAYS = alternatives(form for form, verb in verb_forms().items() if verb.form == "finite")
_SAYS_ITSELF = re.compile(rf"{_JOINED}(?:he|she)\s(?:\w+ly\s|also\s|has\s|had\s)?{_SAYS}\b", re.I)
"""A sentence whose subject is who speaks: "He lamented that"."""
_SAYS_FIRST = re.compile(rf"{_JOINED}(he|she|they)\b(?!['’])", re.I)
_BODY_SAYS = re.compile(r"(It)\s(?:also\s|has\s)?(?:declined|refused)\b")
"""The same of a body that the sentence before has speak: "It declined to say"."""
_DETERMINED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Tt]his)\s+$")
"""What stands before a noun that is written like a name: "the Bill", not Bill Shorten."""
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+$")
_PRONOUN_SAID = re.compile(r",\s(he|she)\s(?:said|added|says|told|argued|noted|warned)\b")
_ARTICLE = re.compile(r"^(?:the|an?|his|her|its|their|our)\s+", re.I)
_KEPT_ARTICLE = re.compile(r"^(?:[Aa]n?\s|[Tt]he\s[^A-Z]+$)")
"""Where who says something keeps its article: "a farmer", "the company", not "the Pentagon"."""
_COUNTED = re.compile(
    r"^an?\s(?:\w+\s)?(?:number|handful|group|range|series|majority|variety|couple|few|lot|pair|team)\sof\b", re.I
)
_SHORT = re.compile(r"^(?:the|these|those|both)\s+(\w+)$", re.I)


@dataclass(frozen=True, kw_only=True)
class Antecedents:
    """For each claim, by its place: the person its opening pronoun stands for, and who says it."""

    people: Mapping[At, str]
    sources: Mapping[At, str]
    """Also by the place of its sentence, of the first claim in it."""
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
        body = None if claim.attributed_to or not claim.speaker or name else _BODY_SAYS.match(claim.text)
        if told and body:
            return (Edit(0, body.end(1), told),)
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
        for start, told, name in found:
            end = told - _possessive_length(claim.text[start:told], name)
            is_noun = " " not in claim.text[start:end] and _DETERMINED.search(claim.text, max(0, start - 6), start)
            if bearers[start, told] == 1 and name not in seen and claim.text[start:end] != name and not is_noun:
                honorific = _HONORIFIC.search(claim.text[max(0, start - 6) : start])
                edits.append(Edit(start - (len(honorific[0]) if honorific else 0), end, name))
            seen.add(name)
        return tuple(edits)

    def source_name(self, claim: Claim) -> str | None:
        """Return who says a claim, with a capital first letter and no article, or None."""
        return self.sources.get(claim.at)


def _possessive_length(mention: str, name: str) -> int:
    """Return how many characters of a mention are no part of the name: the "’s" of "Orrell’s"."""
    return 2 if mention.endswith(("’s", "'s")) and not name.endswith(("’s", "'s")) else 0


def antecedents(claims: Sequence[Claim], extract: Extract) -> Antecedents:
    """Return what the pronouns of `claims`, given in reading order, stand for."""
    named = {entity.id: entity for entity in extract.entities}
    mentions = mentions_of(extract)
    people: dict[At, str] = {}
    sources: dict[At, str] = {}
    told = Told(named=named, mentions=mentions, genders=genders(extract), article=extract.article)
    for claim in claims:
        source, who = _source(claim, told), _subject(claim, told)
        if source:
            sources[claim.at] = source
            sources.setdefault(claim.sentence, source)
        if who is not None:
            people[claim.at] = named[who].name
        told = _told_after(claim, source, who, told)
    full = {n: [(start, end, named[i].name) for start, end, i in places] for n, places in mentions.items()}
    personal = frozenset(claim.at for claim in claims if told.speaker(claim))
    return Antecedents(people=people, sources=sources, personal=personal, short_forms=full)


def _told_after(claim: Claim, source: str | None, who: str | None, told: Told) -> Told:
    speaker = told.speaker(claim)
    if source and claim.attributed_to and not speaker:
        spoken = claim.at.paragraph if told.is_spoken(claim) else told.spoken_paragraph
        told = replace(told, group=source, group_paragraph=claim.at.paragraph, spoken_paragraph=spoken)
    elif speaker:
        told = replace(told, spoken_paragraph=0)
    said = {speaker} if speaker else set()
    mentioned = dict.fromkeys(person for _, _, person in places_in(claim.sentence, told.mentions))
    focus = frozenset(said | set(islice(mentioned, 2)) | ({who} if who else set()))
    is_stranger = _STRANGER.search(claim.text) is not None or _STRANGER.search(claim.attributed_to or "") is not None
    told = replace(told, is_stranger=is_stranger)
    return replace(told, focus=focus, paragraph=claim.at.paragraph) if focus else told


def _subject(claim: Claim, told: Told) -> str | None:
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
    if told_before and not speaker and _may_be_person(claim.attributed_to or ""):
        return None
    others = told.meant(claim, pronoun[1]) - {speaker}
    if speaker and (not others or (told_before and told.paragraph != claim.at.paragraph)):
        return speaker
    return next(iter(others)) if not speaker and len(others) == 1 else None


def _may_be_person(source: str) -> bool:
    """Tell whether who says something, and is no person of the story, may be one still: "the pilot", "Orrell"."""
    is_name = source[:1].isupper() and " " not in source and not source.endswith("s") and source != "Police"
    return is_name or _PERSONAL_SOURCE.search(source) is not None


def _source(claim: Claim, told: Told) -> str | None:
    speaks = told.speaker(claim)
    if speaks:
        return _speaker_name(claim, speaks, told)
    source = claim.attributed_to or ""
    if not source:
        speaker = told.named.get(claim.speaker or "")
        recent = told.group if told.group_paragraph == claim.at.paragraph else None
        is_same = told.spoken_paragraph == claim.at.paragraph and told.is_spoken(claim)
        return (recent or speaker.name) if speaker else (recent if is_same else None)
    if PRONOUN_SOURCE.match(source):
        return _pronoun_source(source.casefold(), claim, told)
    if told.is_beside(claim):
        return told.named[claim.speaker or ""].name
    short = _SHORT.match(source)
    if short and told.group.casefold().endswith(short[1].casefold()):
        return told.group
    if not can_be_source(source):
        return None
    keeps = _COUNTED.match(source) or _KEPT_ARTICLE.match(source)
    worded = " ".join((source if keeps else _ARTICLE.sub("", source)).split())
    return worded[:1].upper() + worded[1:] or None


def _speaker_name(claim: Claim, speaker: str, told: Told) -> str | None:
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


def _pronoun_source(pronoun: str, claim: Claim, told: Told) -> str | None:
    """Return whom "he", "she" or "they" means as a source: an official without a name only straight after he spoke."""
    if pronoun not in words("clause_words", "personal"):
        return told.group or None if pronoun == "they" else None
    is_near = 0 <= claim.at.paragraph - told.group_paragraph <= 1
    if is_near and told.paragraph < told.group_paragraph and _PERSONAL_SOURCE.search(told.group):
        return told.group
    fitting = [who for who in told.focus if told.may_be(who, pronoun)]
    return told.named[fitting[0]].name if len(fitting) == 1 and claim.speaker else None
