"""Elements of SVG as text."""

from html import escape

from briefdesk.text import shortened

WIDTH = 360
"""Units a picture is wide: about the pixels that a telephone's text column has, so that letters keep their size there.

Source: a window of 390 CSS pixels less Material's margins of 16 on each side.
"""


def element(name: str, attributes: dict[str, str | float], *content: str) -> str:
    """Return an element; numbers with at most one decimal, attributes in the order given."""
    shown = "".join(f' {key}="{_value(value)}"' for key, value in attributes.items())
    return f"<{name}{shown}>{''.join(content)}</{name}>"


def words(text: str, x: float, y: float, *, kind: str) -> str:
    """Return a line of letters whose foot stands at `y`; `kind` is its class."""
    return element("text", {"class": kind, "x": x, "y": y}, escape(text, quote=False))


def picture(label: str, height: float, *content: str, width: float = WIDTH) -> str:
    """Return the whole picture, which a screen reader announces as an image with this label."""
    box = f"0 0 {number(width)} {number(height)}"
    attributes: dict[str, str | float] = {"class": "brief-svg", "viewBox": box, "role": "img"}
    return element("svg", {**attributes, "aria-label": shortened(label, 300)}, *content)


def number(value: float) -> str:
    """Return a number with at most one decimal."""
    shown = f"{value:.1f}".removesuffix(".0")
    return "0" if shown == "-0" else shown


def _value(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else number(value)
