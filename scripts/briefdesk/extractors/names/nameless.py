"""What tells that the words of a name are of none of the three: an event, a thing, a people, a title, a word."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.geographic import is_certain_place
from briefdesk.extractors.names.lists import (
    BODY_HEADS,
    CALENDAR,
    CITY_SIZES,
    COMMON_WORDS,
    COMPASS,
    DIRECTIONS,
    DOUBTFUL_TITLES,
    EVENT_OPENINGS,
    FAMILY_NAMES,
    FIRST_NAMES,
    KNOWN_BODIES,
    KNOWN_NAMES,
    LANGUAGE_WORDS,
    MAKES_OF_CARS,
    NAME_HEADS,
    ORDINARY_WORDS,
    PLAIN_WORDS,
    SECOND_OF_PEOPLES,
    TITLE_HEADS,
    TITLE_PARTS,
    TITLE_WORDS,
    WEAK_BODY_HEADS,
)
from briefdesk.prose.gazetteer import is_large_place, is_people
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word

COMMON_ACRONYMS = words("common_words", "acronyms")
GATHERINGS = words("events", "gatherings")
KNOWN_THINGS = words("known_names", "things")
MEMBER_HEADS = words("organizations", "member_heads")
NUMERALS = frozenset(("II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"))
ENDINGS_OF_PEOPLES = tuple(SECOND_OF_PEOPLES)
INHABITANTS = ("ians", "ers", "ites")
TOWN = 50_000
"""Inhabitants from which an ordinary word is a town's name as well: Reading."""
NO_FAMILIES = LANGUAGE_WORDS - FAMILY_NAMES
ORDINALS = frozenset(("first", "second", "third", "fourth", "fifth", "annual"))
STREETS = ("allee", "gasse", "-platz", "strasse", "straße", "straat")
"""How names of streets end in German and Dutch."""
SMALL = frozenset(("and", "of", "for", "the", "&", ","))


def nameless(key: str, parts: Sequence[Word]) -> Iterator[Evidence]:
    """Yield what tells that a name is of an event, a thing, a people, a title or no name at all."""
    if len(parts) > 1 and parts[0].low in EVENT_OPENINGS and parts[-1].low not in NAME_HEADS:
        yield Evidence(None, 6, "first word of an event's name")
    if parts[0].low in MAKES_OF_CARS and _is_model(key, parts):
        yield Evidence(None, 5, "make and model")
    if key in KNOWN_THINGS:
        yield Evidence(None, 8, "name of something else")
    lows = [part.low for part in parts]
    yield from _numbered(parts, lows)
    yield from _people(key, parts, lows)
    if len(lows) == 1 and lows[0].endswith("s") and lows[0][:-1] in TITLE_HEADS and key not in KNOWN_NAMES:
        yield Evidence(None, 4, "title in the plural")
    yield from _title_alone(key, lows)
    yield from _common(parts, lows)
    if lows[-1].endswith(STREETS) and lows[-1] not in CITY_SIZES:
        yield Evidence(None, 8, "street")


def _people(key: str, parts: Sequence[Word], lows: Sequence[str]) -> Iterator[Evidence]:
    if all(_is_no_entity(low) for low in lows):
        if not is_certain_place(key):
            yield Evidence(None, 8, "people, day or common acronym")
    elif _is_described_people(key, parts, lows):
        yield Evidence(None, 8, "people")


def _title_alone(key: str, lows: Sequence[str]) -> Iterator[Evidence]:
    weak = len(lows) < 3 and lows[-1] in WEAK_BODY_HEADS
    headed = is_body_of(lows) or (len(lows) > 1 and lows[-1] in BODY_HEADS and not weak)
    firm = len(lows) == 2 and lows[0] in DOUBTFUL_TITLES and lows[-1] in BODY_HEADS
    party = key in KNOWN_BODIES
    if not (headed or firm or party) and all(low in TITLE_PARTS or low in TITLE_WORDS or low in SMALL for low in lows):
        yield Evidence(None, 4, "title or subject alone")


def _common(parts: Sequence[Word], lows: Sequence[str]) -> Iterator[Evidence]:
    if all(len(piece) == 1 for low in lows for piece in low.split("-")) and " ".join(lows) not in KNOWN_NAMES:
        yield Evidence(None, 8, "single letters")
    if len(parts) == 1 and (lows[0] in COMMON_WORDS or lows[0] in PLAIN_WORDS):
        yield Evidence(None, 4 if parts[0].opens else 2, "common word")
    elif len(parts) == 1 and lows[0] in ORDINARY_WORDS and CITY_SIZES.get(lows[0], 0) < TOWN:
        yield Evidence(None, 2, "ordinary word")


def _is_described_people(key: str, parts: Sequence[Word], lows: Sequence[str]) -> bool:
    """Tell whether two words are a people, or one after a word that opens a sentence: Heartbroken Belgians."""
    if len(lows) != 2:
        return False
    opened = parts[0].opens and lows[0] not in FIRST_NAMES and key not in KNOWN_NAMES
    described = is_people(lows[1]) and (opened or lows[0] in COMPASS)
    return described or key.endswith(ENDINGS_OF_PEOPLES)


def _is_model(key: str, parts: Sequence[Word]) -> bool:
    """Tell whether a model's name follows that of a maker of cars or aircraft."""
    headed = len(parts) > 1 and (parts[1].low in NAME_HEADS or parts[-1].low in NAME_HEADS)
    return len(parts) > 1 and not headed and not parts[0].owns and key not in KNOWN_NAMES


def _numbered(parts: Sequence[Word], lows: Sequence[str]) -> Iterator[Evidence]:
    if lows[0] in ORDINALS and lows[-1] in GATHERINGS:
        yield Evidence(None, 5, "one of a row of events")
    thing = lows[0] not in FIRST_NAMES or (len(lows) > 1 and lows[-2] in NO_FAMILIES)
    if len(lows) > 1 and parts[-1].text in NUMERALS and thing:
        yield Evidence(None, 3, "numbered thing")


def is_body_of(lows: Sequence[str]) -> bool:
    """Tell whether a body's kind stands before "of": International Court of Justice."""
    return any(heads_body(low) and after in ("of", "for") for low, after in pairwise(lows))


def heads_body(low: str) -> bool:
    """Tell whether a word is a kind of body or of its members: court, friends."""
    return low in BODY_HEADS or low in MEMBER_HEADS


def _is_no_entity(low: str) -> bool:
    listed = low in CALENDAR or low in COMMON_ACRONYMS
    head, hyphen, tail = low.rpartition("-")
    if hyphen and is_people(tail) and (is_people(head) or head in DIRECTIONS):
        return True
    return listed or is_people(low) or low in DIRECTIONS or _is_of_town(low)


def _is_of_town(low: str) -> bool:
    """Tell whether an ending makes those who live there of a large city: Torontonians, Berliners."""
    return low.endswith(INHABITANTS) and any(is_large_place(low.removesuffix(ending)) for ending in INHABITANTS)
