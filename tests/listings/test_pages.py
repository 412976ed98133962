"""The generated pages of the small invented site, and of any briefings at all."""

import datetime
import posixpath
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown

from any_value import briefings as any_briefing
from briefdesk.briefing import Briefing, Event, FigureEntry, QuoteEntry, Source
from briefdesk.library import index
from briefdesk.listings import sanitise, site_pages
from briefdesk.listings._items import amount
from briefdesk.listings._paging import paged
from golden import CASES, assert_file
from published import FILES
from small_site import SITE
from test_library import VOCABULARY, briefing, many

LINK = re.compile(r"\]\(([^)\s#:]+\.md)")
BIGGEST = 150_000
"""Bytes a page of HTML may have, so that it opens at once on a telephone; its Markdown may have half of that."""


PAGES = {address: page for address, page in FILES.items() if isinstance(page.content, str)}


@pytest.mark.golden
@pytest.mark.parametrize("address", PAGES)
def test_pages_read_as_reviewed(address: str) -> None:
    """Each page of the small site is Markdown that a person has looked at."""
    assert_file(CASES / "site" / address, PAGES[address].content)


def test_no_reviewed_page_is_left_over() -> None:
    """Every file under tests/cases/site is a page that the site still has."""
    folder = CASES / "site"  # other files than pages have tests of their own
    assert {p.relative_to(folder).as_posix() for p in folder.rglob("*.md")} == set(PAGES)


def test_links_between_pages_are_relative_files() -> None:
    """A plain Markdown viewer can follow them: each leads to a page beside this one."""
    written = {f"{name}.md" for name in ("about", "contribute/index", "judgement")}
    for page in PAGES.values():
        text = re.sub(r"`[^`]*`|^```.*?^```", "", str(page.content), flags=re.DOTALL | re.MULTILINE)
        for target in LINK.findall(text):
            there = posixpath.normpath(posixpath.join(posixpath.dirname(page.address), target))
            assert there in PAGES.keys() | written, f"{page.address} -> {target}"


def test_edit_addresses_are_files() -> None:
    """What a person would edit is there."""
    found = {page.edit_address for page in PAGES.values() if page.edit_address}
    assert {path for path in found if not (SITE / path).is_file()} == set()
    assert {f"briefings/{p.parent.name}/{p.name}" for p in (SITE / "briefings").rglob("*.md")} - found == {
        "briefings/2031/2031-03-16-storm-fund-debated.md"
    }


@settings(max_examples=40)
@given(briefings=st.lists(any_briefing, max_size=3))
def test_any_briefings_make_pages(briefings: list[Briefing]) -> None:
    """However strange the front matter, each page has an address inside the site and nothing that acts."""
    named = [replace(b, name=f"2031-05-02-n{n}", body=b.body + HOSTILE) for n, b in enumerate(briefings)]
    for page in site_pages(index(named, VOCABULARY, with_drafts=True)):
        assert not Path(page.address).is_absolute()
        assert ".." not in page.address.split("/")
        if isinstance(page.content, bytes):
            continue
        html = sanitise(markdown(str(page.content).partition("\n---\n\n")[2], extensions=["tables", "md_in_html"]))
        assert "<script" not in html
        assert "<h1" in html


def test_only_what_is_published_names_a_feed() -> None:
    """While serving, a name or topic of a draft alone has a page; a link to a feed there would lead nowhere."""
    draft = briefing("2031-05-02-berth", status="draft", people=("Ivo Brandt",), tags=("berths", "shipping"))
    pages = {page.address: page for page in site_pages(index([draft], VOCABULARY, with_drafts=True))}
    assert {"entities/person/ivo-brandt.md", "tags/berths.md"} <= pages.keys()
    feeds = {
        posixpath.normpath(posixpath.join(posixpath.dirname(page.address), target))
        for page in pages.values()
        if page.address.endswith(".md")
        for target in re.findall(r"\]\(([^)\s]*feed\.(?:xml|json))\)", str(page.content))
    }
    assert feeds
    assert feeds - pages.keys() == set()


HOSTILE = "\n\n<script>alert(1)</script>\n"


def popular(briefing: Briefing) -> Briefing:
    """Return the briefing with a person, a link and a newsroom that all have, or that it alone has."""
    return replace(
        briefing,
        people=("Mara Elstow", *briefing.people),
        body="See [it](../2031/2031-05-02-star.md).",
        quotes=(QuoteEntry(text="We lost the wall in the night", speaker="Mara Elstow"),),
        figures=(FigureEntry(value=300, noun="metres of the wall", by="Mara Elstow"),),
        timeline=(Event(date=briefing.date.isoformat(), event=f"Mara Elstow speaks in {briefing.places[0]}"),),
        sources=(Source(publisher=f"Paper of {briefing.name}"), Source(publisher="The Orla Courier")),
    )


def test_pages_stay_small_and_every_briefing_is_on_one_list_page() -> None:
    """Of six hundred briefings each is on exactly one page of the whole list; no page grows with their number."""
    star = replace(many(1)[0], name="2031-05-02-star", date=datetime.date(2031, 5, 2))
    briefings = [star, *map(popular, many(600))]
    made = site_pages(index(briefings, VOCABULARY))
    pages = {page.address: page.content for page in made if isinstance(page.content, str)}
    assert max(len(content.encode()) for content in pages.values()) < BIGGEST / 2
    listed = [
        name
        for address, text in pages.items()
        if re.fullmatch(r"briefings/(index|page-\d+)\.md", address)
        for name in re.findall(r"\*\*\[[^\]]*\]\(\d{4}/([^)]*)\.md\)", text)
    ]
    assert sorted(listed) == sorted(b.name for b in briefings)


@given(count=st.integers(0, 700), size=st.integers(1, 60))
def test_older_pages_never_change_when_something_newer_comes(count: int, size: int) -> None:
    """A newer item changes the main page, and at most adds one older page."""
    before = {leaf.address: leaf.items for leaf in paged(range(count, 0, -1), "tags/x.md", size=size)}
    after = {leaf.address: leaf.items for leaf in paged(range(count + 1, 0, -1), "tags/x.md", size=size)}
    del before["tags/x.md"]
    assert {address: after[address] for address in before} == before
    assert sorted(item for items in after.values() for item in items) == list(range(1, count + 2))


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (FigureEntry(value=10000, noun="x", qualifier="about"), "about 10,000"),
        (FigureEntry(value=1500000, noun="x", unit="$", qualifier="more-than"), "more than $1.5 million"),
        (FigureEntry(value=4e7, high=6e7, noun="x", unit="$", qualifier="range"), "$40 million to $60 million"),
        (FigureEntry(value=40.5, noun="x", unit="%"), "40.5%"),
        (FigureEntry(value=1234567, noun="x", unit="km", qualifier="up-to"), "up to 1,234,567 km"),
        (FigureEntry(value=2 / 3, noun="x"), "two-thirds"),
        (FigureEntry(value=64, noun="x", qualifier="more-than"), "at least 64"),
        (FigureEntry(value=6, noun="x", qualifier="more-than"), "more than 6"),
    ],
)
def test_amounts_read_as_people_say_them(figure: FigureEntry, words: str) -> None:
    """Qualifier, sign and unit stand where a reader expects them, "at least" where the body says so of the number."""
    assert amount(figure, briefing("2031-05-14-boats", body="At least 64 boats sank.")) == words
