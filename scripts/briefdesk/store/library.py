"""The library of the briefings on disk."""

from pathlib import Path
from typing import NamedTuple

from briefdesk.finding import Finding
from briefdesk.library import Library, index
from briefdesk.store.reading import read_briefings, read_vocabulary


class Shelved(NamedTuple):
    """The library, and every fault of the files it was read from."""

    library: Library
    findings: tuple[Finding, ...]


def read_library(root: Path, *, with_drafts: bool = False) -> Shelved:
    """Return the library of all files under `briefings/` that say enough to make a page, and all faults found."""
    vocabulary, faults = read_vocabulary(root)
    parsed = read_briefings(root)
    briefings = [p.value for p in parsed if p.value is not None]
    findings = sorted((*faults, *(finding for p in parsed for finding in p.findings)))
    return Shelved(index(briefings, vocabulary, with_drafts=with_drafts), tuple(findings))
