"""Values of one measure side by side, each on its own row with what the source says of it.

No line joins them: only values that one source gives of the same thing in the same way could be joined, and a reader
takes any line for that. How exact a value is shows in the end of its bar: solid where it is exact, fading where it is
about, open with an arrow where it is more or less than what is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from briefdesk.extract import Qualifier
from briefdesk.pictures.lettering import lines_of, text_width
from briefdesk.pictures.svg import WIDTH, element, picture, words

SIZE = 12.5
SMALL = 11
BAR = 11
LINE = 14
MARGIN = 14
"""Units kept free at the end of the longest bar for its arrow."""
ABOUT = 0.05
"""Part of a value by which `about` fades to each side; the source gives no measure, so it is the same for all."""
ARROW = 6
SMALLEST = 1e-9
"""Values that differ by less than this have no length to show."""
BOLD = 1.15
"""How much wider heavy letters are."""


@dataclass(frozen=True, kw_only=True)
class Amount:
    """One value of the measure."""

    value: float
    high: float | None = None
    """Upper end of a range."""
    qualifier: Qualifier = "exact"
    shown: str
    """The value in words: `more than 600,000`."""
    note: str
    """When, who says so, and where."""


def draw_amounts(measure: str, amounts: Sequence[Amount]) -> str:
    """Return the picture of the values of a measure in the order given."""
    low = min(0.0, *(min(_ends(amount)) for amount in amounts))
    top = max(0.0, *(max(_ends(amount)) for amount in amounts))
    scale = (WIDTH - MARGIN) / (top - low) if top - low > SMALLEST else 0.0
    origin = -low * scale
    y = 4.0
    parts = []
    for amount in amounts:
        row, height = _row(amount, y, origin, scale)
        parts += row
        y += height
    zero = element("line", {"class": "brief-zero", "x1": origin, "x2": origin, "y1": 0, "y2": y - 6})
    label = f"{measure}: {'; '.join(f'{amount.shown}, {amount.note}' for amount in amounts)}"
    return picture(label, y, zero, *parts)


def _row(amount: Amount, y: float, origin: float, scale: float) -> tuple[list[str], float]:
    foot = y + SIZE
    beside = text_width(amount.shown, SIZE) * BOLD + 12
    lines = lines_of(amount.note, WIDTH - 4, SMALL, at_most=2)
    fits_beside = len(lines) == 1 and beside + text_width(amount.note, SMALL) <= WIDTH - 8
    drawn = [words(amount.shown, 4, foot, kind="brief-date")]
    if fits_beside:
        drawn.append(words(amount.note, beside, foot, kind="brief-remark"))
    else:
        drawn += [words(line, 4, foot + LINE * n, kind="brief-remark") for n, line in enumerate(lines, start=1)]
        foot += LINE * len(lines)
    return [*drawn, *_bar(amount, foot + 6, origin, scale)], foot + 6 + BAR + 14 - y


def _bar(amount: Amount, y: float, origin: float, scale: float) -> list[str]:
    end = origin + amount.value * scale
    if amount.qualifier == "range" or amount.high is not None:
        high = origin + (amount.high if amount.high is not None else amount.value) * scale
        return [_box(origin, end, y, kind="brief-bar"), _box(end, high, y, kind="brief-bar brief-bar--faint")]
    if amount.qualifier == "about":
        fade = abs(amount.value) * ABOUT * scale
        solid = _box(origin, end - fade, y, kind="brief-bar")
        return [solid, _box(end - fade, end + fade, y, kind="brief-bar brief-bar--faint")]
    if amount.qualifier == "more-than":
        return [_box(origin, end, y, kind="brief-bar"), _arrow(end + 2, end + 2 + ARROW, y)]
    if amount.qualifier in ("less-than", "up-to"):
        return [_box(origin, end, y, kind="brief-bar brief-bar--open"), _arrow(end - 3, end - 3 - ARROW, y)]
    return [_box(origin, end, y, kind="brief-bar")]


def _box(start: float, end: float, y: float, *, kind: str) -> str:
    left, width = min(start, end), max(1.0, abs(end - start))
    return element("rect", {"class": kind, "x": left, "y": y, "width": width, "height": BAR})


def _arrow(foot: float, point: float, y: float) -> str:
    corners = ((foot, y), (point, y + BAR / 2), (foot, y + BAR))
    path = "M" + "L".join(f"{round(x, 1):g} {round(h, 1):g}" for x, h in corners)
    return element("path", {"class": "brief-arrow", "d": f"{path}Z"})


def _ends(amount: Amount) -> tuple[float, float]:
    """Return the ends of what the row's bar touches beside zero."""
    high = amount.high if amount.high is not None else amount.value
    fade = abs(amount.value) * ABOUT if amount.qualifier == "about" else 0
    return amount.value - fade, high + fade
