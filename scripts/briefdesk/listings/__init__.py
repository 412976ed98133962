"""Generated pages: one module a kind, each a function `list_<module>` that yields its pages.

What it needs to know it names as a parameter: `library`; `publication`, the site that the pages are on; `history`, what
changed in the briefings; `editor`, the files of the editor in the browser.
"""

import inspect
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Never

from briefdesk.family import members
from briefdesk.history import History
from briefdesk.library import Library
from briefdesk.listings._addresses import entity_address, tag_address
from briefdesk.listings._api_schema import api_pages
from briefdesk.listings._full_text import untitled
from briefdesk.listings._inline import QuickInline
from briefdesk.listings._items import title_of
from briefdesk.listings._prose import Rules, render_prose
from briefdesk.listings._sanitise import sanitise
from briefdesk.page import Publication, SitePage

__all__ = [
    "QuickInline",
    "api_pages",
    "entity_address",
    "render_written",
    "sanitise",
    "site_pages",
    "tag_address",
    "title_of",
    "untitled",
]


NOTHING: Mapping[str, Never] = MappingProxyType({})


def site_pages(
    library: Library,
    publication: Publication | None = None,
    *,
    history: History = NOTHING,
    editor: Mapping[str, bytes] = NOTHING,
) -> Iterator[SitePage]:
    """Yield every generated page, kind by kind in alphabetical order."""
    known = {
        "library": library,
        "publication": publication or Publication(),
        "history": history,
        "editor": editor,
    }
    for list_pages in members("briefdesk.listings", "list").values():
        yield from list_pages(**{name: known[name] for name in inspect.signature(list_pages).parameters})


def render_written(markdown: str, address: str, library: Library) -> str:
    """Return a page written by hand under `docs/` with its links to briefings made addresses of the site."""
    rules = Rules(path=f"docs/{address}", address=address, drafts=library.drafts, trusted=True)
    return render_prose(markdown, rules)
