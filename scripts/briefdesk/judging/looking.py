"""What is on disk around the briefings: paths, sizes and links, each file looked at once and none opened."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from briefdesk.errors import BriefdeskError
from briefdesk.extract import ENTITY_KINDS
from briefdesk.judging.collecting import garbage_kept
from briefdesk.store.files import Stamp, stamp_of
from briefdesk.store.reading import BRIEFINGS, ENDING, NOT_CONTENT

TOPS = (BRIEFINGS, "docs")
VOCABULARY = re.compile(rf"docs/(?:tags|entities/(?:{'|'.join(ENTITY_KINDS)}))/[^/]+\.md")
LARGE_BYTES = 100_000
"""Bytes from which on a file's size is noted for the checks."""
JUDGED_SIZE = ("briefings/", "docs/tags/", "docs/entities/")
"""Where a large file is a fault."""


class Seen(NamedTuple):
    """A file below `briefings/` or `docs/`."""

    path: str
    """From the project's top with forward slashes; a sign for every byte that is no text."""
    place: str
    """The path as the system has it."""
    stamp: Stamp
    is_link: bool
    is_regular: bool
    """Whether it is a file that can be read to its end: no link, pipe or device."""


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """Everything below `briefings/` and `docs/`."""

    paths: frozenset[str]
    symbolic_links: frozenset[str]
    sizes: dict[str, int] = field(default_factory=dict)
    """Bytes of large files by path."""
    briefings: tuple[Seen, ...]
    """The files that are briefings by their name, in order of paths."""

    @property
    def judged(self) -> frozenset[str]:
        """Paths of all that can be asked about: everything under `briefings/`, and the files of the vocabulary."""
        vocabulary = (path for path in self.paths if VOCABULARY.fullmatch(path) and not _is_read_me(path))
        return frozenset((*(path for path in self.paths if path.startswith(f"{BRIEFINGS}/")), *vocabulary))


@garbage_kept()
def look_around(root: Path) -> Surroundings:
    """Return what is below `briefings/` and `docs/`.

    Raises:
        BriefdeskError: If a folder may not be looked into.
    """
    seen = tuple(found for top in TOPS for found in _below(str(root / top), top))
    return Surroundings(
        paths=frozenset(found.path for found in seen),
        symbolic_links=frozenset(found.path for found in seen if found.is_link),
        sizes={
            found.path: found.stamp.size_bytes
            for found in seen
            if found.stamp.size_bytes > LARGE_BYTES and found.path.startswith(JUDGED_SIZE)
        },
        briefings=tuple(sorted((found for found in seen if _is_briefing(found)), key=lambda found: found.path)),
    )


def _below(folder: str, address: str) -> Iterator[Seen]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise BriefdeskError(f"cannot be read: {error.strerror}", where=folder) from error
    for entry in entries:
        path = f"{address}/{_shown(entry.name)}"
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, path)
        else:
            state = entry.stat(follow_symlinks=False)
            yield Seen(path, entry.path, stamp_of(state), stat.S_ISLNK(state.st_mode), stat.S_ISREG(state.st_mode))


def _shown(name: str) -> str:
    return name if name.isascii() else name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _is_briefing(found: Seen) -> bool:
    return found.path.startswith(f"{BRIEFINGS}/") and found.path.endswith(ENDING) and not _is_read_me(found.path)


def _is_read_me(path: str) -> bool:
    name = path.rpartition("/")[2]
    return name in NOT_CONTENT or name.startswith(".")
