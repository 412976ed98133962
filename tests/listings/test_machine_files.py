"""What machines read beside feeds and API: copies, llms.txt, robots.txt, linked data; and what must be in none."""

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.library import index
from briefdesk.listings import site_pages
from briefdesk.listings._language import direction, spoken
from briefdesk.listings._linked_data import article, linked_data
from briefdesk.page import SitePage, web_path
from briefdesk.vocabulary import Vocabulary
from golden import CASES, assert_file
from published import FILES, LIBRARY, PUBLICATION, UNPLACED, WITH_DRAFTS, content_of

COPIES = [address for address in FILES if address.endswith("index.html.md")]
REVIEWED = (
    "llms.txt",
    "llms-2030.txt",
    "robots.txt",
    *(address for address in COPIES if "harbour-wall" in address or "said-to-be-closed" in address),
)
DRAFT_WORDS = (b"storm-fund", b"Storm fund is debated", b"Draftville", b"Secret Draftperson", b"Draft Herald")
WITHDRAWN_TEXT = (b"The bridge at Halden is closed", b"was reported closed; it was not")


def for_machines(files: Mapping[str, SitePage]) -> list[str]:
    """Return the addresses of feeds, API, copies and llms.txt."""
    kinds = re.compile(r"api/.*|llms.*|(.*/)?feed\.\w+|.*\.html\.md")
    found = [path for path in files if kinds.fullmatch(path)]
    assert len(found) > 50
    return found


def front_matter(page: SitePage) -> str:
    return str(page.content).split("\n---\n")[0]


def data_of(address: str, files: Any = FILES) -> dict[str, Any]:
    """Return the linked data of a page, read as a browser gives it to a machine."""
    (found,) = re.findall(r"^linked_data: (.*)$", front_matter(files[address]), re.MULTILINE)
    text = json.loads(found) if found.startswith('"') else found.strip("'").replace("''", "'")
    document: dict[str, Any] = json.loads(text)
    return document


@pytest.mark.golden
@pytest.mark.parametrize("address", REVIEWED)
def test_a_file_reads_as_reviewed(address: str) -> None:
    """A person has looked at it."""
    assert_file(CASES / "published" / address, content_of(address))


def test_every_briefing_has_a_copy_beside_its_page() -> None:
    """The copy of `x/` is `x/index.html.md`."""
    shown = (*LIBRARY.briefings, *LIBRARY.withdrawn)
    assert {f"{web_path(briefing.path)}index.html.md" for briefing in shown} == set(COPIES)


@pytest.mark.parametrize("address", COPIES)
def test_a_copy_is_plain_markdown(address: str) -> None:
    """It has a title, no dress of the site, and links that lead to pages."""
    text = content_of(address).decode()
    assert text.startswith("# ")
    assert "class=" not in text
    prose = re.sub(r"^```.*?^```|`[^`]*`", "", text, flags=re.DOTALL | re.MULTILINE)
    assert not re.search(r"\]\([^)]*\.md", prose)


def test_llms_leads_to_every_copy() -> None:
    """The files of the years name each published briefing's copy once."""
    named = [
        url
        for address in FILES
        if re.fullmatch(r"llms-\d{4}\.txt", address)
        for url in re.findall(r"\]\(([^)]+\.html\.md)\)", content_of(address).decode())
    ]
    published = [f"{PUBLICATION.url}{web_path(briefing.path)}index.html.md" for briefing in LIBRARY.briefings]
    assert sorted(named) == sorted(published)


def test_without_an_address_robots_names_no_sitemap() -> None:
    """A sitemap's address must be whole, or it is not named."""
    assert b"Sitemap: https://site.invalid/sitemap.xml" in content_of("robots.txt")
    assert b"Sitemap" not in content_of("robots.txt", UNPLACED)


def test_drafts_are_in_no_file_even_while_serving() -> None:
    """Feeds, API, copies and llms.txt hold no word of a draft, also where the site shows drafts to their writer."""
    files = {page.address: page for page in site_pages(WITH_DRAFTS, PUBLICATION)}
    for address in for_machines(files):
        assert not [word for word in DRAFT_WORDS if word in content_of(address, files)], address
        assert "storm-fund" not in address


