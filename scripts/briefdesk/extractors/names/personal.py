"""What the words of a name tell about its being a person's."""

from collections.abc import Iterator, Sequence
from functools import cache

from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import name_heads, title_parts
from briefdesk.prose.gazetteer import (
    city_weight,
    country_codes,
    family_names,
    first_names,
    is_people,
    plain_words,
    state_names,
)
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word

FAMILY_OPENINGS = ("al-", "el-", "o'", "o’", "mc")
LONGEST_PERSON = 6
"""Words that a person's name may have."""
TOWN = 1.5
"""Weight of a city from which a plural after it is its team: Houston Rockets."""
CITY = 1.8
"""Weight from which a first name is as much a city's."""
QUOTES = frozenset("\"'“”‘’")


def personal(parts: Sequence[Word]) -> Iterator[Evidence]:
    """Yield what first and family names, initials, particles and order tell."""
    lows = [part.low for part in parts if part.cap or part.text.isalpha() or part.low == "&"]
    if len(lows) == 1:
        if lows[0] in family_names() and lows[0] not in plain_words() and not city_weight(lows[0]):
            yield Evidence("person", 0.8, "family name")
    elif (
        2 <= len(lows) <= LONGEST_PERSON
        and "&" not in lows
        and not _is_body(lows)
        and (not _is_headed(lows) or is_surname_first(parts))
    ):
        yield from _first_word(parts[0])
        yield from _middle(parts)
        yield from _as_a_whole(parts, lows)


def _is_body(lows: Sequence[str]) -> bool:
    """Tell whether a name opens as bodies and places in other languages do: Université de Montréal."""
    return len(lows) > 2 and lows[0] in words("organizations", "openings") and lows[0] not in first_names()


def _is_headed(lows: Sequence[str]) -> bool:
    """Tell whether a name ends as names of bodies and places do, unless it is a first name with Park, Hill …"""
    named = len(lows) == 2 or lows[1] in first_names() or len(lows[1]) == 1
    named = named and lows[0] in first_names() and lows[-1] in words("events", "family_names")
    named = named and city_weight(lows[0]) < CITY
    return lows[-1] in name_heads() and not named


def _middle(parts: Sequence[Word]) -> Iterator[Evidence]:
    if any(_is_initial(part) for part in parts[1:-1]):
        yield Evidence("person", 3, "middle initial")
    if any(part.low in QUOTES for part in parts):
        yield Evidence("person", 2, "nickname")
    if any(part.low in words("name_parts", "particles") and not part.cap for part in parts[1:-1]):
        yield Evidence("person", 1.5 if parts[0].low in first_names() else 0.8, "particle of a family name")
    elif any(part.low.startswith(FAMILY_OPENINGS) for part in parts):
        yield Evidence("person", 1, "opening of a family name")


def _as_a_whole(parts: Sequence[Word], lows: Sequence[str]) -> Iterator[Evidence]:
    if lows[-1] in words("name_parts", "suffixes") and lows[0] in first_names():
        yield Evidence("person", 2, "suffix of a person")
    if is_surname_first(parts):
        yield Evidence("person", 2.5, "family name first")
    if len(lows) <= 3 and looks_personal(parts):
        family = lows[-1] in family_names() or lows[-1].endswith(_family_endings())
        yield Evidence("person", 0.8 + 0.6 * family, "looks like a person's name")


def looks_personal(parts: Sequence[Word]) -> bool:
    """Tell whether no word of a name is a common word, a subject, a people's, a place's or in capitals."""
    return all(
        part.text.replace("-", "").replace("'", "").replace("’", "").isalpha()
        and not (part.text.isupper() and len(part.text) > 1)
        and part.low not in plain_words()
        and part.low not in words("common_words", "words")
        and part.low not in title_parts()
        and part.low not in name_heads()
        and not is_people(part.low)
        and part.low not in country_codes()
        and not (
            part.low.endswith("s")
            and part is parts[-1]
            and city_weight(parts[0].low) >= TOWN
            and part.low not in family_names()
        )
        and part.low not in words("name_parts", "common_first")
        and not (part.low.endswith(_endings()) and part.low not in family_names() and part.low not in first_names())
        for part in parts
        if not _is_initial(part)
    )


@cache
def _family_endings() -> tuple[str, ...]:
    return tuple(words("name_parts", "family_endings"))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(words("name_parts", "not_family_endings"))


def _first_word(part: Word) -> Iterator[Evidence]:
    low = part.low
    if low in first_names() or ("-" in low and low.partition("-")[0] in first_names()):
        place = city_weight(low) >= CITY or low in country_codes() or low in state_names()
        common = low in plain_words() or low in words("name_parts", "common_first")
        weight = 0.8 if common or (len(part.text) > 1 and part.text.isupper()) else 1.5 if place else 2.5
        yield Evidence("person", 1.7 if low in words("name_parts", "mostly_first") else weight, "first name")
    elif _is_initial(part):
        yield Evidence("person", 2, "initials")


def is_surname_first(parts: Sequence[Word]) -> bool:
    """Tell whether a name has its family name first, as Korean, Chinese and Vietnamese names do."""
    if len(parts) not in (2, 3) or parts[0].low not in words("name_parts", "first_family"):
        return False
    given = parts[1].text
    if "-" in given and given.rpartition("-")[2][:1].islower():
        return True
    if len(parts) == 3:
        return all(part.text.isalpha() and len(part.low) <= 6 and part.low not in name_heads() for part in parts[1:])
    low = parts[1].low
    western = low in first_names() or low in family_names() or low in words("name_parts", "first_family")
    return parts[0].low not in first_names() and not western and low not in name_heads() and given.isalpha()


def _is_initial(part: Word) -> bool:
    return part.text.endswith(".") and len(part.low) <= 2 and part.cap
