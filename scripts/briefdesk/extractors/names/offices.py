"""Part a body, a title and the person who bears it."""

from collections.abc import Iterator

from briefdesk.extractors.names.behind import after_body, part_people
from briefdesk.extractors.names.edges import ADJECTIVE_ENDINGS, is_known
from briefdesk.extractors.names.lists import (
    CITY_SIZES,
    COUNTRY_CODES,
    FIRST_NAMES,
    HONORIFICS,
    KNOWN_PLACES,
    LANGUAGE_WORDS,
    PLAIN_WORDS,
    SUBDIVISIONS,
    TITLE_MODIFIERS,
)
from briefdesk.extractors.names.sentence import Sentence, Span, make_span
from briefdesk.extractors.names.titles import SMALL, after_complement, is_office, title_at, title_start
from briefdesk.prose.gazetteer import is_large_place, is_people
from briefdesk.prose.lexicon import words

TITLES_OF_COURTS = words("titles", "of_courts")
TITLES_OF_PLACES = words("titles", "of_places")
SUBJECTS_OF_OFFICES = words("titles", "subjects")
FORCES = frozenset(("police", "guard", "constabulary"))
"""Last words of bodies that stand before the rank of who leads them: Federal Police | Commissioner."""
COUNTIES = frozenset(("county", "city", "parish", "borough", "township"))
"""Words that belong to the place before a title as much as to the title: Marrow County | Sheriff."""
MEMBERS_OF = frozenset(("area", "committee", "company", "party", "union"))
"""Bodies and areas that are named in the title of who leads or belongs to them."""


SHORTEST_PARTY = 3
"""Letters from which capitals before a name are no initials."""


def part_titles(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    """Yield the names of a run that may hold a title: NASA | Administrator | Ada Weller."""
    at = title_at(sentence, first, last)
    if sentence.phrase(first, first + 2) == "office of":
        yield make_span(sentence, first, last)
    elif at is None:
        yield from part_people(sentence, first, last)
    else:
        yield from _apart_from_title(sentence, first, last, at)


def _apart_from_title(sentence: Sentence, first: int, last: int, at: int) -> Iterator[Span]:
    """Yield the body before a title that ends at `at`, and the person after it."""
    start, after = title_start(sentence, first, at), after_complement(sentence, at + 1, last)
    if start == first and at - first > 1 and sentence.lows[at - 1] in FORCES:
        start = at
    if after < last or not is_office(sentence, first, last):
        yield from _prefix(sentence, first, start)
    if _holds_place(sentence, at, after):
        yield make_span(sentence, at + 2, after)
    if after < last:
        apart = sentence.low(after - 1) in HONORIFICS
        start += apart and sentence.low(start) == "and"
        after += _is_party_of(sentence, after, last)
        yield make_span(sentence, after, last, title=(start if apart else first, after))
    elif is_office(sentence, first, last):
        yield make_span(sentence, first, last)


def _is_party_of(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a title is followed by the party it is held in, and then a name: Chairman | QMP | Ada Weller."""
    text = sentence.words[first].text
    acronym = text.isalpha() and text.isupper() and len(text) >= SHORTEST_PARTY
    return acronym and last - first > 2 and not any(word.text.isupper() for word in sentence.words[first + 1 : last])


def _holds_place(sentence: Sentence, at: int, after: int) -> bool:
    """Tell whether a place follows a title whose last word stands at `at`: Bishop of Truro."""
    place = sentence.phrase(at + 2, after)
    of = sentence.low(at + 1) == "of" and sentence.low(at) in TITLES_OF_PLACES
    return of and (is_large_place(place) or place in CITY_SIZES)


def _is_adjective(sentence: Sentence, first: int, index: int) -> bool:
    """Tell whether a people's or party's adjective stands between a body and a title: Senate | Democratic Leader."""
    return index > first and is_people(sentence.lows[index])


def _goes_on(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether the first word of a title belongs to the body before it: Salt Reform Party | MP."""
    low = sentence.low(last)
    town = sentence.phrase(first, last)
    if low == "city" and town in CITY_SIZES and f"{town} city" not in CITY_SIZES:
        return False
    plain = low == "area" or sentence.low(first) in LANGUAGE_WORDS
    body = low in MEMBERS_OF and (last - first > 1 or not plain)
    return low in COUNTIES or body


def _prefix(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    """Yield what stands before a title and may be a name: NASA, in NASA Administrator."""
    while last > first and (sentence.low(last - 1) in SMALL or _is_adjective(sentence, first, last - 1)):
        last -= 1
    while first < last and sentence.low(first) in TITLE_MODIFIERS and sentence.low(last - 1) == "us":
        first += 1
    if last - first > 1 and sentence.words[first].opens and sentence.lows[first].endswith(ADJECTIVE_ENDINGS):
        first += sentence.lows[first] not in FIRST_NAMES
    if first < last and sentence.words[last].cap and _goes_on(sentence, first, last):
        last += 1
    key = sentence.phrase(first, last)
    court = key == "us" and sentence.low(last) in TITLES_OF_COURTS
    plain = last == first + 1 and not is_known(sentence, first, last) and (key in PLAIN_WORDS or key in TITLE_MODIFIERS)
    middle = after_body(sentence, first, last)
    if middle > first or _is_party_of_place(sentence, first, last):
        middle = max(middle, first + 1)
        yield make_span(sentence, first, middle)
        yield make_span(sentence, middle, last)
    elif first < last and not court and not plain and key not in SUBJECTS_OF_OFFICES:
        yield make_span(sentence, first, last, before_title=True)


def _is_party_of_place(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether an acronym and a place stand before a title: ANC | Gauteng | chairman."""
    text = sentence.words[first].text
    acronym = text.isalpha() and text.isupper() and len(text) > 1 and sentence.lows[first] not in COUNTRY_CODES
    place = sentence.phrase(first + 1, last)
    return acronym and last - first > 1 and (place in CITY_SIZES or place in KNOWN_PLACES or place in SUBDIVISIONS)
