"""Word lists as data: each file under `briefdesk/lexicon/` is one subject, each key one list."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import itemgetter
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
    """Return a regular expression that matches any of `terms`, the longest first, in a group that captures nothing.

    Terms share what they begin with, so that `re` need not try them one after another. Where case does not count, only
    that of ASCII letters does not: `re` takes `ı` for `i` and `ſ` for `s`, and whoever looks up what was found would
    not find it.
    """
    return f"(?a:{_branches(sorted(set(terms)))})"


def _branches(terms: Sequence[str]) -> str:
    """Return the alternatives for `terms`, in order and none of them empty, as a tree of their letters."""
    groups = groupby(terms, key=itemgetter(0))
    return "|".join(re.escape(first) + _endings([term[1:] for term in group]) for first, group in groups)


def _endings(endings: Sequence[str]) -> str:
    """Return what may follow a letter, in order; an empty ending says that a term ends there."""
    if len(endings) == 1:
        return re.escape(endings[0])
    if not endings[0]:
        return f"(?:{_branches(endings[1:])})?"
    all_share_a_letter = endings[0][0] == endings[-1][0]
    return _branches(endings) if all_share_a_letter else f"(?:{_branches(endings)})"
