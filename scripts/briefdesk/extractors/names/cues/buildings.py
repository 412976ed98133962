"""Cues of buildings: a body's seat is a place to those who stand before it, enter it or are brought there."""

from collections.abc import Iterator

from briefdesk.extractors.names.cues.tables import Cue
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import BODIES_AFTER, BUILDINGS, PLACE_HEADS, TITLE_HEADS
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.lexicon import words

BROUGHT = words("places", "brought")
HOSPITALS = words("places", "hospitals")
WORSHIP = words("places", "worship")
ENTERED = words("name_cues", "entered")
SEATS = words("name_cues", "seats")
BEFALLS = words("places", "befalls")
OFFICIALS = words("name_cues", "officials")
OUTSIDE, AT_SEAT = "inside, outside a building", "at its seat"
"""Rules by which one occurrence of a body's name is its place; the second where the article names no more than that."""
MOTION = words("places", "motion")
MOTION_REACH = 3
"""Words before "to" within which somebody goes."""
BROUGHT_REACH = 8
"""Words before a hospital within which somebody is brought there."""


def _building(span: Span) -> tuple[Evidence, ...]:
    return (
        (Evidence("place", 4.5, OUTSIDE),) if span.parts[0].low in BUILDINGS or span.parts[-1].low in BUILDINGS else ()
    )


def _at_seat(span: Span) -> tuple[Evidence, ...]:
    """Return what "spoke at the White House" tells; an official at the White House is of the body."""
    second = span.sentence.low(span.led_at - 1)
    return (
        (Evidence("place", 4.5, AT_SEAT),)
        if span.key in SEATS
        and second not in TITLE_HEADS
        and second not in OFFICIALS
        and span.after not in BODIES_AFTER
        else ()
    )


def _goes_to_seat(span: Span) -> tuple[Evidence, ...]:
    """Return what "went to the White House" tells."""
    reach = range(span.led_at - MOTION_REACH, span.led_at)
    went = span.key in SEATS and any(span.sentence.low(index) in MOTION for index in reach)
    return (Evidence("place", 4.5, AT_SEAT),) if went and span.after not in BODIES_AFTER else ()


def _stormed(span: Span) -> tuple[Evidence, ...]:
    """Return what "entered X" and "stormed X" tell of a body that has a building."""
    if span.key in SEATS:
        return (Evidence("place", 4.5, AT_SEAT),)
    return (
        (Evidence("place", 4.5, "entered"),)
        if span.parts[-1].low in BUILDINGS or span.parts[-1].low in PLACE_HEADS
        else ()
    )


def _aim(span: Span) -> Iterator[Evidence]:
    """Yield what hospitals and places of worship are to those who are brought there or gather in them."""
    if _is_hospital(span):
        yield Evidence("place", 4.5, "who is brought there")
    if span.parts[-1].low in WORSHIP:
        yield Evidence("place", 2.5, "what happens in a place of worship")


def _stands(span: Span) -> tuple[Evidence, ...]:
    """Return what befalls buildings: the Weller Museum was evacuated."""
    last = span.parts[-1].low
    built = last in BUILDINGS or last in PLACE_HEADS
    return (
        (Evidence("place", 4.5, "what befalls a building"),)
        if built and span.sentence.low(span.last + 1) in BEFALLS
        else ()
    )


def _is_hospital(span: Span) -> bool:
    """Tell whether somebody is brought to a hospital, treated or held there."""
    if not any(part.low in HOSPITALS for part in span.parts[-2:]) and "medical" not in span.key:
        return False
    second = span.sentence.low(span.led_at - 1)
    if span.led in ("at", "in") and second not in TITLE_HEADS and second not in OFFICIALS and not second.endswith("s"):
        return True
    return any(span.sentence.low(index) in BROUGHT for index in range(span.led_at + 1 - BROUGHT_REACH, span.led_at))


AFTER: tuple[Cue, ...] = ((frozenset({"was", "were", "is", "has", "had"}), _stands),)
LED: tuple[Cue, ...] = (
    (frozenset({"inside", "outside", "near", "around"}), _building),
    (frozenset({"to", "at", "from", "in"}), _aim),
    (frozenset({"at"}), _at_seat),
    (frozenset({"to"}), _goes_to_seat),
    (ENTERED, _stormed),
)
