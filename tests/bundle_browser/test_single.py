"""A recipient of a single file: it opens, is searched and links within itself. All of its content is invented."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from heard import Heard

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def single(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The briefings on one story and one topic in a single file."""
    output = tmp_path_factory.mktemp("single")
    command = ["bundle", "--no-check", "--single", "--tag", "shipping", "--output", str(output)]
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
