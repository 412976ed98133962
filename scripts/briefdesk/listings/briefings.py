"""The list of all briefings, newest first."""

from collections.abc import Iterator

from briefdesk.library import Library
from briefdesk.listings._addresses import BRIEFINGS, HOME
from briefdesk.listings._items import cards, follow
from briefdesk.listings._page import LIST, block, site_page
from briefdesk.listings._paging import paged, pager, title_of_leaf
from briefdesk.page import SitePage
from briefdesk.text import count_of

TITLE = "All briefings"
NOTHING = "Nothing is published yet."


def list_briefings(library: Library) -> Iterator[SitePage]:
    """Yield the list's pages; every published briefing is on exactly one."""
    count = count_of(len(library.briefings), "briefing")
    dek = f"{count}, newest first." if library.briefings else NOTHING
    for leaf in paged(library.briefings, BRIEFINGS):
        lines = [
            f"# {TITLE}",
            "",
            *block("dek", [dek]),
            *block("byline", [follow(HOME, leaf.address)]),
            *cards(leaf.items, leaf.address, library),
            "",
            *pager(leaf),
        ]
        meta = LIST | {"description": f"Every briefing: {count}, newest first."}
        yield site_page(leaf.address, title_of_leaf(TITLE, leaf), lines, meta=meta)
