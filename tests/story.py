"""The site of `story_site`: its folder, the addresses of its briefings, and the windows they are read in."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Locator

from patience import wait_until

CONTENT = Path(__file__).parent / "story_site"
FOLDER = "briefings/2032/"
FIRST = f"{FOLDER}2032-05-01-river-rises-in-varnholt/"
REPLACED = f"{FOLDER}2032-05-03-dam-above-osterbrook-holds/"
CORRECTED = f"{FOLDER}2032-05-04-dam-was-opened-in-the-night/"
WITHDRAWN = f"{FOLDER}2032-05-05-bridge-reported-lost/"
BARE = f"{FOLDER}2032-05-07-one-sentence/"
CROWDED = f"{FOLDER}2032-05-11-everybody-meets/"
ARABIC = f"{FOLDER}2032-05-12-the-river-falls/"
EVERY = (FIRST, REPLACED, CORRECTED, WITHDRAWN, BARE, CROWDED, ARABIC)
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}}
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}


def expect_top_in_window(thing: Locator) -> None:
    """Wait until the top of an element can be seen: a browser scrolls to what a link names only after it follows it."""
    wait_until(thing.page, lambda: is_in_window(thing))


def is_in_window(thing: Locator) -> bool:
    """Whether the top of an element can be seen without scrolling."""
    box, size = thing.bounding_box(), thing.page.viewport_size
    return box is not None and size is not None and 0 <= box["y"] < size["height"]
