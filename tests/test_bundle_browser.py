"""A recipient in Chromium: unpacks a bundle, opens index.html from the folder, searches, and nothing leaves it."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from small_site import put_together, run

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small invented site as a bundle, unpacked in a folder with an awkward name."""
    project = put_together(tmp_path_factory.mktemp("project"))
    assert run(project, "bundle") == 0
    (bundle,) = (project / "dist").glob("*.zip")
    target = tmp_path_factory.mktemp("Ünpacked 100% #1 ディスク")
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(target)
    return target / bundle.stem


@pytest.fixture
def recipient(folder: Path, browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page opened from the folder, and the addresses it asked for beside files."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.set_default_timeout(15_000)
    asked: list[str] = []
    local = ("file:", "data:", "blob:", "about:")
    page.on("request", lambda request: None if request.url.startswith(local) else asked.append(request.url))
    page.goto((folder / "index.html").as_uri())
    yield page, asked
    context.close()


def test_search_works_from_a_folder(recipient: tuple[Page, list[str]]) -> None:
    """Typing a word shows a result that leads to a page of the folder, and no request leaves it."""
    page, asked = recipient
    title = page.locator("main a[href*='briefings/20']").first.inner_text()
    box = page.locator(".md-search__input")
    box.click()
    box.press_sequentially(title.split()[0])
    result = page.locator(".md-search-result__link").first
    expect(result).to_be_visible()
    result.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.startswith("file:")
    assert asked == []


def test_links_work_from_a_folder(recipient: tuple[Page, list[str]]) -> None:
    """A briefing, its tag and the home page are reached by links alone."""
    page, asked = recipient
    page.locator("main a[href*='briefings/20']").first.click()
    page.locator(".brief-byline a[href*='tags/']").first.click()
    expect(page.locator("h1")).to_be_visible()
    page.locator(".md-tabs__link").first.click()
    expect(page.locator("main a[href*='briefings/20']").first).to_be_visible()
    assert asked == []
