"""Feeds by the rules of their standards, and as a reader of feeds gets them. All content is invented."""

import datetime
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, fromstring

import pytest
from justhtml import JustHTML

from briefdesk.library import index
from briefdesk.listings import site_pages
from briefdesk.listings._feed import permanent_id
from briefdesk.listings.feed import OF_ALL, OF_ENTITY, OF_TAG
from golden import CASES, assert_file
from published import FILES, LIBRARY, PUBLICATION, UNPLACED, content_of
from test_library import VOCABULARY, many

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
URN = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
REVIEWED = (
    "feed.xml",
    "feed.json",
    "corrections/feed.xml",
    "corrections/feed.json",
    "tags/shipping/feed.xml",
    "entities/person/mara-elstow/feed.json",
)
ATOM_FEEDS = [address for address in FILES if address.endswith("feed.xml")]
JSON_FEEDS = [address for address in FILES if address.endswith("feed.json")]
BOTH = pytest.mark.parametrize("files", [FILES, UNPLACED], ids=["placed", "unplaced"])


def atom(address: str, files: Any = FILES) -> Element:
    return fromstring(content_of(address, files))


def json_feed(address: str, files: Any = FILES) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(content_of(address, files))
    return document


def texts(element: Element, name: str) -> list[str]:
    return [child.text or "" for child in element.findall(f"{ATOM}{name}")]


def is_absolute(url: str) -> bool:
    return urlsplit(url).scheme in ("http", "https", "mailto") and bool(urlsplit(url).path)


def links_in(html: str) -> Iterator[str]:
    for element in JustHTML(html, sanitize=False).query("a[href], img[src]"):
        yield element.attrs.get("href") or element.attrs.get("src") or ""


@pytest.mark.golden
@pytest.mark.parametrize("address", REVIEWED)
def test_a_feed_reads_as_reviewed(address: str) -> None:
    """A person has looked at one feed of each kind."""
    assert_file(CASES / "published" / address, content_of(address))


def test_everything_has_a_feed_in_both_forms() -> None:
    """The site, each tag, each entity and the corrections can be followed."""
    wanted = {"", "corrections/", *(f"tags/{name}/" for name in LIBRARY.tags)}
    wanted |= {f"entities/{kind}/{entity_id}/" for kind, entity_id in LIBRARY.entities}
    assert {address.removesuffix("feed.xml") for address in ATOM_FEEDS} == wanted
    assert {address.removesuffix("feed.json") for address in JSON_FEEDS} == wanted


@BOTH
@pytest.mark.parametrize("address", ATOM_FEEDS)
def test_atom_has_what_the_standard_requires(address: str, files: Any) -> None:
    """A feed and each entry has one id, title and moment of change; the feed an author. Source: RFC 4287, 4.1."""
    feed = atom(address, files)
    assert feed.tag == f"{ATOM}feed"
    assert len(texts(feed, "author")) == 1
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(texts(element, name)) == 1, name
        assert URN.fullmatch(texts(element, "id")[0])
        for moment in (*texts(element, "updated"), *texts(element, "published")):
            assert MOMENT.fullmatch(moment)
            datetime.datetime.fromisoformat(moment)
    for entry in feed.findall(f"{ATOM}entry"):
        (content,) = entry.findall(f"{ATOM}content")
        assert content.get("type") == "html"
        assert texts(entry, "published") <= texts(entry, "updated")
        assert texts(entry, "updated")[0] <= texts(feed, "updated")[0]


@BOTH
@pytest.mark.parametrize("address", JSON_FEEDS)
def test_json_feed_has_what_the_standard_requires(address: str, files: Any) -> None:
    """Version, title and items; each item an id and its text. Source: JSON Feed 1.1."""
    feed = json_feed(address, files)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert feed["authors"][0]["name"]
    for item in feed["items"]:
        assert URN.fullmatch(item["id"])
        assert item["content_html"]
        for key in ("date_published", "date_modified"):
            assert MOMENT.fullmatch(item[key])
            datetime.datetime.fromisoformat(item[key])
        assert all(isinstance(tag, str) for tag in item.get("tags", []))


@pytest.mark.parametrize("address", ATOM_FEEDS)
def test_ids_are_unique_and_the_same_in_both_forms(address: str) -> None:
    """No two entries share an id, and no feed shares one with another."""
    feed = atom(address)
    ids = [texts(entry, "id")[0] for entry in feed.findall(f"{ATOM}entry")]
    assert len(ids) == len(set(ids))
    assert ids == [item["id"] for item in json_feed(address.replace(".xml", ".json"))["items"]]


