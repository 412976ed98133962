"""Look up countries, states, cities, peoples and first names; each list is read once a process, when asked for."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from briefdesk.prose.lexicon import lexicon, words
from briefdesk.prose.package_lists import package_lists
from briefdesk.text import fold

LARGE_CITY = 500_000
"""Inhabitants from which the bare name of a city usually means that city."""


TOWN = 15_000
"""Inhabitants from which a place is a town that news prose names without saying where it lies."""


@cache
def country_codes() -> Mapping[str, str]:
    """Return ISO 3166 codes by name in lower case: standard names and those of news prose."""
    return {**package_lists()["countries"], **lexicon("gazetteer")["countries"]}


@cache
def state_names() -> Mapping[str, str]:
    """Return full names of US states in lower case, by full name and by news abbreviation without full stops."""
    return {**{state: state for state in package_lists()["states"]}, **lexicon("gazetteer")["states"]}


@cache
def city_sizes() -> Mapping[str, int]:
    """Return the inhabitants of the largest city of each name, by name in lower case, with and without diacritics."""
    sizes: dict[str, int] = package_lists()["cities"]
    aliases = {alias: sizes[name] for alias, name in lexicon("gazetteer")["cities"].items() if name in sizes}
    return aliases | sizes


@cache
def subdivisions() -> frozenset[str]:
    """Return names of countries' regions, provinces and districts in lower case, with and without diacritics."""
    return frozenset(package_lists()["subdivisions"])


@cache
def city_weight(key: str) -> float:
    """Return how much a gazetteer's city of this name tells: much for a large one, little for a doubtful word."""
    inhabitants = city_sizes().get(key, 0)
    if not inhabitants or key in words("places", "doubtful"):
        return 0.5 if inhabitants else 0
    size = 3 if inhabitants >= LARGE_CITY else 2 if inhabitants >= 100_000 else 1 if inhabitants >= TOWN else 0.8
    other = key in plain_words() or key in first_names() or key in family_names()
    return size + (0.5 if " " in key else 0) - (0.5 if other else 0)


def city_position(name: str) -> tuple[float, float] | None:
    """Return latitude and longitude of a large city whose name no other city bears; None for any other name."""
    position = package_lists()["positions"].get(fold(name))
    return (position[0], position[1]) if position else None


@cache
def first_names() -> frozenset[str]:
    """Return first names of many languages in Latin letters, in lower case."""
    return frozenset(package_lists()["first_names"]) | words("name_parts", "more_first")


@cache
def first_names_of(gender: Literal["male", "female"]) -> frozenset[str]:
    """Return first names of one gender; a name that both bear is in both."""
    return frozenset(package_lists()[f"first_names_{gender}"])


@cache
def family_names() -> frozenset[str]:
    """Return family names of many languages in Latin letters, in lower case."""
    return frozenset(package_lists()["last_names"]) | words("name_parts", "more_family")


@cache
def plain_words() -> frozenset[str]:
    """Return about a thousand of the commonest English words, in lower case."""
    return frozenset(package_lists()["plain_words"])


def is_people(low: str) -> bool:
    """Tell whether a word in lower case is a people's adjective or noun, in singular or plural."""
    demonyms = words("demonyms", "words")
    return low in demonyms or (low.endswith("s") and low[:-1] in demonyms)


def place_identity(low: str) -> str:
    """Return what two names of one place share: a country's code, a state's full name, or the name itself.

    A name that is neither a short form nor an acronym of the country's own stands for itself.
    """
    code = country_codes().get(low)
    if code and low not in lexicon("gazetteer")["stands_apart"]:
        return f"country {code}"
    return lexicon("gazetteer")["short_forms"].get(low) or state_names().get(low, low)


def is_large_place(low: str) -> bool:
    """Tell whether a name in lower case is a country, a state or a large city."""
    return low in country_codes() or low in state_names() or city_sizes().get(low, 0) >= LARGE_CITY
