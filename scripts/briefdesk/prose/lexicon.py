"""Word lists as data: each file under `briefdesk/lexicon/` is one subject, each key one list."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@cache
def lexicon(name: str) -> Mapping[str, Any]:
    """Return the contents of `briefdesk/lexicon/<name>.toml`; read once a process.

    Raises:
        FileNotFoundError: If there is no such file.
    """
    text = files("briefdesk").joinpath("lexicon", f"{name}.toml").read_text("utf-8")
    return MappingProxyType(tomllib.loads(text))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """Return the list `key` of the lexicon `name` as a set."""
    return frozenset(lexicon(name)[key])


def alternatives(terms: Iterable[str]) -> str:
    """Return a regular expression that matches any of `terms`, longest first, in a group that captures nothing.

    Where case does not count, only that of ASCII letters does not: `re` takes `ı` for `i` and `ſ` for `s`, and whoever
    looks up what was found would not find it.
    """
    ordered = sorted(set(terms), key=lambda term: (-len(term), term))
    return "(?a:" + "|".join(re.escape(term) for term in ordered) + ")"
