"""Briefing, tag or entity -> text, in the order and look of the contract."""

from collections.abc import Iterator
from typing import Any

from briefdesk.briefing import Briefing, FigureEntry, QuoteEntry, Source
from briefdesk.markdown import yaml_text
from briefdesk.schema import Field, fields_of
from briefdesk.schema.formats import ISO_DATE
from briefdesk.schema.shapes import ListOf, Record, Text
from briefdesk.vocabulary import EntityEntry, Tag

ALWAYS_WRITTEN: frozenset[tuple[type, str]] = frozenset(
    {
        (Briefing, "status"),
        (Source, "rights"),
        (FigureEntry, "unit"),
        (FigureEntry, "qualifier"),
        (FigureEntry, "source"),
        (QuoteEntry, "source"),
    }
)
"""Fields that stand in the file even where they have their default, because a writer should see them."""
FIRST: dict[type, tuple[str, ...]] = {FigureEntry: ("value", "high", "unit", "noun")}
"""Fields that are written before the others, where that is not the order of the dataclass."""


def render_briefing(briefing: Briefing) -> str:
    """Return the text of a briefing's file; `parse_briefing` gives the same briefing back.

    Line ends become LF and blank lines at either end of the body go, as they are no part of a body.
    """
    return _render(briefing)


def render_tag(tag: Tag) -> str:
    """Return the text of a tag's file; `parse_tag` gives the same tag back."""
    return _render(tag)


def render_entity(entry: EntityEntry) -> str:
    """Return the text of an entity's file; `parse_entity` gives the same entry back."""
    return _render(entry)


def normal_body(body: str) -> str:
    """Return a body as a file holds it: LF line ends, no blank lines at either end."""
    return body.replace("\r\n", "\n").replace("\r", "\n").strip("\n")


def _render(value: Briefing | Tag | EntityEntry) -> str:
    front_matter = "".join(_line(field, written) for field, written in _written(value))
    body = normal_body(value.body)
    return f"---\n{front_matter}---\n" + (f"\n{body}\n" if body else "")


def _written(value: Any) -> Iterator[tuple[Field, Any]]:
    """Yield the fields that stand in the file, with their values, in order."""
    cls: type = type(value)
    fields = fields_of(cls)
    for name in dict.fromkeys((*FIRST.get(cls, ()), *fields)):
        written = getattr(value, name)
        if fields[name].required or (cls, name) in ALWAYS_WRITTEN or written != fields[name].default:
            yield fields[name], written


def _line(field: Field, value: Any) -> str:
    match field.shape:
        case ListOf(item=Record(cls=cls)) if value:
            table = _block if cls is Source else _flow
            return f"{field.name}:\n" + "".join(table(item) for item in value)
        case ListOf():
            return yaml_text.list_of(field.name, _items(value))
    return f"{field.name}: {yaml_text.scalar(value, dated=_dated(field, value), pattern=yaml_text.PLAIN)}\n"


def _flow(record: Any) -> str:
    entries = ((field.name, _inline(field, value)) for field, value in _written(record))
    return f"  - {yaml_text.braces(entries)}\n"


def _block(record: Any) -> str:
    lines = "".join(_line(field, value) for field, value in _written(record)).removesuffix("\n").split("\n")
    return "  - " + "\n    ".join(lines) + "\n"


def _inline(field: Field, value: Any) -> str:
    if isinstance(value, tuple):
        return yaml_text.brackets(_items(value))
    return yaml_text.scalar(value, dated=_dated(field, value))


def _items(values: Any) -> tuple[str, ...]:
    return tuple(yaml_text.scalar(value) for value in values)


def _dated(field: Field, value: Any) -> bool:
    return isinstance(field.shape, Text) and field.shape.format is ISO_DATE and ISO_DATE.matches(value)
