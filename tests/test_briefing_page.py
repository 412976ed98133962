"""A briefing's page in Chromium: evidence, pictures, previews, citations, paper. All of its content is invented."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from patience import wait_until
from reading import reader_of
from served import from_npm, served
from small_site import bytes_of, dead_links, faults, put_together, read_site, run

pytestmark = pytest.mark.browser

CONTENT = Path(__file__).parent / "story_site"
FOLDER = "briefings/2032/"
FIRST = f"{FOLDER}2032-05-01-river-rises-in-varnholt/"
REPLACED = f"{FOLDER}2032-05-03-dam-above-osterbrook-holds/"
CORRECTED = f"{FOLDER}2032-05-04-dam-was-opened-in-the-night/"
WITHDRAWN = f"{FOLDER}2032-05-05-bridge-reported-lost/"
BARE = f"{FOLDER}2032-05-07-one-sentence/"
CROWDED = f"{FOLDER}2032-05-11-everybody-meets/"
ARABIC = f"{FOLDER}2032-05-12-the-river-falls/"
EVERY = (FIRST, REPLACED, CORRECTED, WITHDRAWN, BARE, CROWDED, ARABIC)
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}}
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
BIGGEST_BYTES = 60_000
SHEETS = re.compile(rb"/Type\s*/Page\b")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as files, with directories as addresses."""
    project = put_together(tmp_path_factory.mktemp("story"), content=CONTENT)
    assert run(project, "build") == 0
    return project / "site"


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    """The site on this machine."""
    with served(folder) as address:
        yield address


@pytest.fixture
def phone(browser: Browser, site: str) -> Iterator[Page]:
    """A reader with a window as narrow as a telephone's."""
    with reader_of(browser, site, **PHONE) as page:
        yield page


@pytest.fixture
def desk(browser: Browser, site: str) -> Iterator[Page]:
    """A reader with a wide window, a mouse and a keyboard."""
    with reader_of(browser, site, **DESK) as page:
        yield page


@pytest.fixture
def plain(browser: Browser, site: str) -> Iterator[Page]:
    """A reader whose browser runs no scripts."""
    with reader_of(browser, site, java_script_enabled=False, **PHONE) as page:
        yield page


def expect_top_in_window(thing: Locator) -> None:
    """Wait until the top of an element can be seen: a browser scrolls to what a link names only after it follows it."""
    wait_until(thing.page, lambda: is_in_window(thing))


def is_in_window(thing: Locator) -> bool:
    """Whether the top of an element can be seen without scrolling."""
    box, size = thing.bounding_box(), thing.page.viewport_size
    return box is not None and size is not None and 0 <= box["y"] < size["height"]


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_fit_and_take_the_colours_of_the_palette(browser: Browser, site: str, scheme: Any) -> None:
    """Timeline, values and map are no wider than the window, their letters readable, their colours the page's."""
    with reader_of(browser, site, color_scheme=scheme, **PHONE) as page:
        page.goto(FIRST)
        assert page.locator(".brief-svg").count() == 3
        for picture in page.locator(".brief-svg").all():
            assert 300 < picture.evaluate("svg => svg.getBoundingClientRect().width") <= 390
            letters = picture.evaluate(
                "svg => [...svg.querySelectorAll('text')].map(t => t.getBoundingClientRect())"
                ".map(({ right, height }) => [right, height])"
            )
            assert max(right for right, _ in letters) <= 390
            assert min(height for _, height in letters) >= 11
        fill = page.locator(".brief-svg .brief-date").first.evaluate("t => getComputedStyle(t).fill")
        assert fill == page.locator("h1").evaluate("h => getComputedStyle(h).color")


def test_a_timeline_has_a_table_for_who_cannot_see_it(desk: Page) -> None:
    """Every event of the picture is in a table that a screen reader finds, and each date leads to its evidence."""
    desk.goto(FIRST)
    expect(desk.get_by_role("img", name="Timeline of 4 events")).to_be_visible()
    expect(desk.get_by_role("table").filter(has_text="The crest is expected").locator("tbody tr")).to_have_count(4)
    expect(desk.locator(".brief-caption a[href='#evidence-1-8']")).to_be_visible()


