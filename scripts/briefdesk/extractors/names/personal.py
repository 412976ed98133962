"""What the words of a name tell about its being a person's."""

from collections.abc import Iterator, Sequence

from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import (
    BODY_OPENINGS,
    COMMON_WORDS,
    COMPASS,
    COUNTRY_CODES,
    FAMILY_NAMES,
    FIRST_FAMILY,
    FIRST_NAMES,
    HEADS_AND_FAMILIES,
    KNOWN_BODIES,
    NAME_HEADS,
    ORDINARY_WORDS,
    PARTICLES,
    PERSON_SUFFIXES,
    PLAIN_WORDS,
    STATE_NAMES,
    SURE_PLACE_OPENINGS,
    TITLE_PARTS,
)
from briefdesk.prose.gazetteer import city_weight, is_people
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word

WORDS_TOO = words("ordinary_words", "first_names_too")
COMMON_FIRST = words("name_parts", "common_first")
FAMILY_ENDINGS = tuple(words("name_parts", "family_endings"))
WORDS_OR_FIRST = COMMON_FIRST | ORDINARY_WORDS
PLAIN_FIRST = WORDS_TOO | COMMON_FIRST
"""First names that are words of the language."""
MOSTLY_FIRST = words("name_parts", "mostly_first")
NOT_FAMILY_ENDINGS = tuple(words("name_parts", "not_family_endings"))

ENGLISH = COMMON_WORDS | ORDINARY_WORDS | PLAIN_WORDS
"""Words whose compounds are no first names: Wi-fi is none, and neither is Half-time."""
SYLLABLE = 6
"""Letters that a syllable of a Korean or Chinese first name may have: Kyoung, Chuang."""

FAMILY_OPENINGS = ("al-", "el-", "o'", "o’", "mc")
ARABIC = frozenset(("abu", "al", "bin", "bint", "el", "ibn", "umm"))
"""Words of Arabic names, whether with a capital or not."""
BARE_INITIALS = frozenset("BCDEFGHJKLMNPQRSTVWY")
"""Letters that stand for a first name in South Asia; A and I are words, and others names of things."""
LONGEST_PERSON = 6
"""Words that a person's name may have."""
TOWN = 1.5
"""Weight of a city from which a plural after it is its team: Houston Rockets."""
CITY = 1.8
"""Weight from which a first name is as much a city's."""
LIKE_A_PERSON = "looks like a person's name"
QUOTES = frozenset("\"'“”‘’")


def personal(parts: Sequence[Word]) -> Iterator[Evidence]:
    """Yield what first and family names, initials, particles and order tell."""
    lows = [part.low for part in parts if part.cap or part.text.isalpha() or part.low == "&"]
    if len(lows) == 1:
        if lows[0] in FAMILY_NAMES and lows[0] not in PLAIN_WORDS and not city_weight(lows[0]):
            yield Evidence("person", 0.8, "family name")
    elif (
        2 <= len(lows) <= LONGEST_PERSON
        and "&" not in lows
        and not _is_body(lows)
        and (not _is_headed(parts, lows) or is_surname_first(parts))
    ):
        if parts[-1].text.isupper() and len(parts[-1].low) > 1 and parts[-1].low in KNOWN_BODIES:
            return
        plain = parts[-1].low in ENGLISH or parts[-1].low in TITLE_PARTS
        thing = plain and parts[-1].low not in FAMILY_NAMES and parts[0].low in PLAIN_FIRST
        yield from () if thing else _first_word(parts[0])
        yield from _middle(parts)
        yield from _as_a_whole(parts, lows)


def _is_body(lows: Sequence[str]) -> bool:
    """Tell whether a name opens as bodies and places in other languages do: Université de Montréal."""
    return len(lows) > 2 and lows[0] in BODY_OPENINGS and lows[0] not in FIRST_NAMES


def _is_headed(parts: Sequence[Word], lows: Sequence[str]) -> bool:
    """Tell whether a name ends as names of bodies and places do, unless it is a first name with Park, Hill …"""
    named = len(lows) == 2 or lows[1] in FIRST_NAMES or len(lows[1]) == 1
    named = named and (lows[0] in FIRST_NAMES or is_of_syllables(parts[0])) and lows[-1] in HEADS_AND_FAMILIES
    named = named and city_weight(lows[0]) < CITY
    return lows[-1] in NAME_HEADS and not named


def _middle(parts: Sequence[Word]) -> Iterator[Evidence]:
    if any(_is_initial(part) for part in parts[1:-1]):
        yield Evidence("person", 3, "middle initial")
    if any(part.low in QUOTES for part in parts):
        yield Evidence("person", 2, "nickname")
    if any(part.low in PARTICLES and not part.cap for part in parts[1:-1]):
        yield Evidence("person", 1.5 if parts[0].low in FIRST_NAMES else 0.8, "particle of a family name")
    elif any(part.low.startswith(FAMILY_OPENINGS) or part.low in ARABIC for part in parts) and parts[0].low != "el":
        yield Evidence("person", 1, "opening of a family name")


