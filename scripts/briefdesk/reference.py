"""The contributors' reference of every field, generated from the code. `make accept` rewrites the committed pages."""

import json
from collections.abc import Iterator

from briefdesk.briefing import Briefing, Correction, Event, FigureEntry, QuoteEntry, Source
from briefdesk.page import SitePage
from briefdesk.schema import Field, fields_of, one_of
from briefdesk.schema.documented import example, field_docs
from briefdesk.schema.json_schema import json_schema
from briefdesk.schema.shapes import Day, ListOf, Number, OneOf, Record, Shape
from briefdesk.vocabulary import EntityEntry, Tag

GENERATED = "Generated from the code by `make accept`; change the docstrings there."
FOLDER = "reference"
OPENING = """\
The front matter stands at the top of a file, between two lines of three hyphens, one field a line: its name, a colon, a
space, its value. A field that is not marked as required may be left out; an unknown field is a fault."""
TABLES: tuple[tuple[type, str, str], ...] = (
    (Briefing, "Briefing", "The front matter of `briefings/<year>/<day>-<slug>.md`."),
    (Source, "Source", "An item of `sources`."),
    (FigureEntry, "Figure", "An item of `figures`."),
    (QuoteEntry, "Quote", "An item of `quotes`."),
    (Event, "Event", "An item of `timeline`."),
    (Correction, "Correction", "An item of `corrections`."),
    (Tag, "Tag", "The front matter of `docs/tags/<name>.md`."),
    (EntityEntry, "Entity", "The front matter of `docs/entities/<kind>/<id>.md`."),
)
"""What has fields: the dataclass, its heading, and where it stands."""
SCHEMAS: tuple[tuple[type, str], ...] = ((Briefing, "briefing"), (Tag, "tag"), (EntityEntry, "entity"))


def field_pages() -> Iterator[SitePage]:
    """Yield the page of all fields, and a JSON Schema each for briefings, tags and entities."""
    yield SitePage(address=f"{FOLDER}/front-matter.md", content=render_fields())
    for cls, name in SCHEMAS:
        yield SitePage(address=f"{FOLDER}/{name}.schema.json", content=render_schema(cls, name))


def render_fields() -> str:
    """Return the Markdown page that lists every field with its meaning and an example."""
    tables = "\n".join(_table(*table) for table in TABLES)
    return f"<!-- {GENERATED} -->\n\n# Front matter\n\n{OPENING}\n\n{tables}"


def render_schema(cls: type, name: str) -> str:
    """Return the JSON Schema of a file's front matter, which says on its first line that it is generated."""
    text = json.dumps({"$comment": GENERATED, **json_schema(cls, title=f"Front matter: {name}")}, indent=2)
    return "{ " + text.removeprefix("{").lstrip() + "\n"


def _table(cls: type, heading: str, where: str) -> str:
    docs = field_docs(cls)
    rows = "".join(_row(cls, field, docs[field.name]) for field in fields_of(cls).values())
    return f"## {heading}\n\n{where}\n\n| Field | Holds | Example | Meaning |\n| --- | --- | --- | --- |\n{rows}"


def _row(cls: type, field: Field, doc: str) -> str:
    required = " (required)" if field.required else ""
    return f"| `{field.name}`{required} | {_kind(field.shape)} | `{example(cls, field.name)}` | {doc} |\n"


def _kind(shape: Shape) -> str:
    match shape:
        case Day():
            return "a day"
        case Number(whole=whole):
            return "a whole number" if whole else "a number"
        case OneOf(words=words):
            return one_of(f"`{word}`" for word in words)
        case ListOf(item=item, length=length):
            return f"{length or 'a list of'} {_kind(item).removeprefix('a ')}s"
        case Record(cls=cls):
            heading = next(heading for known, heading, _ in TABLES if known is cls)
            return f"[{heading.lower()}](#{heading.lower()})"
        case _:
            return shape.format.name if shape.format else "text"
