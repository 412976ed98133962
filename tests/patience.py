"""Waiting for a browser without a fixed time: what Playwright's `expect` has no words for."""

import time
from collections.abc import Callable

from playwright.sync_api import Page

PATIENCE_SECONDS = 30.0
LOOK_AGAIN_MS = 20


def wait_until(page: Page, happened: Callable[[], bool]) -> None:
    """Return when it happened, and fail where it does not in a long while; it works without scripts and under a policy.

    Playwright's own `wait_for_function` asks with the page's timers and `eval`, which both may be forbidden.
    """
    end = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        assert time.monotonic() < end, "it never happened"
        page.wait_for_timeout(LOOK_AGAIN_MS)
