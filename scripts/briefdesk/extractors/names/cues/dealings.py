"""Cues of a body by what people do with it: who studies there, who reads it, who plays in it."""

from collections.abc import Iterator

from briefdesk.extractors.names.cues.tables import Cue
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import CITY_SIZES, KNOWN_PLACES, NAME_HEADS, REPORTING_VERBS, STATE_NAMES
from briefdesk.extractors.names.personal import looks_personal
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.gazetteer import city_weight
from briefdesk.prose.lexicon import words

MASTHEADS = words("organizations", "mastheads")
STUDY = words("name_cues", "study")
STATES = STATE_NAMES.keys() | KNOWN_PLACES


def _studies(span: Span) -> Iterator[Evidence]:
    """Yield what "studied at X" and "graduated from X" tell."""
    studies = span.sentence.low(span.led_at - 1) in STUDY and not span.title
    if studies and not city_weight(span.key) and not _is_named(span):
        yield Evidence("organization", 2.2, "where somebody studies")


def _is_named(span: Span) -> bool:
    return len(span.parts) > 1 and looks_personal(span.parts)


def masthead(span: Span) -> tuple[Evidence, ...]:
    """Return what a word tells that is a paper's name as well, where somebody reads it: Deadline reports."""
    verb = span.after in REPORTING_VERBS and not span.parts[0].opens
    told = span.before in ("told", "per", "tells") or (
        span.before == "to" and span.sentence.low(span.start - 2) == "according"
    )
    inner = span.before == "the" and span.sentence.low(span.start - 2) in ("told", "per", "tells")
    return (Evidence("organization", 4.5, "paper that is read"),) if verb or told or inner else ()


def _team(span: Span) -> tuple[Evidence, ...]:
    """Return what "the" tells before a town and a plural: the Marrow Lobos."""
    last = span.parts[-1]
    plural = len(span.parts) > 1 and last.low.endswith("s") and last.low not in NAME_HEADS and not span.owns
    town = " ".join(part.low for part in span.parts[:-1])
    placed = plural and (town in CITY_SIZES or town in STATES)
    return (Evidence("organization", 2.5, "team with its article"),) if placed else ()


BEFORE: tuple[Cue, ...] = ((frozenset({"the"}), _team),)
LED: tuple[Cue, ...] = ((frozenset({"at", "from"}), _studies),)
