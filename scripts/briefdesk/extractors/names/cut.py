"""Cut a run of capitalised words into the names and titles it is made of."""

from collections.abc import Iterator

from briefdesk.extractors.names.lists import (
    BODY_OPENINGS,
    BUILDINGS,
    CITY_SIZES,
    COMMON_WORDS,
    COMPASS,
    COUNTRY_CODES,
    DOUBTFUL_TITLES,
    EVENT_OPENINGS,
    FACILITIES,
    FIRST_FAMILY,
    FIRST_NAMES,
    HEADS_AND_FAMILIES,
    HONORIFICS,
    HONOURS,
    KNOWN_NAMES,
    KNOWN_PLACES,
    LANGUAGE_WORDS,
    NAME_HEADS,
    PLACE_OPENINGS,
    PLAIN_WORDS,
    TITLE_MODIFIERS,
    TITLE_PARTS,
    TITLE_WORDS,
)
from briefdesk.extractors.names.runs import find_runs
from briefdesk.extractors.names.sentence import Sentence, Span, make_span
from briefdesk.extractors.names.titles import SMALL, after_complement, is_office, is_portfolio, title_at, title_start
from briefdesk.prose.gazetteer import is_large_place, is_people
from briefdesk.prose.lexicon import words

LEADING_TITLES = words("common_words", "leads")
OPENING_NOUNS = words("organizations", "opening_nouns")
SMALL_BODIES = words("organizations", "small_bodies")
TITLES_OF_COURTS = words("titles", "of_courts")
TITLES_OF_PLACES = words("titles", "of_places")

WORK_ENDINGS = ("eer", "ist", "ician", "ologist", "ographer")
"""Endings of words for what somebody does."""
PERSON_WITH_WORK = 3
"""Words of a first and family name and the word before them."""
COUNTIES = frozenset(("county", "city", "parish", "borough", "township"))
"""Words that belong to the place before a title as much as to the title: Marrow County | Sheriff."""


def find_spans(sentence: Sentence) -> Iterator[Span]:
    """Yield the spans of a sentence that may be names, in order."""
    for first, last in find_runs(sentence.words):
        last = _without_letters(sentence, first, last)
        begin = _without_opening(sentence, first, last)
        if begin < last and not _is_degree(sentence, begin, last):
            yield from _cut(sentence, begin, _with_facility(sentence, last))
    yield from _moons(sentence)


def _without_letters(sentence: Sentence, first: int, last: int) -> int:
    """Leave off honours after a name: Ada Weller QC."""
    letters = HONOURS
    while last - first > 2 and sentence.low(last - 1) in letters and sentence.words[last - 1].text[-2:].isupper():
        last -= 1
    return last


def _moons(sentence: Sentence) -> Iterator[Span]:
    """Yield "the moon", the one place that is written small."""
    if "moon" not in sentence.lows:
        return
    for index, word in enumerate(sentence.words):
        if word.text == "moon" and sentence.low(index - 1) == "the" and sentence.low(index - 2) != "over":
            yield make_span(sentence, index, index + 1)


def _without_opening(sentence: Sentence, first: int, last: int) -> int:
    """Return where the run begins without opening words that have a capital only for standing there."""
    while first < last:
        word = sentence.words[first]
        if word.low in ("the", "a", "an") and not _is_known(sentence, first, last):
            first += 1
            continue
        more = first + 1 < last
        kept = word.owns or _is_known(sentence, first, last) or _begins_place(sentence, first, last)
        if not word.opens or not _is_plain(word.low, more=more) or kept:
            break
        first += 1
        if first < last and sentence.low(first) in SMALL:
            first += 1
        break
    return first


