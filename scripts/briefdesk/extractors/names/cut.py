"""Cut a run of capitalised words into the names and titles it is made of."""

from collections.abc import Iterator

from briefdesk.extractors.names.edges import (
    is_degree,
    is_known,
    with_facility,
    with_ordinal,
    without_honours,
    without_number,
    without_opening,
)
from briefdesk.extractors.names.lists import (
    BODY_HEADS,
    BUILDINGS,
    CITY_SIZES,
    COMPANY_FORMS,
    COMPASS,
    COUNTRY_CODES,
    DOUBTFUL_TITLES,
    EVENT_OPENINGS,
    FIRST_NAMES,
    HEADS_AND_FAMILIES,
    KNOWN_BODIES,
    KNOWN_PLACES,
    LANGUAGE_WORDS,
    NAME_HEADS,
    ORDINARY_WORDS,
    TITLE_WORDS,
    WEAK_BODY_HEADS,
    is_title,
)
from briefdesk.extractors.names.offices import part_titles
from briefdesk.extractors.names.runs import find_runs
from briefdesk.extractors.names.sentence import MOON, Sentence, Span, make_span
from briefdesk.extractors.names.titles import (
    after_title_of,
    is_portfolio,
)
from briefdesk.extractors.names.works import find_works
from briefdesk.prose.gazetteer import is_large_place, is_people
from briefdesk.prose.lexicon import words

SEATS = words("name_cues", "seats")
PRONOUNS = frozenset(("Us", "Who"))
"""Words with a capital that only in capitals are a country's or body's: the US, the WHO."""
SEAT_OF_SOMEBODY = 3
"""Words of a seat of two words with whose it is: the Weller White House."""

CHAMBERS = frozenset(("assembly", "congress", "parliament", "senate"))
MEMBERS = frozenset(("member", "members"))
PARTY_MEMBERS = frozenset(("democrat", "democrats", "republican", "republicans"))
PARTY_ADJECTIVES = frozenset(("democratic", "gop", "republican"))
FAITHS = frozenset("anglican baptist catholic evangelical lutheran methodist orthodox pentecostal presbyterian".split())
HOUSES_OF_TOWNS = frozenset(("college", "hospital", "infirmary", "university"))
MEETINGS = frozenset(("leaders", "meeting", "ministerial", "ministers", "summit", "talks"))
"""Last words of events that a body before them holds: NATO | Summit."""
SECURITIES = words("name_cues", "securities")
ROAD_DIGITS = 3
LEADERS = frozenset(("chair", "leader", "minister", "president", "speaker", "whip"))
"""Doubtful titles before which stands the body that somebody leads."""


def find_spans(sentence: Sentence) -> Iterator[Span]:
    """Yield the spans of a sentence that may be names, in order."""
    works = find_works(sentence)
    for first, last in find_runs(sentence.words, sentence.caps):
        if works and any(begin <= first < close for begin, close in works):
            continue
        end = without_number(sentence, first, without_honours(sentence, first, last))
        begin = without_opening(sentence, first, end)
        if begin < end and not is_degree(sentence, begin, end):
            end = with_facility(sentence, end)
            begin = with_ordinal(sentence, begin, end)
            title = is_title(sentence.lows[begin])
            if _is_number_or_word(sentence, begin, end):
                continue
            if end - begin == 1 and not title and not _is_security(sentence, end):
                yield make_span(sentence, begin, end)
            else:
                yield from _apart_from_seat(sentence, begin, end)
    if MOON in sentence.lows:
        yield from _moons(sentence)


