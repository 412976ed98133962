"""The timeline of all dated events, latest first, those to come above those that were."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefdesk.library import Dated, Library
from briefdesk.library.calendar import sort_key
from briefdesk.listings._addresses import TIMELINE
from briefdesk.listings._items import event_item
from briefdesk.listings._page import LIST, block, section, site_page
from briefdesk.listings._paging import paged, pager, title_of_leaf
from briefdesk.page import SitePage
from briefdesk.text import count_of

TITLE = "Timeline"
NOTHING = "No briefing names a dated event yet."
ANNOUNCED = "Announced"
"""Heading of what is still ahead of the newest briefing; there the soonest comes first."""
SIZE = 80
"""Events on an older page."""


def list_timeline(library: Library) -> Iterator[SitePage]:
    """Yield the timeline's pages."""
    count = count_of(len(library.events), "dated event")
    dek = f"{count} from all briefings, the latest first." if library.events else NOTHING
    for leaf in paged(library.events[::-1], TIMELINE, size=SIZE):
        lines = [
            f"# {TITLE}",
            "",
            *block("dek", [dek]),
            *block("timeline", list(_by_year(leaf.items, leaf.address, library))),
            *pager(leaf),
        ]
        meta = LIST | {"description": dek, "hide": ["navigation"]}
        yield site_page(leaf.address, title_of_leaf(TITLE, leaf), lines, meta=meta)


def _by_year(events: Sequence[Dated], page: str, library: Library) -> Iterator[str]:
    newest = library.briefings[0].date.isoformat() if library.briefings else ""
    for heading, found in groupby(events, key=lambda dated: _heading(dated, newest)):
        items = [event_item(dated, page) for dated in found]
        yield from section(heading, items[::-1] if heading == ANNOUNCED else items)


def _heading(dated: Dated, newest: str) -> str:
    day = sort_key(dated.event.date)[0]
    return ANNOUNCED if newest and day.isoformat() > newest else str(day.year)
