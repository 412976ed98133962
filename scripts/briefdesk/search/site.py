"""The files that make a site searchable: the scripts, the index, and where programs find it."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefdesk.library import Library
from briefdesk.search.building import ENTRY, FORMAT, IndexFile, build_index
from briefdesk.search.documents import corpus
from briefdesk.search.keeping import FOLDER as KEPT
from briefdesk.search.keeping import Keeping
from briefdesk.search.scripts import search_scripts

FOLDER = "search"
"""Folder of the site with the index and the scripts; the search page stands in it too."""
DESCRIPTION = "api/search.json"
"""Where programs learn where the index is."""


def search_files(
    library: Library,
    written: Iterable[tuple[str, str]],
    *,
    directory_urls: bool = True,
    root: Path | None = None,
) -> Iterator[IndexFile]:
    """Yield the files below the site; `written` are address and Markdown of each page that people wrote.

    `root` is the project, in which what is read is kept for the next build; without it nothing is kept.
    """
    keeping = None if root is None else Keeping(folder=root / KEPT)
    ending = "/" if directory_urls else ".html"
    for file in (*search_scripts(), *build_index(corpus(library, written), ending=ending, keeping=keeping)):
        yield IndexFile(f"{FOLDER}/{file.path}", file.content)
    about = {
        "format": FORMAT,
        "entry": f"../{FOLDER}/{ENTRY}",
        "documentation": f"../develop/search-index{'/' if directory_urls else '.html'}",
    }
    yield IndexFile(DESCRIPTION, f"{json.dumps(about, indent=2)}\n".encode())
