"""Generated pages: one module a kind, each a function `list_<module>(library)` that yields its pages.

One whose files name the site they are on takes a second parameter, `publication`.
"""

import inspect
from collections.abc import Iterator

from briefdesk.family import members
from briefdesk.library import Library
from briefdesk.listings._addresses import entity_address, tag_address
from briefdesk.listings._api_schema import api_pages
from briefdesk.listings._prose import Rules, render_prose
from briefdesk.listings._sanitise import sanitise
from briefdesk.page import Publication, SitePage

__all__ = ["api_pages", "entity_address", "render_written", "sanitise", "site_pages", "tag_address"]


def site_pages(library: Library, publication: Publication | None = None) -> Iterator[SitePage]:
    """Yield every generated page, kind by kind in alphabetical order."""
    known = {"library": library, "publication": publication or Publication()}
    for list_pages in members("briefdesk.listings", "list").values():
        yield from list_pages(**{name: known[name] for name in inspect.signature(list_pages).parameters})


def render_written(markdown: str, address: str, library: Library) -> str:
    """Return a page written by hand under `docs/` with its links to briefings made addresses of the site."""
    rules = Rules(path=f"docs/{address}", address=address, drafts=library.drafts, trusted=True)
    return render_prose(markdown, rules)
