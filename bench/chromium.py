"""The browser to measure in, started with an empty profile and without what it does of its own accord."""

import os

from playwright.sync_api import Browser, Playwright

CHROMIUM = os.environ.get("BRIEFDESK_CHROMIUM", "/usr/bin/chromium")
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --allow-file-access-from-files=false"
).split()


def started(playwright: Playwright) -> Browser:
    """Return a new browser: the one named in BRIEFDESK_CHROMIUM, else the system's."""
    return playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
