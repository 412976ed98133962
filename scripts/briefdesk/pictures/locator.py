"""A map that shows where the places of a briefing lie."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from briefdesk.pictures.clipping import Box, cut
from briefdesk.pictures.lettering import text_width
from briefdesk.pictures.outlines import Outline, Point, countries, holds, outlines
from briefdesk.pictures.svg import WIDTH, element, picture, words
from briefdesk.text import fold, listed, shortened

SIZE = 11.5
LEAST_SPAN = 24.0
"""Degrees a map shows at least from north to south: the outlines are too coarse to come nearer."""
ROUND = 1.5
"""How much more a map shows than the places need."""
SHAPE = 0.62
"""Height of a map in parts of its width."""
SOME_LAND = 9.0
"""Degrees of a country's land that a map shows to each side, where it shows other places too."""
FARTHEST = 90.0
"""Degrees from the equator to a pole."""
NAME_LENGTH = 28
DOT = 3.5
DETAIL = 2
"""Units from one point of an outline to the next, at least; half as much again on a map of half the world."""
FAR_OFF = 2.0
"""Units a degree takes, below which a map shows about half the world or more."""


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A place on the map."""

    name: str
    latitude: float
    """Degrees, north of the equator positive."""
    longitude: float
    """Degrees, east of Greenwich positive."""
    also: tuple[str, ...] = ()
    """Other names it goes by; by one of them a country is found among the outlines."""

    @property
    def country(self) -> Outline | None:
        """The outline of the country that the place is; None for any other place."""
        names = (fold(name) for name in (self.name, *self.also))
        return next((countries()[name] for name in names if name in countries()), None)


class View(NamedTuple):
    """The part of the world that a map shows, in degrees; east may be beyond 180."""

    west: float
    north: float
    across: float
    """Units a degree of longitude takes."""
    down: float
    """Units a degree of latitude takes."""

    def place(self, longitude: float, latitude: float) -> Point:
        """Return where a point of the world stands on the picture."""
        return (longitude - self.west) * self.across, (self.north - latitude) * self.down


def draw_locator(spots: Sequence[Spot]) -> str:
    """Return the map of one or more places, each with its name where there is room for it.

    A country is shaded, any other place has a dot. Names are set in the order given, so the most telling place comes
    first. Degrees are drawn true to shape at the middle of the map (equirectangular projection), which is what a
    locator map needs and no more.
    """
    height = WIDTH * SHAPE
    view = view_of(spots)
    shaded = frozenset(spot.country.country for spot in spots if spot.country)
    plain, named = _land(view, height, shaded)
    land = [
        element("path", {"class": kind, "d": path})
        for kind, path in (("brief-land", plain), ("brief-land brief-land--named", named))
        if path
    ]
    places = [_placed(spot, view) for spot in spots]
    marks = [element("circle", {"class": "brief-spot", "cx": p.x, "cy": p.y, "r": DOT}) for p in places if p.has_dot]
    label = f"Map with {listed([spot.name for spot in spots])}."
    return picture(label, height, *land, *marks, *_names(places, height))


class Placed(NamedTuple):
    """A place on the picture."""

    name: str
    x: float
    y: float
    has_dot: bool


def _placed(spot: Spot, view: View) -> Placed:
    x, y = view.place(_east_of(view.west, spot.longitude), spot.latitude)
    return Placed(shortened(spot.name, NAME_LENGTH), x, y, spot.country is None)


def view_of(spots: Sequence[Spot]) -> View:
    """Return the part of the world with all the places and some land round them."""
    points = list(_points_of(spots))
    west, span = _arc_of([longitude for longitude, _ in points])
    south, north = min(y for _, y in points), max(y for _, y in points)
    middle = (south + north) / 2
    squeeze = max(0.3, math.cos(math.radians(middle)))
    degrees_high = max(LEAST_SPAN, (north - south) * ROUND, span * ROUND * squeeze * SHAPE)
    degrees_wide = min(360.0, degrees_high / SHAPE / squeeze)
    degrees_high = min(degrees_high, 2 * FARTHEST)
    top = min(FARTHEST, max(middle + degrees_high / 2, -FARTHEST + degrees_high))
    return View(
        west=west + span / 2 - degrees_wide / 2,
        north=top,
        across=WIDTH / degrees_wide,
        down=WIDTH * SHAPE / degrees_high,
    )


def _points_of(spots: Sequence[Spot]) -> Iterator[Point]:
    """Yield what a map must show: each place, a country with some of its land, one that stands alone whole.

    A country that has another of the places in it needs no more room than that place.
    """
    towns = [spot for spot in spots if spot.country is None]
    for spot in spots:
        country = spot.country
        if country and any(holds(country, town.longitude, town.latitude) for town in towns):
            continue
        yield spot.longitude, spot.latitude
        if country:
            most = SOME_LAND if len(spots) > 1 else 90.0
            across, down = min(most, (country.east - country.west) / 2), min(most, (country.north - country.south) / 2)
            middle, height = (country.east + country.west) / 2, (country.north + country.south) / 2
            yield from (((middle - across), (height - down)), ((middle + across), (height + down)))


def _arc_of(longitudes: Sequence[float]) -> tuple[float, float]:
    """Return the western end and the width of the shortest arc that holds all the longitudes."""
    ordered = sorted({longitude % 360 for longitude in longitudes})
    gaps = [(east - west) % 360 for west, east in zip(ordered, [*ordered[1:], ordered[0]], strict=True)]
    widest = max(range(len(ordered)), key=lambda n: gaps[n])
    start = ordered[(widest + 1) % len(ordered)]
    return (start - 360 if start > 180 else start), (360 - gaps[widest]) % 360 if len(ordered) > 1 else 0.0


def _east_of(west: float, longitude: float) -> float:
    """Return the longitude, turned round the world until it is east of the map's western edge."""
    return west + (longitude - west) % 360


