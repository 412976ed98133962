"""Generated pages: one module a kind, each a function `list_<module>(library)` that yields its pages."""

from collections.abc import Iterator

from briefdesk.family import members
from briefdesk.library import Library
from briefdesk.listings._prose import Rules, render_prose
from briefdesk.listings._sanitise import sanitise, unsearched
from briefdesk.page import SitePage

__all__ = ["render_written", "sanitise", "site_pages", "unsearched"]


def site_pages(library: Library) -> Iterator[SitePage]:
    """Yield every generated page, kind by kind in alphabetical order."""
    for list_pages in members("briefdesk.listings", "list").values():
        yield from list_pages(library)


def render_written(markdown: str, address: str, library: Library) -> str:
    """Return a page written by hand under `docs/` with its links to briefings made addresses of the site."""
    rules = Rules(path=f"docs/{address}", address=address, drafts=library.drafts, trusted=True)
    return render_prose(markdown, rules)
