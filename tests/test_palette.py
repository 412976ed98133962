"""The dark colours, which stand in two style sheets: for browsers with scripts, and for those without."""

import re
from collections.abc import Mapping
from pathlib import Path

STYLES = Path(__file__).parents[1] / "docs" / "assets"
COLOUR = re.compile(r"(?P<name>--(?:md|brief)-[\w-]+): (?P<value>#[0-9a-f]+);")


def colours(sheet: str, selector: str) -> Mapping[str, str]:
    """Return the colours of a style sheet's first rule with this selector, by name."""
    _, _, behind = (STYLES / sheet).read_text("utf-8").partition(f"{selector} {{")
    return {match["name"]: match["value"] for match in COLOUR.finditer(behind.partition("}")[0])}


def test_the_dark_is_the_same_without_scripts() -> None:
    """Every colour that one palette gives, the other gives too."""
    dark = colours("brief.css", '[data-md-color-scheme="slate"]')
    without_scripts = colours("brief-noscript.css", 'body[data-md-color-scheme="default"]')
    own = {"--md-code-fg-color": "#d8d5cf"}  # What Material gives to its own dark scheme alone.
    assert without_scripts == {**dark, **own}
    assert len(dark) > 20
