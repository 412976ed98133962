"""Whom words take up that name nobody: pronouns, "the report", "the Bulgarian"."""

import re
import sys
from collections.abc import Iterator, Mapping

from briefdesk.extractors.attributions.phrases import REMEMBERED, SOMEBODY, Meant, Phrase
from briefdesk.extractors.cast import Gender
from briefdesk.prose.gazetteer import is_people
from briefdesk.prose.lexicon import words

DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their"})
DOCUMENTS = words("speakers", "documents")
LETTERS = words("speakers", "letters")
COURT_PAPERS = words("speakers", "court_papers")
COURTS = words("speakers", "courts")
DOER_ENDINGS = tuple(words("speakers", "doer_endings"))
NO_DOERS = words("speakers", "no_doers") | words("speakers", "somebody")
COLLECTIVE = ("s", "ese", "ish", "sh", "ch")
"""Endings of words for a whole people."""
RELATIVE_OF = re.compile(r"\bwhose (?:[\w-]+ ){1,4}\Z")
"""What stands before the name of somebody's relative."""
SPOUSES: Mapping[tuple[str, ...], Gender] = {("his", "wife"): "she", ("her", "husband"): "he"}
PARAGRAPHS_BACK = 4
"""Paragraphs a pronoun looks back for a name that was no subject."""


def person_meant(phrase: Phrase, form: str = "") -> str | None:
    """Return the person that "he", "she" or "the 40-year-old" takes up.

    First who was a subject in this paragraph, then who is named in it before, then subjects and names further back.
    """
    n = phrase.frame.paragraph.n
    bodies = phrase.cast.organizations
    """They stand among people for a spokesman without a name, within a paragraph."""
    here = (seen.id for seen in phrase.memory.people if seen.paragraph == n)
    before = (seen.id for seen in phrase.memory.people if seen.paragraph != n and seen.id not in bodies)
    named_here = _people_named(phrase, n, phrase.start)
    if not form:
        return _named_or_none(next((id_ for group in (here, named_here, before) for id_ in group), None))
    earlier = (
        id_ for k in range(n - 1, max(0, n - 1 - PARAGRAPHS_BACK), -1) for id_ in _people_named(phrase, k, sys.maxsize)
    )
    past = [seen for seen in phrase.memory.people if seen.paragraph < n and seen.id not in bodies]
    older = (seen.id for seen in past if seen.paragraph < n - 1)
    before = (seen.id for seen in past if seen.paragraph == n - 1)
    known = (id_ for id_ in _people_named(phrase, n - 1, sys.maxsize) if phrase.cast.genders.get(id_) == form)
    candidates = (
        id_ for group in (here, named_here, _mouthpiece_before(phrase), before, known, older, earlier) for id_ in group
    )
    fitting = (id_ for id_ in candidates if phrase.fits(id_, form))
    first, silent = next(fitting, _only_speaker(phrase)), phrase.memory.silent
    if silent is None or silent.id != first or n - silent.paragraph > PARAGRAPHS_BACK:
        return _named_or_none(first)
    return _named_or_none(next((id_ for id_ in fitting if id_ != first), first))


def _mouthpiece_before(phrase: Phrase) -> Iterator[str]:
    """Yield the body whose spokesman was told of last, in the paragraph before, which names nobody."""
    n, latest = phrase.frame.paragraph.n, phrase.memory.people[:1]
    is_body = bool(latest) and latest[0].paragraph == n - 1 and latest[0].id in phrase.cast.organizations
    if is_body and next(_people_named(phrase, n - 1, sys.maxsize), None) is None:
        yield latest[0].id


def _only_speaker(phrase: Phrase) -> str | None:
    """Return who spoke last where nobody else is named at all: what a first name tells of gender may be wrong."""
    spoke = phrase.memory.speaker
    people = sum(entity.kind == "person" for entity in phrase.cast.entities.values()) if spoke else 0
    return spoke.id if spoke and people == 1 and phrase.frame.paragraph.n - spoke.paragraph <= 1 else None


def _named_or_none(id_: str | None) -> str | None:
    return None if id_ in SOMEBODY.values() else id_


def _people_named(phrase: Phrase, paragraph: int, end: int) -> Iterator[str]:
    """Yield the people that a paragraph names, the last first; relatives of another come behind: "whose son Al"."""
    named = [m for m in reversed(phrase.cast.before(paragraph, end, REMEMBERED)) if m.entity.kind == "person"]
    if paragraph == phrase.frame.paragraph.n:
        text = phrase.frame.paragraph.text
        named.sort(key=lambda m: RELATIVE_OF.search(text[max(0, m.start - 40) : m.start]) is not None)
    for mention in named:
        yield mention.entity.id


def document_meant(phrase: Phrase) -> Meant | None:
    """ "The statement said": whose statement was named before; "the opinion said": the court last told of."""
    written, chunk = phrase.memory.document, phrase.chunk
    if len(chunk) < 2 or chunk[0] not in DEFINITE or chunk[-1] not in DOCUMENTS:
        return None
    same = written is not None and (chunk[-1] == written.noun or {chunk[-1], written.noun} <= LETTERS)
    if written is not None and same and phrase.frame.paragraph.n - written.paragraph <= PARAGRAPHS_BACK:
        return Meant(written.id, "document")
    court = court_lately(phrase) if chunk[-1] in COURT_PAPERS and not same and not phrase.mentions else None
    return Meant(court, "document") if court else None


def court_lately(phrase: Phrase) -> str | None:
    """Return the court that was the subject of a sentence lately, which a ruling speaks for."""
    for seen in phrase.memory.groups:
        named = phrase.cast.entities[seen.id].name.casefold().split()
        if phrase.frame.paragraph.n - seen.paragraph <= PARAGRAPHS_BACK and not COURTS.isdisjoint(named):
            return seen.id
    return None


def spouse_meant(phrase: Phrase) -> Meant | None:
    """ "His wife" where one woman bears the name of him whom the narrative is about: "Phil and Carol Adams"."""
    form = SPOUSES.get(phrase.chunk[:2])
    if form is None or len(phrase.chunk) > 2:
        return None
    spouse = phrase.cast.entities.get(person_meant(phrase, "she" if form == "he" else "he") or "")
    if spouse is None:
        return None
    family = [id_ for id_ in phrase.cast.families[spouse.name.split()[-1]] if id_ != spouse.id]
    return Meant(family[0], "spouse") if len(family) == 1 and phrase.fits(family[0], form) else None


def doer_meant(phrase: Phrase) -> Meant | None:
    """ "The grazier", "the former youth international": the person the narrative is about, by what he or she does."""
    chunk = phrase.chunk
    if len(chunk) < 2 or chunk[0] != "the" or not chunk[-1].endswith(DOER_ENDINGS) or chunk[-1] in NO_DOERS:
        return None
    return Meant(person_meant(phrase), "taken-up")


def one_of_people(phrase: Phrase) -> Meant | None:
    """ "The Bulgarian": the person the narrative is about; "the Chinese" are many."""
    chunk = phrase.chunk
    if len(chunk) != 2 or chunk[0] != "the" or not phrase.frame.is_capital(phrase.who.start + 1):
        return None
    if not is_people(chunk[1]) or chunk[1].endswith(COLLECTIVE):
        return None
    return Meant(person_meant(phrase), "taken-up")