def test_the_text_of_a_withdrawn_briefing_is_in_no_file() -> None:
    """Readers and machines learn that it is withdrawn, and nothing of what it said."""
    for page in FILES.values():
        assert not [words for words in WITHDRAWN_TEXT if words in repr(page).encode()], page.address
    data = data_of("briefings/2031/2031-02-01-bridge-said-to-be-closed.md")
    assert data["creativeWorkStatus"] == "Withdrawn"
    assert "it was not" not in json.dumps(data)


def test_a_briefing_is_a_news_article_to_machines() -> None:
    """Sources, topics, names, changes and policies are said in the words of schema.org."""
    data = data_of("briefings/2031/2031-02-10-halden-bridge-stays-open.md")
    assert data["@context"] == "https://schema.org"
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == "Halden bridge stays open"
    assert (data["datePublished"], data["dateModified"]) == ("2031-02-10", "2031-02-12")
    assert [thing["name"] for thing in data["about"]] == ["Infrastructure", "Economy"]
    assert {"@type": "Person", "name": "Ivo Brandt", "url": f"{PUBLICATION.url}entities/person/ivo-brandt/"} in data[
        "mentions"
    ]
    assert data["citation"][0]["publisher"]["name"] == "The Orla Courier"
    assert data["correction"][0]["text"] == "The bridge is 80 metres long, not 800."
    assert data["publisher"]["publishingPrinciples"] == f"{PUBLICATION.url}policy/"
    assert data["publisher"]["correctionsPolicy"] == f"{PUBLICATION.url}policy/#corrections"


@pytest.mark.parametrize("files", [FILES, UNPLACED], ids=["placed", "unplaced"])
def test_linked_data_is_read_back_with_whole_addresses(files: Any) -> None:
    """On every page that has it, it is JSON with a type, and every address in it is whole or left out."""
    pages = [address for address, page in files.items() if "linked_data:" in str(page.content)]
    assert len(pages) > 25
    for address in pages:
        data = data_of(address, files)
        assert data["@type"]
        for url in re.findall(
            r'"(?:@id|url|sameAs|publishingPrinciples|correctionsPolicy)": "([^"]*)"', json.dumps(data)
        ):
            assert url.startswith("https://"), address


@given(text=st.text(st.sampled_from("<>/!-sciptSCIPT&'\"\\ \u2028é"), max_size=40))
def test_no_words_end_the_script_they_stand_in(text: str) -> None:
    """Whatever a title says, the data has no character that could close its element, and reads back as written."""
    hostile = f"</script><!--{text}"
    briefing = replace(LIBRARY.briefings[0], title=hostile, description=text)
    data = linked_data(article(briefing, LIBRARY, PUBLICATION))
    assert not set("<>&\u2028\u2029") & set(data)
    assert json.loads(data)["headline"] == hostile


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ar", "rtl"), ("he-IL", "rtl"), ("pa-Arab", "rtl"), ("pa", "ltr"), ("ko", "ltr"), ("en-GB", "ltr")],
)
def test_direction_follows_the_language(language: str, expected: str) -> None:
    """Arabic, Hebrew and their like run from right to left."""
    assert direction(language) == expected


def test_words_of_another_language_are_marked() -> None:
    """A screen reader changes its voice for them; those of the site's own language are left as they are."""
    assert spoken("Hafen", "de") == '<span lang="de" dir="ltr">Hafen</span>'
    assert spoken("harbour", "en-GB") == "harbour"


def test_lists_mark_titles_in_another_language() -> None:
    """Home, lists and the pages of speakers say in which language a briefing's own words are."""
    newest = replace(LIBRARY.briefings[0], language="ar", date=datetime.date(2031, 4, 1))
    pages = {page.address: page.content for page in site_pages(index([newest], Vocabulary()), PUBLICATION)}
    for address in ("index.md", "briefings/index.md", "entities/person/lena-oduya.md"):
        assert str(pages[address]).count('<span lang="ar" dir="rtl">') >= 2, address
