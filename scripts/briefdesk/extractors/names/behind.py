"""Part a person from what stands before without a title: a people, a body, a place, a rank."""

from collections.abc import Iterator

from briefdesk.extractors.names.lists import (
    BODY_HEADS,
    BODY_OPENINGS,
    CITY_SIZES,
    COUNTRY_CODES,
    EVENT_OPENINGS,
    FAMILY_NAMES,
    FIRST_FAMILY,
    FIRST_NAMES,
    KNOWN_BODIES,
    LANGUAGE_WORDS,
    NAME_HEADS,
    PLACE_OPENINGS,
    is_title,
)
from briefdesk.extractors.names.sentence import Sentence, Span, make_span
from briefdesk.prose.gazetteer import is_large_place, is_people

LONGEST_RANK = 5
"""Letters from which capitals are no rank."""
WORK_ENDINGS = ("eer", "ist", "ician", "ologist", "ographer")
"""Endings of words for what somebody does."""
DESCRIBING = ("-backed", "-based", "-born", "-educated", "-nominated", "-raised", "-trained", "-winner", "-winning")
PERSON_WITH_WORK = 3
"""Words of a first and family name and the word before them."""


def part_people(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    """Yield a person apart from what stands before: Frenchman | Luc Moreau."""
    begin = first
    while begin + 2 < last and _describes(sentence.low(begin)) and _names_person(sentence, begin + 1, last):
        begin += 1
    if last - begin == PERSON_WITH_WORK and (
        (sentence.words[begin].opens and _is_work(sentence, begin)) or _is_member(sentence, begin, last)
    ):
        begin += 1
    middle = after_body(sentence, begin, last)
    if middle > begin:
        yield make_span(sentence, begin, middle)
        yield make_span(sentence, middle, last)
    elif _is_rank(sentence, begin, last):
        yield make_span(sentence, begin + 1, last, title=(begin, begin + 1))
    else:
        yield from _cut_place(sentence, begin, last)


def _describes(low: str) -> bool:
    """Tell whether a word before a person is a people's, or of what was won or where one was born: Emmy-winning."""
    return is_people(low) or low.endswith(DESCRIBING)


def _is_member(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether one of a team stands before a first and family name: former | Magpie | Tom Brandt."""
    once = sentence.low(first - 1) in ("ex", "fellow", "former", "then", "one-time", "onetime")
    low = sentence.low(first)
    member = once and low not in FIRST_NAMES and low not in PLACE_OPENINGS and not low.endswith("s")
    town = sentence.phrase(first, first + 2) in CITY_SIZES
    return member and not town and sentence.low(first + 1) in FIRST_NAMES and _names_person(sentence, first + 1, last)


def after_body(sentence: Sentence, first: int, last: int) -> int:
    """Return where the person begins whom a run names behind a body: Marrow Assembly | Ada Weller."""
    for middle in range(first + 2, last - 1):
        if sentence.lows[middle - 1] in BODY_HEADS and _names_person(sentence, middle, last):
            return middle
    return first


def _is_rank(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether capitals before somebody's name are no body but a rank or office: AIG Tom Brandt."""
    text = sentence.words[first].text
    short = text.isupper() and text.isalpha() and 1 < len(text) < LONGEST_RANK
    unknown = short and sentence.lows[first] not in KNOWN_BODIES and sentence.lows[first] not in EVENT_OPENINGS
    unknown = unknown and sentence.phrase(first, first + 2) not in KNOWN_BODIES
    return unknown and sentence.lows[first] not in COUNTRY_CODES and _names_person(sentence, first + 1, last)


def _names_person(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether two or three words open with a first name and end as no body or place does."""
    lows = sentence.lows
    if not 2 <= last - first <= PERSON_WITH_WORK or sentence.phrase(first, last) in CITY_SIZES:
        return False
    named = lows[first] in FIRST_NAMES or (lows[last - 1] in FAMILY_NAMES and lows[first] not in CITY_SIZES)
    plain = any(low in NAME_HEADS or low in LANGUAGE_WORDS for low in (lows[first], lows[last - 1]))
    return named and not plain and not is_people(lows[first])


def _is_work(sentence: Sentence, index: int) -> bool:
    """Tell whether a capital at the start of a sentence is of a word for somebody: Backup | Carson Wentzel."""
    low = sentence.low(index)
    somebody = (
        low in LANGUAGE_WORDS or low.endswith(WORK_ENDINGS) or low.startswith(("co-", "ex-", "then-", "mid-", "vice-"))
    )
    placed = low in PLACE_OPENINGS or low in BODY_OPENINGS
    return somebody and not placed and low not in FIRST_NAMES and sentence.low(index + 1) in FIRST_NAMES


def _cut_place(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    """Yield a place and the person who follows it apart: ambassador to Britain | Liu Xiaming."""
    led = last - first > 2 and sentence.low(first - 1) in ("to", "in", "of", "for", "from")
    for length in (3, 2, 1) if led else ():
        middle = first + length
        if middle + 2 > last or not is_large_place(sentence.phrase(first, middle)):
            continue
        sent = is_title(sentence.low(first - 2)) and sentence.phrase(first, middle) in COUNTRY_CODES
        if sent or sentence.low(middle) in FIRST_NAMES or sentence.low(middle) in FIRST_FAMILY:
            yield make_span(sentence, first, middle)
            yield make_span(sentence, middle, last, title=(first - 2, middle) if sent else None)
            return
    yield make_span(sentence, first, last)
