"""The whole desk read from disk, for the commands that judge it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefdesk.checks import Desk
from briefdesk.errors import BriefdeskError
from briefdesk.extract import ENTITY_KINDS
from briefdesk.finding import Finding
from briefdesk.markdown import Parsed, parse_entity, parse_tag
from briefdesk.store import read_briefings, read_text
from briefdesk.store.reading import NOT_CONTENT
from briefdesk.vocabulary import EntityEntry, Tag


def read_desk(root: Path) -> Desk:
    """Return all briefings, tags and entities of the project with their faults, and every path a link may lead to."""
    return Desk(
        briefings=read_briefings(root),
        tags=tuple(read_tags(root)),
        entities=tuple(read_entities(root)),
        paths=frozenset(_paths(root)),
    )


def read_tags(root: Path) -> Iterator[Parsed[Tag]]:
    """Yield every tag file as parsed, in order of its path."""
    for path in _content(root / "docs" / "tags"):
        try:
            yield parse_tag(read_text(path), path.stem)
        except BriefdeskError as error:
            yield Parsed(path=_address(path, root), value=None, findings=(_unreadable(path, root, error),))


def read_entities(root: Path) -> Iterator[Parsed[EntityEntry]]:
    """Yield every entity file as parsed, in order of its path."""
    for kind in ENTITY_KINDS:
        for path in _content(root / "docs" / "entities" / kind):
            try:
                yield parse_entity(read_text(path), kind, path.stem)
            except BriefdeskError as error:
                yield Parsed(path=_address(path, root), value=None, findings=(_unreadable(path, root, error),))


def _content(folder: Path) -> Iterable[Path]:
    paths = sorted(folder.glob("*.md"))
    return (p for p in paths if p.name not in NOT_CONTENT and not p.name.startswith(".") and not p.is_dir())


def _unreadable(path: Path, root: Path, error: BriefdeskError) -> Finding:
    return Finding(path=_address(path, root), name="unreadable-file", what=error.what, mend=error.mend or "mend it")


def _paths(root: Path) -> Iterator[str]:
    for top in ("briefings", "docs"):
        for folder, _, names in os.walk(root / top):
            yield from (_address(Path(folder, name), root) for name in names)


def _address(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()
