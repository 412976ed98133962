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
from playwright.sync_api import Browser, Page, Request, expect

from firefox import firefox
from kinds_of_pages import KINDS
from small_site import put_together

pytestmark = pytest.mark.browser
LOCAL = ("file:", "data:", "blob:", "about:")
HUNDRED = 100
NOT_BUNDLED = frozenset({"missing", "tag without briefings"})
"""The page for addresses that a server does not know, and topics without briefings."""
REPORT = """---
title: Tide table {number} of Port Selane
date: 2031-02-{day:02}
description: The harbour office of Port Selane printed tide table {number}.
tags: [shipping]
places: [Port Selane]
status: published
sources:
  - publisher: The Orla Courier
    published: 2031-02-{day:02}
    rights: own
---

## What happened

The harbour office of Port Selane printed tide table {number} on {day} February.
"""


def bundled(project: Path, into: Path, *arguments: str) -> Path:
    """Make a bundle, unpack it below `into`, and return its folder."""
    command = [sys.executable, "-m", "briefdesk", "bundle", *arguments]
    run = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    (bundle,) = (project / "dist").glob("*.zip")
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(into)
    return into / bundle.stem


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small invented site with a hundred briefings more."""
    folder = put_together(tmp_path_factory.mktemp("project"))
    for number in range(1, HUNDRED + 1):
        day = number % 28 + 1
        path = folder / "briefings" / "2031" / f"2031-02-{day:02}-tide-table-{number}-of-port-selane.md"
        path.write_text(REPORT.format(number=number, day=day), "utf-8")
    return folder


@pytest.fixture(scope="module")
def folder(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle, unpacked in a folder with an awkward name."""
    return bundled(project, tmp_path_factory.mktemp("Ünpacked 100% #1 'ディスク' & папка"))


class Heard:
    """What a page asked for and what its console said."""

    def __init__(self, page: Page) -> None:
        self.asked: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: None if request.url.startswith(LOCAL) else self.asked.append(request.url))
        page.on("requestfailed", self._failed)
        page.on("pageerror", lambda error: self.said.append(f"{page.url}: {error}"))
        page.on("console", lambda line: self.said.append(f"{page.url}: {line.text}") if line.type == "error" else None)

    def _failed(self, request: Request) -> None:
        """Note a file that is not there; a request that ends because the reader went on is none."""
        if request.failure != "net::ERR_ABORTED":
            self.said.append(f"{request.failure}: {request.url}")


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
    assert len(briefings) >= HUNDRED
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


@pytest.fixture(scope="module")
def single(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The briefings on one story and one topic in a single file."""
    output = tmp_path_factory.mktemp("single")
    command = ["bundle", "--single", "--tag", "shipping", "--output", str(output)]
    run = subprocess.run([sys.executable, "-m", "briefdesk", *command], cwd=project, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr
    (found,) = output.iterdir()
    return found


def test_a_single_file_needs_nothing_else(single: Path, browser: Browser) -> None:
    """It shows its briefings in the dark too, asks for nothing, and its policy forbids nothing that it does."""
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    heard = Heard(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(single.as_uri())
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(page.locator("section h1").first).to_be_visible()
    assert asked == [page.url]
    assert heard.said == []
    context.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab of its own."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_the_search_of_a_single_file_shows_what_has_the_words(single: Path, page: Page) -> None:
    """Words typed hide the briefings without them and say how many are left; a link to a hidden one ends the search."""
    page.goto(single.as_uri())
    everything = page.locator("section.brief-page").count()
    page.get_by_label("Search").press_sequentially("TIDE táble 77")
    expect(page.get_by_role("status")).to_have_text(f"1 of {everything} briefings")
    expect(page.locator("section.brief-page:visible")).to_have_count(1)
    page.evaluate("location.hash = 'b1'")
    expect(page.locator("section.brief-page:visible")).to_have_count(everything)


def test_the_search_of_a_single_file_forgives_slips(single: Path, page: Page) -> None:
    """A misspelt word finds what the right one does, and the page says so; words nobody wrote find nothing."""
    page.goto(single.as_uri())
    everything = page.locator("section.brief-page").count()
    box, said = page.get_by_label("Search"), page.get_by_role("status")
    box.press_sequentially("harbuor ")
    expect(said).to_contain_text(re.compile("with “harbour”.* instead of “harbuor”"))
    assert 0 < page.locator("section.brief-page:visible").count() <= everything
    box.fill("zzzzqq")
    expect(said).to_have_text(f"0 of {everything} briefings")
    expect(page.locator("section.brief-page:visible")).to_have_count(0)
    box.fill("")
    expect(page.locator("section.brief-page:visible")).to_have_count(everything)


def test_the_links_of_a_single_file_stay_in_it(single: Path, page: Page) -> None:
    """Every link leads to a place of the file, or out to the hosted site."""
    page.goto(single.as_uri())
    hrefs = page.eval_on_selector_all("a[href]", "links => links.map((link) => link.getAttribute('href'))")
    ids = set(page.eval_on_selector_all("[id]", "places => places.map((place) => place.id)"))
    assert [href for href in hrefs if href.startswith("#") and href[1:] not in ids] == []
    assert [href for href in hrefs if not href.startswith(("#", "https://", "mailto:"))] == []
