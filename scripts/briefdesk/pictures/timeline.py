"""A timeline as a picture: dated events from top to bottom, with the time that passed between them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from briefdesk.library.calendar import first_day, in_words, precision
from briefdesk.pictures.lettering import lines_of
from briefdesk.pictures.svg import WIDTH, element, picture, words
from briefdesk.text import count_of

RAIL = 9
"""Units from the side to the rail on which the events stand."""
INDENT = 26
SIZE = 12.5
LINE = 16
LONG_GAP_DAYS = 45
"""Days from which a gap is named and drawn broken."""


@dataclass(frozen=True, kw_only=True)
class Moment:
    """An event of the timeline."""

    date: str
    """A day, week, month or year in ISO 8601."""
    event: str
    is_announced: bool = False
    """Whether it is still to come."""


def draw_timeline(moments: Sequence[Moment], *, is_rtl: bool = False) -> str:
    """Return the picture of events given in order of time; from right to left where the text is.

    Raises:
        ValueError: If a date is none in ISO 8601.
    """
    parts: list[str] = []
    y = 6.0
    feet = []
    for position, moment in enumerate(moments):
        if position:
            gap, height = _gap(moments[position - 1], moment, y, is_rtl=is_rtl)
            parts += gap
            y += height
        feet.append(y + SIZE - 4)
        drawn, height = _moment(moment, y, is_rtl=is_rtl)
        parts += drawn
        y += height
    rail: dict[str, str | float] = {"class": "brief-rail", "x1": _x(RAIL, is_rtl=is_rtl), "x2": _x(RAIL, is_rtl=is_rtl)}
    line = element("line", {**rail, "y1": feet[0], "y2": feet[-1]}) if len(moments) > 1 else ""
    label = (
        f"Timeline of {count_of(len(moments), 'event')}, {in_words(moments[0].date)} to {in_words(moments[-1].date)}."
    )
    return picture(label, y + 4, line, *parts)


def elapsed(earlier: str, later: str) -> str:
    """Return the time between two dates in words, no more exact than they are: `2 years 8 months`, `50 days`.

    Empty where there is nothing to say: less than `LONG_GAP_DAYS`, or less than what the dates tell.
    """
    start, end = first_day(earlier), first_day(later)
    days = (end - start).days
    if days < LONG_GAP_DAYS:
        return ""
    if "year" in (precision(earlier), precision(later)):
        return count_of(end.year - start.year, "year") if end.year > start.year else ""
    months = (end.year - start.year) * 12 + end.month - start.month
    if months < 3 and precision(earlier) == precision(later) == "day":
        return count_of(days, "day")
    years, rest = divmod(months, 12)
    parts = [count_of(years, "year") if years else "", count_of(rest, "month") if rest and years < 10 else ""]
    return " ".join(part for part in parts if part)


def _moment(moment: Moment, y: float, *, is_rtl: bool) -> tuple[list[str], float]:
    kind = "brief-dot brief-dot--announced" if moment.is_announced else "brief-dot"
    foot = y + SIZE
    x = _x(INDENT, is_rtl=is_rtl)
    lines = lines_of(moment.event, WIDTH - INDENT - 4, SIZE, at_most=6)
    drawn = [
        element("circle", {"class": kind, "cx": _x(RAIL, is_rtl=is_rtl), "cy": foot - 4, "r": 4.5}),
        words(in_words(moment.date), x, foot, kind="brief-date"),
        *(words(line, x, foot + LINE * n, kind="brief-words") for n, line in enumerate(lines, start=1)),
    ]
    return drawn, LINE * (1 + len(lines))


def _gap(before: Moment, after: Moment, y: float, *, is_rtl: bool) -> tuple[list[str], float]:
    """Return what stands between two events and how high it is: the longer the time, the higher, by its logarithm."""
    days = (first_day(after.date) - first_day(before.date)).days
    height = 12 + 9 * math.log10(1 + max(0, days))
    time = elapsed(before.date, after.date)
    if not time:
        return [], height
    side = _x(RAIL, is_rtl=is_rtl)
    broken: dict[str, str | float] = {"class": "brief-break", "x1": side, "x2": side, "y1": y + 2, "y2": y + height - 6}
    foot = y + height / 2 + 3
    label = words(f"{time} later", _x(INDENT, is_rtl=is_rtl), foot, kind="brief-remark")
    return [element("line", broken), label], height


def _x(x: float, *, is_rtl: bool) -> float:
    return WIDTH - x if is_rtl else x
