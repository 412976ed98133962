"""The JSON API: every file is valid by its schema, in a stable order, and whole. All content is invented."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from briefdesk.library import index
from briefdesk.listings import site_pages
from briefdesk.listings._api_schema import ORDERS
from briefdesk.listings.api import SIZE
from golden import CASES, assert_file
from published import FILES, LIBRARY, PUBLICATION, UNPLACED, content_of
from test_library import VOCABULARY, many

FOLDER = "api/v1/"
PATHS = [address for address in FILES if address.startswith(FOLDER)]
BRIEFINGS = [path for path in PATHS if path.startswith(f"{FOLDER}briefings/2")]
REVIEWED = (
    "index.json",
    "schema.json",
    *(f"{name}/index.json" for name in ORDERS),
    "briefings/2031-03-14-harbour-wall-gives-way-in-port-selane.json",
    "briefings/2031-02-01-bridge-said-to-be-closed.json",
)


def document(path: str, files: Any = FILES) -> Any:
    return json.loads(content_of(path, files))


SCHEMA = document(f"{FOLDER}schema.json")


def faults(value: Any, definition: str) -> list[str]:
    """Return what the schema's definition says against a value."""
    schema = {**SCHEMA, "$ref": f"#/$defs/{definition}"}
    found = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(value)
    return [f"{error.json_path}: {error.message}" for error in found]


@pytest.mark.golden
@pytest.mark.parametrize("path", REVIEWED)
def test_the_api_reads_as_reviewed(path: str) -> None:
    """A person has looked at each kind of file; the reviewed one is indented."""
    indented = json.dumps(document(f"{FOLDER}{path}"), ensure_ascii=False, indent=1) + "\n"
    assert_file(CASES / "published" / FOLDER / path, indented)


def test_the_schema_is_a_schema() -> None:
    """It is valid by the rules of its own dialect, and every field says what it means."""
    Draft202012Validator.check_schema(SCHEMA)
    for definition in SCHEMA["$defs"].values():
        assert all(field["description"] for field in definition["properties"].values())


@pytest.mark.parametrize("files", [FILES, UNPLACED], ids=["placed", "unplaced"])
@pytest.mark.parametrize("path", BRIEFINGS)
def test_a_briefing_is_valid(path: str, files: Mapping[str, Any]) -> None:
    """The record of each briefing, withdrawn ones too, is what the schema says."""
    assert faults(document(path, files), "briefing") == []


@pytest.mark.parametrize("files", [FILES, UNPLACED], ids=["placed", "unplaced"])
@pytest.mark.parametrize("name", ORDERS)
def test_a_list_is_valid(name: str, files: Mapping[str, Any]) -> None:
    """Every list is what the schema says, and as long as the directory says."""
    found = document(f"{FOLDER}{name}/index.json", files)
    assert faults(found, f"list of {name}") == []
    assert len(found["items"]) == document(f"{FOLDER}index.json")["lists"][name]["count"] > 0


def test_the_schema_sees_faults() -> None:
    """A record with an unknown field, a wrong kind or a missing field is not valid."""
    whole = document(BRIEFINGS[0])
    assert faults({**whole, "colour": "red"}, "briefing")
    assert faults({**whole, "date": 5}, "briefing")
    assert faults({key: value for key, value in whole.items() if key != "title"}, "briefing")


def test_every_path_leads_to_a_file() -> None:
    """What a file names is there: records, copies, pages."""
    pages = {address.removesuffix("index.md").replace(".md", "/") for address in FILES}
    directory = document(f"{FOLDER}index.json")
    assert directory["schema"] in FILES
    for name in ORDERS:
        assert directory["lists"][name]["path"] in FILES
        for item in document(f"{FOLDER}{name}/index.json")["items"]:
            assert item.get("record", directory["schema"]) in FILES
            assert item.get("page", "") in pages
    for path in BRIEFINGS:
        record = document(path)
        assert record["page"] in pages
        assert record.get("markdown", directory["schema"]) in FILES


def test_orders_are_stable() -> None:
    """Lists are in the order that the reference states, and two runs give the same bytes."""
    lists = {name: document(f"{FOLDER}{name}/index.json")["items"] for name in ORDERS}
    for name, key in (("briefings", "date"), ("corrections", "date")):
        days = [item[key] for item in lists[name]]
        assert days == sorted(days, reverse=True)
    keys = [(item["kind"], item["id"]) for item in lists["entities"]]
    assert keys == sorted(keys)
    assert [item["name"] for item in lists["tags"]] == sorted(LIBRARY.tags)
    again = {page.address: page.content for page in site_pages(LIBRARY, PUBLICATION)}
    assert [path for path in PATHS if again[path] != FILES[path].content] == []


def test_a_withdrawn_briefing_says_only_that_it_is() -> None:
    """Its record has no description, figure, quote or text, and no list but the corrections names it."""
    record = document(f"{FOLDER}briefings/2031-02-01-bridge-said-to-be-closed.json")
    assert record["status"] == "withdrawn"
    assert record["withdrawn"] == "The Selane Gazette took its report back on 3 February 2031."
    assert not {"description", "text", "markdown", "entities", "sources", "figures", "tags"} & set(record)
    for name in ORDERS:
        names = [item.get("briefing", item.get("name")) for item in document(f"{FOLDER}{name}/index.json")["items"]]
        assert ("2031-02-01-bridge-said-to-be-closed" in names) == (name == "corrections")


def test_long_lists_are_paged_and_older_pages_lead_on() -> None:
    """Following `older` from the newest page gives every item once."""
    library = index(many(3 * SIZE + 7), VOCABULARY)
    files = {page.address: page for page in site_pages(library, PUBLICATION)}
    names: list[str] = []
    path = f"{FOLDER}briefings/index.json"
    while path:
        page = document(path, files)
        assert faults(page, "list of briefings") == []
        names += [item["name"] for item in page["items"]]
        path = page.get("older", "")
    assert names == [briefing.name for briefing in library.briefings]
