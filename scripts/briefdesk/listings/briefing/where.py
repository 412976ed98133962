"""A map of the places a briefing names."""

from collections.abc import Sequence

from briefdesk.library.names import names_of
from briefdesk.listings._page import block
from briefdesk.listings.briefing.page import BriefingPage
from briefdesk.pictures import Spot, draw_locator

BORDERS = "Outlines: Natural Earth, which draws borders as they are held, not as they are claimed."
"""Source: https://www.naturalearthdata.com/about/disputed-boundaries-policy/"""
SHOWN = 12
"""Places on a map, in the order in which the briefing names them."""


def where(page: BriefingPage) -> list[str]:
    """Return the map of the places whose position is known; nothing where none is."""
    spots = spots_of(page)[:SHOWN]
    if not spots:
        return []
    picture = f'<figure class="brief-picture brief-picture--map">{draw_locator(spots)}</figure>'
    return [picture, "", *block("caption", [BORDERS])]


def spots_of(page: BriefingPage) -> Sequence[Spot]:
    """Return the briefing's places that have coordinates, each once, in the briefing's order."""
    book = page.library.book
    keys = dict.fromkeys(book.key("place", name) for name in names_of(page.briefing, "place"))
    entries = (book.entries[key] for key in keys if key in book.entries)
    return tuple(
        Spot(name=entry.name, latitude=entry.coordinates[0], longitude=entry.coordinates[1], also=entry.aliases)
        for entry in entries
        if entry.coordinates
    )
