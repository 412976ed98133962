"""A page at each old address of a briefing, which leads to where it is now."""

import re
from collections.abc import Iterator

from briefdesk.library import Library
from briefdesk.listings._addresses import briefing_address, link
from briefdesk.listings._items import title_of
from briefdesk.listings._page import UNLISTED, site_page
from briefdesk.page import SitePage

OLD_NAME = re.compile(r"(?:(?:briefings/)?\d{4}/)?(?P<name>(?P<year>\d{4})-[a-z0-9-]+)(?:\.md|/)?")
"""A briefing's earlier name, or its path."""


def list_moved(library: Library) -> Iterator[SitePage]:
    """Yield a page for each old name that no briefing has now; of two that claim one the newer gets it."""
    shown = (*library.briefings, *library.withdrawn)
    taken = {briefing.name for briefing in shown}
    for briefing in shown:
        for alias in briefing.aliases:
            old = OLD_NAME.fullmatch(alias.strip().lstrip("/"))
            if old and old["name"] not in taken:
                taken.add(old["name"])
                address = f"briefings/{old['year']}/{old['name']}.md"
                there = link(title_of(briefing), briefing_address(briefing), address)
                lines = ["# This briefing has moved", "", f"It is now at {there}."]
                yield site_page(address, "This briefing has moved", lines, meta={"brief": "list", **UNLISTED})
