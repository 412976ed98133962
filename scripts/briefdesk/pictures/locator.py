"""A map that shows where the places of a briefing lie."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from briefdesk.pictures.lettering import shortened, text_width
from briefdesk.pictures.outlines import Point, outlines
from briefdesk.pictures.svg import WIDTH, element, picture, words
from briefdesk.text import listed

SIZE = 11.5
LEAST_SPAN = 24.0
"""Degrees a map shows at least from north to south: the outlines are too coarse to come nearer."""
ROUND = 1.5
"""How much more a map shows than the places need."""
SHAPE = 0.62
"""Height of a map in parts of its width."""
FARTHEST = 84.0
"""Degrees from the equator beyond which nothing is shown."""
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


class Box(NamedTuple):
    """The room that a name or a dot takes."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Return whether the two overlap."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def draw_locator(spots: Sequence[Spot]) -> str:
    """Return the map of one or more places, each with its name where there is room for it.

    Names are set in the order given, so the most telling place comes first. Degrees are drawn true to shape at the
    middle of the map (equirectangular projection), which is what a locator map needs and no more.
    """
    height = WIDTH * SHAPE
    view = view_of(spots)
    dots = [view.place(_east_of(view.west, spot.longitude), spot.latitude) for spot in spots]
    land = element("path", {"class": "brief-land", "d": "".join(_land(view, height))})
    marks = [element("circle", {"class": "brief-spot", "cx": x, "cy": y, "r": DOT}) for x, y in dots]
    label = f"Map with {listed([spot.name for spot in spots])}."
    return picture(label, height, land, *marks, *_names(spots, dots, height))


def view_of(spots: Sequence[Spot]) -> View:
    """Return the part of the world with all the places and some land round them."""
    west, span = _arc_of([spot.longitude for spot in spots])
    south, north = min(s.latitude for s in spots), max(s.latitude for s in spots)
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


def _land(view: View, height: float) -> Iterator[str]:
    """Yield the outlines that the map shows, cut at its edges."""
    edges = Box(-8, -8, WIDTH + 8, height + 8)
    detail = DETAIL if view.across > FAR_OFF else DETAIL * 1.5
    east, south = view.west + WIDTH / view.across, view.north - height / view.down
    for outline in outlines():
        for turn in (-360, 0, 360):
            if outline.west + turn < east and outline.east + turn > view.west and outline.north > south:
                yield _path(_cut([view.place(x + turn, y) for x, y in outline.points], edges), detail)


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


def _cut(points: list[Point], edges: Box) -> list[Point]:
    """Return what of a closed line lies within the edges, closed along them.

    Source: Sutherland and Hodgman 1974, Reentrant polygon clipping, doi:10.1145/360767.360802.
    """
    for axis, limit, side in ((0, edges.left, 1), (0, edges.right, -1), (1, edges.top, 1), (1, edges.bottom, -1)):
        if all((point[axis] - limit) * side >= 0 for point in points):
            continue
        points = list(_cut_at(points, axis, limit, side))
        if not points:
            return []
    return points


def _cut_at(points: Sequence[Point], axis: int, limit: float, side: int) -> Iterator[Point]:
    for before, point in zip([points[-1], *points], points, strict=False):
        was_inside, is_inside = (before[axis] - limit) * side >= 0, (point[axis] - limit) * side >= 0
        if was_inside != is_inside:
            part = (limit - before[axis]) / (point[axis] - before[axis])
            yield before[0] + part * (point[0] - before[0]), before[1] + part * (point[1] - before[1])
        if is_inside:
            yield point


def _names(spots: Sequence[Spot], dots: Sequence[Point], height: float) -> Iterator[str]:
    """Yield the names that find room beside their dots."""
    taken = [Box(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in dots]
    for spot, (x, y) in zip(spots, dots, strict=True):
        name = shortened(spot.name, NAME_LENGTH)
        width = text_width(name, SIZE)
        for box in _rooms(x, y, width):
            is_on_map = box.left >= 2 and box.right <= WIDTH - 2 and box.top >= 0 and box.bottom <= height
            if is_on_map and not any(box.meets(other) for other in taken):
                taken.append(box)
                yield words(name, box.left, box.bottom - 3, kind="brief-place")
                break


def _rooms(x: float, y: float, width: float) -> Iterator[Box]:
    """Yield where a name may stand: right of its dot, left, above, below, then above and below to each side."""
    beside, line = DOT + 3, SIZE + 2
    for left in (x + beside, x - beside - width):
        yield Box(left, y - line / 2, left + width, y + line / 2)
    for top in (y - DOT - line, y + DOT + 1):
        for left in (x - width / 2, x + 2, x - width - 2):
            yield Box(left, top, left + width, top + line)
