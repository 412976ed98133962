"""Boxes on a picture, and what of an outline lies within one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefdesk.pictures.outlines import Point


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


def cut(points: list[Point], edges: Box) -> list[Point]:
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