def test_each_feed_has_an_id_of_its_own() -> None:
    """Readers tell feeds apart by their ids."""
    counts = Counter(texts(atom(address), "id")[0] for address in ATOM_FEEDS)
    assert set(counts.values()) == {1}


@pytest.mark.parametrize("address", ATOM_FEEDS)
def test_every_address_is_absolute_and_on_the_site(address: str) -> None:
    """Links of the feed, of each entry and in each text can be followed from anywhere."""
    feed = atom(address)
    (own,) = (link.get("href") for link in feed.findall(f"{ATOM}link[@rel='self']"))
    assert own == f"{PUBLICATION.url}{address}"
    document = json_feed(address.replace(".xml", ".json"))
    addresses = [link.get("href") or "" for link in feed.iter(f"{ATOM}link")]
    addresses += [document["feed_url"], document["home_page_url"], *(item["url"] for item in document["items"])]
    addresses += [href for item in document["items"] for href in links_in(item["content_html"])]
    assert [url for url in addresses if not is_absolute(url)] == []
    assert not [url for url in addresses if ".md" in url]


@pytest.mark.parametrize("address", [*ATOM_FEEDS, *JSON_FEEDS])
def test_without_an_address_of_the_site_no_link_is_made_up(address: str) -> None:
    """A feed of a site that does not know where it is holds only links that lead elsewhere."""
    assert b"site.invalid" not in content_of(address, UNPLACED)
    for item in json_feed(address.replace(".xml", ".json"), UNPLACED)["items"]:
        assert "url" not in item
        assert all(is_absolute(href) for href in links_in(item["content_html"]))


def test_a_feed_holds_the_full_text() -> None:
    """A reader of feeds needs no visit."""
    (item,) = [i for i in json_feed("feed.json")["items"] if i["title"].startswith("Harbour wall")]
    for words in ("What happened", "<table>", "We lost the wall", "Repairs in Port Selane are to begin", "¶8"):
        assert words in item["content_html"]
    assert item["summary"].startswith("A night storm")
    assert item["external_url"] == "https://example.org/courier/storm"


def test_nothing_in_a_feed_acts() -> None:
    """Scripts, event handlers and addresses that run something stay words."""
    for address in JSON_FEEDS:
        for item in json_feed(address)["items"]:
            assert not re.search(r"<script|<img src=.?x|javascript:|<[^>]+\son\w+=", item["content_html"])


def test_a_withdrawn_briefing_is_a_notice() -> None:
    """The entry keeps its id and says that it is withdrawn, without its text, so that readers drop what they kept."""
    (entry,) = [i for i in json_feed("feed.json")["items"] if i["title"].startswith("Withdrawn: ")]
    assert entry["id"] == permanent_id("2031-02-01-bridge-said-to-be-closed", PUBLICATION)
    assert entry["content_html"] == "<p>The Selane Gazette took its report back on 3 February 2031.</p>"
    corrections = [item["title"] for item in json_feed("corrections/feed.json")["items"]]
    assert corrections == ["Correction: Halden bridge stays open", "Withdrawn: Bridge at Halden said to be closed"]
    for address in JSON_FEEDS:
        if address.startswith(("tags/", "entities/")):
            assert b"Withdrawn" not in content_of(address)


def test_an_id_stays_when_a_briefing_is_renamed_or_the_site_moves() -> None:
    """The id is made of the first name, and of no address."""
    (item,) = [i for i in json_feed("feed.json")["items"] if i["title"] == "Halden bridge stays open"]
    assert item["id"] == permanent_id("2031-02-10-bridge-stays-open", PUBLICATION)
    (moved,) = [i for i in json_feed("feed.json", UNPLACED)["items"] if i["title"] == "Halden bridge stays open"]
    assert moved["id"] == item["id"]


def test_a_feed_holds_the_newest_only() -> None:
    """Of many briefings a feed has a number that does not grow."""
    briefings = [replace(briefing, people=("Mara Elstow",)) for briefing in many(120)]
    files = {page.address: page.content for page in site_pages(index(briefings, VOCABULARY), PUBLICATION)}
    lengths = {address: len(json.loads(c)["items"]) for address, c in files.items() if address.endswith("feed.json")}
    assert lengths["feed.json"] == OF_ALL
    assert max(n for address, n in lengths.items() if address.startswith("tags/")) == OF_TAG
    assert lengths["entities/person/mara-elstow/feed.json"] == OF_ENTITY
