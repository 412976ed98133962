"""Reading what the project holds: the vocabulary under `docs/` and the briefings."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefdesk.briefing import Briefing
from briefdesk.errors import BriefdeskError
from briefdesk.extract import ENTITY_KINDS, EntityKind
from briefdesk.finding import Finding
from briefdesk.markdown import Parsed, parse_briefing, parse_entity, parse_tag
from briefdesk.vocabulary import EntityEntry, Tag, Vocabulary

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
    tags: dict[str, Tag] = {}
    entities: dict[tuple[EntityKind, str], EntityEntry] = {}
    findings: list[Finding] = []
    for path, text, faults in _texts(root, root / "docs" / "tags"):
        tag = parse_tag(text, path.stem)
        findings.extend(faults or tag.findings)
        if tag.value and not faults:
            tags[tag.value.name] = tag.value
    for kind in ENTITY_KINDS:
        for path, text, faults in _texts(root, root / "docs" / "entities" / kind):
            entity = parse_entity(text, kind, path.stem)
            findings.extend(faults or entity.findings)
            if entity.value and not faults:
                entities[kind, entity.value.id] = entity.value
    return Vocabulary(tags=tags, entities=entities), tuple(sorted(findings))


def read_briefings(root: Path) -> tuple[Parsed[Briefing], ...]:
    """Return every briefing under `briefings/` as parsed, faults included, in the order of their names."""
    return tuple(stored.parsed for stored in read_stored(root))


def read_stored(root: Path) -> tuple[Stored, ...]:
    """Return every file under `briefings/` with its text, in the order of their names."""
    found = (_stored(root, *entry) for entry in _texts(root, root / BRIEFINGS))
    return tuple(sorted(found, key=lambda stored: (stored.name, stored.path)))


def read_text(path: Path) -> str:
    """Return a UTF-8 file's text with LF line ends.

    Raises:
        BriefdeskError: If it cannot be read or is not UTF-8.
    """
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BriefdeskError("is not UTF-8 text", where=str(path), mend="save it as UTF-8") from error
    except OSError as error:
        raise BriefdeskError(f"cannot be read: {error.strerror}", where=str(path)) from error


def _stored(root: Path, path: Path, text: str, faults: tuple[Finding, ...]) -> Stored:
    address = path.relative_to(root).as_posix()
    if faults:
        return Stored(text="", parsed=Parsed(path=address, value=None, findings=faults))
    return Stored(text=text, parsed=parse_briefing(text, path.stem, path=address))


def _texts(root: Path, folder: Path) -> Iterator[tuple[Path, str, tuple[Finding, ...]]]:
    """Yield path and text of every content file below `folder` in order, with a fault where it cannot be read.

    Hidden files are not content, and no symbolic link is followed, so that nothing outside can get onto a page.
    """
    for path in sorted(_paths(folder)):
        if path.is_symlink():
            yield path, "", (_fault(root, path, "is a symbolic link and is not read", "make it a file"),)
            continue
        try:
            yield path, read_text(path), ()
        except BriefdeskError as error:
            yield path, "", (_fault(root, path, error.what, error.mend),)


def _paths(folder: Path) -> Iterator[Path]:
    for here, _, names in os.walk(folder):
        yield from (
            Path(here, name)
            for name in names
            if name.endswith(ENDING) and not name.startswith(".") and name not in NOT_CONTENT
        )


def _fault(root: Path, path: Path, what: str, mend: str) -> Finding:
    address = path.relative_to(root).as_posix()
    return Finding(path=address, name="unreadable-file", what=what, mend=mend)
