"""What changed in each file and when, as a log of git tells it."""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

HEADER = re.compile(r"\n?(?P<commit>[0-9a-f]{40,64}) (?P<day>\d{4}-\d\d-\d\d) (?P<message>.*)", re.DOTALL)
"""How a commit begins, written with FORMAT; no path begins so, because all are below one folder."""
FORMAT = "%H %cs %s"
"""Commit, day of the commit, and first line of the message, in the words of git-log(1), PRETTY FORMATS."""
KEPT = 10
"""Newest changes of a file that are kept."""


@dataclass(frozen=True, kw_only=True)
class Revision:
    """One change of a file."""

    commit: str
    """The commit's full hash."""
    day: datetime.date
    message: str
    """The first line of the commit's message, as whoever wrote it left it."""


History: TypeAlias = Mapping[str, tuple[Revision, ...]]
"""The newest changes of each file by its path, newest first; a file of which nothing is known for sure is not in it."""


def parse_log(log: bytes, *, kept: int = KEPT) -> History:
    """Return the history that `git log -z --name-only` in FORMAT tells; of each file at most `kept` changes."""
    found: dict[str, list[Revision]] = {}
    for path, revision in _changes(log):
        changes = found.setdefault(path, [])
        if len(changes) < kept:
            changes.append(revision)
    return {path: tuple(changes) for path, changes in found.items()}


def _changes(log: bytes) -> Iterator[tuple[str, Revision]]:
    revision = None
    for part in log.decode("utf-8", "replace").split("\0"):
        header = HEADER.fullmatch(part)
        if header:
            day = datetime.date.fromisoformat(header["day"])
            revision = Revision(commit=header["commit"], day=day, message=header["message"])
        elif revision and part.strip("\n"):
            yield part.lstrip("\n"), revision
