"""A briefing's page in Chromium: what fits, prints, loads and is accessible. All of its content is invented."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from reading import reader_of
from served import from_npm
from small_site import BASE, dead_links, faults, read_site
from story import ARABIC, EVERY, FIRST, PHONE, is_in_window

pytestmark = pytest.mark.browser

BIGGEST_BYTES = 60_000
SHEETS = re.compile(rb"/Type\s*/Page\b")


def test_every_page_is_valid_small_and_leads_somewhere(folder: Path) -> None:
    """No fault of HTML, no dead link, no page of a briefing above its limit."""
    pages = read_site(folder)
    assert dead_links(pages, folder) == []
    assert [fault for page in pages.values() for fault in faults(page)] == []
    assert {a: n for a in EVERY if (n := len(pages[f"{a}index.html"].html.encode())) > BIGGEST_BYTES} == {}


def test_what_matters_stands_above_the_fold_of_a_telephone(phone: Page) -> None:
    """Title, description, date in words, reading time, graded source, status and tags, then what happened."""
    phone.goto(FIRST)
    for words in ("1 May 2032", "1 min read", "Lorn Herald (B2)", "published"):
        expect(phone.locator(".brief-byline")).to_contain_text(words)
    for selector in ("h1", ".brief-dek", ".brief-byline", ".brief-chips a", "#what-happened"):
        assert is_in_window(phone.locator(selector).first), selector
    expect(phone.locator(".md-sidebar--secondary")).to_be_hidden()


def test_a_wide_window_shows_the_contents(desk: Page) -> None:
    """The list of sections stands beside the text."""
    desk.goto(FIRST)
    expect(desk.locator(".md-sidebar--secondary a", has_text="Who said what")).to_be_visible()


def test_text_from_right_to_left_is_laid_out_so(phone: Page) -> None:
    """Title, description and text begin at the right and say their language; the site's own words do not."""
    phone.goto(ARABIC)
    title = phone.locator("[lang=ar] h1")
    expect(title).to_have_css("direction", "rtl")
    expect(phone.locator("[lang=ar][dir=rtl] .brief-dek")).to_be_visible()
    expect(phone.locator("h2", has_text="Who said what")).to_have_css("direction", "ltr")
    expect(phone.locator("td [lang=ar]").first).to_have_css("direction", "rtl")
    wider = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not phone.evaluate(wider)


@pytest.mark.parametrize("address", EVERY)
def test_no_briefing_scrolls_sideways(desk: Page, address: str) -> None:
    """However long a title or a name, however many tags, however narrow the window."""
    desk.goto(address)
    for width in (1280, 768, 390, 320):
        desk.set_viewport_size({"width": width, "height": 800})
        assert desk.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("address", EVERY)
def test_a_briefing_prints_on_one_or_two_sheets(desk: Page, address: str) -> None:
    """A4, the text and its pictures, no frame of the site."""
    desk.goto(address)
    sheets = len(SHEETS.findall(desk.pdf(format="A4")))
    assert 1 <= sheets <= 2


def test_paper_has_links_as_footnotes_and_no_furniture(desk: Page) -> None:
    """Numbers in the text, addresses in full at the end."""
    desk.goto(FIRST)
    desk.emulate_media(media="print")
    expect(desk.locator(".brief-fn").first).to_be_visible()
    expect(desk.locator(".brief-permalink")).to_have_text(f"Permanent address: {BASE}{FIRST}")
    expect(desk.locator(".brief-permalink")).to_be_visible()
    expect(desk.locator(".brief-footnotes")).to_contain_text("https://example.org/herald/old-quarter")
    for selector in (".md-header", ".md-tabs", ".md-footer", ".md-sidebar", ".brief-cite", "#related", "#named-here"):
        for one in desk.locator(selector).all():
            expect(one).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_with_everything_open_is_accessible(browser: Browser, site: str, scheme: Any) -> None:
    """axe finds nothing, with a note and the citations open, in a text from right to left, in one with too much."""
    axe = from_npm("axe-core/axe.min.js").read_text("utf-8")
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    with reader_of(browser, site, color_scheme=scheme, **PHONE) as page:
        for address in EVERY:
            page.goto(address)
            page.locator(".brief-cite summary").click()
            for mark in page.locator("sup a[href^='#evidence']").all()[:1]:
                mark.click()
            page.evaluate(axe)
            found = page.evaluate("rules => axe.run({ runOnly: { type: 'tag', values: rules } })", rules)
            assert [(address, one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []


def test_a_page_shifts_little_and_shows_its_text_soon(browser: Browser, site: str) -> None:
    """With a slow network nothing jumps as the page loads."""
    with reader_of(browser, site, **PHONE) as page:
        network = page.context.new_cdp_session(page)
        slow = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
        network.send("Network.emulateNetworkConditions", slow)
        page.goto(FIRST)
        page.wait_for_load_state("load")
        shift = page.evaluate(
            """new Promise(resolve => { let sum = 0
            new PerformanceObserver(l => l.getEntries().forEach(e => { if (!e.hadRecentInput) sum += e.value }))
                .observe({ type: "layout-shift", buffered: true })
            setTimeout(() => resolve(sum), 500) })"""
        )
        assert shift < 0.02
