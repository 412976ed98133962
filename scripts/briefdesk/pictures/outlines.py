"""Outlines of the countries of the world, from the vendored TopoJSON of Natural Earth's 1:110m map.

Source of the format: https://github.com/topojson/topojson-specification
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import Any, NamedTuple

POLE = -85.0
"""Degrees of latitude beyond which the file has only the edge of its own map."""

Point = tuple[float, float]
"""Longitude and latitude in degrees, or a place on the picture in units."""


class Outline(NamedTuple):
    """One closed line: a country's, or that of one of its islands."""

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
    rings = (ring for shape in topology["objects"]["countries"]["geometries"] for ring in _rings(shape))
    return tuple(_outline(tuple(_unbroken(_joined(ring, arcs)))) for ring in rings)


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


def _outline(points: tuple[Point, ...]) -> Outline:
    longitudes, latitudes = zip(*points, strict=True)
    return Outline(points, min(longitudes), min(latitudes), max(longitudes), max(latitudes))
