"""A briefing's page in Chromium: pictures, who said what, stories, corrections. All of its content is invented."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from reading import reader_of
from small_site import bytes_of
from story import BARE, CORRECTED, CROWDED, FIRST, PHONE, WITHDRAWN

pytestmark = pytest.mark.browser


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


def test_a_drawing_in_a_briefing_is_words(folder: Path) -> None:
    """SVG of a writer shows as written; only the program's own pictures are drawn."""
    html = bytes_of(folder)[f"{BARE}index.html"].decode()
    assert "&lt;svg onload=" in html
    assert "<circle" not in html.partition("<article")[2].partition("</article>")[0]
