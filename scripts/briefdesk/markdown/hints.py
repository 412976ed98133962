"""A file for a person to fill in: what is known, and each optional field as a comment that says what it is for."""

from collections.abc import Iterable

from briefdesk.schema import fields_of
from briefdesk.schema.documented import example, field_docs

CLOSING = "\n---\n"


def with_hints(text: str, cls: type, *, without: Iterable[str] = ()) -> str:
    """Return a file's text with a comment for every optional field that it does not have."""
    front_matter, _, body = text.partition(CLOSING)
    written = {line.partition(":")[0] for line in front_matter.split("\n")}
    hidden = written.union(without)
    hints = [_hint(cls, name) for name, spec in fields_of(cls).items() if name not in hidden and not spec.required]
    lines = ("# Take the `# ` in front of a field away to use it.", *hints)
    return "\n".join((front_matter, *lines)) + CLOSING + body


def _hint(cls: type, name: str) -> str:
    return f"# {name}: {example(cls, name)}  # {field_docs(cls)[name]}"
