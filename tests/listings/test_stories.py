"""The pages of a long story. Every briefing here is invented."""

import datetime
import re
from dataclasses import replace

from briefdesk.library import index
from briefdesk.listings import site_pages
from briefdesk.listings._paging import paged, pager
from briefdesk.listings.briefing.story import SHOWN
from test_library import VOCABULARY, many

PARTS = 120


def test_a_long_story_is_listed_in_part_on_each_page_and_whole_on_its_own() -> None:
    """A part names the parts nearest to it, the one before and the one after; the story's pages name each part once."""
    day = datetime.date(2031, 1, 1)
    story = [
        replace(one, name=f"part-{n:03}", date=day + datetime.timedelta(days=n), follows=f"part-{n - 1:03}", related=())
        for n, one in enumerate(many(PARTS))
    ]
    pages = {page.address: str(page.content) for page in site_pages(index(story, VOCABULARY))}
    middle = pages["briefings/2031/part-060.md"].partition("## The story")[2].partition("</div>")[0]
    assert "**Previous** [" in middle
    assert "**Next** [" in middle
    assert f"The whole story in {PARTS} parts" in middle
    assert len(re.findall(r"^- \*\*\[", middle, re.MULTILINE)) == SHOWN
    listed = [
        name
        for address, text in pages.items()
        if address.startswith("stories/")
        for name in re.findall(r"^- \*\*\[[^\]]*\]\([^)]*(part-\d+)\.md\)", text, re.MULTILINE)
    ]
    assert sorted(listed) == [f"part-{n:03}" for n in range(PARTS)]


def test_what_was_replaced_says_so_wherever_it_is_listed() -> None:
    """The home page, the list of all, topics and entities tell beside the day; it does not lead the home page."""
    old, new = (replace(one, date=datetime.date(2031, 3, 1), related=()) for one in many(2))
    pages = {
        page.address: str(page.content)
        for page in site_pages(index([old, replace(new, supersedes=old.name)], VOCABULARY))
    }
    lists = ("index.md", "briefings/index.md", f"tags/{old.tags[0]}.md")
    assert [pages[address].count("1 March 2031, replaced") for address in lists] == [1, 1, 1]
    assert f"# [{new.title}]" in pages["index.md"]


def test_a_long_list_leads_to_newer_and_older_pages_in_words() -> None:
    """Numbers count from the oldest, so that addresses stay; words and dots say what lies between and beyond."""
    leaves = {leaf.number: leaf for leaf in paged(range(550), "tags/a.md")}
    words = {number: re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", pager(leaf)[0]) for number, leaf in leaves.items()}
    assert words[11].endswith("Pages, newest first: **11** 10 9 8 … 1 Older</span>")
    assert words[6].endswith("Newer 11 … 9 8 7 **6** 5 4 3 … 1 Older</span>")
    assert words[1].endswith("Newer 11 … 4 3 2 **1**</span>")
