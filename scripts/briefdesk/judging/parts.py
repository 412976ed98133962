"""A desk judged in parts: each part reads its own briefings, and all share what their outlines say."""

import datetime
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefdesk.briefing import Briefing
from briefdesk.checks import Base, Desk, Outline, find_faults, glance, outline_of
from briefdesk.errors import BriefdeskError
from briefdesk.finding import Finding
from briefdesk.judging.looking import Seen, Surroundings
from briefdesk.markdown import Parsed, parse_briefing
from briefdesk.prints import print_path
from briefdesk.prints.stored import LARGEST_BYTES
from briefdesk.store.reading import read_briefing, read_entities, read_tags

GLANCED_BYTES = 1_000_000
"""Bytes up to which a file is told at a glance; larger ones are rare."""


@dataclass(frozen=True, kw_only=True)
class Task:
    """What every part has to know."""

    root: Path
    surroundings: Surroundings
    today: datetime.date | None = None
    revision: str | None = None
    """What the revision is called that the desk is compared with."""
    earlier: Mapping[str, str] | None = None
    """The text at that revision, by path, of briefings that have changed or gone since."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """Briefings that are judged together."""

    judged: tuple[Seen, ...]
    around: tuple[Seen, ...] = ()
    """Briefings that are only read for their outlines."""
    is_first: bool = True
    """Whether this part also judges what is no briefing."""


@dataclass(frozen=True, kw_only=True)
class Read:
    """A part's briefings as read, and the outlines that the other parts need."""

    briefings: tuple[Parsed[Briefing], ...]
    outlines: tuple[Outline, ...]


def read_part(root: Path, part: Part) -> Read:
    """Return what the files of a part say."""
    briefings = tuple(_read(root, seen) for seen in part.judged)
    return Read(briefings=briefings, outlines=(*map(outline_of, briefings), *read_outlines(root, part.around)))


def read_outlines(root: Path, files: Iterable[Seen]) -> tuple[Outline, ...]:
    """Return the outlines of files; the parser is asked only where a glance does not tell."""
    return tuple(_glanced(seen) or outline_of(_read(root, seen)) for seen in files)


def judge_part(task: Task, part: Part, read: Read, outlines: tuple[Outline, ...]) -> tuple[Finding, ...]:
    """Return the faults in the files of a part; `outlines` are those of all briefings."""
    desk = Desk(
        briefings=read.briefings,
        tags=read_tags(task.root),
        entities=read_entities(task.root),
        paths=task.surroundings.paths,
        sizes=task.surroundings.sizes,
        symbolic_links=task.surroundings.symbolic_links,
        outlines=outlines,
        prints=_prints(task, read.briefings),
        base=_base(task, part),
        today=task.today,
    )
    own = frozenset(seen.path for seen in part.judged)
    briefings = frozenset(seen.path for seen in task.surroundings.briefings)
    return tuple(
        found for found in find_faults(desk) if found.path in own or (part.is_first and found.path not in briefings)
    )


def _glanced(seen: Seen) -> Outline | None:
    """Return the outline of a file in the usual form, or None where it has another, or cannot be read."""
    size_bytes = seen.stamp.size_bytes
    if not seen.is_regular or size_bytes > GLANCED_BYTES:
        return None
    try:
        content = _content(seen.place, size_bytes)
        return glance(content.decode("utf-8"), seen.path) if len(content) == size_bytes else None
    except (OSError, UnicodeDecodeError):
        return None  # The parser's way names the fault.


def _content(place: str, size_bytes: int) -> bytes:
    """Return a file's bytes, one more if it has grown; without the objects of `open`, which take as long again."""
    file = os.open(place, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        return os.read(file, size_bytes + 1)
    finally:
        os.close(file)


def _read(root: Path, seen: Seen) -> Parsed[Briefing]:
    return read_briefing(root, Path(seen.place))


def _prints(task: Task, briefings: Iterable[Parsed[Briefing]]) -> Mapping[str, bytes]:
    """Return the content of each print that the briefings name, by path; links are not followed."""
    found: dict[str, bytes] = {}
    legible = (parsed.legible for parsed in briefings if parsed.legible)
    for path in sorted({print_path(s.sha256) for b in legible for s in b.sources if s.sha256}):
        if path in task.surroundings.paths and path not in task.surroundings.symbolic_links:
            try:
                with (task.root / path).open("rb") as file:
                    found[path] = file.read(LARGEST_BYTES + 1)
            except OSError as error:
                raise BriefdeskError(f"cannot be read: {error.strerror}", where=path) from error
    return found


def _base(task: Task, part: Part) -> Base | None:
    if task.earlier is None or task.revision is None:
        return None
    own = {seen.path for seen in part.judged}
    here = (path for path in task.earlier if path in own or (part.is_first and path not in task.surroundings.paths))
    return Base(
        revision=task.revision,
        briefings={path: parse_briefing(task.earlier[path], Path(path).stem, path=path) for path in here},
    )
