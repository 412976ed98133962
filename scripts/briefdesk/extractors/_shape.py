"""What the words of a name tell by themselves, wherever they stand."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefdesk.extract import EntityKind
from briefdesk.extractors._lists import name_heads, title_parts, title_words
from briefdesk.extractors._sentence import Span
from briefdesk.prose.gazetteer import (
    LARGE_CITY,
    city_sizes,
    country_codes,
    family_names,
    first_names,
    is_people,
    plain_words,
    state_names,
)
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word

SCOTTISH = ("Mc", "Mac", "O'", "O’", "al-", "Di", "De", "La", "Le", "Fitz", "Van", "Von", "D'", "D’", "Du")
"""Openings of family names that have a second capital."""
FAMILY_OPENINGS = ("al-", "el-", "o'", "o’", "mc")
LONGEST_PERSON = 6
SMALL = frozenset(("and", "of", "for", "the", "&", ","))
QUOTES = frozenset("\"'“”‘’")
COMPANY_SPELLINGS = (".com", ".org", ".net", ".io", ".co", ".ai")


class Evidence(NamedTuple):
    """One reason for what a name may be; `kind` None speaks against its being any entity."""

    kind: EntityKind | None
    weight: float
    rule: str


def shape(span: Span) -> Iterator[Evidence]:
    """Yield what the spelling and the words of a name tell."""
    parts = span.parts
    yield from _no_name(span, parts)
    known = tuple(_known(span.key))
    yield from known or _heads(parts)
    yield from _place(span.key, parts)
    yield from _person(parts)
    yield from _spelling(parts)


def _no_name(span: Span, parts: Sequence[Word]) -> Iterator[Evidence]:
    lows = [part.low for part in parts]
    listed = words("common_words", "calendar") | words("common_words", "acronyms")
    if all(is_people(low) or low in words("demonyms", "directions") or low in listed for low in lows):
        if not _is_certain_place(span.key):
            yield Evidence(None, 8, "people, day or common acronym")
    elif " ".join(lows[-2:]).endswith(tuple(words("demonyms", "second"))) and len(lows) == 2:
        yield Evidence(None, 8, "people")
    headed = len(lows) > 2 and lows[-1] in words("organizations", "heads")
    if not headed and all(low in title_parts() or low in title_words() or low in SMALL for low in lows):
        yield Evidence(None, 4, "title or subject alone")
    if len(parts) == 1 and (lows[0] in words("common_words", "words") or lows[0] in plain_words()):
        yield Evidence(None, 4 if parts[0].opens else 2, "common word")
    if len(parts) == 1 and parts[0].opens and lows[0].endswith(("ing", "ed", "ly")):
        yield Evidence(None, 1, "common ending")


def _is_certain_place(key: str) -> bool:
    return key in country_codes() or key in state_names() or key in words("places", "known")


def _known(key: str) -> Iterator[Evidence]:
    if key in words("organizations", "known") or key.removeprefix("the ") in words("organizations", "known"):
        yield Evidence("organization", 5, "organization news prose names without explaining")


def _heads(parts: Sequence[Word]) -> Iterator[Evidence]:
    last = parts[-1].low
    if len(parts) == 1:
        return
    named = len(parts) in (2, 3) and parts[0].low in first_names() and last in words("events", "family_names")
    if last in words("events", "heads") and not (named and last not in words("events", "streets")):
        yield Evidence(None, 5, "event, law, work or street")
    if last in words("organizations", "suffixes"):
        yield Evidence("organization", 5, "form of company")
    elif last in words("organizations", "heads"):
        strong = 1 if named else 2.2 if last in words("organizations", "weak") else 4
        yield Evidence("organization", strong, "last word of a body's name")
    yield from _team(parts)
    if parts[0].low in words("organizations", "openings"):
        yield Evidence("organization", 2.2, "first word of a club's or paper's name")
    elif last in words("places", "heads") and not parts[-1].owns:
        yield Evidence(
            "place", 1 if named else 2 if last in words("places", "weak") else 4, "last word of a place's name"
        )
    joint = next((i for i, part in enumerate(parts) if i and part.low in ("of", "for")), 0)
    if joint and joint + 1 < len(parts):
        yield from _first_head(parts[joint - 1].low)


def _team(parts: Sequence[Word]) -> Iterator[Evidence]:
    """Yield teams that carry a city's name: Stoke City, Houston Rockets."""
    town = " ".join(part.low for part in parts[:-1])
    whole = f"{town} {parts[-1].low}"
    if not (city_sizes().get(town, 0) or town in state_names() or town in words("places", "known")):
        return
    if parts[-1].low in ("city", "town") and whole not in city_sizes():
        yield Evidence("organization", 4.5, "club of a city")
    elif (
        parts[-1].text.endswith("s")
        and parts[-1].low not in name_heads() | plain_words()
        and town not in country_codes()
    ):
        yield Evidence("organization", 2.5, "team of a city")


def _first_head(low: str) -> Iterator[Evidence]:
    if low in words("organizations", "heads"):
        yield Evidence("organization", 4, "body of a subject")
    elif low in words("places", "heads") or low in words("places", "openings"):
        yield Evidence("place", 3.5, "place of a name")
    elif low in words("events", "heads"):
        yield Evidence(None, 4, "event of a name")


