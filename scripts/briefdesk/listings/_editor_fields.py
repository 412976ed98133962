"""The front matter as fields of the editor in the browser.

Source: https://decapcms.org/docs/widgets/
"""

from typing import Any

from briefdesk.briefing import Briefing, Correction, Event, FigureEntry, QuoteEntry, Source
from briefdesk.library import Library
from briefdesk.schema import Field, fields_of
from briefdesk.schema.documented import field_docs
from briefdesk.schema.formats import Format
from briefdesk.schema.shapes import NOT_EMPTY, Day, ListOf, Number, OneOf, Record, Shape, Text
from briefdesk.vocabulary import EntityEntry, Role, Tag

KEPT: frozenset[tuple[type, str]] = frozenset(
    {(Briefing, "generated"), (Source, "sha256"), (Source, "simhash"), (Source, "file")}
)
"""Fields that `ingest` writes: kept as they are and not shown."""
OPENED: frozenset[tuple[type, str]] = frozenset({(Briefing, "sources")})
"""Lists whose entries show their fields from the beginning, because each needs to be filled in."""
LONG: frozenset[tuple[type, str]] = frozenset(
    {
        (Briefing, "description"),
        (Briefing, "withdrawn"),
        (Correction, "note"),
        (EntityEntry, "description"),
        (Event, "event"),
        (QuoteEntry, "text"),
        (Tag, "description"),
    }
)
"""Texts that are sentences, which need room."""
LABELS = {"url": "Address", "archive_url": "Address of an archived copy", "sha256": "SHA-256", "simhash": "SimHash"}
"""Labels that are not the field's name in words."""
SINGULAR = {
    "aliases": "alias",
    "authors": "author",
    "cues": "cue",
    "figures": "figure",
    "organizations": "organization",
    "people": "person",
    "places": "place",
    "quotes": "quote",
    "related": "briefing",
    "roles": "role",
    "sources": "source",
    "timeline": "event",
    "corrections": "correction",
}
"""What one entry of a list is called."""
SUMMARIES: dict[type, str] = {
    Correction: "{{date}}: {{note}}",
    Event: "{{date}}: {{event}}",
    FigureEntry: "{{value}} {{unit}} {{noun}}",
    QuoteEntry: "{{text}} — {{speaker}}",
    Role: "{{role}}",
    Source: "{{publisher}}, {{published}}",
}
"""What an entry of a list shows while it is closed."""
TAG_FIELDS: frozenset[tuple[type, str]] = frozenset({(Briefing, "tags"), (Tag, "broader")})
"""Fields that hold names of tags."""


def editor_fields(cls: type, library: Library) -> list[dict[str, Any]]:
    """Return a field of the editor for each key of the front matter of a dataclass, in the order of the file."""
    docs = field_docs(cls)
    return [_field(cls, field, docs[name], library) for name, field in fields_of(cls).items()]


def _field(cls: type, field: Field, words: str, library: Library) -> dict[str, Any]:
    key = (cls, field.name)
    if key in KEPT:
        return {"name": field.name, "label": _label(field.name), "widget": "hidden", "required": False}
    return {
        "name": field.name,
        "label": _label(field.name),
        "hint": words.replace("`", ""),
        "required": field.required,
        **(_tag_widget(field.shape, library) if key in TAG_FIELDS else _widget(field.shape, library)),
        **({"widget": "text"} if key in LONG else {}),
        **({"label_singular": SINGULAR[field.name]} if field.name in SINGULAR else {}),
        **({"min": 1} if key in NOT_EMPTY else {}),
        **({"collapsed": False} if key in OPENED else {}),
        **_default(field),
    }


def _default(field: Field) -> dict[str, Any]:
    """Return what a new file has; a list without a word on it would begin with an empty entry."""
    if isinstance(field.shape, ListOf) and not field.required:
        return {"default": []}
    return {"default": field.default} if isinstance(field.default, str | int) and field.default != "" else {}


def _label(name: str) -> str:
    return LABELS.get(name) or name.replace("_", " ").capitalize()


def _tag_widget(shape: Shape, library: Library) -> dict[str, Any]:
    """Return a choice among the tags.

    Their names stand in the configuration: to look them up, the editor would ask the host for every tag's file.
    """
    options = [{"label": term.tag.title, "value": name} for name, term in sorted(library.tags.items())]
    return {"widget": "select", "options": options, **({"multiple": True} if isinstance(shape, ListOf) else {})}


def _widget(shape: Shape, library: Library) -> dict[str, Any]:
    match shape:
        case Text(format=form):
            return {"widget": "string", **_pattern(form)}
        case Day():
            return {"widget": "datetime", "format": "YYYY-MM-DD", "date_format": True, "time_format": False}
        case Number(whole=whole):
            return {"widget": "number", "value_type": "int" if whole else "float"}
        case OneOf(words=words):
            return {"widget": "select", "options": list(words)}
        case Record(cls=cls):
            return {"widget": "object", "fields": editor_fields(cls, library)}
        case ListOf(item=item, length=length):
            return {"widget": "list", **_items(item, library), **({"min": length, "max": length} if length else {})}


def _items(item: Shape, library: Library) -> dict[str, Any]:
    if isinstance(item, Record):
        return {"collapsed": True, "summary": SUMMARIES[item.cls], "fields": editor_fields(item.cls, library)}
    return {"field": {"name": "item", "label": "Entry", **_widget(item, library)}}


def _pattern(form: Format | None) -> dict[str, Any]:
    return {"pattern": [f"^(?:{form.pattern})$", f"Write it as {form.example}"]} if form else {}
