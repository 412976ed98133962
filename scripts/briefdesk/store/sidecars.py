"""A sidecar: `<stem>.yml` beside an article holds what the article's text does not tell."""

import datetime
import difflib
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from briefdesk.article import RIGHTS
from briefdesk.errors import BriefdeskError
from briefdesk.store.files import read_text
from briefdesk.text import is_web_address

SIDECAR_ENDING = ".yml"
SIDECAR_LIMIT_BYTES = 16_384

NOTHING: Mapping[str, Any] = MappingProxyType({})
_EXAMPLE = "write lines such as `publisher: Harbor Gazette`"


def read_sidecar(article: Path) -> Mapping[str, Any]:
    """Return what the sidecar of the file `article` tells, by the names of `Metadata`'s fields; empty if there is none.

    Raises:
        BriefdeskError: If the sidecar cannot be read or says something that no option could say.
    """
    path = article.with_suffix(SIDECAR_ENDING)
    if path == article or not os.path.lexists(path):
        return NOTHING
    return parse_sidecar(read_text(path, limit_bytes=SIDECAR_LIMIT_BYTES), str(path))


def parse_sidecar(text: str, where: str) -> Mapping[str, Any]:
    """Return the values of a sidecar by the names of `Metadata`'s fields.

    Raises:
        BriefdeskError: If it is not YAML, or a key or value is none that we know.
    """
    try:
        tree = yaml.load(text, Loader=yaml.BaseLoader)  # BaseLoader makes strings and guesses nothing.
    except RecursionError as error:
        raise BriefdeskError("is nested too deeply", where=where, mend=_EXAMPLE) from error
    except yaml.YAMLError as error:
        raise BriefdeskError(f"is not YAML{_line_of(error)}", where=where, mend=_EXAMPLE) from error
    if tree in (None, ""):
        return NOTHING
    if not isinstance(tree, dict):
        raise BriefdeskError("holds no `key: value` lines", where=where, mend=_EXAMPLE)
    return MappingProxyType(dict(_entry(key, value, where) for key, value in tree.items()))


def _entry(key: Any, value: Any, where: str) -> tuple[str, Any]:
    if not isinstance(key, str) or key not in _KEYS:
        near = difflib.get_close_matches(str(key), _KEYS, n=1)
        known = f"nearest is `{near[0]}`" if near else f"known are {', '.join(_KEYS)}"
        raise BriefdeskError(f"knows no key `{str(key)[:40]}`; {known}", where=where)
    name, parse = _KEYS[key]
    try:
        return name, parse(value)
    except ValueError as error:
        raise BriefdeskError(f"`{key}` {error}", where=where) from error


def _words(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be text")
    return " ".join(value.split())


def _authors(value: Any) -> tuple[str, ...]:
    return tuple(_words(name) for name in (value if isinstance(value, list) else [value]))


def _day(value: Any) -> datetime.date:
    try:
        return datetime.date.fromisoformat(_words(value))
    except ValueError as error:
        raise ValueError(f"must be a day such as 2031-05-02, not {_shown(value)}") from error


def _address(value: Any) -> str:
    if not is_web_address(_words(value)):
        raise ValueError(f"must be an address such as https://example.org/article, not {_shown(value)}")
    return _words(value)


def _rights(value: Any) -> str:
    if value not in RIGHTS:
        raise ValueError(f"must be one of {', '.join(RIGHTS)}, not {_shown(value)}")
    return str(value)


def _shown(value: Any) -> str:
    return f'"{value[:40]}"' if isinstance(value, str) else "a list or a table"


def _line_of(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    return f" (line {mark.line + 1})" if mark else ""


_KEYS: Mapping[str, tuple[str, Callable[[Any], Any]]] = MappingProxyType(
    {
        "publisher": ("publisher", _words),
        "title": ("title", _words),
        "author": ("authors", _authors),
        "authors": ("authors", _authors),
        "published": ("published", _day),
        "url": ("url", _address),
        "rights": ("rights", _rights),
    }
)
"""The keys of a sidecar: the field of `Metadata` each stands for, and what reads its value."""
