"""A reader in Chromium whose browser has nothing to complain of."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page


@contextmanager
def reader_of(browser: Browser, site: str, **options: Any) -> Iterator[Page]:
    """Yield a page that has opened nothing yet; a complaint of the browser or a foreign request fails the test."""
    context = browser.new_context(base_url=site, **options)
    page = context.new_page()
    page.set_default_timeout(15_000)
    said: list[str] = []
    page.on("console", lambda m: said.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda r: None if r.url.startswith((site, "data:", "blob:")) else said.append(r.url))
    yield page
    context.close()
    assert said == []
