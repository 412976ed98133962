"""What the attributes' docstrings say of each field, for templates, the JSON Schema and the contributors' pages."""

import ast
import inspect
import textwrap
from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from briefdesk.briefing import Briefing, Correction, Event, FigureEntry, QuoteEntry, Source
from briefdesk.schema.shapes import Day, ListOf, Number, OneOf, Record, Shape, Text, fields_of
from briefdesk.vocabulary import EntityEntry, Role, Tag

EXAMPLES: Mapping[tuple[type, str], str] = {
    (Briefing, "title"): "Ferry crews vote to return",
    (Briefing, "description"): "Crews voted to end a walkout of nine days.",
    (Briefing, "tags"): "[transport, labor]",
    (Briefing, "people"): "[Mara Quill]",
    (Briefing, "organizations"): "[Selwyn Ferry Union]",
    (Briefing, "places"): "[Port Selwyn]",
    (Briefing, "related"): "[2031-04-23-crews-walk-out]",
    (Briefing, "follows"): "2031-04-23-crews-walk-out",
    (Briefing, "supersedes"): "2031-05-01-crews-to-vote",
    (Briefing, "withdrawn"): "The article it rests on was retracted.",
    (Briefing, "aliases"): "[briefings/2031/2031-05-02-ferries.md]",
    (Source, "publisher"): "Harbor Gazette",
    (Source, "authors"): "[Ines Holloway]",
    (Source, "title"): "Crews vote to end walkout",
    (Source, "file"): "2031-05-02-ferries.txt",
    (FigureEntry, "value"): "1200",
    (FigureEntry, "high"): "1400",
    (FigureEntry, "noun"): "crew members",
    (FigureEntry, "unit"): '"%"',
    (FigureEntry, "by"): "the union",
    (QuoteEntry, "text"): "a fair offer",
    (QuoteEntry, "speaker"): "Mara Quill",
    (Event, "event"): "Crews walk out",
    (Correction, "note"): "An earlier version had the vote on Thursday; it was on Friday.",
    (Tag, "title"): "Ferries",
    (Tag, "description"): "Ships that carry people and cars on a fixed line.",
    (Tag, "broader"): "transport",
    (Tag, "cues"): '["ferr*", night service]',
    (Tag, "media_topic"): "medtop:20000053",
    (EntityEntry, "name"): "Mara Quill",
    (EntityEntry, "aliases"): "[M. Quill]",
    (EntityEntry, "role"): "Head of the Selwyn Ferry Union",
    (EntityEntry, "roles"): "[{role: Head of the Selwyn Ferry Union, since: 2029-04}]",
    (Role, "role"): "Head of the Selwyn Ferry Union",
    (EntityEntry, "wikidata"): "Q317521",
    (EntityEntry, "coordinates"): "[51.73, 36.19]",
    (EntityEntry, "description"): "One line about the entity.",
}
"""How fields are written where the shape alone would not tell. Every event and person is invented."""


@cache
def field_docs(cls: type) -> Mapping[str, str]:
    """Return the docstring of each attribute of a dataclass by name, on one line; empty where it has none."""
    docs: dict[str, str] = {}
    for base in cls.__bases__:
        docs |= field_docs(base) if is_dataclass(base) else {}
    tree = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    for statement, following in pairwise([*getattr(tree, "body", ()), ast.Pass()]):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            docs[statement.target.id] = " ".join(_text(following).split())
    return MappingProxyType(docs)


def example(cls: type, name: str) -> str:
    """Return how a field is written, in YAML."""
    return EXAMPLES.get((cls, name)) or _of_shape(fields_of(cls)[name].shape)


def _of_shape(shape: Shape) -> str:
    match shape:
        case Day():
            return "2031-05-02"
        case Number():
            return "1"
        case OneOf(words=words):
            return words[0]
        case ListOf(item=item, length=length):
            return f"[{', '.join([_of_shape(item)] * (length or 1))}]"
        case Record(cls=cls):
            entries = (f"{name}: {example(cls, name)}" for name, spec in fields_of(cls).items() if spec.required)
            return f"{{{', '.join(entries)}}}"
        case Text(format=form):
            return form.example.partition(" ")[0].rstrip(",") if form else "text"


def _text(statement: ast.stmt) -> str:
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return str(statement.value.value)
    return ""
