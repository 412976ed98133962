"""What the front matter may hold: the frozen dataclasses, read as shapes."""

import datetime
from dataclasses import MISSING, dataclass
from dataclasses import fields as dataclass_fields
from functools import cache
from types import MappingProxyType, UnionType
from typing import Any, Literal, TypeAlias, get_args, get_origin, get_type_hints

from briefdesk.briefing import Briefing, Event, FigureEntry, Source
from briefdesk.schema.formats import ADDRESS, GRADE, ISO_DATE, LANGUAGE, Format
from briefdesk.vocabulary import EntityEntry, Role, Tag

OUTSIDE: dict[type, frozenset[str]] = {
    Briefing: frozenset({"name", "body"}),
    Tag: frozenset({"name", "body"}),
    EntityEntry: frozenset({"id", "kind", "body"}),
}
"""Attributes that the file's name, folder or text holds, and not its front matter."""

FORMATS: dict[tuple[type, str], Format] = {
    (FigureEntry, "as_of"): ISO_DATE,
    (Event, "date"): ISO_DATE,
    (Source, "grade"): GRADE,
    (Role, "since"): ISO_DATE,
    (Role, "until"): ISO_DATE,
    (Source, "url"): ADDRESS,
    (Source, "archive_url"): ADDRESS,
    (Briefing, "language"): LANGUAGE,
}
"""Texts that are written in one form only."""

NOT_EMPTY: frozenset[tuple[type, str]] = frozenset({(Briefing, "tags"), (Briefing, "sources")})
"""Lists that need at least one item."""


@dataclass(frozen=True, kw_only=True)
class Text:
    """Any text, or text of one form."""

    format: Format | None = None


@dataclass(frozen=True, kw_only=True)
class Day:
    """A calendar day, `2024-10-30`."""


@dataclass(frozen=True, kw_only=True)
class Number:
    """A plain number."""

    whole: bool = False


@dataclass(frozen=True, kw_only=True)
class OneOf:
    """One of a few words."""

    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ListOf:
    """A list of one shape, of any length or of one."""

    item: "Shape"
    length: int | None = None


@dataclass(frozen=True, kw_only=True)
class Record:
    """A table with the fields of a dataclass."""

    cls: type


Shape: TypeAlias = Text | Day | Number | OneOf | ListOf | Record


@dataclass(frozen=True, kw_only=True)
class Field:
    """One key of the front matter."""

    name: str
    shape: Shape
    required: bool
    default: Any = None
    """What holds where the key is left out."""


@cache
def fields_of(cls: type) -> MappingProxyType[str, Field]:
    """Return the front matter keys of a dataclass by name, in the order they are written."""
    hints = get_type_hints(cls)
    outside = OUTSIDE.get(cls, frozenset())
    return MappingProxyType(
        {
            f.name: Field(
                name=f.name,
                shape=_shape(hints[f.name], FORMATS.get((cls, f.name))),
                required=f.default is MISSING and f.default_factory is MISSING,
                default=() if f.default is MISSING else f.default,
            )
            for f in dataclass_fields(cls)
            if f.name not in outside
        }
    )


def _shape(hint: Any, form: Format | None = None) -> Shape:
    if get_origin(hint) is UnionType or type(None) in get_args(hint):
        return _shape(next(h for h in get_args(hint) if h is not type(None)), form)
    if get_origin(hint) is Literal:
        return OneOf(words=get_args(hint))
    if get_origin(hint) is tuple:
        items = get_args(hint)
        return ListOf(item=_shape(items[0]), length=None if items[-1] is Ellipsis else len(items))
    plain: dict[Any, Shape] = {
        str: Text(format=form),
        datetime.date: Day(),
        float: Number(),
        int: Number(whole=True),
    }
    return plain[hint] if hint in plain else Record(cls=hint)
