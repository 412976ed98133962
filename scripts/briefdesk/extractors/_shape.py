"""What the words of a name tell by themselves, wherever they stand."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefdesk.extract import EntityKind
from briefdesk.extractors._runs import EAST_ASIAN, PARTICLES, SUFFIXES, Span
from briefdesk.prose.gazetteer import city_sizes, country_codes, first_names, is_people, state_names
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word


class Evidence(NamedTuple):
    """One reason for what a name may be; `kind` None speaks against its being any entity."""

    kind: EntityKind | None
    weight: float
    rule: str


def shape(span: Span) -> Iterator[Evidence]:
    """Yield what the spelling and the words of a name tell."""
    parts = span.parts
    yield from _not_a_name(span, parts)
    yield from _known(span.key)
    yield from _heads(parts)
    yield from _place(span.key, parts)
    yield from _person(parts)
    yield from _spelling(parts)


def _not_a_name(span: Span, parts: tuple[Word, ...]) -> Iterator[Evidence]:
    lows = [part.low for part in parts]
    listed = words("common_words", "calendar") | words("common_words", "acronyms")
    if all(is_people(low) or low in words("demonyms", "directions") or low in listed for low in lows) and not _is_place(
        span.key
    ):
        yield Evidence(None, 8, "people, day or common acronym")
    inner = (
        words("titles", "portfolios")
        | words("titles", "modifiers")
        | words("titles", "heads")
        | words("titles", "abbreviated")
    )
    if all(low in inner or low in ("and", "of", "for") for low in lows):
        yield Evidence(None, 4, "title or subject alone")
    if len(parts) == 1 and parts[0].opens and lows[0] in words("common_words", "words"):
        yield Evidence(None, 6, "common word")
    if len(lows) == 1 and lows[0] in words("common_words", "words"):
        yield Evidence(None, 2, "common word")


def _is_place(key: str) -> bool:
    return key in country_codes() or key in state_names() or key in words("places", "known")


def _known(key: str) -> Iterator[Evidence]:
    if key in words("organizations", "known"):
        yield Evidence("organization", 5, "organization news prose names without explaining")


def _heads(parts: tuple[Word, ...]) -> Iterator[Evidence]:
    last = parts[-1].low
    named = len(parts) in (2, 3) and parts[0].low in first_names()
    if len(parts) == 1:
        return
    if last in words("events", "heads") and not (named and last not in words("events", "streets")):
        yield Evidence(None, 5, "event, law, work or street")
    if last in words("organizations", "suffixes"):
        yield Evidence("organization", 5, "form of company")
    elif last in words("organizations", "heads"):
        strong = 1.5 if last in words("organizations", "weak") or named else 4
        yield Evidence("organization", strong, "last word of a body's name")
    if last in words("places", "heads"):
        yield Evidence("place", 1.5 if last in words("places", "weak") or named else 4, "last word of a place's name")
    if len(parts) > 2 and parts[1].low in ("of", "for"):
        yield from _first_head(parts[0].low)


def _first_head(low: str) -> Iterator[Evidence]:
    if low in words("organizations", "heads"):
        yield Evidence("organization", 4, "body of a subject")
    elif low in words("places", "heads") or low in words("places", "openings"):
        yield Evidence("place", 3.5, "place of a name")


@cache
def _city_weight(key: str) -> float:
    inhabitants = city_sizes().get(key, 0)
    if not inhabitants or key in words("places", "doubtful"):
        return 0.5 if inhabitants else 0
    size = 3 if inhabitants >= 500_000 else 2 if inhabitants >= 100_000 else 1
    return size + (0.5 if " " in key else 0)


def _place(key: str, parts: tuple[Word, ...]) -> Iterator[Evidence]:
    if key in country_codes():
        yield Evidence("place", 5, "country")
    elif key in state_names() and (len(key) > 4 or parts[0].text != parts[0].text.upper() or len(parts) > 1):
        yield Evidence("place", 4 if len(key) > 4 else 1.5, "state")
    elif key in words("places", "known"):
        yield Evidence("place", 1 if key in words("places", "doubtful") else 4, "region or water")
    elif weight := _city_weight(key):
        yield Evidence("place", weight, "city")
    if len(parts) in (2, 3) and parts[0].low in words("places", "openings"):
        yield Evidence("place", 1.5, "first word of a place's name")


def _person(parts: tuple[Word, ...]) -> Iterator[Evidence]:
    count = len(parts)
    if count < 2 or count > 6:
        return
    lows = [part.low for part in parts]
    if lows[-1] in _bodies() and lows[0] not in first_names():
        return
    if lows[0] in first_names() or (lows[0].partition("-")[0] in first_names() and "-" in lows[0]):
        yield Evidence(
            "person",
            1.5 if _city_weight(lows[0]) >= 2 or lows[0] in country_codes() or lows[0] in state_names() else 2.5,
            "first name",
        )
    elif _is_initial(parts[0]):
        yield Evidence("person", 2, "initials")
    if any(_is_initial(part) for part in parts[1:-1]):
        yield Evidence("person", 3, "middle initial")
    if lows[-1] in SUFFIXES:
        yield Evidence("person", 3, "suffix of a person")
    if any(low in PARTICLES for low in lows[1:-1]) or any(low.startswith(("al-", "el-")) for low in lows):
        yield Evidence("person", 1.5, "particle of a family name")
    if is_surname_first(parts):
        yield Evidence("person", 2.5, "family name first")


def is_surname_first(parts: tuple[Word, ...]) -> bool:
    """Tell whether a name has its family name first, as Korean, Chinese and Vietnamese names do."""
    if len(parts) not in (2, 3) or parts[0].low not in EAST_ASIAN:
        return False
    given = parts[1].text
    if "-" in given and given.rpartition("-")[2][:1].islower():
        return True
    if len(parts) == 3:
        return all(part.low not in _bodies() and len(part.low) <= 6 for part in parts[1:])
    return parts[1].low not in first_names() and parts[1].low not in EAST_ASIAN


def _is_initial(part: Word) -> bool:
    return part.text.endswith(".") and len(part.low) <= 2 and part.cap


@cache
def _bodies() -> frozenset[str]:
    return (
        words("organizations", "heads")
        | words("places", "heads")
        | words("events", "heads")
        | words("organizations", "suffixes")
    )


def _spelling(parts: tuple[Word, ...]) -> Iterator[Evidence]:
    text = parts[0].text
    if len(parts) == 1:
        if text.endswith((".com", ".org", ".net", ".io")):
            yield Evidence("organization", 4, "web address")
        elif text.isupper() and text.isalpha() and 2 <= len(text) <= 6:
            yield Evidence("organization", 1.2, "acronym")
        elif (
            any(c.isupper() for c in text[2:])
            and "-" not in text
            and not text.startswith(("Mc", "Mac", "O'", "O’", "al-", "Di", "De", "La", "Le", "Fitz"))
        ):
            yield Evidence("organization", 1.5, "capitals within a word")
        if any(c.isdigit() for c in text):
            yield Evidence(None, 2, "model number")
    if any(part.text == "&" for part in parts):
        yield Evidence("organization", 2, "ampersand")
