"""The markup of every kind of page, by html-validate; sizes; the sitemap and the heads of pages."""

import json
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from kinds_of_pages import KINDS
from served import from_npm, node
from small_site import BASE, ROOT, BuiltPage, put_together, read_site, run

CONFIGURATION = Path(__file__).parent / "node" / "html-validate.json"
"""Its standard rules but one: Material's two hidden checkboxes say `autocomplete=off`, which Firefox needs to forget
them and which HTML has for other inputs only; they stand outside every block of its template."""
SMALL = 60_000
"""Bytes of HTML that a briefing's page may have."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small invented site, built."""
    project = put_together(tmp_path_factory.mktemp("markup"))
    assert run(project, "build") == 0
    return project / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> Mapping[str, BuiltPage]:
    """Its pages by address."""
    return read_site(site)


def validate(folder: Path, report: Path) -> list[str]:
    """Return what html-validate says against the pages of a folder."""
    program = from_npm("html-validate/bin/html-validate.mjs")
    command = [node(), str(program), "--config", str(CONFIGURATION), "--formatter", f"json={report}", str(folder)]
    status = subprocess.run(command, capture_output=True, text=True, check=False)
    assert report.exists(), status.stderr
    return [
        f"{file['filePath']}:{message['line']}: {message['ruleId']}: {message['message']}"
        for file in json.loads(report.read_text("utf-8"))
        for message in file["messages"]
    ]


def test_every_page_is_valid(site: Path, tmp_path: Path) -> None:
    """The validator finds nothing on any page of the site."""
    assert validate(site, tmp_path / "report.json") == []


def test_the_validator_sees_faults(tmp_path: Path) -> None:
    """What is wrong in this page would be told."""
    (tmp_path / "page.html").write_text(
        "<!doctype html><html><body><p><div id=a></div><b id=a></p></body></html>", "utf-8"
    )
    assert len(validate(tmp_path, tmp_path / "report.json")) >= 3


def test_there_is_a_page_of_every_kind(pages: Mapping[str, BuiltPage]) -> None:
    """The kinds that the browser tests open are the kinds that there are."""
    classes = {found for page in pages.values() for found in re.findall(r"brief-page--(\w+)", page.html)}
    opened = [pages[f"{address}index.html" if address[-1:] != "l" else address] for address in KINDS.values()]
    assert {found for page in opened for found in re.findall(r"brief-page--(\w+)", page.html)} == classes


def test_pages_are_small(pages: Mapping[str, BuiltPage]) -> None:
    """A briefing's page opens at once on a telephone."""
    sizes = {address: len(page.html.encode()) for address, page in pages.items() if "brief-page--briefing" in page.html}
    assert len(sizes) >= 10
    assert {address: size for address, size in sizes.items() if size >= SMALL} == {}


def test_every_page_says_what_it_is(pages: Mapping[str, BuiltPage]) -> None:
    """Title, description and kind for those who share a link, and where feeds are."""
    for page in pages.values():
        for name in ("og:title", "og:description", "og:type", "og:site_name"):
            assert len(re.findall(f'<meta property="{name}" content="[^"]+">', page.html)) == 1, (page.address, name)
        assert len(re.findall('<meta name="description" content="[^"]+">', page.html)) == 1, page.address
        picture = re.findall('<meta property="og:image" content="https://[^/]+/([^"]+)">', page.html)
        assert [(ROOT / "docs" / address).is_file() for address in picture] == [True], page.address
        assert 'type="application/atom+xml"' in page.html


def test_descriptions_tell_pages_apart(pages: Mapping[str, BuiltPage]) -> None:
    """No two briefings, tags or entities have the same description."""
    found = {
        address: re.findall('<meta name="description" content="([^"]+)">', page.html)[0]
        for address, page in pages.items()
        if re.match(r"(tags|entities)/\w+/|briefings/\d+/", address) and "brief-page--list" not in page.html
    }
    assert len(set(found.values())) == len(found)


def test_a_page_names_its_own_feed(pages: Mapping[str, BuiltPage]) -> None:
    """A feed reader that is given a tag's address finds the tag's feed, and the site's."""
    for address in ("tags/shipping/index.html", "entities/person/mara-elstow/index.html"):
        feeds = re.findall(
            r'type="application/(?:atom\+xml|feed\+json)" title="[^"]+" href="([^"]+)"', pages[address].html
        )
        assert feeds[:2] == ["feed.xml", "feed.json"]
        assert len(feeds) == 4


def test_the_sitemap_dates_each_page_by_its_own_change(site: Path) -> None:
    """A briefing has the day of its correction, a tag of its newest briefing; what is withdrawn or moved has none."""
    text = (site / "sitemap.xml").read_text("utf-8")
    dated = dict(re.findall(r"<loc>([^<]+)</loc>\s*<lastmod>(\d{4}-\d{2}-\d{2})</lastmod>", text))
    assert len(dated) == text.count("<url>")
    assert dated[f"{BASE}briefings/2031/2031-02-10-halden-bridge-stays-open/"] == "2031-02-12"
    assert dated[f"{BASE}briefings/2030/2030-11-02-ferry-line-to-tarn-island-opens/"] == "2030-11-02"
    assert dated[f"{BASE}tags/shipping/"] == "2031-03-14"
    assert not [url for url in dated if re.search("briefings/.*(said-to-be-closed|10-bridge-stays-open)", url)]


def test_linked_data_stands_in_the_head_as_one_script(pages: Mapping[str, BuiltPage]) -> None:
    """Whatever a title says, the element ends where it should and holds JSON."""
    page = pages["briefings/2031/2031-03-15-what-the-courts-may-ask/index.html"]
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.html, re.DOTALL)
    assert json.loads(found)["headline"].endswith("a very long title")
    assert json.loads(found)["description"].startswith("A title with <script>")
