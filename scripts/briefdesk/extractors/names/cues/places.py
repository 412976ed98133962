"""Cues of a place: where something happens, who lives there, what lies around it."""

from collections.abc import Iterator

from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import (
    BODIES_BEFORE,
    BUILDINGS,
    CALENDAR,
    COMPASS,
    COUNTRY_CODES,
    ENDS_OF_SETTING,
    INSIDE,
    PLACES_BEFORE,
    REGIONS,
    STATE_NAMES,
    TERRITORIAL_TITLES,
)
from briefdesk.extractors.names.roles import AGE
from briefdesk.extractors.names.sentence import Sentence, Span
from briefdesk.prose.gazetteer import city_weight
from briefdesk.prose.lexicon import words

ADDRESSES = words("events", "addresses")
PUBLISHED = words("name_cues", "published")
SURE_REGIONS = words("name_cues", "sure_regions")
BROUGHT = words("places", "brought")
HOSPITALS = words("places", "hospitals")
INHABITANTS = words("places", "inhabitants")
NOT_BEFORE_IN = words("places", "not_before_in")
PLACE_SUFFIXES = words("places", "place_suffixes")
TOWARD = words("places", "toward")
WORSHIP = words("places", "worship")

DASHES = ("—", "–", "-")
DATELINE_LETTERS = 4
"""Letters from which capitals at the start of a story are no acronym."""
BROUGHT_REACH = 8
"""Words before a hospital within which somebody is brought there."""
DATELINE_WORDS = 12
"""Words within which the dash of a dateline stands."""


def place_cues(span: Span) -> Iterator[Evidence]:
    """Yield what speaks for a place; what is printed "in X" or whose building stands there is none or another."""
    yield from _setting(span)
    yield from _surroundings(span)
    yield from _inhabitants(span)
    yield from _place_after(span)


def _setting(span: Span) -> Iterator[Evidence]:
    sentence, start = span.sentence, span.start
    if sentence.low(start - 1) == "the":
        start -= 1
    before, second = sentence.low(start - 1), sentence.low(start - 2)
    if before == "in" and _is_printed(span, start):
        yield Evidence("organization", 2.5, "printed in")
    elif before in INSIDE:
        held = second in NOT_BEFORE_IN
        yield Evidence("place", 2.1 if _is_setting(span, second) else 0.5 if held else 1.2, "in, near")
    elif before in TOWARD:
        yield Evidence("place", 0.4, "to, from")
    if before == "in" and sentence.words[start - 1].opens and sentence.low(span.last) == "," and not span.title:
        yield Evidence("place", 1, "scene of the sentence")
        yield Evidence("person", -2, "scene of the sentence")
    if before in ("inside", "outside", "near", "around") and _is_building(span):
        yield Evidence("place", 4.5, "inside, outside a building")
    if before in COMPASS:
        yield Evidence("place", 2, "compass before")
    if before in ("of", "in") and second in PLACES_BEFORE:
        yield Evidence("place", 2, "city of")


def _is_setting(span: Span, second: str) -> bool:
    """Tell whether "in X" ends its phrase, as where something happens does, and nobody holds or believes in X."""
    after = span.sentence.low(span.last)
    return (
        len(span.parts) <= 2
        and not span.owns
        and span.sentence.low(span.start - 1) in ("in", "near", "outside", "off")
        and second not in NOT_BEFORE_IN
        and (after in ENDS_OF_SETTING or after in CALENDAR)
    )


def _is_printed(span: Span, start: int) -> bool:
    """Tell whether somebody wrote or published in what is named: wrote in X, report today in X."""
    return any(span.sentence.low(index) in PUBLISHED for index in (start - 2, start - 3))


def _is_home(span: Span) -> bool:
    """Tell whether a short name stands between commas after somebody and "of": Ada Weller, of X, said."""
    sentence, start = span.sentence, span.start
    between = sentence.low(start - 1) == "of" and sentence.low(start - 2) == "," and sentence.is_cap(start - 3)
    return between and sentence.low(span.last) in (",", ".") and len(span.parts) <= 2 and not span.title


