"""Cues of a person's standing: degrees and counsel, offices, whose somebody is, who is identified."""

from briefdesk.extractors.names.cues.tables import Cue
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import CITY_SIZES, COUNTRY_CODES, HONOURS, STATE_NAMES, TITLE_HEADS
from briefdesk.extractors.names.personal import looks_personal
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.lexicon import words

APPOINTING = words("name_cues", "appointing")
IDENTIFYING = frozenset(("identified", "identifies", "named", "suspect", "victim", "woman", "man"))
"""Words before "as X" where X is who somebody is."""
OFFICES_OF = TITLE_HEADS | {"his", "her", "its", "their", "chief", "deputy", "head", "interim", "acting"}
"""What follows "named X as": an office, or whose it is."""


def _lettered(span: Span) -> tuple[Evidence, ...]:
    sentence, last = span.sentence, span.last
    capitals = sentence.words[last].text[-2:].isupper()
    return (
        (Evidence("person", 3, "letters after"),)
        if capitals and len(span.parts) > 1 and not sentence.is_cap(last + 1)
        else ()
    )


def _degreed(span: Span) -> tuple[Evidence, ...]:
    """Return what a degree tells behind a comma: Ada Weller, PhD. MD is a state's too, and follows its towns."""
    sentence, at = span.sentence, span.last + 1
    degree = sentence.low(at) in HONOURS and sentence.words[at].text[:1].isupper()
    town = sentence.low(at) in STATE_NAMES and (span.key in CITY_SIZES or not looks_personal(span.parts))
    return (Evidence("person", 3.5, "degree after"),) if degree and len(span.parts) > 1 and not town else ()


def _in_office(span: Span) -> tuple[Evidence, ...]:
    """Return what "the X administration" tells: whose time in office it is."""
    return (
        (Evidence("person", 4.5, "time in office"),)
        if len(span.parts) == 1 and not span.owns and span.key not in COUNTRY_CODES and not span.is_acronym
        else ()
    )


def _named(span: Span) -> tuple[Evidence, ...]:
    """Return what "named X as her deputy" tells."""
    office = span.after in ("as", "to") and span.sentence.low(span.last + 1) in OFFICES_OF
    return (Evidence("person", 2, "named to an office"),) if office and not span.is_acronym else ()


def _identified(span: Span) -> tuple[Evidence, ...]:
    """Return what "identified as X" tells of two or three words that are none of the language."""
    told = span.sentence.low(span.start - 2) in IDENTIFYING and not span.title
    somebody = told and len(span.parts) > 1 and looks_personal(span.parts)
    return (Evidence("person", 2, "identified as"),) if somebody else ()


BEFORE: tuple[Cue, ...] = (
    (APPOINTING, _named),
    (frozenset({"as"}), _identified),
)
AFTER: tuple[Cue, ...] = (
    (HONOURS, _lettered),
    (frozenset({","}), _degreed),
    (frozenset({"administration", "presidency", "premiership"}), _in_office),
)
