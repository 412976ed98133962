"""The contributors' reference of every field, generated from the code. `make accept` rewrites the committed pages."""

import datetime
import json
from collections.abc import Iterator
from uuid import NAMESPACE_OID, uuid5

from briefdesk.briefing import Briefing, Correction, Event, FigureEntry, QuoteEntry, Source
from briefdesk.markdown import render_briefing
from briefdesk.markdown.hints import with_hints
from briefdesk.page import SitePage
from briefdesk.schema import Field, fields_of, one_of
from briefdesk.schema.documented import example, field_docs
from briefdesk.schema.json_schema import json_schema
from briefdesk.schema.shapes import Day, ListOf, Number, OneOf, Record, Shape
from briefdesk.vocabulary import EntityEntry, Role, Tag

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
    (Role, "Role", "An item of `roles`."),
)
"""What has fields: the dataclass, its heading, and where it stands."""
TEMPLATE_OPENING = """\
A whole briefing to copy: what it needs, then every other field as a comment that says what it is for. `briefdesk new`
writes such a file and asks for what it needs. The events and people in it are invented."""
EXAMPLE = Briefing(
    name="2031-03-14-harbour-wall-gives-way",
    title="Harbour wall gives way in Port Selane",
    date=datetime.date(2031, 3, 14),
    description="About 300 metres of the harbour wall broke in the storm of 14 March; the port says nobody was hurt.",
    tags=("disasters-accidents", "transport", "weather"),
    people=("Mara Elstow",),
    places=("Port Selane",),
    sources=(
        Source(
            publisher="The Orla Courier",
            authors=("Ivo Brandt",),
            published=datetime.date(2031, 3, 14),
            url="https://courier.example/harbour-wall",
        ),
    ),
    body="""\
## What happened

- About 300 metres of the harbour wall broke at dawn, the port says. [¶1]

## What is not known

- Whether the two inner berths can be used this winter. [¶6]""",
)
"""An invented briefing with what every briefing needs."""
SCHEMAS: tuple[tuple[type, str], ...] = ((Briefing, "briefing"), (Tag, "tag"), (EntityEntry, "entity"))


def field_pages() -> Iterator[SitePage]:
    """Yield the page of all fields, a template, and a JSON Schema each for briefings, tags and entities."""
    yield SitePage(address=f"{FOLDER}/front-matter.md", content=render_fields())
    yield SitePage(address=f"{FOLDER}/template.md", content=render_template())
    for cls, name in SCHEMAS:
        yield SitePage(address=f"{FOLDER}/{name}.schema.json", content=render_schema(cls, name))


def render_fields() -> str:
    """Return the Markdown page that lists every field with its meaning and an example."""
    tables = "\n".join(_table(*table) for table in TABLES)
    return f"<!-- {GENERATED} -->\n\n# Front matter\n\n{OPENING}\n\n{tables}"


def render_template() -> str:
    """Return the Markdown page that holds a whole briefing with a comment for every field it could have."""
    whole = with_hints(render_briefing(EXAMPLE), Briefing, without=("generated", "withdrawn"))
    return f"<!-- {GENERATED} -->\n\n# Template of a briefing\n\n{TEMPLATE_OPENING}\n\n```markdown\n{whole}```\n"


def render_schema(cls: type, name: str) -> str:
    """Return the JSON Schema of a file's front matter, which says on its first line that it is generated.

    It names itself by a number made of its name, since it holds for every project, wherever its site is.
    """
    named = {"$comment": GENERATED, "$id": uuid5(NAMESPACE_OID, f"briefdesk {name} front matter").urn}
    text = json.dumps({**named, **json_schema(cls, title=f"Front matter: {name}")}, indent=2)
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
