"""A reader searches in Chromium, hosted and from a folder: the box in the header and the search page.

The site is the small invented one.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from served import from_npm

pytestmark = pytest.mark.browser

WALL = "Harbour wall gives way in Port Selane"
AXE = "() => axe.run({ resultTypes: ['violations'] })"
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(params=["hosted", "file"])
def base(request: pytest.FixtureRequest, places: Mapping[str, str]) -> str:
    """Where the site is."""
    return places[request.param]


def at(base: str, folder: str = "", query: str = "") -> str:
    """Return the address of a folder's page."""
    return base + folder + ("index.html" if base.startswith("file:") else "") + query


@pytest.fixture
def page(browser: Browser, base: str) -> Iterator[Page]:
    """A page of a browser; a console message or a request to elsewhere fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    opened = context.new_page()
    opened.set_default_timeout(15_000)
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("request", lambda r: None if r.url.startswith((base, "data:", "blob:")) else said.append(r.url))
    yield opened
    context.close()
    assert said == []


def box(page: Page, words: str, *, key: str = "/") -> Any:
    """Open the box with a key, type words, and return its options."""
    page.keyboard.press(key)
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type(words)
    return page.locator(".brief-box [role=option]")


def results(page: Page) -> Any:
    """Return the links of the search page's results; the first come before all are there."""
    return page.locator(".brief-search__results[aria-busy=false] a")


@pytest.mark.parametrize("key", ["/", "s"])
def test_the_box_works_by_keyboard(page: Page, base: str, key: str) -> None:
    """A key opens it, arrows move, Enter follows, Escape closes."""
    page.goto(at(base))
    options = box(page, "harbuor wal", key=key)
    expect(options.first).to_contain_text(WALL)
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(page.locator(".md-search__input")).to_have_attribute("aria-activedescendant", "brief-option-0")
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    page.keyboard.press(key)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text(WALL)
    expect(page.locator("article mark").first).to_be_visible()


def test_enter_without_a_choice_opens_the_search_page(page: Page, base: str) -> None:
    """The search page shows what was typed, and "back" leads back."""
    page.goto(at(base))
    expect(box(page, "storm").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".brief-search__input")).to_have_value("storm")
    expect(results(page).first).to_be_visible()
    page.go_back()
    expect(page.locator(".brief-search__input")).to_have_count(0)


def test_the_number_of_results_is_said(page: Page, base: str) -> None:
    """What changes is in a live region, with the number."""
    page.goto(at(base))
    box(page, "harbour")
    expect(page.locator(".brief-box [role=status]")).to_have_text(re.compile(r"^\d+ results?$"))
    page.goto(at(base, "search/", "?q=harbour"))
    expect(page.locator(".brief-search [role=status]")).to_have_text(re.compile(r"^\d+ results?$"))


def test_a_result_leads_to_its_section(page: Page, base: str) -> None:
    """A word of one section leads there; every anchor that a result names is on its page."""
    page.goto(at(base, "search/", "?q=harbour"))
    expect(results(page).first).to_be_visible()
    links = [link.get_attribute("href") or "" for link in results(page).all()]
    anchored = [link for link in links if "#" in link]
    assert anchored
    for link in anchored:
        page.goto(link)
        expect(page.locator(f"[id='{link.partition('#')[2]}']")).to_have_count(1)


def test_nothing_asked_lists_the_newest(page: Page, base: str) -> None:
    """Briefings only, the newest first; the count is said."""
    page.goto(at(base, "search/"))
    expect(page.locator(".brief-search__summary")).to_contain_text("the newest first")
    expect(results(page).first).to_be_visible()
    days = [int(re.findall(r"\b20\d\d\b", text)[0]) for text in page.locator(".brief-hit__meta").all_inner_texts()]
    assert days == sorted(days, reverse=True)
    assert len(days) > 5


def test_choices_narrow_and_stand_in_the_address(page: Page, base: str) -> None:
    """A tag narrows to its count, the address says so and gives the same again, "back" takes it away."""
    page.goto(at(base, "search/"))
    choice = page.locator("#brief-tag-shipping")
    choice.check()
    count = page.locator("li", has=choice).locator(".brief-facet__count").inner_text()
    expect(page.locator(".brief-search__summary")).to_contain_text(count)
    expect(page).to_have_url(re.compile(r"\?tag=shipping$"))
    expect(results(page)).to_have_count(int(count))
    again = page.url
    page.goto(at(base))
    page.goto(again)
    expect(results(page)).to_have_count(int(count))
    expect(choice).to_be_checked()
    page.locator(".brief-search__chosen button").click()
    expect(page).not_to_have_url(again)
    page.go_back()
    expect(choice).to_be_checked()
    expect(results(page)).to_have_count(int(count))


