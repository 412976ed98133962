"""HTML of a page without anything that could act."""

import re

import nh3

from briefdesk.library.markup import SAFE_SCHEMES

TAGS = frozenset(
    "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3"
    " h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th"
    " thead tr u ul var".split()
)
"""What Markdown and Material make of a text."""
SHAPES = frozenset("circle line path rect svg text".split())
"""Elements of a picture that this program draws; none can act, lead anywhere or bring style.

A briefing cannot bring them: its HTML shows as words long before this.
"""
ATTRIBUTES = {
    "*": {"class", "id", "title", "lang", "dir"},
    "svg": {"viewBox", "role", "aria-label"},
    "circle": {"cx", "cy", "r"},
    "line": {"x1", "y1", "x2", "y2"},
    "path": {"d"},
    "rect": {"x", "y", "width", "height"},
    "text": {"x", "y"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ol": {"start"},
    "details": {"open"},
    "td": {"style", "colspan", "rowspan"},
    "th": {"style", "colspan", "rowspan", "scope"},
}
FOREIGN = re.compile(r"[\x00-\x20]*+(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
"""An address with a scheme or a host of its own; browsers read a backslash as a slash (URL Standard, 4.4)."""


def _own_picture(element: str, attribute: str, value: str) -> str | None:
    """Return the value, and None for a picture that another host would be asked for: it would learn who reads."""
    is_foreign = element == "img" and attribute == "src" and FOREIGN.match(value)
    return None if is_foreign else value


def sanitise(html: str) -> str:
    """Return the HTML with only the elements, attributes, kinds of link and pictures of this site that a text needs."""
    return nh3.clean(
        html,
        tags=set(TAGS | SHAPES),
        attributes=ATTRIBUTES,
        attribute_filter=_own_picture if "<img" in html else None,
        url_schemes=set(SAFE_SCHEMES),
        link_rel=None,
        filter_style_properties={"text-align"},
    )
