"""The outlines of all briefings kept between two runs, so that one file is judged without reading all of them.

An outline is taken from the index only if the file's size, times, number and the program are what they were; whatever
the index holds or lacks, the findings are the same.
"""

import hashlib
import json
import os
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import briefdesk
from briefdesk.checks import Measure, Outline
from briefdesk.errors import BriefdeskError
from briefdesk.judging.looking import Seen
from briefdesk.store.files import Stamp, write_text

INDEX = Path(".briefdesk") / "outlines.json"
SETTLED_NANOSECONDS = 2_000_000_000
"""Age from which on a file that changes again has another time of change, on any system."""


class Known(NamedTuple):
    """An outline and what the file's stamp was when it was read."""

    stamp: Stamp
    outline: Outline


def program_stamp() -> str:
    """Return what changes whenever the program does: its files' names, sizes and times."""
    package = Path(briefdesk.__file__).parent
    digest = hashlib.sha256()
    for folder, folders, names in os.walk(package):
        folders.sort()
        for path in sorted(Path(folder, name) for name in names if name.endswith((".py", ".toml"))):
            state = path.stat()
            digest.update(f"{path} {state.st_size} {state.st_mtime_ns}\n".encode("utf-8", "replace"))
    return digest.hexdigest()


def read_index(root: Path) -> Mapping[str, Known]:
    """Return the outlines that were kept, by path; none where the program has changed or the file is no index."""
    try:
        kept = json.loads((root / INDEX).read_bytes())
        if kept["program"] != program_stamp():
            return {}
        return {path: Known(Stamp(*stamp), _outline(path, rest)) for path, (stamp, rest) in kept["outlines"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def write_index(root: Path, outlines: Iterable[tuple[Seen, Outline]]) -> None:
    """Keep the outlines of files that have not changed in the last seconds; where that fails nothing is kept."""
    latest = time.time_ns() - SETTLED_NANOSECONDS
    kept = {
        seen.path: (seen.stamp, outline[1:])
        for seen, outline in outlines
        if max(seen.stamp.modified, seen.stamp.changed) < latest
    }
    text = json.dumps({"program": program_stamp(), "outlines": kept}, ensure_ascii=True, separators=(",", ":"))
    with suppress(BriefdeskError):  # A project that may only be read is judged like any other.
        write_text(root / INDEX, text + "\n")


def _outline(path: str, rest: list[Any]) -> Outline:
    """Return an outline from what JSON makes of it: every list a tuple again. Field by field, as there are many."""
    title, status, tags, names, related, follows, supersedes, aliases, targets, anchors, measures, articles, quotes = (
        rest
    )
    return Outline(
        path,
        title,
        status,
        tuple(tags),
        tuple(names),
        tuple(related),
        follows,
        supersedes,
        tuple(aliases),
        tuple(targets),
        tuple(anchors),
        tuple([Measure(*measure) for measure in measures]),
        tuple(articles),
        tuple([(sha256, text) for sha256, text in quotes]),
    )