def test_a_date_range_and_an_order(page: Page, base: str) -> None:
    """From and to are days that count; oldest first turns the list round."""
    page.goto(at(base, "search/"))
    page.locator("#brief-search-from").fill("2031-01-01")
    page.locator("#brief-search-to").fill("2031-01-03")
    page.locator("#brief-search-to").blur()
    expect(results(page)).to_have_count(3)
    page.locator("#brief-search-sort").select_option("oldest")
    expect(results(page).first).to_contain_text("Harvest report number 1")
    expect(page).to_have_url(re.compile("from=2031-01-01&to=2031-01-03&sort=oldest"))


def test_no_result_says_what_was_tried(page: Page, base: str) -> None:
    """Nothing at all shows the newest instead; some of the words show what has those."""
    page.goto(at(base, "search/", "?q=zzzzqq"))
    expect(page.locator(".brief-search__summary")).to_contain_text("Nothing found for “zzzzqq”. Tried")
    expect(page.locator(".brief-search__instead")).to_be_visible()
    expect(results(page).first).to_be_visible()
    page.goto(at(base, "search/", "?q=harbour%20zzzzqq"))
    expect(page.locator(".brief-search__summary")).to_contain_text("No page has all of")
    expect(results(page).first).to_be_visible()


def test_nothing_found_offers_the_nearest(page: Page, base: str) -> None:
    """What is there without the choices; else what the nearest word finds, though it is far."""
    page.goto(at(base, "search/", "?q=storm&from=1999-01-01&to=1999-01-02"))
    expect(page.locator(".brief-search__instead")).to_contain_text(re.compile(r"Without the choices: \d+ results?"))
    page.locator(".brief-search__instead a").click()
    expect(results(page).first).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?q=storm$"))
    page.goto(at(base, "search/", "?q=hxrbxur"))
    expect(page.locator(".brief-search__instead")).to_contain_text("The nearest, “harbour”: ")


def test_a_slip_is_told(page: Page, base: str) -> None:
    """The page says which word it took instead of one that nothing has."""
    page.goto(at(base, "search/", "?q=harbuor"))
    expect(page.locator(".brief-search__summary")).to_contain_text(re.compile("with “harbour”.* instead of “harbuor”"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_open_results(browser: Browser, base: str, scheme: Any) -> None:
    """The open box and the page with choices have no faults, wide and at 320 pixels; nothing scrolls aside."""
    axe = from_npm("axe-core/axe.min.js").read_text("utf-8")
    for width in (1280, 320):
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
        )
        page = context.new_page()
        page.goto(at(base, "search/", "?q=harbour&tag=shipping"))
        expect(page.locator(".brief-facet").first).to_be_attached()
        expect(results(page).first).to_be_visible()
        if width < 960:
            page.locator(".brief-search__narrow summary").click()
        page.evaluate(axe)
        found = page.evaluate(AXE)["violations"]
        page.goto(at(base))
        if width < 960:
            page.locator("label[for=__search].md-header__button").click()
        else:
            page.keyboard.press("/")
        page.locator(".md-search__input").press_sequentially("harbour")
        expect(page.locator(".brief-box [role=option]").first).to_be_visible()
        expect(page.locator("#brief-results")).to_have_attribute("aria-busy", "false")
        page.wait_for_function(f"!({WIDER})")  # The box slides in first.
        page.evaluate(axe)
        found += page.evaluate(AXE)["violations"]
        context.close()
        assert [(v["id"], [n["html"][:150] for n in v["nodes"]]) for v in found] == []


def test_without_scripts_the_page_says_what_to_do(browser: Browser, base: str) -> None:
    """The box opens the search page, and that leads to the lists."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(at(base))
    assert (page.locator(".brief-box form").get_attribute("action") or "").startswith("search/")
    page.goto(at(base, "search/"))
    expect(page.locator(".brief-search")).to_contain_text("scripts are switched off")
    assert page.locator(".brief-search a").count() >= 6
    context.close()
