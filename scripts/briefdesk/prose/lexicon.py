"""Word lists as data: each file under `briefdesk/lexicon/` is one subject, each key one list."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import MappingProxyType
from typing import Any

from briefdesk.prose.compiled import compiled, compiled_path

FOLDER = Path(__file__).parents[1] / "lexicon"


@cache
def lexicon(name: str) -> Mapping[str, Any]:
    """Return the contents of `briefdesk/lexicon/<name>.toml`; all files are read once a process.

    Raises:
        FileNotFoundError: If there is no such file.
    """
    if name not in _lexicons():
        raise FileNotFoundError(f"briefdesk/lexicon holds no {name}.toml")
    return MappingProxyType(_lexicons()[name])


@cache
def _lexicons() -> Mapping[str, Any]:
    """Return every file by its name; parsing them takes longer than reading an article, so they are compiled once."""
    sources = {path.stem: path.read_bytes() for path in sorted(FOLDER.glob("*.toml"))}
    made_of = b"".join(name.encode() + source for name, source in sources.items())
    return compiled(compiled_path("lexicon", made_of), partial(_parse, sources))


def _parse(sources: Mapping[str, bytes]) -> Mapping[str, Any]:
    import tomllib

    return {name: tomllib.loads(source.decode("utf-8")) for name, source in sources.items()}


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