@cache
def city_weight(key: str) -> float:
    """Return how much a gazetteer's city of this name tells: much for a large one, little for a doubtful word."""
    inhabitants = city_sizes().get(key, 0)
    if not inhabitants or key in words("places", "doubtful"):
        return 0.5 if inhabitants else 0
    size = 3 if inhabitants >= LARGE_CITY else 1.8 if inhabitants >= 100_000 else 1
    return size + (0.5 if " " in key else 0) - (0.5 if key in plain_words() else 0)


def _place(key: str, parts: Sequence[Word]) -> Iterator[Evidence]:
    if key in country_codes():
        yield Evidence("place", 5, "country")
    elif key in state_names():
        yield from _state(key, parts[0])
    elif key in words("places", "known"):
        yield Evidence("place", 1 if key in words("places", "doubtful") else 4, "region or water")
    elif weight := city_weight(key):
        yield Evidence("place", weight, "city")
    elif _is_part(key.partition(" ")) or _is_part(key.rpartition(" ")[::-1]):
        yield Evidence("place", 2.5, "part of a place")
    if len(parts) in (2, 3) and parts[0].low in words("places", "openings"):
        yield Evidence("place", 1.8, "first word of a place's name")


def _state(key: str, part: Word) -> Iterator[Evidence]:
    """Yield a state; its abbreviation only with a full stop."""
    if state_names()[key] == key:
        yield Evidence("place", 4, "state")
    elif part.end - part.start > len(part.low):
        yield Evidence("place", 2.2, "state")


def _is_part(halves: Sequence[str]) -> bool:
    """Tell whether a name is a point of the compass with a place: Lower Saxony, Kowloon West."""
    point, _, rest = halves
    return point in words("places", "compass") and (_is_certain_place(rest) or city_weight(rest) > 0)


def _person(parts: Sequence[Word]) -> Iterator[Evidence]:
    lows = [part.low for part in parts if part.cap or part.text.isalpha()]
    if len(lows) == 1:
        if lows[0] in family_names() and lows[0] not in plain_words() and not city_weight(lows[0]):
            yield Evidence("person", 0.8, "family name")
    elif 2 <= len(lows) <= LONGEST_PERSON and (not _is_headed(lows) or is_surname_first(parts)):
        yield from _first_word(parts[0])
        yield from _middle(parts)
        yield from _whole(parts, lows)


def _is_headed(lows: Sequence[str]) -> bool:
    """Tell whether a name ends as names of bodies and places do, unless it is a first name with Park, Hill …"""
    return lows[-1] in name_heads() and not (lows[0] in first_names() and lows[-1] in words("events", "family_names"))


def _middle(parts: Sequence[Word]) -> Iterator[Evidence]:
    if any(_is_initial(part) for part in parts[1:-1]):
        yield Evidence("person", 3, "middle initial")
    if any(part.low in QUOTES for part in parts):
        yield Evidence("person", 2, "nickname")
    if any(part.low in words("name_parts", "particles") and not part.cap for part in parts[1:-1]):
        yield Evidence("person", 1.5, "particle of a family name")
    elif any(part.low.startswith(FAMILY_OPENINGS) for part in parts):
        yield Evidence("person", 1, "opening of a family name")


def _whole(parts: Sequence[Word], lows: Sequence[str]) -> Iterator[Evidence]:
    if lows[-1] in words("name_parts", "suffixes") and lows[0] in first_names():
        yield Evidence("person", 2, "suffix of a person")
    if is_surname_first(parts):
        yield Evidence("person", 2.5, "family name first")
    if len(lows) <= 3 and looks_personal(parts):
        yield Evidence("person", 0.8 + 0.6 * (lows[-1] in family_names()), "looks like a person's name")


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
        and part.low not in words("name_parts", "common_first")
        for part in parts
        if not _is_initial(part)
    )


def _first_word(part: Word) -> Iterator[Evidence]:
    low = part.low
    if low in first_names() or ("-" in low and low.partition("-")[0] in first_names()):
        place = city_weight(low) >= 1.8 or low in country_codes() or low in state_names()
        common = low in plain_words() or low in words("name_parts", "common_first")
        yield Evidence("person", 0.8 if common else 1.5 if place else 2.5, "first name")
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


def _spelling(parts: Sequence[Word]) -> Iterator[Evidence]:
    text = parts[0].text
    if any(part.text == "&" or "&" in part.text for part in parts):
        yield Evidence("organization", 2, "ampersand")
    if any(_has_inner_capital(part.text) for part in parts):
        yield Evidence("organization", 1.5, "capitals within a word")
    if len(parts) > 1:
        return
    if text.endswith(COMPANY_SPELLINGS):
        yield Evidence("organization", 4, "web address")
    elif text.isupper() and text.isalpha() and 2 <= len(text) <= 6:
        yield Evidence("organization", 1.2, "acronym")
    if any(c.isdigit() for c in text):
        yield Evidence(None, 2, "model number")


def _has_inner_capital(text: str) -> bool:
    return (
        text[1:].lower() != text[1:]
        and not text.isupper()
        and text.isalpha()
        and not text.startswith(SCOTTISH)
        and not (text[-1] == "s" and text[:-1].isupper())
    )
