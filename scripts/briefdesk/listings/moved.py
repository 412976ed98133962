"""A page at each old address of a briefing, which takes the reader to where it is now."""

from collections.abc import Iterator

from briefdesk.briefing import Briefing
from briefdesk.library import Library
from briefdesk.library.links import old_name
from briefdesk.listings._addresses import briefing_address, link
from briefdesk.listings._items import title_of
from briefdesk.listings._page import UNLISTED, site_page
from briefdesk.page import SitePage

TITLE = "This briefing has moved"


def list_moved(library: Library) -> Iterator[SitePage]:
    """Yield a page for each old name that no briefing has now; of two that claim one the newer gets it."""
    shown = (*library.briefings, *library.withdrawn)
    taken = {briefing.name for briefing in shown}
    for briefing in shown:
        for alias in briefing.aliases:
            old = old_name(alias)
            if old and old not in taken:
                taken.add(old)
                yield _moved(f"briefings/{old[:4]}/{old}.md", briefing)


def _moved(address: str, briefing: Briefing) -> SitePage:
    here = briefing_address(briefing)
    lines = [f"# {TITLE}", "", f"It is now at {link(title_of(briefing), here, address)}."]
    meta = {"brief": "list", "moved_to": here.removesuffix(".md"), "noindex": True, **UNLISTED}
    return site_page(address, TITLE, lines, meta=meta)