def _is_number_or_word(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a run belongs to a number, as a road's or a sum's does, or is a pronoun: U.S. 220, US$40, Us."""
    if _is_road(sentence, first, last):
        return True
    sum_of_money = sentence.low(last) == "$" and sentence.start(last) == sentence.end(first)
    return last - first == 1 and (sum_of_money or sentence.words[first].text in PRONOUNS)


def _is_road(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a number makes a highway of a country: U.S. 220."""
    if last - first > 1 or sentence.lows[first] != "us":
        return False
    number = sentence.low(last)
    return number[:1].isdigit() and len(number) <= ROAD_DIGITS


def _moons(sentence: Sentence) -> Iterator[Span]:
    """Yield "the moon", the one place that is written small."""
    for index, word in enumerate(sentence.words):
        if word.text == MOON and sentence.low(index - 1) == "the" and sentence.low(index - 2) != "over":
            yield make_span(sentence, index, index + 1)


def _is_security(sentence: Sentence, last: int) -> bool:
    """Tell whether a run ends in the name of what a state borrows by: U.S. | Treasury notes."""
    word = sentence.lows[last - 1]
    return word == "treasuries" or (word == "treasury" and sentence.low(last) in SECURITIES)


def _party_member(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a place's politician or a chamber's party ends a run: Virginia | Democrat."""
    low = sentence.lows[last - 1]
    if low not in PARTY_MEMBERS and low != "democratic":
        return False
    rest = sentence.phrase(first, last - 1)
    return rest in KNOWN_BODIES or (low in PARTY_MEMBERS and is_large_place(rest))


def _holds_seat(sentence: Sentence, of: int) -> bool:
    """Tell whether "member of Parliament" stands around the "of" at an index."""
    return sentence.low(of) == "of" and sentence.low(of - 1) in MEMBERS and sentence.low(of + 1) in CHAMBERS


def _apart_from_seat(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    """Yield the names of a run apart from "member of Parliament", which stands around its start or end."""
    if last - first > 1 and _holds_seat(sentence, last):
        yield make_span(sentence, first, last - 1, before_title=True)
    elif last - first > 1 and _holds_seat(sentence, first - 1):
        yield make_span(sentence, first + 1, last, title=(first - 2, first + 1))
    else:
        yield from _cut(sentence, first, last)


def _cut(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    if sentence.lows[last - 1] in COMPASS:
        last = _without_compass(sentence, first, last)
    if _party_member(sentence, first, last) or _is_security(sentence, last):
        last -= 1
    if last - first > 1 and _opens_with_adjective(sentence, first, last):
        first += 1
    if last == first:
        return
    if _is_seat_of_somebody(sentence, first, last):
        yield make_span(sentence, first, first + 1)
        first += 1
    hyphen = _hyphen(sentence, first, last)
    if hyphen is not None:
        yield from _cut(sentence, first, hyphen)
        yield from _cut(sentence, hyphen + 1, last)
    elif sentence.lows[last - 1] in MEETINGS and _opens_with_acronym(sentence, first):
        yield make_span(sentence, first, first + 1)
    elif last - first > 3 and _opens_with_known(sentence, first, last):
        yield make_span(sentence, first, first + 2)
    elif _is_whole(sentence, first, last):
        known = is_known(sentence, first, last)
        yield make_span(sentence, first if known else after_title_of(sentence, first, last), last)
    else:
        yield from part_titles(sentence, first, last)


def _opens_with_adjective(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a people or party stands before a known place or body: Republican | Senate."""
    low = sentence.lows[first]
    if low in PARTY_ADJECTIVES:
        return sentence.phrase(first + 1, last) in KNOWN_BODIES
    return is_people(low) and sentence.phrase(first + 1, last) in KNOWN_PLACES and not is_known(sentence, first, last)


def _opens_with_known(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a known body opens the name of a thing of its own: United Nations | Harbour Goals."""
    rest = sentence.words[first + 2 : last]
    plain = all(word.cap and _is_ordinary(word.low) for word in rest)
    return plain and sentence.phrase(first, first + 2) in KNOWN_BODIES and sentence.lows[last - 1] not in NAME_HEADS


def _is_ordinary(low: str) -> bool:
    return any(word in LANGUAGE_WORDS or word in ORDINARY_WORDS for word in (low, low.removesuffix("s")))


def _is_seat_of_somebody(sentence: Sentence, first: int, last: int) -> bool:
    named = last - first == SEAT_OF_SOMEBODY and sentence.phrase(first + 1, last) in SEATS
    return named and not is_known(sentence, first, last)


def _opens_with_acronym(sentence: Sentence, first: int) -> bool:
    return sentence.words[first].text[:2].isupper() and is_known(sentence, first, first + 1)


def _is_whole(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a run is one name, by its opening or last word or because it is known."""
    if is_known(sentence, first, last) or sentence.low(first) in EVENT_OPENINGS or _is_of_town(sentence, first, last):
        return True
    if sentence.low(first) in DOUBTFUL_TITLES and _has_body(sentence, first, last):
        return True
    titled = _is_person_after_title(sentence, first, last) or is_portfolio(sentence, first, last)
    return sentence.low(last - 1) in NAME_HEADS and not titled


def _is_of_town(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a town follows a kind of school or hospital: Dr Ada Weller Hospital Karachi."""
    return last - first > 2 and sentence.low(last - 2) in HOUSES_OF_TOWNS and sentence.low(last - 1) in CITY_SIZES


def _has_body(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a kind of school or hospital stands in a run before "of": Queen Mary University of London."""
    return any(sentence.low(i) in BUILDINGS and sentence.low(i + 1) == "of" for i in range(first + 1, last - 1))


def _without_compass(sentence: Sentence, first: int, last: int) -> int:
    """Leave off the part of a state or country that follows its name: New South Wales | Central West."""
    end = last
    while end > first and sentence.low(end - 1) in COMPASS:
        end -= 1
    whole = sentence.phrase(first, end)
    return end if whole in COUNTRY_CODES or whole in KNOWN_PLACES else last


def _hyphen(sentence: Sentence, first: int, last: int) -> int | None:
    """Return the index of the first hyphen that parts two names, or None where none does."""
    if "-" not in sentence.lows[first:last]:
        return None
    hyphens = [index for index in range(first, last) if sentence.lows[index] == "-"]
    whole = sentence.lows[last - 1] in NAME_HEADS and last - hyphens[-1] > 2
    return None if whole else hyphens[0]


def _is_person_after_title(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a last word such as Park or Hill is a family name after a title or first name."""
    low = sentence.low(last - 1)
    if sentence.low(last - 2) in FAITHS:
        return False
    if last - first > 2 and (low not in BODY_HEADS or low in WEAK_BODY_HEADS) and low not in COMPANY_FORMS:
        head = sentence.low(last - 3)
        if head in TITLE_WORDS and head not in DOUBTFUL_TITLES - LEADERS and sentence.low(last - 2) in FIRST_NAMES:
            return True
    if low not in HEADS_AND_FAMILIES or last - first < 2:
        return False
    if sentence.low(last - 2) in TITLE_WORDS:
        return True
    return last - first > 2 and sentence.low(last - 3) in TITLE_WORDS
