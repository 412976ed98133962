"""The search of a single file: the engine and the index of the site that was built, to stand in the page itself.

`docs/develop/search-index.md` describes the files of the index.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = "search"
ENTRY = "ix.js"
INDEX = ("p", "o", "f", "sp")
"""Folders of the index whose files a search of a single page reads; the documents themselves stand in the page."""
DOCUMENTS = "d"


@dataclass(frozen=True, kw_only=True)
class InlineSearch:
    """What a page needs in order to search itself."""

    engine: str
    """Script."""
    index: str
    """JSON that may stand in a page: the arguments of each file by its path, and the key of each document's chapter."""


def read_search(site: Path, keys: Mapping[str, str]) -> InlineSearch:
    """Return the search of a built site for a page with some of its pages; `keys` are their keys by path."""
    folder = site / FOLDER
    paths = [folder / ENTRY, *(path for kind in INDEX for path in sorted((folder / kind).glob("*.js")))]
    files = {path.relative_to(folder).as_posix(): _arguments(path) for path in paths}
    index = {"files": files, "chapters": _chapters(folder, files[ENTRY][0]["e"], keys)}
    written = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return InlineSearch(engine=(folder / "engine.js").read_text("utf-8"), index=written.replace("<", "\\u003c"))


def _chapters(folder: Path, ending: str, keys: Mapping[str, str]) -> dict[int, str]:
    """Return the key of each document that is in the page, by the document's number."""
    pages = (address + ("/index.html" if ending == "/" else ending) for address in _addresses(folder))
    return {number: keys[page] for number, page in enumerate(pages) if page in keys}


def _addresses(folder: Path) -> Iterator[str]:
    """Yield the address of each document in order."""
    files = sorted((_arguments(path) for path in (folder / DOCUMENTS).glob("*.js")), key=lambda file: int(file[0]))
    yield from (document[0] for _, documents in files for document in documents)


def _arguments(path: Path) -> list[Any]:
    """Return the arguments of the call that a file holds."""
    content = path.read_text("utf-8")
    found: list[Any] = json.loads(f"[{content[content.index('(') + 1 : content.rindex(')')]}]")
    return found