def _land(view: View, height: float, shaded: frozenset[str]) -> tuple[str, str]:
    """Return the outlines that the map shows, cut at its edges: those of other countries, and those named."""
    edges = Box(-8, -8, WIDTH + 8, height + 8)
    detail = DETAIL if view.across > FAR_OFF else DETAIL * 1.5
    east, south = view.west + WIDTH / view.across, view.north - height / view.down
    paths: dict[bool, list[str]] = {False: [], True: []}
    for outline in outlines():
        for turn in (-360, 0, 360):
            if outline.west + turn < east and outline.east + turn > view.west and outline.north > south:
                points = cut([view.place(x + turn, y) for x, y in outline.points], edges)
                paths[outline.country in shaded].append(_path(points, detail))
    return "".join(paths[False]), "".join(paths[True])


def _path(points: Sequence[Point], detail: float) -> str:
    """Return a closed path in whole units, each point but the first relative to the one before.

    Points nearer than `detail` to the one before are left out: nobody sees them, and a map of the world would weigh
    as much as the rest of its page.
    """
    kept: list[tuple[int, int]] = []
    for x, y in points:
        point = round(x), round(y)
        if not kept or max(abs(point[0] - kept[-1][0]), abs(point[1] - kept[-1][1])) >= detail:
            kept.append(point)
    if len(kept) < 3:
        return ""
    steps = "".join(f"{_signed(x - a)}{_signed(y - b)}" for (a, b), (x, y) in pairwise(kept))
    return f"M{kept[0][0]} {kept[0][1]}l{steps.strip()}z"


def _signed(step: int) -> str:
    return f"{step}" if step < 0 else f" {step}"


def _names(places: Sequence[Placed], height: float) -> Iterator[str]:
    """Yield the names that find room: a country's on its land, another's beside its dot."""
    taken = [Box(p.x - DOT, p.y - DOT, p.x + DOT, p.y + DOT) for p in places if p.has_dot]
    for place in places:
        width = text_width(place.name, SIZE)
        for box in _rooms(place, width):
            is_on_map = box.left >= 2 and box.right <= WIDTH - 2 and box.top >= 0 and box.bottom <= height
            if is_on_map and not any(box.meets(other) for other in taken):
                taken.append(box)
                kind = "brief-place" if place.has_dot else "brief-place brief-place--country"
                yield words(place.name, box.left, box.bottom - 3, kind=kind)
                break


def _rooms(place: Placed, width: float) -> Iterator[Box]:
    """Yield where a name may stand: right of its dot, left, above, below, then above and below to each side."""
    beside, line = DOT + 3, SIZE + 2
    x, y = place.x, place.y
    if not place.has_dot:
        for shift in (0, line, -line):
            yield Box(x - width / 2, y - line / 2 + shift, x + width / 2, y + line / 2 + shift)
        return
    for left in (x + beside, x - beside - width):
        yield Box(left, y - line / 2, left + width, y + line / 2)
    for top in (y - DOT - line, y + DOT + 1):
        for left in (x - width / 2, x + 2, x - width - 2):
            yield Box(left, top, left + width, top + line)
