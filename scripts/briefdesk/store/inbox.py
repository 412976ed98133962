"""The inbox: which files under `articles/` wait to be ingested, and reading one."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from briefdesk.briefing import Source
from briefdesk.store.files import files_below
from briefdesk.store.lineage import Evidence
from briefdesk.store.reading import NOT_CONTENT, address_below
from briefdesk.store.shelf import Filed, Shelf

ARTICLES = "articles"
FORMS = frozenset({".txt", ".html", ".htm", ".md"})
"""Endings of the files in the inbox that are articles."""
UNREAD_FORMS = frozenset(
    {".doc", ".docx", ".eml", ".epub", ".markdown", ".mht", ".mhtml", ".odt", ".pages", ".pdf", ".rtf", ".webarchive"}
)
"""Endings of files that people take for articles, and that are not read."""
PARTS_OF_A_PAGE = "_files"
"""How the folder ends in which a browser saves what a page loads; pages in it are frames."""
UNFINISHED_ARTICLES = Path(".briefdesk") / "unfinished"
"""Holds an empty file named after the SHA-256 of each article while its briefings are being written."""


@dataclass(frozen=True, kw_only=True)
class Submission:
    """An article's bytes, and what is told of it beside them."""

    source: str
    """The path as given, or `-`."""
    data: bytes
    file: str | None = None
    """Name below `articles/`, where it lies there."""
    told: Mapping[str, Any] = field(default_factory=dict)
    """What options and sidecar tell, by the names of `Metadata`'s fields."""


_SOURCE_FIELDS = frozenset(known.name for known in fields(Source))


def inbox_files(root: Path) -> tuple[str, ...]:
    """Return the paths of the articles under `articles/` in order.

    Hidden, read-me and special files and symbolic links are none, nor is what a browser saves beside a page.
    """
    found = (str(path) for path in _own_files(root) if _is_article(path))  # A `Path` takes ten times the memory.
    return tuple(sorted(found, key=lambda path: path.replace(os.sep, "\0")))


def unread_files(root: Path) -> tuple[Path, ...]:
    """Return the files under `articles/` in order that are likely meant as articles, in a form that is not read."""
    return tuple(sorted(path for path in _own_files(root) if path.suffix.lower() in UNREAD_FORMS))


def present_files(root: Path) -> frozenset[str]:
    """Return the names below `articles/` of all files there."""
    return frozenset(address_below(root / ARTICLES, path) for path in files_below(root / ARTICLES))


def inbox_name(root: Path, source: str) -> str | None:
    """Return the name below `articles/` of the file given as `source`, or None if it lies elsewhere."""
    path = Path(source)
    real = path.parent.resolve() / path.name
    inbox = root.resolve() / ARTICLES
    return address_below(inbox, real) if real.is_relative_to(inbox) else None


def is_waiting(submission: Submission, shelf: Shelf) -> bool:
    """Return whether a file of the inbox is new, changed, or not fully in the desk.

    A copy of an article that is in the desk under another name does not wait.
    """
    sha256 = hashlib.sha256(submission.data).hexdigest()
    own = [(each, known) for each, known in _known(shelf, "file", submission.file or "") if not each.is_withdrawn]
    if not own:
        return not _known(shelf, "bytes", sha256)
    return any(
        known.sha256 != sha256 or not _agrees(known, submission.told) or _lacks_sibling(each, shelf)
        for each, known in own
    )


def remembered_rights(shelf: Shelf, data: bytes) -> Mapping[str, Any]:
    """Return the rights that the desk has for these very bytes, so that giving them once is enough; else nothing."""
    known = _known(shelf, "bytes", hashlib.sha256(data).hexdigest())
    return {"rights": known[0][1].rights} if known else {}


def was_cut_short(root: Path, data: bytes) -> bool:
    """Return whether an ingest of these bytes was killed before all its briefings were written."""
    return (root / UNFINISHED_ARTICLES / hashlib.sha256(data).hexdigest()).exists()


def _known(shelf: Shelf, evidence: Evidence, value: str) -> list[tuple[Filed, Source]]:
    numbers = shelf.index.by_key.get((evidence, (value,)), ())
    return [(shelf.filed[number], shelf.index.sources[number]) for number in numbers]


def _agrees(known: Source, told: Mapping[str, Any]) -> bool:
    return all(getattr(known, key) == value for key, value in told.items() if key in _SOURCE_FIELDS)


def _lacks_sibling(each: Filed, shelf: Shelf) -> bool:
    """Return whether a briefing names one that is not there, as after somebody deleted it."""
    return not shelf.names.issuperset(each.related)


def _own_files(root: Path) -> Iterator[Path]:
    """Yield what lies under `articles/` without the parts of saved pages."""
    inbox = root / ARTICLES
    for path in files_below(inbox):
        if not any(part.endswith(PARTS_OF_A_PAGE) for part in path.relative_to(inbox).parts[:-1]):
            yield path


def _is_article(path: Path) -> bool:
    hidden = path.name.startswith(".") or path.name in NOT_CONTENT
    return path.suffix.lower() in FORMS and not hidden and path.is_file() and not path.is_symlink()
