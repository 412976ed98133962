"""A recipient in Chromium and in Firefox: unpacks a bundle, opens index.html from the folder, and nothing leaves it.

Every event, person and organization in the site is invented.
"""

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from firefox import firefox
from heard import LOCAL, Heard
from kinds_of_pages import KINDS

pytestmark = pytest.mark.browser
NOT_BUNDLED = frozenset({"missing", "tag without briefings"})
"""The page for addresses that a server does not know, and topics without briefings."""


def bundled(project: Path, into: Path, *arguments: str) -> Path:
    """Make a bundle, unpack it below `into`, and return its folder."""
    command = [sys.executable, "-m", "briefdesk", "bundle", "--no-check", *arguments]
    run = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    (bundle,) = (project / "dist").glob("*.zip")
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(into)
    return into / bundle.stem


@pytest.fixture(scope="module")
def folder(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle, unpacked in a folder with an awkward name."""
    return bundled(project, tmp_path_factory.mktemp("Ünpacked 100% #1 'ディスク' & папка"))


@pytest.fixture
def recipient(folder: Path, browser: Browser) -> Iterator[tuple[Page, Heard]]:
    """A page opened from the folder, and what it asked for and complained of."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.set_default_timeout(15_000)
    heard = Heard(page)
    page.goto((folder / "index.html").as_uri())
    yield page, heard
    assert heard.asked == []
    assert heard.said == []
    context.close()


def file_of(folder: Path, address: str) -> Path:
    """Return the file of a bundle that has the page of this address."""
    index = folder / address / "index.html"
    return index if index.is_file() else folder / f"{address.rstrip('/')}.html"


def test_every_kind_of_page_opens_without_a_complaint(folder: Path, recipient: tuple[Page, Heard]) -> None:
    """Each shows its heading; the console stays silent, and nothing but files is asked for."""
    page, heard = recipient
    for kind, address in KINDS.items():
        if kind not in NOT_BUNDLED:
            page.goto(file_of(folder, address).as_uri())
            expect(page.locator("h1").first).to_be_visible()
            assert heard.said == [], kind


def test_a_hundred_briefings_open_without_a_complaint(folder: Path, recipient: tuple[Page, Heard]) -> None:
    """The console stays silent on each, and nothing but files is asked for."""
    page, heard = recipient
    pages = sorted((folder / "briefings" / "2031").glob("*.html"))
    briefings = [path for path in pages if 'http-equiv="refresh"' not in path.read_text("utf-8")]
    assert len(briefings) >= 100
    for briefing in briefings:
        page.goto(briefing.as_uri(), wait_until="load")
        assert heard.said == []
    assert heard.asked == []


def test_search_works_from_a_folder(recipient: tuple[Page, Heard]) -> None:
    """Typing a misspelt word shows a result that leads to a page of the folder."""
    page, _ = recipient
    home = page.url
    box = page.locator(".md-search__input")
    box.click()
    box.press_sequentially("harbuor")
    result = page.locator(".md-search-result__link").first
    expect(result).to_be_visible()
    result.click()
    expect(page).not_to_have_url(home)
    expect(page.locator("h1")).to_be_visible()
    assert page.url.startswith("file:")


def test_facets_work_from_a_folder(folder: Path, recipient: tuple[Page, Heard]) -> None:
    """The search page narrows by topic, and the address keeps it."""
    page, _ = recipient
    page.goto((folder / "search" / "index.html").as_uri() + "?q=tide")
    page.locator(".brief-facet label", has_text="Shipping").first.click()
    expect(page).to_have_url(re.compile("tag=shipping"))
    expect(page.locator(".brief-search__results[aria-busy=false] .brief-hit").first).to_be_visible()


def test_more_results_come_at_a_press(folder: Path, recipient: tuple[Page, Heard]) -> None:
    """The list grows by as many again, and the first new one has the focus."""
    page, _ = recipient
    page.goto((folder / "search" / "index.html").as_uri() + "?q=tide")
    found = page.locator(".brief-search__results[aria-busy=false] .brief-hit")
    expect(found).to_have_count(20)
    page.get_by_role("button", name="More results").press("Enter")
    expect(found).to_have_count(40)
    expect(found.nth(20)).to_be_focused()


def test_links_work_from_a_folder(recipient: tuple[Page, Heard]) -> None:
    """A briefing, its tag and the home page are reached by links alone."""
    page, _ = recipient
    page.locator("main a[href*='briefings/20']").first.click()
    expect(page).to_have_url(re.compile("/briefings/20"))
    page.locator(".brief-byline a[href*='tags/']").first.click()
    expect(page).to_have_url(re.compile("/tags/"))
    page.locator(".md-tabs__link").first.click()
    expect(page).not_to_have_url(re.compile("/tags/"))
    expect(page.locator("main a[href*='briefings/20']").first).to_be_visible()


def test_light_and_dark_are_kept_from_page_to_page(folder: Path, recipient: tuple[Page, Heard]) -> None:
    """What the reader chose on one page holds on the next, without a server."""
    page, _ = recipient
    for _ in range(2):
        page.locator("[data-md-component=palette] label:not([hidden])").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto((folder / "about.html").as_uri())
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_navigation_and_search_work_in_firefox(folder: Path, tmp_path: Path) -> None:
    """From home to a briefing, a misspelt word in the search box, a facet: only files, and no complaint."""
    with firefox(tmp_path) as page:
        page.open((folder / "index.html").as_uri())
        page.run("document.querySelector(\"main a[href*='briefings/20']\").click()")
        assert page.wait_for("location.pathname.includes('/briefings/20') && document.querySelector('h1')?.innerText")
        page.run(
            "const box = document.querySelector('.md-search__input'); box.focus(); box.value = 'harbuor';"
            "box.dispatchEvent(new Event('input', { bubbles: true })); 1"
        )
        found = page.wait_for("document.querySelector('.md-search-result__link')?.href ?? ''")
        assert found.startswith("file:")
        page.open((folder / "search" / "index.html").as_uri() + "?q=tide&tag=shipping")
        assert page.wait_for("document.querySelector('main .brief-hit')?.innerText ?? ''")
        assert page.wait_for("document.querySelectorAll('.brief-facet input:checked').length") == 1
        assert [address for address in page.requests if not address.startswith(LOCAL)] == []
        assert page.complaints == []
