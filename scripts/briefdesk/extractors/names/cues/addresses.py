"""Cues of an address: the street before a town, the state's letters after it, the town somebody is of."""

from briefdesk.extractors.names.cues.tables import Cue
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import STATE_NAMES
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.lexicon import words

ADDRESSES = words("events", "addresses")


def _postal(span: Span) -> tuple[Evidence, ...]:
    """Return a state's two letters behind a comma and a town: Marrow Bay, NC."""
    return (
        (Evidence("place", 5, "state after a town"),)
        if span.is_acronym and span.key in STATE_NAMES and len(span.key) == 2 and span.sentence.is_cap(span.start - 2)
        else ()
    )


def _street_before(span: Span) -> tuple[Evidence, ...]:
    return (
        (Evidence("place", 2.5, "street before"),)
        if span.sentence.is_cap(span.start - 2) and span.sentence.low(span.start - 2) in ADDRESSES
        else ()
    )


def _home(span: Span) -> tuple[Evidence, ...]:
    """Return what a short name tells between commas after somebody and "of": Ada Weller, of X, said."""
    between = span.sentence.low(span.start - 2) == "," and span.sentence.is_cap(span.start - 3)
    return (
        (Evidence("place", 2.5, "somebody of"),)
        if between and span.after in (",", ".") and len(span.parts) <= 2 and not span.title
        else ()
    )


BEFORE: tuple[Cue, ...] = (
    (frozenset({","}), _street_before),
    (frozenset({","}), _postal),
    (frozenset({"of"}), _home),
)
