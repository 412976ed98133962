"""Every kind of page for those who hear it, see it large, use no mouse, want it calm or run no scripts."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from kinds_of_pages import BRIEFINGS, KINDS
from served import from_npm, served
from small_site import put_together, run

pytestmark = pytest.mark.browser

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
WIDTHS = (1280, 768, 390)
KIND = pytest.mark.parametrize("kind", KINDS)
FAULTY = """() => {
  document.querySelector("article").append(document.createElement("img"));
  document.querySelector("article p").style.color = "#dddddd";
}"""
DARK = """() => {
  const channels = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
  return channels.slice(0, 3).every((channel) => channel < 64);
}"""
"""Whether the page has a dark ground."""
AXE = "tags => axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })"
IN_VIEW = """() => {
  const found = document.activeElement;
  const shown = found.classList.contains("md-option") ? found.nextElementSibling : found;
  const box = shown.getBoundingClientRect();
  const style = getComputedStyle(shown);
  const isSeen = box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  const hasRing = style.outlineStyle !== "none" || style.boxShadow !== "none" || found.matches(".md-search__input");
  return [isSeen && style.visibility === "visible", hasRing, found.outerHTML.slice(0, 120)];
}"""
"""Whether what has the focus is on the screen, whether a ring shows it, and what it is."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The small invented site, built and served on this machine."""
    project = put_together(tmp_path_factory.mktemp("accessible"))
    assert run(project, "build") == 0
    with served(project / "site") as base:
        yield base


@pytest.fixture(scope="module")
def axe() -> str:
    """The source of axe-core."""
    return from_npm("axe-core/axe.min.js").read_text("utf-8")


def context_of(browser: Browser, site: str, **options: Any) -> BrowserContext:
    settings = {"viewport": {"width": 1280, "height": 800}, "base_url": site, **options}
    return browser.new_context(**settings)


def listening(page: Page) -> list[str]:
    """Return the list that what the page says on the console, or fails with, is added to."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


@KIND
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, site: str, axe: str, kind: str, scheme: Any) -> None:
    """No rule of WCAG 2.2 A and AA and of best practice is broken, wide or narrow; the console stays silent."""
    context = context_of(browser, site, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    said = listening(page)
    broken = []
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(KINDS[kind])
        page.evaluate(axe)
        result = page.evaluate(AXE, list(RULES))
        broken += [f"{width} {v['id']}: {n['html'][:120]}" for v in result["violations"] for n in v["nodes"]]
        assert len(result["passes"]) > 20
    context.close()
    assert broken == []
    assert said == []


def test_axe_sees_faults(browser: Browser, site: str, axe: str) -> None:
    """A picture without words and grey words on white would be told."""
    context = context_of(browser, site)
    page = context.new_page()
    page.goto("about/")
    page.evaluate(FAULTY)
    page.evaluate(axe)
    found = {violation["id"] for violation in page.evaluate("axe.run()")["violations"]}
    context.close()
    assert {"image-alt", "color-contrast"} <= found


@KIND
def test_every_kind_fits_320_pixels(browser: Browser, site: str, kind: str) -> None:
    """At 320 pixels, which is 1280 at four times the size, nothing scrolls sideways. Source: WCAG 2.2, 1.4.10."""
    context = context_of(browser, site, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(KINDS[kind])
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    context.close()
    assert wide <= 0


@pytest.mark.parametrize("kind", ["home", "tag", "person", "briefing", "timeline", "table"])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_tab_key_shows_where_it_is(browser: Browser, site: str, kind: str, width: int) -> None:
    """The first stop is the skip link; every stop is on the screen, with a ring, until the page's end."""
    context = context_of(browser, site, viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(KINDS[kind])
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_class(re.compile(r"\bmd-skip\b"))
    hidden = []
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        is_seen, has_ring, element = page.evaluate(IN_VIEW)
        hidden += [] if is_seen and has_ring else [element]
    context.close()
    assert hidden == []


def test_the_skip_link_leads_to_the_heading(browser: Browser, site: str) -> None:
    """Enter on it passes over the header and the sections."""
    context = context_of(browser, site)
    page = context.new_page()
    page.goto(KINDS["briefing"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#."))
    page.keyboard.press("Tab")
    expect(page.locator("article :focus")).to_have_count(1)
    context.close()


def test_the_menu_of_a_telephone_opens_and_closes_by_keyboard(browser: Browser, site: str) -> None:
    """Enter opens it, its links are next, Escape closes it and gives the focus back."""
    context = context_of(browser, site, viewport={"width": 390, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    page.goto("about/")
    button = page.get_by_role("button", name="Menu")
    button.focus()
    page.keyboard.press("Enter")
    link = page.locator(".md-nav--primary a:visible").first
    expect(link).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator(".md-sidebar--primary")).not_to_be_visible()
    expect(button).to_be_focused()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_scripts_the_palette_follows_the_system(browser: Browser, site: str, scheme: Any) -> None:
    """Dark is dark without a script, and nothing that only a script could answer is shown."""
    context = context_of(browser, site, color_scheme=scheme, java_script_enabled=False)
    page = context.new_page()
    page.goto(KINDS["briefing"])
    page.wait_for_load_state("networkidle")
    assert page.evaluate(DARK) == (scheme == "dark")
    expect(page.locator(".md-header__option label:visible")).to_have_count(0)
    context.close()


@KIND
def test_without_scripts_every_kind_is_whole(browser: Browser, site: str, kind: str) -> None:
    """The heading, the text and the ways to all sections are there, on a telephone too."""
    context = context_of(browser, site, java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(KINDS[kind])
    expect(page.locator("h1")).to_be_visible()
    for section in ("Briefings", "Topics", "People", "Timeline"):
        expect(page.locator(".brief-sections").get_by_role("link", name=section, exact=True)).to_be_visible()
    context.close()


def test_calm_is_kept(browser: Browser, site: str) -> None:
    """Who asks for less motion gets none."""
    context = context_of(browser, site, reduced_motion="reduce")
    page = context.new_page()
    page.goto(KINDS["briefing"])
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0).length"
    )
    context.close()
    assert moving == 0


def test_the_language_is_said(browser: Browser, site: str) -> None:
    """The page names the language it is in."""
    context = context_of(browser, site)
    page = context.new_page()
    page.goto(f"{BRIEFINGS}2031-01-01-harvest-report-1/")
    assert page.locator("html").get_attribute("lang") == "en"
    context.close()
