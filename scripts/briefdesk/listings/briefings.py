"""The list of all briefings, newest first."""

from collections.abc import Iterator

from briefdesk.library import Library
from briefdesk.listings._addresses import BRIEFINGS
from briefdesk.listings._items import cards
from briefdesk.listings._page import LIST, block, site_page
from briefdesk.listings._paging import paged, pager
from briefdesk.page import SitePage
from briefdesk.text import count_of

TITLE = "All briefings"


def list_briefings(library: Library) -> Iterator[SitePage]:
    """Yield the list's pages; every published briefing is on exactly one."""
    for leaf in paged(library.briefings, BRIEFINGS):
        lines = [
            f"# {TITLE}",
            "",
            *block("dek", [f"{count_of(len(library.briefings), 'briefing')}, newest first."]),
            *cards(leaf.items, leaf.address),
            "",
            *pager(leaf),
        ]
        yield site_page(leaf.address, TITLE, lines, meta=LIST)
