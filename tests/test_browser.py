"""A reader in Chromium: searches, opens a result, and follows a tag, an entity, a related briefing and a backlink."""

import functools
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from conftest import ROOT
from small_site import run

pytestmark = pytest.mark.browser

WIDTHS = (1280, 390)
SCHEMES = ("light", "dark")
QUERY = "observers"
"""A word of one of the default briefings."""


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and keeps quiet about it."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the base class's
        """Say nothing."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The project's own site, built and served on this machine."""
    folder = tmp_path_factory.mktemp("site")
    assert run(ROOT, "build", "--site-dir", str(folder)) == 0
    handler = functools.partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(params=[(width, scheme) for width in WIDTHS for scheme in SCHEMES], ids=lambda p: f"{p[0]}-{p[1]}")
def reader(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Page]:
    """A reader on the home page, at one width in one palette; a console message or a foreign request fails the test."""
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, base_url=site)
    page = context.new_page()
    page.set_default_timeout(15_000)
    said: list[str] = []
    foreign: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            said.append(message.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda r: None if r.url.startswith((site, "data:", "blob:")) else foreign.append(r.url))
    page.goto("")
    yield page
    context.close()
    assert said == []
    assert foreign == []


def search(page: Page, words: str, address: str = "") -> None:
    """Type `words` into the search box and open the first result, once its address has this part."""
    if page.viewport_size and page.viewport_size["width"] < 960:
        page.locator("label[for=__search].md-header__button").click()
    box = page.locator(".md-search__input")
    box.click()
    box.press_sequentially(words)
    result = page.locator(".md-search-result__link").first
    expect(result).to_have_attribute("href", re.compile(re.escape(address)))
    result.click()


def follow(page: Page, link: str) -> str:
    """Follow the first link that the selector finds, and return the words it showed."""
    first = page.locator(link).first
    words = first.inner_text()
    first.click()
    return words


def open_briefing(page: Page) -> None:
    """Open the first briefing that the home page lists."""
    title = follow(page, "main a[href*='briefings/20']")
    expect(page.locator("h1")).to_contain_text(title)


def scrolls_sideways(page: Page) -> bool:
    """Whether the page is wider than the window."""
    wider: bool = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return wider


def test_a_query_finds_a_briefing(reader: Page) -> None:
    """Typing a word into the search box shows a result that leads to a briefing with that word."""
    search(reader, QUERY, "briefings/20")
    expect(reader).to_have_url(re.compile("/briefings/20"))
    expect(reader.locator("article")).to_contain_text(QUERY)


@pytest.mark.parametrize(
    ("query", "address"),
    [("Kim Yong-hyun", "entities/person/kim-yong-hyun/"), ("Casualties of war", "tags/war-casualties/")],
)
def test_a_query_finds_a_name_and_a_tag(reader: Page, query: str, address: str) -> None:
    """The full name of an entity and the title of a tag lead to their own pages first."""
    search(reader, query, address)
    expect(reader).to_have_url(re.compile(re.escape(address)))


def test_a_reader_follows_a_tag(reader: Page) -> None:
    """A briefing's tag leads to the tag's page, which lists the briefing."""
    open_briefing(reader)
    title = reader.locator("h1").inner_text().removesuffix("#")
    tag = follow(reader, ".brief-byline a[href*='tags/']")
    expect(reader.locator("h1")).to_contain_text(tag)
    expect(reader.locator("article")).to_contain_text(title)


def test_a_reader_follows_an_entity(reader: Page) -> None:
    """A name in a briefing's text leads to that person's, organization's or place's page, and back."""
    open_briefing(reader)
    title = reader.locator("h1").inner_text().removesuffix("#")
    follow(reader, "article li a[href*='entities/']")
    expect(reader).to_have_url(re.compile("/entities/(person|organization|place)/"))
    follow(reader, f"article a:has-text('{title}')")
    expect(reader.locator("h1")).to_contain_text(title)


def test_a_reader_follows_a_related_briefing(reader: Page) -> None:
    """A related briefing is one link away, with the reason beside it."""
    open_briefing(reader)
    expect(reader.locator("#related + ul .brief-meta").first).not_to_be_empty()
    title = follow(reader, "#related + ul a")
    expect(reader.locator("h1")).to_contain_text(title)


def test_a_reader_follows_a_backlink(reader: Page) -> None:
    """A briefing names the briefings that link to it, and each of them does."""
    open_briefing(reader)
    title = reader.locator("h1").inner_text().removesuffix("#")
    other = follow(reader, "#linked-from + ul a")
    expect(reader.locator("h1")).to_contain_text(other)
    expect(reader.locator(f"article a:has-text('{title}')").first).to_be_visible()


@pytest.mark.parametrize("address", ["", "tags/", "entities/person/", "timeline/", "sources/", "about/"])
def test_no_page_scrolls_sideways(reader: Page, address: str) -> None:
    """Each kind of page fits the width of the window."""
    reader.goto(address)
    assert not scrolls_sideways(reader)


def test_a_briefing_does_not_scroll_sideways(reader: Page) -> None:
    """A briefing with tables and long names fits the width of the window."""
    open_briefing(reader)
    assert not scrolls_sideways(reader)


def test_the_name_of_a_field_stands_on_one_line(reader: Page) -> None:
    """No field is broken in the middle of its name, and the table with all of them fits the width of the window."""
    reader.goto("reference/front-matter/")
    names = reader.locator("td:first-child code")
    expect(names.first).to_be_visible()
    assert (
        names.evaluate_all("all => all.filter(one => one.getClientRects().length > 1).map(one => one.innerText)") == []
    )
    assert not scrolls_sideways(reader)
