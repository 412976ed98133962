"""Outlines of the countries of the world, from the vendored TopoJSON of Natural Earth's 1:110m map.

Source of the format: https://github.com/topojson/topojson-specification
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from briefdesk.text import fold

POLE = -85.0
"""Degrees of latitude beyond which the file has only the edge of its own map."""

Point = tuple[float, float]
"""Longitude and latitude in degrees, or a place on the picture in units."""


class Outline(NamedTuple):
    """One closed line: a country's, or that of one of its islands."""

    country: str
    """The country's name, folded for comparing."""
    points: tuple[Point, ...]
    west: float
    south: float
    east: float
    north: float


@cache
def outlines() -> tuple[Outline, ...]:
    """Return the outlines of all countries in the file's order, read once a process."""
    text = files("briefdesk").joinpath("vendor", "world-atlas", "countries-110m.json").read_text("utf-8")
    topology = json.loads(text)
    arcs = [tuple(_arc(arc, topology["transform"])) for arc in topology["arcs"]]
    shapes = topology["objects"]["countries"]["geometries"]
    return tuple(_outline(shape, ring, arcs) for shape in shapes for ring in _rings(shape))


@cache
def countries() -> Mapping[str, Outline]:
    """Return the largest outline of each country by its folded name."""
    found: dict[str, Outline] = {}
    for outline in sorted(outlines(), key=_size):
        found[outline.country] = outline
    return found


def holds(outline: Outline, longitude: float, latitude: float) -> bool:
    """Return whether a point lies within a closed line: a ray from it crosses the line an odd number of times."""
    inside = False
    for (x, y), (a, b) in pairwise((*outline.points, outline.points[0])):
        if (y > latitude) != (b > latitude) and longitude < x + (latitude - y) / (b - y) * (a - x):
            inside = not inside
    return inside


def _size(outline: Outline) -> float:
    return (outline.east - outline.west) * (outline.north - outline.south)


def _arc(steps: Sequence[Sequence[int]], transform: dict[str, Sequence[float]]) -> Iterator[Point]:
    """Yield an arc's points; the file holds steps from point to point in whole numbers of a grid."""
    (across, up), (west, south) = transform["scale"], transform["translate"]
    xs = accumulate(x for x, _ in steps)
    ys = accumulate(y for _, y in steps)
    return ((x * across + west, y * up + south) for x, y in zip(xs, ys, strict=True))


def _rings(shape: dict[str, Any]) -> Iterator[Sequence[int]]:
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return (ring for polygon in polygons for ring in polygon)


def _joined(ring: Iterable[int], arcs: Sequence[tuple[Point, ...]]) -> Iterator[Point]:
    """Yield a ring's points; arcs meet in a point both have, and one below zero is read backwards."""
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        yield from arc[:-1]


def _unbroken(points: Iterable[Point]) -> Iterator[Point]:
    """Yield a line that goes on beyond 180 degrees where the file's jumps to the other side of the map.

    At the pole, along which the file closes the outline of Antarctica, a jump is none.
    """
    turn, before = 0, None
    for longitude, latitude in points:
        if before is not None and abs(longitude - before) > 180 and latitude > POLE:
            turn += 360 if longitude < before else -360
        before = longitude
        yield longitude + turn, latitude


def _outline(shape: dict[str, Any], ring: Sequence[int], arcs: Sequence[tuple[Point, ...]]) -> Outline:
    points = tuple(_unbroken(_joined(ring, arcs)))
    longitudes, latitudes = zip(*points, strict=True)
    name = fold(shape["properties"]["name"])
    return Outline(name, points, min(longitudes), min(latitudes), max(longitudes), max(latitudes))
