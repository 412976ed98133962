"""The front matter as a JSON Schema, by which editors complete and underline."""

from typing import Any

from briefdesk.schema.documented import field_docs
from briefdesk.schema.formats import DAY, Format
from briefdesk.schema.shapes import NOT_EMPTY, Day, ListOf, Number, OneOf, Record, Shape, Text, fields_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(cls: type, *, title: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a dataclass's front matter."""
    return {"$schema": DIALECT, "title": title, **_record(cls)}


def _record(cls: type) -> dict[str, Any]:
    fields, docs = fields_of(cls), field_docs(cls)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, field in fields.items() if field.required],
        "properties": {
            name: {
                "description": docs[name],
                **_shape(field.shape),
                **({"minItems": 1} if (cls, name) in NOT_EMPTY else {}),
                **({"default": field.default} if isinstance(field.default, str | int | float) else {}),
            }
            for name, field in fields.items()
        },
    }


def _shape(shape: Shape) -> dict[str, Any]:
    match shape:
        case Text(format=form):
            return {"type": "string", **_pattern(form)}
        case Day():
            return {"type": "string", "format": "date", "pattern": f"^{DAY.pattern}$"}
        case Number(whole=whole):
            return {"type": "integer" if whole else "number"}
        case OneOf(words=words):
            return {"enum": list(words)}
        case ListOf(item=item, length=length):
            exact = {} if length is None else {"minItems": length, "maxItems": length}
            return {"type": "array", "items": _shape(item), **exact}
        case Record(cls=cls):
            return _record(cls)


def _pattern(form: Format | None) -> dict[str, Any]:
    return {"pattern": f"^(?:{form.pattern})$", "examples": [form.example]} if form else {}
