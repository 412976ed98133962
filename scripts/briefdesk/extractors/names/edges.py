"""What belongs to a name at the edges of a run of capitals, and what does not."""

import re

from briefdesk.extractors.names.lists import (
    COMMON_WORDS,
    COUNTRY_CODES,
    EVENT_OPENINGS,
    FACILITIES,
    FIRST_NAMES,
    HONOURS,
    KNOWN_NAMES,
    MAKES_OF_CARS,
    TITLE_PARTS,
    TITLE_WORDS,
)
from briefdesk.extractors.names.sentence import Sentence
from briefdesk.extractors.names.titles import SMALL
from briefdesk.prose.gazetteer import is_large_place, is_people
from briefdesk.prose.lexicon import words

ONCE = frozenset(("current", "ex", "former", "late", "longtime", "onetime", "outgoing", "retired", "then", "veteran"))
"""Words that open a sentence before the place of somebody's office: Former | Norway minister."""
NAMED = frozenset(("late", "then", "veteran"))
"""Those of them that names of shows and bodies begin with too."""
ARTICLES = frozenset(("the", "a", "an", "my", "our", "your", "his", "her", "its", "their"))
ORDINAL = re.compile(r"^\d{1,3}(?:st|nd|rd|th|d)$")
UNITS = frozenset("airborne army battalion brigade corps division fleet infantry regiment squadron wing".split())
"""Units of forces that bear a number."""
PRINTED = frozenset(("filed", "photographed", "posted", "published", "updated"))
"""Words with a capital that follow the name in a byline: By Ada Weller Posted at 4."""
ADJECTIVE_ENDINGS = ("ant", "ful", "ious", "less", "ous", "proof", "weary", "wracked", "hit")
"""Endings of adjectives that headlines and ledes put before a place."""
PLURAL_ACRONYM = re.compile(r"^[A-Z]{2,4}s$")
LEADING_TITLES = words("common_words", "leads")
OPENING_NOUNS = words("organizations", "opening_nouns")
NATIONAL_BODIES = words("organizations", "national_bodies")
SAID_BEFORE = words("name_cues", "said_before")
"""Verbs of speech; one that opens a sentence before a name is no first name: Said | Weller: “No.”"""
SMALL_BODIES = words("organizations", "small_bodies")
SMALL_HEADS = frozenset(body.split()[-1] for body in SMALL_BODIES)
"""Their last words."""


def without_honours(sentence: Sentence, first: int, last: int) -> int:
    """Leave off honours after a name, and members after a body: Ada Weller | QC, Reform | MPs."""
    while last - first > 2 and sentence.lows[last - 1] in HONOURS and sentence.words[last - 1].text[-2:].isupper():
        last -= 1
    if last - first > 2 and sentence.lows[last - 1] in PRINTED:
        last -= 1
    return last - 1 if last - first > 1 and PLURAL_ACRONYM.match(sentence.words[last - 1].text) else last


def without_number(sentence: Sentence, first: int, last: int) -> int:
    """Leave off what is counted or made in models: Marrow Airways | Flight 12, Marrow Airways | Airbus A320."""
    end = last
    if end - first > 2 and sentence.lows[end - 2] in MAKES_OF_CARS and any(c.isdigit() for c in sentence.lows[end - 1]):
        end -= 2
    if end - first > 2 and sentence.lows[end - 2] == "flight" and any(c.isdigit() for c in sentence.lows[end - 1]):
        end -= 2
    numbered = sentence.low(end)[:1].isdigit() and sentence.lows[end - 1] in EVENT_OPENINGS
    return end - 1 if numbered else end


def without_opening(sentence: Sentence, first: int, last: int) -> int:
    """Return where the run begins without opening words that have a capital only for standing there."""
    while first < last:
        word = sentence.words[first]
        if word.low in ARTICLES and not is_known(sentence, first, last):
            first += 1
            continue
        if not _is_left_off(sentence, first, last):
            break
        first += 1
        if first < last and sentence.lows[first] in SMALL:
            first += 1
        break
    return first


def _is_left_off(sentence: Sentence, first: int, last: int) -> bool:
    word = sentence.words[first]
    if word.opens and word.low in SAID_BEFORE and last - first > 1:
        return not sentence.low(last).isalpha()
    if word.opens and word.low in ONCE and first + 1 < last and not is_known(sentence, first, last):
        return word.low not in NAMED or is_large_place(sentence.lows[first + 1])
    if word.low in COUNTRY_CODES and word.text[:2].isupper():
        return False
    if not word.opens or word.owns:
        return False
    if not _is_plain(word.low, more=first + 1 < last) and not _describes_place(sentence, first, last):
        return False
    return not is_known(sentence, first, last) and not _begins_place(sentence, first, last)


def _describes_place(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether an adjective opens the sentence before a country or large city: Defiant | Venezuela."""
    low = sentence.lows[first]
    told = low.endswith(ADJECTIVE_ENDINGS) and low not in FIRST_NAMES
    return told and is_large_place(sentence.phrase(first + 1, min(last, first + 3)))


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


def is_known(sentence: Sentence, first: int, last: int) -> bool:
    return sentence.phrase(first, last) in KNOWN_NAMES


def with_facility(sentence: Sentence, last: int) -> int:
    """Take in the lower-case noun of a prison or embassy, or the number of a union's branch: Dockers Local 12."""
    if sentence.owns(last - 1):
        return last
    if sentence.low(last) in NATIONAL_BODIES and _is_adjective(sentence, last - 1):
        return last + 1
    following = sentence.low(last)
    if following == "magazine" and is_large_place(
        sentence.lows[last - 1] if last < 2 else sentence.phrase(last - 2, last)
    ):
        return last + 1
    if sentence.lows[last - 1] == "local" and following.isdigit():
        return last + 1
    if following in FACILITIES or (following in SMALL_HEADS and sentence.phrase(last - 1, last + 1) in SMALL_BODIES):
        return last + 1
    if sentence.low(last + 1) in SMALL_HEADS and sentence.phrase(last, last + 2) in SMALL_BODIES:
        return last + 2
    return last


def with_ordinal(sentence: Sentence, first: int, last: int) -> int:
    """Take in the number before a unit or court, and what only Africa has before it: 101st | Airborne Division."""
    if sentence.low(first - 1) == "sub-saharan" and sentence.lows[first] == "africa":
        return first - 1
    numbered = first > 0 and ORDINAL.match(sentence.lows[first - 1]) is not None
    court = last - first > 1 and "circuit" in sentence.lows[first : last - 1]
    return first - 1 if numbered and (court or sentence.lows[last - 1] in UNITS) else first


def _is_adjective(sentence: Sentence, index: int) -> bool:
    """Tell whether a people's adjective stands at `index`, and no plain one is meant by it: the Turkish | army."""
    low = sentence.lows[index]
    alone = sentence.low(index - 1) == "the" or not sentence.is_cap(index - 1)
    return alone and is_people(low) and not low.endswith("s")


def is_degree(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a run is only a degree between commas behind a name: Ada Weller, M.D., said."""
    degree = last - first == 1 and sentence.low(first) in HONOURS and not sentence.words[first].text[1:2].islower()
    return degree and sentence.low(first - 1) == "," and sentence.words[first - 2].cap
