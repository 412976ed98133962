"""A map of the places a briefing names."""

from collections.abc import Sequence

from briefdesk.library.names import names_of
from briefdesk.listings._page import block
from briefdesk.listings.briefing.page import BriefingPage
from briefdesk.pictures import Spot, draw_locator
from briefdesk.pictures.outlines import countries
from briefdesk.prose.gazetteer import city_position
from briefdesk.text import fold
from briefdesk.vocabulary import EntityEntry

BORDERS = "Outlines: Natural Earth, which draws borders as they are held, not as they are claimed."
"""Source: https://www.naturalearthdata.com/about/disputed-boundaries-policy/"""
GEONAMES = "What the desk has not described stands where GeoNames has the only large city of that name."
SHOWN = 12
"""Places on a map, in the order in which the briefing names them."""


def where(page: BriefingPage) -> list[str]:
    """Return the map of the places whose position is known; nothing where none is."""
    spots = spots_of(page)[:SHOWN]
    if not spots:
        return []
    picture = f'<figure class="brief-picture brief-picture--map">{draw_locator(spots)}</figure>'
    described = {entry.name for entry in page.library.book.entries.values() if entry.coordinates}
    remark = f" {GEONAMES}" if any(spot.name not in described and not spot.country for spot in spots) else ""
    return [picture, "", *block("caption", [f"{BORDERS}{remark}"])]


def spots_of(page: BriefingPage) -> Sequence[Spot]:
    """Return the briefing's places whose position is known, each once, in the briefing's order.

    Known are the coordinates that the desk has written down, else a country by its outline, or the only large city of
    a name: a place that nobody has described is better missing from a map than in the wrong place.
    """
    book = page.library.book
    names = {book.key("place", name): name for name in reversed(names_of(page.briefing, "place"))}
    keys = dict.fromkeys(book.key("place", name) for name in names_of(page.briefing, "place"))
    spots = (_described(book.entries.get(key)) or _found(names[key]) for key in keys)
    return tuple(spot for spot in spots if spot)


def _described(entry: EntityEntry | None) -> Spot | None:
    if entry is None or entry.coordinates is None:
        return None
    latitude, longitude = entry.coordinates
    return Spot(name=entry.name, latitude=latitude, longitude=longitude, also=entry.aliases)


def _found(name: str) -> Spot | None:
    outline = countries().get(fold(name))
    if outline:
        middle = (outline.south + outline.north) / 2, (outline.west + outline.east) / 2
        return Spot(name=name, latitude=middle[0], longitude=middle[1])
    position = city_position(name)
    return Spot(name=name, latitude=position[0], longitude=position[1]) if position else None
