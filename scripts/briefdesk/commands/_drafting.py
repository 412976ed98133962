"""A new file for a person to fill in: what is known, and each optional field as a comment that says what it is for."""

from collections.abc import Iterable
from pathlib import Path

from briefdesk.errors import BriefdeskError
from briefdesk.schema import fields_of
from briefdesk.schema.documented import example, field_docs
from briefdesk.store import write_text

CLOSING = "\n---\n"


def with_hints(text: str, cls: type, *, without: Iterable[str] = ()) -> str:
    """Return a file's text with a comment for every optional field that it does not have."""
    front_matter, _, body = text.partition(CLOSING)
    written = {line.partition(":")[0] for line in front_matter.split("\n")}
    hidden = written.union(without)
    hints = [_hint(cls, name) for name, spec in fields_of(cls).items() if name not in hidden and not spec.required]
    lines = ("# Take the `# ` in front of a field away to use it.", *hints)
    return "\n".join((front_matter, *lines)) + CLOSING + body


def write_new(text: str, path: Path, root: Path) -> str:
    """Write a file that must not be there yet, and return its path from the project's top.

    Raises:
        BriefdeskError: If there is a file, or it cannot be written.
    """
    address = path.relative_to(root).as_posix()
    if path.exists() or path.is_symlink():
        raise BriefdeskError("is there already and is not overwritten", where=address, mend="edit it, or rename it")
    write_text(path, text)
    return address


def _hint(cls: type, name: str) -> str:
    return f"# {name}: {example(cls, name)}  # {field_docs(cls)[name]}"