def _is_hospital(span: Span, start: int) -> bool:
    """Tell whether somebody is brought to a hospital, treated or held there."""
    if not any(part.low in HOSPITALS for part in span.parts[-2:]) and "medical" not in span.key:
        return False
    brought = BROUGHT
    return any(span.sentence.low(index) in brought for index in range(start - BROUGHT_REACH, start - 1))


def _is_building(span: Span) -> bool:
    return any(span.parts[end].low in BUILDINGS for end in (0, -1))


def _surroundings(span: Span) -> Iterator[Evidence]:
    sentence, start = span.sentence, span.start
    if _is_dateline(span):
        yield Evidence("place", 3, "dateline")
    street = sentence.is_cap(start - 2) and sentence.low(start - 2) in ADDRESSES
    if street and sentence.low(start - 1) == ",":
        yield Evidence("place", 2.5, "street before")
    if sentence.low(start - 1) == "from" and sentence.low(start - 2) == ",":
        yield Evidence("place", 1.2, "somebody from")
    if _is_home(span):
        yield Evidence("place", 2.5, "somebody of")
        yield Evidence("person", -2.5, "somebody of")
    start -= sentence.low(start - 1) == "the"
    if sentence.low(start - 1) in ("to", "at", "from", "in") and _is_hospital(span, start):
        yield Evidence("place", 4.5, "who is brought there")
    if sentence.low(start - 1) in ("to", "at", "from", "in") and span.parts[-1].low in WORSHIP:
        yield Evidence("place", 2.5, "what happens in a place of worship")
    if span.key == "moon":
        yield Evidence("place", 3, "the moon")


def _is_dateline(span: Span) -> bool:
    """Tell whether capitals open a paragraph before a comma, bracket or dash: BOGOTA, Nov. 4 —."""
    after = span.sentence.low(span.last)
    if span.at.start != 0 or not span.text.isupper() or len(span.text) < DATELINE_LETTERS:
        return False
    opening = [span.sentence.low(index) for index in range(span.last, span.last + DATELINE_WORDS)]
    return after in (",", "(", *DASHES) and any(dash in opening for dash in DASHES)


def _inhabitants(span: Span) -> Iterator[Evidence]:
    sentence, start = span.sentence, span.start
    before, second = sentence.low(start - 1), sentence.low(start - 2)
    if before in ("of", "from") and AGE.match(sentence.low(start - 3) if second == "," else second):
        yield Evidence("place", 2.5, "age, of")
    if before == "from" and second in INHABITANTS:
        yield Evidence("place", 2, "inhabitant before")
    if sentence.low(span.last) in ("counterpart", "counterparts") and before in ("his", "her", "its", "their"):
        yield Evidence("place", 2.2, "counterpart after")
    if sentence.low(span.last) in INHABITANTS and not span.owns and _is_one_of(before):
        yield Evidence("place", 2.2, "inhabitant after")


def _is_one_of(before: str) -> bool:
    """Tell whether an article or age leads to a name and a noun: a 29-year-old Harrow | man."""
    return before in ("a", "an", "the", "two", "three") or before.endswith("-year-old")


def _place_after(span: Span) -> Iterator[Evidence]:
    sentence, last = span.sentence, span.last
    after = sentence.low(last)
    if after == "-" and sentence.low(last + 1) in PLACE_SUFFIXES:
        yield Evidence("place", 2.5, "-based, -area")
    if after == "," and is_wider_place(sentence, last + 1):
        yield Evidence("place", 2.5, "state or country after")
    if span.owns:
        return
    if after in REGIONS:
        sure = after in SURE_REGIONS
        yield Evidence("place", 2.2 if sure else 1, "region after")
    if after in TERRITORIAL_TITLES and not span.before_title:
        yield Evidence("place", 1.5, "what a territory has after")
    if after in BODIES_BEFORE and city_weight(span.key) and sentence.is_cap(last + 1):
        yield Evidence("place", 2, "city of a body")


def is_wider_place(sentence: Sentence, index: int) -> bool:
    """Tell whether a state or country stands at `index`, with a capital."""
    if not (0 <= index < len(sentence.words) and sentence.words[index].cap):
        return False
    for length in (1, 2, 3):
        phrase = sentence.phrase(index, index + length)
        if (phrase in STATE_NAMES or phrase in COUNTRY_CODES) and not sentence.owns(index + length - 1):
            return True
    return False