def test_values_that_differ_stand_side_by_side(desk: Page) -> None:
    """Two sources and three briefings count the same people; what was replaced counts no longer."""
    desk.goto(FIRST)
    table = desk.locator(".brief-differ")
    expect(table).to_contain_text("Sources differ on people out of their homes")
    for words in ("about 900", "more than 1,200", "2,100", "Civil Guard of Lorn", "1 May 2032"):
        expect(table).to_contain_text(words)
    expect(table.locator("a", has_text="opened in the night")).to_be_visible()
    expect(table).not_to_contain_text("1,900")


def test_who_said_what_is_grouped_by_speaker(desk: Page) -> None:
    """Points of the body and quotes of the front matter stand under one name, with role and link."""
    desk.goto(FIRST)
    speakers = desk.locator(".brief-speaker > p:first-child a")
    assert speakers.all_inner_texts() == ["Edda Maroon", "Civil Guard of Lorn", "Tomas Quell"]
    first = desk.locator(".brief-speaker").first
    expect(first.locator("li")).to_have_count(3)
    expect(first).to_contain_text("“We shall not wait for the water to decide”")


def test_likelihood_and_confidence_stand_in_sentences_of_their_own(desk: Page) -> None:
    """Each leads to the page that explains it."""
    desk.goto(FIRST)
    sentences = desk.locator(".brief-outlook p").all_inner_texts()
    assert [("very likely" in one, "moderate confidence" in one) for one in sentences] == [(True, False), (False, True)]
    desk.locator(".brief-outlook a", has_text="very likely").click()
    expect(desk).to_have_url(re.compile("/judgement/#likelihood$"))


def test_front_matter_shows_where_the_body_does_not_repeat_it(desk: Page) -> None:
    """Figures, quotes and dates of a briefing written by hand are on its page."""
    desk.goto(CROWDED)
    for words in ("up to 41", "metres of wall", "week of 10 January 2033"):
        expect(desk.locator("article")).to_contain_text(words)
    desk.goto(CORRECTED)
    expect(desk.locator("article")).to_contain_text("Written by hand, and in no front matter")


def test_a_story_leads_from_part_to_part(desk: Page) -> None:
    """Previous, next and the whole, through a part that was replaced."""
    desk.goto(FIRST)
    story = desk.locator("#the-story + p")
    story.locator("a", has_text="Dam above Osterbrook holds").click()
    expect(desk.locator(".brief-notice")).to_contain_text("Replaced on 4 May 2032 by")
    expect(desk.locator(".brief-byline")).to_contain_text("part 2 of 3")
    desk.locator("#the-story + p a", has_text="The whole story in 3 parts").click()
    expect(desk.locator("article li")).to_have_count(3)
    expect(desk.locator("article")).to_contain_text("3 May 2032, replaced")


def test_what_was_withdrawn_says_so_first(phone: Page) -> None:
    """The notice stands below the title, above everything else."""
    phone.goto(WITHDRAWN)
    expect(phone.locator("h1 + .brief-notice")).to_contain_text("Withdrawn. The Lorn Herald took its report back")


def test_corrections_stand_at_the_top_and_on_a_page_of_their_own(desk: Page) -> None:
    """Newest first, with the day the briefing was updated, which shows only where it differs."""
    desk.goto(CORRECTED)
    notes = desk.locator(".brief-corrections li").all_inner_texts()
    assert [note.partition(" The")[0] for note in notes] == ["Corrected 9 May 2032", "Corrected 5 May 2032"]
    expect(desk.locator(".brief-byline")).to_contain_text("updated 9 May 2032")
    desk.locator(".brief-corrections a", has_text="All corrections").click()
    expect(desk.locator("article li")).to_have_count(3)
    desk.goto(FIRST)
    expect(desk.locator(".brief-byline")).not_to_contain_text("updated")


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


def test_previews_and_evidence_work_from_a_file(browser: Browser, folder: Path) -> None:
    """With no server at all."""
    with reader_of(browser, "file://", **DESK) as page:
        page.goto(f"{folder.as_uri()}/{FIRST}index.html")
        page.locator("article li a", has_text="Varnholt").first.hover()
        expect(page.locator(".brief-preview")).to_contain_text("An invented town")
        page.locator("#claim-1-2 a").click()
        expect(page.locator("#evidence-1-2")).to_be_visible()


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


def test_a_drawing_in_a_briefing_is_words(folder: Path) -> None:
    """SVG of a writer shows as written; only the program's own pictures are drawn."""
    html = bytes_of(folder)[f"{BARE}index.html"].decode()
    assert "&lt;svg onload=" in html
    assert "<circle" not in html.partition("<article")[2].partition("</article>")[0]


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
