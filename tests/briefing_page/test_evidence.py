"""A briefing's page in Chromium: evidence, citations, previews, addresses. All of its content is invented."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from reading import reader_of
from story import CORRECTED, DESK, FIRST, FOLDER, PHONE, expect_top_in_window

pytestmark = pytest.mark.browser


def test_a_mark_opens_its_evidence_by_click_and_escape_closes_it(desk: Page) -> None:
    """The note says who, in what role, when, where, with archive and fingerprint; focus goes there and back."""
    desk.goto(FIRST)
    mark = desk.locator("#claim-1-5 a")
    mark.click()
    note = desk.locator("#evidence-1-5")
    expect(note).to_be_visible()
    expect(note).to_be_focused()
    box = desk.locator(".brief-evidence--open")
    for words in (
        "Paragraph 5", "We shall not wait", "Minister of waterways of Lorn", "30 April 2032",
        "Old quarter cleared", "usually reliable source, probably true report", "4a5e1e4b",
    ):  # fmt: skip
        expect(box).to_contain_text(words)
    expect(box.locator("a", has_text="archived copy")).to_have_attribute(
        "href", "https://example.net/archive/old-quarter"
    )
    expect(note.locator("a", has_text="Edda Maroon").first).to_have_attribute("href", re.compile("edda-maroon"))
    desk.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(mark).to_be_focused()


def test_a_mark_opens_by_enter_and_by_tap(browser: Browser, site: str, desk: Page) -> None:
    """Keyboard and touch open the same note; the next mark closes the last note."""
    desk.goto(FIRST)
    desk.locator("#claim-1-2 a").focus()
    desk.keyboard.press("Enter")
    expect(desk.locator("#evidence-1-2")).to_be_visible()
    with reader_of(browser, site, has_touch=True, **PHONE) as phone:
        phone.goto(FIRST)
        phone.locator("#claim-1-3 a").tap()
        expect(phone.locator("#evidence-1-3")).to_be_visible()
        phone.locator("#claim-1-2 a").tap()
        expect(phone.locator("#evidence-1-3")).to_be_hidden()
        expect(phone.locator("#evidence-1-2")).to_be_visible()


def test_evidence_opens_without_scripts(plain: Page) -> None:
    """The address of the note opens it, and its link back closes it."""
    plain.goto(FIRST)
    note = plain.locator("#evidence-2-4")
    expect(note).to_be_hidden()
    plain.locator("#claim-2-4 a").click()
    expect(note).to_be_visible()
    expect_top_in_window(note)
    expect(note).to_contain_text("Tomas Quell")
    note.locator("a", has_text="Close").click()
    expect(note).to_be_hidden()


def test_a_claim_has_an_address_that_shows_it(desk: Page) -> None:
    """Opening the link of a point shows the point; opening that of a note shows the note at its mark."""
    desk.goto(f"{FIRST}#claim-1-6-7")
    expect_top_in_window(desk.locator("#claim-1-6-7"))
    desk.goto("about:blank")
    desk.goto(f"{FIRST}#evidence-1-6-7")
    expect(desk.locator("#evidence-1-6-7")).to_contain_text("Paragraphs 6 to 7")


def test_previews_and_evidence_work_from_a_file(browser: Browser, folder: Path) -> None:
    """With no server at all."""
    with reader_of(browser, "file://", **DESK) as page:
        page.goto(f"{folder.as_uri()}/{FIRST}index.html")
        page.locator("article li a", has_text="Varnholt").first.hover()
        expect(page.locator(".brief-preview")).to_contain_text("An invented town")
        page.locator("#claim-1-2 a").click()
        expect(page.locator("#evidence-1-2")).to_be_visible()


def test_the_address_of_a_claim_is_copied_from_its_note(browser: Browser, site: str) -> None:
    """It is the permanent address of the page with the claim's place on it, and leads there."""
    with reader_of(browser, site, permissions=["clipboard-read", "clipboard-write"], **DESK) as page:
        page.goto(FIRST)
        page.locator("sup a[href^='#evidence']").first.click()
        button = page.locator(".brief-note--open").get_by_role("button", name="Copy link")
        button.click()
        expect(button).to_have_text("Copied")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith(f"https://site.invalid/{FIRST}#claim-")
        page.goto(f"{FIRST}#{copied.partition('#')[2]}")
        expect(page.locator(":target")).to_be_visible()


def test_a_citation_shows_copies_and_downloads(browser: Browser, site: str) -> None:
    """Each form opens at a press of the button, is copied whole, and is a file beside the page."""
    with reader_of(browser, site, permissions=["clipboard-read", "clipboard-write"], **DESK) as page:
        page.goto(FIRST)
        page.locator(".brief-cite summary").press("Enter")
        expect(page.locator(".brief-citation")).to_have_count(4)
        expect(page.locator(".brief-citation").first).to_contain_text(f"https://site.invalid/{FIRST}")
        page.get_by_role("button", name="Copy as BibTeX").click()
        expect(page.get_by_role("button", name="Copy as BibTeX")).to_have_text("Copied")
        copied = page.evaluate("navigator.clipboard.readText()")
        answer = page.request.get(f"{site}{FIRST}cite.bib")
        assert copied.strip() == answer.text().strip()
        for ending in ("txt", "ris", "csl.json"):
            assert page.request.get(f"{site}{FIRST}cite.{ending}").ok


def test_a_correction_has_an_address_of_its_own(desk: Page) -> None:
    """The page of corrections leads to the words on the briefing's page."""
    desk.goto("corrections/")
    desk.locator("a[href$='#correction-1']").first.click()
    expect(desk.locator("li:has(> #correction-1:target)")).to_contain_text("Corrected")


def test_an_old_address_takes_the_reader_to_the_new_one(plain: Page) -> None:
    """Without a script."""
    plain.goto(f"{FOLDER}2032-05-04-dam-was-opened/")
    plain.wait_for_url(re.compile(re.escape(CORRECTED)))


def test_a_link_shows_what_it_leads_to(desk: Page) -> None:
    """Pointer and keyboard show title, description and date; Escape closes; the words are the link's description."""
    desk.goto(FIRST)
    preview = desk.locator(".brief-preview")
    link = desk.locator("article li a", has_text="Varnholt").first
    link.hover()
    expect(preview).to_contain_text("An invented town on an invented river.")
    expect(link).to_have_attribute("aria-describedby", "brief-preview")
    desk.keyboard.press("Escape")
    expect(preview).to_have_count(0)
    desk.locator("#the-story + p a").first.focus()
    desk.keyboard.press("Shift+Tab")
    desk.keyboard.press("Tab")
    expect(preview).to_contain_text("3 May 2032")
    desk.keyboard.press("Tab")
    expect(preview).to_have_count(0)


def test_touch_shows_no_previews(browser: Browser, site: str) -> None:
    """A tap follows the link and nothing else."""
    with reader_of(browser, site, has_touch=True, is_mobile=True, **PHONE) as page:
        page.goto(FIRST)
        page.locator("article li a", has_text="Varnholt").first.tap()
        expect(page).to_have_url(re.compile("/entities/place/varnholt/"))
        expect(page.locator(".brief-preview")).to_have_count(0)
