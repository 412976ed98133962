"""Reading what the project holds: the vocabulary under `docs/` and the briefings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from briefdesk.briefing import Briefing
from briefdesk.errors import BriefdeskError
from briefdesk.extract import ENTITY_KINDS
from briefdesk.finding import Finding
from briefdesk.markdown import Parsed, parse_briefing, parse_entity, parse_tag
from briefdesk.store.files import files_below, read_text
from briefdesk.vocabulary import EntityEntry, Tag, Vocabulary

T = TypeVar("T", bound=Briefing | Tag | EntityEntry)
BRIEFINGS = "briefings"
ENDING = ".md"
NOT_CONTENT = frozenset({"README.md", "index.md"})
"""Names of files that describe a folder and are neither briefing nor tag nor entity."""


@dataclass(frozen=True, kw_only=True)
class Stored:
    """A file under `briefings/` as it is on disk."""

    text: str
    """The whole file, with LF line ends; empty where it cannot be read."""
    parsed: Parsed[Briefing]

    @property
    def path(self) -> str:
        """Path from the project's top, with forward slashes."""
        return self.parsed.path

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return Path(self.path).stem


def read_vocabulary(root: Path) -> tuple[Vocabulary, tuple[Finding, ...]]:
    """Return the tags and entities that files under `docs/` describe, and all faults of those files."""
    tags, entities = read_tags(root), read_entities(root)
    vocabulary = Vocabulary(
        tags={tag.value.name: tag.value for tag in tags if tag.value},
        entities={(entry.value.kind, entry.value.id): entry.value for entry in entities if entry.value},
    )
    faults = (*(f for tag in tags for f in tag.findings), *(f for entity in entities for f in entity.findings))
    return vocabulary, tuple(sorted(faults))


def read_tags(root: Path) -> tuple[Parsed[Tag], ...]:
    """Return every file in `docs/tags/` as parsed, in order of path."""
    files = _described(root / "docs" / "tags")
    return tuple(_parsed(root, path, partial(parse_tag, name=path.stem))[1] for path in files)


def read_entities(root: Path) -> tuple[Parsed[EntityEntry], ...]:
    """Return every file in the folders `docs/entities/<kind>/` as parsed, in order of kind and path."""
    return tuple(
        _parsed(root, path, partial(parse_entity, kind=kind, entity_id=path.stem))[1]
        for kind in ENTITY_KINDS
        for path in _described(root / "docs" / "entities" / kind)
    )


def read_briefings(root: Path) -> tuple[Parsed[Briefing], ...]:
    """Return every briefing under `briefings/` as parsed, faults included, in the order of their names."""
    return tuple(stored.parsed for stored in read_stored(root))


def read_briefing(root: Path, path: Path) -> Parsed[Briefing]:
    """Return the briefing in the file at `path` as parsed, faults included."""
    return read_file(root, path).parsed


def read_stored(root: Path) -> tuple[Stored, ...]:
    """Return every file under `briefings/` with its text, in the order of their names."""
    found = (read_file(root, path) for path in briefing_files(root))
    return tuple(sorted(found, key=lambda stored: (stored.name, stored.path)))


def briefing_files(root: Path) -> Iterator[Path]:
    """Yield the path of every file under `briefings/` that is a briefing, in order."""
    return _content(root / BRIEFINGS)


def read_file(root: Path, path: Path) -> Stored:
    """Return the briefing in the file at `path` with its text, faults included."""
    parse = partial(parse_briefing, name=path.stem, path=address_below(root, path))
    text, parsed = _parsed(root, path, parse)
    return Stored(text=text, parsed=parsed)


def address_below(folder: Path, path: Path) -> str:
    """Return the path from `folder` on with forward slashes, and with a sign for every byte of it that is no text."""
    address = path.relative_to(folder).as_posix()
    return address.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _parsed(root: Path, path: Path, parse: Callable[[str], Parsed[T]]) -> tuple[str, Parsed[T]]:
    """Return a file's text and what it says; one that cannot be read is a fault, and the others are read."""
    try:
        text = read_text(path)
    except BriefdeskError as error:
        address = address_below(root, path)
        fault = Finding(path=address, name="unreadable-file", what=error.what, mend=error.mend)
        return "", Parsed(path=address, value=None, findings=(fault,))
    return text, parse(text)


def _described(folder: Path) -> Iterator[Path]:
    """Yield the content files of a folder of the vocabulary; what lies deeper has no page."""
    return (path for path in _content(folder) if path.parent == folder)


def _content(folder: Path) -> Iterator[Path]:
    """Yield the content files below `folder` in order; hidden files are none."""
    for path in sorted(files_below(folder)):
        if path.suffix == ENDING and not path.name.startswith(".") and path.name not in NOT_CONTENT:
            yield path
