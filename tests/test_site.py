"""The site as MkDocs builds it, strictly: the small invented one, and the project's own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefdesk.library import Library
from briefdesk.search import IndexReader
from briefdesk.store.library import read_library
from small_site import (
    ROOT,
    BuiltPage,
    bytes_of,
    dead_links,
    faults,
    foreign_requests,
    put_together,
    reachable,
    read_site,
    run,
)

DRAFT_WORDS = ("Secret Draftperson", "Draftville", "Draft Herald", "Storm fund is debated", "Draft event")
"""Words that only the draft of the small site holds."""


@dataclass(frozen=True, kw_only=True)
class Built:
    """A project and the site built from it."""

    project: Path
    site: Path
    library: Library
    pages: Mapping[str, BuiltPage]


def build(project: Path) -> Built:
    assert run(project, "build") == 0
    site = project / "site"
    return Built(project=project, site=site, library=read_library(project).library, pages=read_site(site))


@pytest.fixture(scope="session", params=["small", "own"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small site, and the project's own briefings."""
    folder = tmp_path_factory.mktemp(request.param)
    return build(put_together(folder, content=ROOT) if request.param == "own" else put_together(folder))


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small site alone."""
    return build(put_together(tmp_path_factory.mktemp("alone")))


def test_no_link_is_dead(built: Built) -> None:
    """Every link and anchor of every page leads somewhere."""
    assert dead_links(built.pages, built.site) == []


def test_every_page_is_valid_html(built: Built) -> None:
    """A strict parser finds no error, and no id stands twice on a page."""
    assert [fault for page in built.pages.values() for fault in faults(page)] == []


def test_the_html_test_sees_faults() -> None:
    """What is wrong in this page would be told."""
    page = BuiltPage(address="x", html="<!doctype html><p id=a><div id=a></p></span>", links=(), ids=("a", "a"))
    assert len(faults(page)) >= 2


def test_every_published_briefing_is_reachable_from_home(built: Built) -> None:
    """A reader gets to each briefing, tag and entity by following links."""
    found = reachable(built.pages)
    wanted = {briefing.path.removesuffix(".md") + "/index.html" for briefing in built.library.briefings}
    assert wanted - found == set()
    assert {address for address in built.pages if address.startswith("entities/")} - found == set()


def test_nothing_is_fetched_from_another_host(built: Built) -> None:
    """Opening any page asks no other host for anything."""
    assert foreign_requests(built.pages) == []
    for sheet in built.site.rglob("assets/brief*.css"):
        assert "url(" not in sheet.read_text("utf-8")


def test_every_page_has_one_heading_and_a_title(built: Built) -> None:
    """Each page says in its title and in one first heading what it is."""
    for page in built.pages.values():
        assert page.html.count("<h1") == 1, page.address
        assert re.search(r"<title>[^<]+</title>", page.html), page.address


def test_drafts_are_nowhere(small: Built) -> None:
    """No page, search index, sitemap or file name tells of a draft."""
    files = bytes_of(small.site)
    assert not [path for path in files if "storm-fund" in path]
    for word in DRAFT_WORDS:
        assert not [path for path, content in files.items() if word.encode() in content], word
    assert b"storm-fund-debated" not in files["sitemap.xml"] + files["search/ix.js"]


def test_a_link_to_a_draft_is_plain_words(small: Built) -> None:
    """A published briefing that links to a draft shows the words only."""
    html = small.pages["briefings/2031/2031-02-10-halden-bridge-stays-open/index.html"].html
    assert "The storm fund is another matter" in html


def test_the_search_finds_briefings_and_not_the_lists(small: Built) -> None:
    """The index has every published briefing once and no page that only repeats; of a withdrawn one the title only."""
    folder = small.site / "search"
    reader = IndexReader(lambda path: (folder / path).read_text("utf-8"))
    found = [reader.document(number) for number in range(reader.count)]
    addresses = [document[0] for document in found]
    assert len(addresses) == len(set(addresses))
    assert {b.path.removesuffix(".md") for b in small.library.briefings} <= set(addresses)
    assert not set(addresses) & {"briefings/index", "timeline/index", "sources/index", "tags/index"}
    assert [document[5:] for document in found if "said-to-be-closed" in document[0]] == [["", "", []]]
    briefings = [str(document) for document in found if document[0].startswith("briefings/")]
    assert not [text for text in briefings if "both name" in text or "Linked from" in text]


def test_every_section_that_the_search_names_is_on_its_page(built: Built) -> None:
    """Each document of the index has its page, and each section its anchor there."""
    folder = built.site / "search"
    reader = IndexReader(lambda path: (folder / path).read_text("utf-8"))
    named = 0
    for address, _, _, _, _, _, _, sections in map(reader.document, range(reader.count)):
        path = address.removesuffix("index") if address.endswith("/index") else f"{address}/"
        page = built.pages[f"{path}index.html"]
        anchors = {anchor for anchor, _, _ in sections if anchor}
        assert not anchors - set(page.ids), address
        named += len(anchors)
    assert named > 50


def test_a_withdrawn_briefing_keeps_its_page_and_says_so(small: Built) -> None:
    """The page is there with the reason; only its story and the corrections lead to it."""
    address = "briefings/2031/2031-02-01-bridge-said-to-be-closed/index.html"
    assert "took its report back" in small.pages[address].html
    lists = [
        page for page in small.pages.values() if "brief-page--list" in page.html or "brief-page--home" in page.html
    ]
    found = {page.address for page in lists if (address, "") in page.targets()}
    assert found == {"corrections/index.html", "stories/2031-02-01-bridge-said-to-be-closed/index.html"}


def test_an_old_address_leads_to_the_new_one(small: Built) -> None:
    """The page at an alias links to the briefing."""
    old = small.pages["briefings/2031/2031-02-10-bridge-stays-open/index.html"]
    assert ("briefings/2031/2031-02-10-halden-bridge-stays-open/index.html", "") in old.targets()


def test_hostile_words_read_as_written(small: Built) -> None:
    """Title and description show markup as words, in the head, on the page and in lists."""
    page = small.pages["briefings/2031/2031-03-15-what-the-courts-may-ask/index.html"]
    assert "&lt;owners&gt;" in re.findall(r"<title>.*?</title>", page.html, re.DOTALL)[0]
    for each in small.pages.values():
        assert not re.search(r"<script>alert|<img src=\"?x|href=\"?javascript:", each.html), each.address


def test_building_twice_gives_the_same_bytes(small: Built, tmp_path: Path) -> None:
    """Two builds of one source do not differ in a byte."""
    assert run(small.project, "build", "--site-dir", str(tmp_path / "again")) == 0
    assert bytes_of(tmp_path / "again") == bytes_of(small.site)


def test_a_page_works_without_scripts(small: Built) -> None:
    """What a briefing says and where it leads is in its HTML."""
    html = small.pages["briefings/2031/2031-03-14-harbour-wall-gives-way-in-port-selane/index.html"].html
    links = ('href="#evidence-1-2"', 'id="evidence-1-2"', 'id="source-1"')
    for words in ("What happened", *links, "both name", "They had left their homes"):
        assert words in html