def _begins_place(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether the first words of a run are a country's, state's or city's: New Zealand."""
    return any(is_large_place(sentence.phrase(first, end)) for end in range(first + 2, min(first + 3, last) + 1))


def _is_plain(low: str, *, more: bool) -> bool:
    title = (low in TITLE_PARTS or low in TITLE_WORDS) and low not in LEADING_TITLES
    if more and (title or low in FIRST_NAMES):
        return False
    if low in COMMON_WORDS or (more and low in OPENING_NOUNS):
        return True
    return more and low.endswith(("ing", "ed", "ly")) and len(low) > 4 and low not in KNOWN_NAMES


def _is_known(sentence: Sentence, first: int, last: int) -> bool:
    return sentence.phrase(first, last) in KNOWN_NAMES


def _with_facility(sentence: Sentence, last: int) -> int:
    """Take in the lower-case noun of a prison, embassy or airport, which belongs to its name."""
    if sentence.owns(last - 1):
        return last
    if sentence.phrase(last, last + 2) in SMALL_BODIES:
        return last + 2
    if sentence.phrase(last - 1, last + 1) in SMALL_BODIES:
        return last + 1
    return last + 1 if sentence.low(last) in FACILITIES else last


def _is_degree(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a run is only a degree between commas behind a name: Ada Weller, M.D., said."""
    degree = last - first == 1 and sentence.low(first) in HONOURS
    return degree and sentence.low(first - 1) == "," and sentence.words[first - 2].cap


def _cut(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    last = _without_compass(sentence, first, last)
    low = sentence.low(last - 1)
    hyphens = [i for i in range(first, last) if sentence.low(i) == "-"]
    if hyphens and not (low in NAME_HEADS and last - hyphens[-1] > 2):
        yield from _cut_at(sentence, first, last, hyphens[0])
    elif _is_whole(sentence, first, last):
        yield make_span(sentence, first, last)
    else:
        yield from _cut_title(sentence, first, last)


def _is_whole(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a run is one name, by its opening or last word or because it is known."""
    if _is_known(sentence, first, last) or sentence.low(first) in EVENT_OPENINGS:
        return True
    if sentence.low(first) in DOUBTFUL_TITLES and _has_body(sentence, first, last):
        return True
    titled = _is_person_after_title(sentence, first, last) or is_portfolio(sentence, first, last)
    return sentence.low(last - 1) in NAME_HEADS and not titled


def _has_body(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a kind of school or hospital stands in a run before "of": Queen Mary University of London."""
    bodies = BUILDINGS
    return any(sentence.low(i) in bodies and sentence.low(i + 1) == "of" for i in range(first + 1, last - 1))


def _without_compass(sentence: Sentence, first: int, last: int) -> int:
    """Leave off the part of a state or country that follows its name: New South Wales | Central West."""
    end = last
    while end > first and sentence.low(end - 1) in COMPASS:
        end -= 1
    whole = sentence.phrase(first, end)
    return end if whole in COUNTRY_CODES or whole in KNOWN_PLACES else last


def _cut_at(sentence: Sentence, first: int, last: int, mark: int) -> Iterator[Span]:
    yield from _cut(sentence, first, mark)
    yield from _cut(sentence, mark + 1, last)


def _is_person_after_title(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a last word such as Park or Hill is a family name after a title or first name."""
    if sentence.low(last - 1) not in HEADS_AND_FAMILIES or last - first < 2:
        return False
    return sentence.low(last - 2) in TITLE_WORDS or (last - first > 2 and sentence.low(last - 3) in TITLE_WORDS)


def _cut_title(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    at = title_at(sentence, first, last)
    if sentence.phrase(first, first + 2) == "office of":
        yield make_span(sentence, first, last)
    elif at is None:
        yield from _cut_people(sentence, first, last)
    else:
        yield from _apart_from_title(sentence, first, last, at)


def _apart_from_title(sentence: Sentence, first: int, last: int, at: int) -> Iterator[Span]:
    """Yield the body before a title that ends at `at`, and the person after it."""
    start, after = title_start(sentence, first, at), after_complement(sentence, at + 1, last)
    if after < last or not is_office(sentence, first, last):
        yield from _prefix(sentence, first, start)
    if _holds_place(sentence, at, after):
        yield make_span(sentence, at + 2, after)
    if after < last:
        polite = sentence.low(after - 1) in HONORIFICS
        yield make_span(sentence, after, last, title=(start if polite else first, after))
    elif is_office(sentence, first, last):
        yield make_span(sentence, first, last)


def _holds_place(sentence: Sentence, at: int, after: int) -> bool:
    """Tell whether a place follows a title whose last word stands at `at`: Bishop of Truro."""
    place = sentence.phrase(at + 2, after)
    of = sentence.low(at + 1) == "of" and sentence.low(at) in TITLES_OF_PLACES
    return of and (is_large_place(place) or place in CITY_SIZES)


def _prefix(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    """Yield what stands before a title and may be a name: NASA, in NASA Administrator."""
    while last > first and sentence.low(last - 1) in SMALL:
        last -= 1
    while first < last and sentence.low(first) in TITLE_MODIFIERS and sentence.low(last - 1) == "us":
        first += 1
    if first < last and sentence.low(last) in COUNTIES and sentence.words[last].cap:
        last += 1
    key = sentence.phrase(first, last)
    court = key == "us" and sentence.low(last) in TITLES_OF_COURTS
    plain = (
        last == first + 1 and not _is_known(sentence, first, last) and (key in PLAIN_WORDS or key in TITLE_MODIFIERS)
    )
    if first < last and not court and not plain:
        yield make_span(sentence, first, last, before_title=True)


def _cut_people(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    """Leave off a people's adjective before a name: Frenchman | Luc Moreau."""
    begin = first
    while begin + 2 < last and is_people(sentence.low(begin)) and sentence.low(begin + 1) in FIRST_NAMES:
        begin += 1
    if last - begin == PERSON_WITH_WORK and sentence.words[begin].opens and _is_work(sentence, begin):
        begin += 1
    yield from _cut_place(sentence, begin, last)


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
    led = sentence.low(first - 1) in ("to", "in", "of", "for", "from")
    for length in (3, 2, 1):
        middle = first + length
        if not led or middle + 2 > last or not is_large_place(sentence.phrase(first, middle)):
            continue
        if sentence.low(middle) in FIRST_NAMES or sentence.low(middle) in FIRST_FAMILY:
            yield make_span(sentence, first, middle)
            first = middle
            break
    yield make_span(sentence, first, last)
