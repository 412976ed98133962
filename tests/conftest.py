"""What all tests share: the browser, found where the system or Playwright keeps it."""

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import BrowserType

ROOT = Path(__file__).resolve().parents[1]
SYSTEM_CHROMIUM = (Path("/usr/bin/chromium"), Path("/usr/bin/chromium-browser"), Path("/usr/bin/google-chrome"))
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
REMEDY = (
    "no Chromium for the browser tests; bring it with `sudo apt-get install -y chromium` "
    "or `.venv/bin/playwright install chromium`, or name it in BRIEFDESK_CHROMIUM"
)

os.environ["BRIEFDESK_TODAY"] = "2031-12-31"  # The events of the tests are invented, and of that year.
settings.register_profile("briefdesk", deadline=None, derandomize=True, database=None)
settings.load_profile("briefdesk")


def find_chromium(own: Path) -> Path:
    """Return the browser to test with: the one named in BRIEFDESK_CHROMIUM, the system's, or Playwright's own."""
    named = os.environ.get("BRIEFDESK_CHROMIUM")
    candidates = (Path(named),) if named else (*SYSTEM_CHROMIUM, own)
    for path in candidates:
        if path.exists():
            return path
    pytest.fail(REMEDY, pytrace=False)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type: BrowserType) -> dict[str, Any]:
    """Launch options for every browser test."""
    return {"executable_path": str(find_chromium(Path(browser_type.executable_path))), "args": QUIET}
