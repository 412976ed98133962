"""The whole desk read from disk, for the commands that judge it. No file, whatever it is, keeps the others from it."""

import os
import stat
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from briefdesk.briefing import Briefing
from briefdesk.checks import Desk
from briefdesk.errors import BriefdeskError
from briefdesk.extract import ENTITY_KINDS
from briefdesk.finding import Finding
from briefdesk.markdown import Parsed, parse_briefing, parse_entity, parse_tag
from briefdesk.store import read_text
from briefdesk.store.reading import NOT_CONTENT
from briefdesk.vocabulary import EntityEntry, Tag

T = TypeVar("T", bound=Briefing | Tag | EntityEntry)
LARGEST_BYTES = 10_000_000
"""Bytes of a file that is read; a briefing with ten thousand quotes has two million."""


def read_desk(root: Path) -> Desk:
    """Return all briefings, tags and entities of the project with their faults, and every path a link may lead to."""
    return Desk(
        briefings=tuple(read_briefings(root)),
        tags=tuple(read_tags(root)),
        entities=tuple(read_entities(root)),
        paths=frozenset(_address(path, root) for top in ("briefings", "docs") for path in _files(root / top)),
    )


def read_briefings(root: Path) -> Iterator[Parsed[Briefing]]:
    """Yield every file under `briefings/` as parsed, in order of its path."""
    for path in _content(root / "briefings"):
        yield _parsed(path, root, partial(parse_briefing, name=path.stem, path=_address(path, root)))


def read_tags(root: Path) -> Iterator[Parsed[Tag]]:
    """Yield every tag file as parsed, in order of its path."""
    folder = root / "docs" / "tags"
    for path in _content(folder):
        if path.parent == folder:
            yield _parsed(path, root, partial(parse_tag, name=path.stem))


def read_entities(root: Path) -> Iterator[Parsed[EntityEntry]]:
    """Yield every entity file as parsed, in order of its path."""
    for kind in ENTITY_KINDS:
        folder = root / "docs" / "entities" / kind
        for path in _content(folder):
            if path.parent == folder:
                yield _parsed(path, root, partial(parse_entity, kind=kind, entity_id=path.stem))


def _parsed(path: Path, root: Path, parse: Callable[[str], Parsed[T]]) -> Parsed[T]:
    try:
        text = _text(path)
    except BriefdeskError as error:
        address = _address(path, root)
        fault = Finding(path=address, name="unreadable-file", what=error.what, mend=error.mend or "make it readable")
        return Parsed(path=address, value=None, findings=(fault,))
    return parse(text)


def _text(path: Path) -> str:
    """Return a file's text.

    Raises:
        BriefdeskError: If it is no regular file, too large, or no text. A pipe would never end, and is not opened.
    """
    try:
        state = path.lstat()
    except OSError as error:
        raise BriefdeskError(f"cannot be read: {error.strerror}") from error
    if stat.S_ISLNK(state.st_mode):
        raise BriefdeskError("is a symbolic link and is not read", mend="make it a file")
    if not stat.S_ISREG(state.st_mode):
        raise BriefdeskError("is not a regular file", mend="make it a file")
    if state.st_size > LARGEST_BYTES:
        raise BriefdeskError(f"has {state.st_size:,} bytes", mend=f"keep it under {LARGEST_BYTES:,}")
    return read_text(path)


def _content(folder: Path) -> Iterator[Path]:
    for path in sorted(_files(folder)):
        if path.suffix == ".md" and not path.name.startswith(".") and path.name not in NOT_CONTENT:
            yield path


def _files(folder: Path) -> Iterator[Path]:
    for here, _, names in os.walk(folder):
        yield from (Path(here, name) for name in names)


def _address(path: Path, root: Path) -> str:
    """Return a path from the project's top, with a sign for every byte of it that is no text."""
    address = path.relative_to(root).as_posix()
    return address.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
