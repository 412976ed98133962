"""The search page; a script fills it, and without scripts it says what to do instead."""

from collections.abc import Iterator

from briefdesk.extract import ENTITY_KINDS
from briefdesk.library import Library
from briefdesk.listings._addresses import BRIEFINGS, SOURCES, TAGS, TIMELINE, kind_address, link
from briefdesk.listings._items import KIND_TITLES
from briefdesk.listings._page import LIST, block, site_page
from briefdesk.page import SitePage

ADDRESS = "search/index.md"
WITHOUT_SCRIPTS = (
    "This page searches with a script, and scripts are switched off here, or this one could not be loaded. "
    "Everything is also on these lists, where the browser's own search (Ctrl+F or ⌘F) helps:"
)


def list_search(library: Library) -> Iterator[SitePage]:
    """Yield the page."""
    lists = [
        (f"All {len(library.briefings):,} briefings, the newest first", BRIEFINGS),
        ("Topics", TAGS),
        *((KIND_TITLES[kind], kind_address(kind)) for kind in ENTITY_KINDS),
        ("Sources", SOURCES),
        ("Timeline", TIMELINE),
    ]
    links = [f"- {link(words, address, ADDRESS)}" for words, address in lists]
    lines = ["# Search", "", *block("search", [WITHOUT_SCRIPTS, "", *links])]
    yield site_page(ADDRESS, "Search", lines, meta={**LIST, "brief": "search"})
