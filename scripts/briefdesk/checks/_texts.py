"""Every text of a file's front matter with its place."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from briefdesk.checks._desk import File
from briefdesk.schema import KeyPath


def texts_of(file: File) -> Iterator[tuple[KeyPath, str]]:
    """Yield each text of the front matter that could be read with its path of keys; the body is none."""
    value: Any = file.legible
    if value is None:
        return
    for key in fields(value):
        if key.name != "body":
            yield from _texts(getattr(value, key.name), (key.name,))


def _texts(value: Any, at: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _texts(item, (*at, position))
    elif is_dataclass(value):
        for key in fields(value):
            yield from _texts(getattr(value, key.name), (*at, key.name))