def _as_a_whole(parts: Sequence[Word], lows: Sequence[str]) -> Iterator[Evidence]:
    if lows[-1] in PERSON_SUFFIXES and lows[0] in FIRST_NAMES:
        yield Evidence("person", 2, "suffix of a person")
    if is_surname_first(parts):
        yield Evidence("person", 2.5, "family name first")
    if len(lows) <= 3 and looks_personal(parts):
        family = lows[-1] in FAMILY_NAMES or lows[-1].endswith(FAMILY_ENDINGS)
        yield Evidence("person", 0.8 + 0.6 * family, LIKE_A_PERSON)


def looks_personal(parts: Sequence[Word]) -> bool:
    """Tell whether no word of a name is a common word, a subject, a people's, a place's or in capitals."""
    if parts[0].low in SURE_PLACE_OPENINGS and parts[0].low not in FIRST_NAMES:
        return False
    if (parts[-1].low in COMPASS or parts[0].low in COMPASS) and parts[0].low not in FIRST_NAMES:
        return False
    return all(
        part.text.replace("-", "").replace("'", "").replace("’", "").isalpha()
        and not (part.text.isupper() and len(part.text) > 1)
        and part.low not in PLAIN_WORDS
        and part.low not in COMMON_WORDS
        and part.low not in TITLE_PARTS
        and part.low not in NAME_HEADS
        and not is_people(part.low)
        and (part.low not in COUNTRY_CODES or (part is parts[0] and _is_named_as_word(parts)))
        and not (
            part.low.endswith("s")
            and part is parts[-1]
            and city_weight(parts[0].low) >= TOWN
            and part.low not in FAMILY_NAMES
        )
        and not (part.low in WORDS_OR_FIRST and not _bears_word(part, parts))
        and not (part.low.endswith(NOT_FAMILY_ENDINGS) and part.low not in FAMILY_NAMES and part.low not in FIRST_NAMES)
        for part in parts
        if not _is_initial(part)
    )


def _bears_word(part: Word, parts: Sequence[Word]) -> bool:
    """Tell whether a word of the language is a family name at the end, or a first name before one: Rock Weller."""
    return part.low in FAMILY_NAMES if part is parts[-1] else part is parts[0] and _is_named_as_word(parts)


def _is_named_as_word(parts: Sequence[Word]) -> bool:
    """Tell whether a first name that is a country's or word too stands before a family name: Jordan Weller."""
    named = len(parts) == 2 and parts[0].low in FIRST_NAMES and not parts[0].text.isupper()
    last = parts[-1].low
    return (
        named and last in FAMILY_NAMES and last not in ENGLISH and last not in NAME_HEADS and city_weight(last) <= TOWN
    )


def _first_word(part: Word) -> Iterator[Evidence]:
    low = part.low
    if low in COUNTRY_CODES and part.text.isupper():
        return
    if low in FIRST_NAMES or ("-" in low and low.partition("-")[0] in FIRST_NAMES):
        place = city_weight(low) >= CITY or low in COUNTRY_CODES or low in STATE_NAMES
        common = low in PLAIN_WORDS or low in COMMON_FIRST
        weight = 0.8 if common or (len(part.text) > 1 and part.text.isupper()) else 1.5 if place else 2.5
        yield Evidence("person", 1.7 if low in MOSTLY_FIRST else weight, "first name")
    elif is_of_syllables(part):
        yield Evidence("person", 2.5, "first name of two syllables")
    elif _is_initial(part):
        yield Evidence("person", 2, "initials")
    elif len(part.text) == 1 and part.text in BARE_INITIALS:
        yield Evidence("person", 1.3, "initial without a full stop")


def is_of_syllables(part: Word) -> bool:
    """Tell whether a first name joins two syllables, as Korean and Chinese ones are spelt: Seo-yeon, Mei-ling."""
    first, hyphen, second = part.text.partition("-")
    if not (hyphen and second.isalpha() and second.islower() and max(len(first), len(second)) <= SYLLABLE):
        return False
    return not any(word in ENGLISH for word in (part.low, first.lower(), second))


def is_surname_first(parts: Sequence[Word]) -> bool:
    """Tell whether a name has its family name first, as Korean, Chinese and Vietnamese names do."""
    if len(parts) not in (2, 3) or parts[0].low not in FIRST_FAMILY:
        return False
    given = parts[1].text
    if "-" in given and given.rpartition("-")[2][:1].islower():
        return True
    if len(parts) == 3:
        return all(part.text.isalpha() and len(part.low) <= 6 and part.low not in NAME_HEADS for part in parts[1:])
    low = parts[1].low
    western = low in FIRST_NAMES or low in FAMILY_NAMES or low in FIRST_FAMILY
    return parts[0].low not in FIRST_NAMES and not western and low not in NAME_HEADS and given.isalpha()


def _is_initial(part: Word) -> bool:
    return part.text.endswith(".") and len(part.low) <= 2 and part.cap
