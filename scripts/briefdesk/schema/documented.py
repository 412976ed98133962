"""What the attributes' docstrings say of each field, for templates, the JSON Schema and the contributors' pages."""

import ast
import inspect
import textwrap
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from briefdesk.schema.shapes import Day, ListOf, Number, OneOf, Record, Shape, fields_of


@cache
def field_docs(cls: type) -> Mapping[str, str]:
    """Return the docstring of each attribute of a dataclass by name, on one line; empty where it has none."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    docs: dict[str, str] = {}
    for statement, following in pairwise([*getattr(tree, "body", ()), ast.Pass()]):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            docs[statement.target.id] = " ".join(_text(following).split())
    return MappingProxyType(docs)


def example(shape: Shape) -> str:
    """Return how a value of this shape is written."""
    match shape:
        case Day():
            return "2024-10-30"
        case Number():
            return "1"
        case OneOf(words=words):
            return words[0]
        case ListOf(item=Record(cls=cls)):
            return f"[{_table(cls)}]"
        case ListOf(item=item, length=length):
            return f"[{', '.join([example(item)] * (length or 1))}]"
        case Record(cls=cls):
            return _table(cls)
        case _:
            return shape.format.example.partition(" ")[0].rstrip(",") if shape.format else "text"


def _table(cls: type) -> str:
    entries = (f"{name}: {example(spec.shape)}" for name, spec in fields_of(cls).items() if spec.required)
    return f"{{{', '.join(entries)}}}"


def _text(statement: ast.stmt) -> str:
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return str(statement.value.value)
    return ""
