"""The JSON Schema of the API and the page that explains it, from the docstrings of its records."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from briefdesk.listings import _api_records as records
from briefdesk.page import SitePage
from briefdesk.schema import fields_of
from briefdesk.schema.documented import field_docs
from briefdesk.schema.json_schema import DIALECT, json_schema

GENERATED = "Generated from the code by `make accept`; change the docstrings there."
RECORDS: Mapping[str, type] = {
    "briefing": records.BriefingRecord,
    "briefings": records.BriefingSummary,
    "corrections": records.CorrectionRecord,
    "entities": records.EntityRecord,
    "figures": records.FigureRecord,
    "tags": records.TagRecord,
    "timeline": records.EventRecord,
}
"""What each kind of file holds: one briefing, or a page of a list of the records named."""
ORDERS: Mapping[str, str] = {
    "briefings": "newest first, then by name",
    "corrections": "newest first",
    "entities": "by kind, then by id",
    "figures": "those of the newest briefing first, then as the briefing has them",
    "tags": "by name",
    "timeline": "latest first",
}
PARTS = (records.EntityReference, records.SourceRecord, records.QuoteRecord)
OPENING = """\
The site publishes what its briefings say as JSON files, for programs. They are files, so that any host can serve them,
and nothing needs a key. `api/v1/index.json` leads to all others; `api/v1/schema.json` is their JSON Schema.

| File | Holds |
| --- | --- |
| `api/v1/index.json` | the lists, how long each is, and the day of the newest briefing |
| `api/v1/briefings/<name>.json` | one briefing, whole |
"""
RULES = """\

A list is paged. `index.json` is its newest page; `older` names the next one, until it is missing. Older pages are full
and change only when something on them changes: they are numbered from the oldest, and a new item never moves an old one
to another page. All paths are below the site.

Fields that are empty are left out, but those marked as required. New fields may come; none changes its meaning or goes
within `v1`. Drafts are in no file. A withdrawn briefing leaves all lists but `corrections` and keeps its own file,
which says that it is withdrawn, and why, and nothing else.
"""


def schema_document(url: str) -> dict[str, Any]:
    """Return the schema of all files; each kind of file has its definition."""
    definitions: dict[str, Any] = {name: _of(cls, name) for name, cls in RECORDS.items()}
    lists = {f"list of {name}": _list(name) for name in ORDERS}
    known = {"$id": url} if url else {}
    return {"$schema": DIALECT, **known, "title": "The JSON API of a Briefdesk site", "$defs": definitions | lists}


def api_pages() -> Iterator[SitePage]:
    """Yield the page of the reference that explains the API."""
    lists = "".join(f"| `api/v1/{name}/index.json` | {name}, {order} |\n" for name, order in ORDERS.items())
    shown = {cls: name for name, cls in RECORDS.items()} | {cls: cls.__name__ for cls in PARTS}
    tables = "".join(_table(cls, name) for cls, name in shown.items())
    content = f"<!-- {GENERATED} -->\n\n# JSON API\n\n{OPENING}{lists}{RULES}{tables}"
    yield SitePage(address="reference/api.md", content=content)


def _of(cls: type, title: str) -> dict[str, Any]:
    schema = json_schema(cls, title=title)
    del schema["$schema"]
    return schema


def _list(name: str) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["count", "page", "pages", "items"],
        "properties": {
            "count": {"type": "integer", "description": "Items on all pages together."},
            "page": {"type": "integer", "description": "Number of this page, from 1 for the oldest."},
            "pages": {"type": "integer", "description": "How many pages there are."},
            "older": {"type": "string", "description": "Path of the next older page."},
            "items": {"type": "array", "description": ORDERS[name], "items": {"$ref": f"#/$defs/{name}"}},
        },
    }


def _table(cls: type, name: str) -> str:
    docs = field_docs(cls)
    rows = "".join(
        f"| `{field.name}`{' (required)' if field.required else ''} | {docs[field.name]} |\n"
        for field in fields_of(cls).values()
    )
    return f"\n## {TITLES.get(name, name)}\n\n| Field | Meaning |\n| --- | --- |\n{rows}"


TITLES: Mapping[str, str] = {
    "briefing": "One briefing",
    "briefings": "A briefing in the list",
    "corrections": "A correction",
    "entities": "A person, organization or place",
    "figures": "A figure",
    "tags": "A tag",
    "timeline": "An event",
    "EntityReference": "An entity of a briefing",
    "SourceRecord": "A source of a briefing",
    "QuoteRecord": "A quote of a briefing",
}


def render_json(document: Any) -> bytes:
    """Return a document as the bytes of a JSON file."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
