"""Whom words take up that name nobody: pronouns, "the report", "the Bulgarian"."""

from collections.abc import Mapping

from briefdesk.extractors._genders import FEMALE, MALE, Gender
from briefdesk.extractors.attributions.phrases import Meant, Phrase, is_possessive
from briefdesk.extractors.attributions.pronouns import PARAGRAPHS_BACK, person_meant
from briefdesk.prose.gazetteer import is_people
from briefdesk.prose.lexicon import words

DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their"})
DOCUMENTS = words("speakers", "documents")
LETTERS = words("speakers", "letters")
AKIN = (LETTERS, words("speakers", "studies"))
"""Documents that may take up one another."""
COURT_PAPERS = words("speakers", "court_papers")
COURTS = words("speakers", "courts")
DOER_ENDINGS = tuple(words("speakers", "doer_endings"))
ORGANIZATION_NOUNS = words("speakers", "organization_nouns")
OF_PEOPLE = frozenset({"former", "retired", "ex", "young", "veteran", "elderly", "lifelong"})
"""Words by which a noun that may be a body's means a person: "the former miner"."""
NO_DOERS = words("speakers", "no_doers") | words("speakers", "somebody")
COLLECTIVE = ("s", "ese", "ish", "sh", "ch")
"""Endings of words for a whole people."""
SPOUSES: Mapping[tuple[str, ...], Gender] = {("his", "wife"): "she", ("her", "husband"): "he"}


def document_meant(phrase: Phrase) -> Meant | None:
    """ "The statement said": whose statement was named before; "the opinion said": the court last told of."""
    written, chunk = phrase.memory.document, phrase.chunk
    if len(chunk) < 2 or chunk[0] not in DEFINITE or chunk[-1] not in DOCUMENTS:
        return None
    same = written is not None and (chunk[-1] == written.noun or any({chunk[-1], written.noun} <= k for k in AKIN))
    if written is not None and same and phrase.frame.paragraph.n - written.paragraph <= PARAGRAPHS_BACK:
        return Meant(written.id, "document")
    court = court_lately(phrase) if chunk[-1] in COURT_PAPERS and not same and not phrase.mentions else None
    return Meant(court, "document") if court else None


def noun_again(phrase: Phrase) -> Meant | None:
    """ "The ministry" of "Moscow's foreign ministry", "the agent" of "a gate agent": who spoke by this noun before."""
    chunk, n = phrase.chunk, phrase.frame.paragraph.n
    if len(chunk) < 2 or chunk[0] != "the":
        return None
    by = titled_by(phrase)
    again, spoke = next((told for told in phrase.memory.nouns if told.noun == by), None), phrase.memory.speaker
    if again is None or (n - again.paragraph > PARAGRAPHS_BACK and not (again.id and " " in by)):
        return None
    if again.id is None and spoke and spoke.paragraph > again.paragraph:  # Who was not named then may be by now.
        return None
    return Meant(again.id, "noun-again")


def titled_by(phrase: Phrase) -> str:
    """Return what a phrase calls somebody: "prime minister" of "the prime minister"."""
    return " ".join(phrase.chunk[1:])


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


def relative_meant(phrase: Phrase) -> Meant | None:
    """ "Adams's mother" where one woman but Adams bears the name: "Carol Adams"."""
    owner = phrase.mentions[0]
    form = "she" if phrase.chunk[-1] in FEMALE else "he" if phrase.chunk[-1] in MALE else None
    if (
        form is None
        or len(phrase.mentions) > 1
        or owner.entity.kind != "person"
        or not is_possessive(phrase.frame, owner)
    ):
        return None
    family = phrase.cast.families.get(owner.entity.name.split()[-1], ())
    fitting = [id_ for id_ in family if id_ != owner.entity.id and phrase.cast.genders.get(id_) == form]
    return Meant(fitting[0], "relative") if len(fitting) == 1 else None


def doer_meant(phrase: Phrase) -> Meant | None:
    """ "The grazier", "the former youth international": the person the narrative is about, by what he or she does."""
    chunk = phrase.chunk
    if len(chunk) < 2 or chunk[0] != "the" or not chunk[-1].endswith(DOER_ENDINGS):
        return None
    if chunk[-1] in NO_DOERS and (OF_PEOPLE.isdisjoint(chunk) or chunk[-1] not in ORGANIZATION_NOUNS):
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
