"""The committed reference is what the code says now."""

import json
from pathlib import Path

import pytest
import yaml

from briefdesk.checks import check_pages
from briefdesk.listings import api_pages
from briefdesk.page import SitePage
from briefdesk.reference import field_pages
from golden import ACCEPT, assert_file

DOCS = Path(__file__).parents[1] / "docs"
PAGES = (*field_pages(), *check_pages(), *api_pages())


@pytest.mark.golden
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.address)
def test_a_reference_page_is_up_to_date(page: SitePage) -> None:
    """Every field and check has its page, as the code has it."""
    assert_file(DOCS / page.address, page.content)


@pytest.mark.golden
def test_no_reference_page_is_left_over() -> None:
    """A check that is gone takes its page with it."""
    known = {DOCS / page.address for page in PAGES}
    left_over = [path for path in (DOCS / "reference").rglob("*") if path.is_file() and path not in known]
    for path in left_over if ACCEPT else ():
        path.unlink()
    assert [path for path in left_over if path.exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.address)
def test_a_generated_page_says_so_on_its_first_line(page: SitePage) -> None:
    """Nobody edits it by hand and loses the work."""
    assert isinstance(page.content, str)
    assert "Generated from" in page.content.split("\n", 1)[0]


def test_the_schema_knows_every_field_of_a_briefing() -> None:
    """A whole front matter has no key that the schema lacks, down to the last table."""
    schema = json.loads((DOCS / "reference/briefing.schema.json").read_text("utf-8"))
    case = (Path(__file__).parent / "cases/markdown/contract.txt").read_text("utf-8")
    written = yaml.safe_load(case.split("---\n")[1])
    assert set(schema["required"]) <= set(written) <= set(schema["properties"])
    for key in ("sources", "figures", "quotes", "timeline"):
        assert set(written[key][0]) <= set(schema["properties"][key]["items"]["properties"])
