"""Front matter -> typed values. Every fault is noted with its place, and reading goes on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final, TypeAlias

from briefdesk.finding import Finding
from briefdesk.schema.nearest import nearest_is, one_of, shown
from briefdesk.schema.nodes import KINDS, Broken, Items, Node, Place, Scalar, Table, is_empty
from briefdesk.schema.scalars import Fault, read_scalar
from briefdesk.schema.shapes import NOT_EMPTY, Field, ListOf, Record, Shape, fields_of

KeyPath: TypeAlias = tuple[str | int, ...]
NOTHING = frozenset({"", "~", "null"})
"""Plain texts that leave an optional field out."""
LONGEST_TOLD = 100
"""Characters of a text that is shown again as it should be written."""


class Unread(Enum):
    """What stands for a value that could not be read; the fault is noted."""

    UNREAD = "unread"


UNREAD: Final = Unread.UNREAD


@dataclass(frozen=True, kw_only=True)
class Notes:
    """What is noted while one file is read: faults, and where each value stands."""

    path: str
    findings: list[Finding] = field(default_factory=list)
    positions: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)
    legible: dict[str, Any] = field(default_factory=dict)
    """Values of the file's own fields that could be read, also where a required one could not."""

    def fault(self, name: str, place: Place, what: str, mend: str = "") -> None:
        """Note one fault."""
        self.misread(place, Fault(name, what, mend))

    def misread(self, place: Place, fault: Fault) -> None:
        """Note why a text is not a value."""
        line, column = place
        finding = Finding(
            path=self.path, line=line, column=column, name=fault.name, what=fault.what, mend=fault.mend, edit=fault.edit
        )
        self.findings.append(finding)


def read_record(table: Table, cls: type, notes: Notes, at: KeyPath = ()) -> dict[str, Any] | Unread:
    """Return the values of a dataclass's fields by name, or UNREAD if a required one is not to be had.

    What is left out or unreadable and has a default is not in the result; a list that needs an item is empty then.
    """
    fields = fields_of(cls)
    values: dict[str, Any] = {name: () for name in fields if (cls, name) in NOT_EMPTY}
    written = dict(_known_entries(table, fields, notes))
    for name, node in written.items():
        value = _read_field(fields[name], node, notes, (*at, name))
        if value is not UNREAD:
            values[name] = value
            if (cls, name) in NOT_EMPTY and node == Items((), node.place):
                notes.fault("missing-field", node.place, f"`{name}` has no item", "add at least one")
    for name, spec in fields.items():
        if spec.required and name not in written:
            notes.fault("missing-field", table.place, f"`{name}` is missing", f"add a line `{name}: ...`")
    if not at:
        notes.legible.update(values)
    whole = all(name in values for name, spec in fields.items() if spec.required)
    return values if whole else UNREAD


def _known_entries(table: Table, fields: Mapping[str, Field], notes: Notes) -> Iterator[tuple[str, Node]]:
    seen: dict[str, Place] = {}
    for key, node in table.entries:
        if key.text in seen:
            what = f"`{key.text}` is there twice, first on line {seen[key.text].line}"
            notes.fault("repeated-field", key.place, what, "keep one of the two")
        elif key.text not in fields:
            near = nearest_is(key.text, fields)
            mend = "correct it, or remove the line" if near else f"remove the line; the fields are {one_of(fields)}"
            notes.fault("unknown-field", key.place, f"{shown(key.text)} is not a field{near}", mend)
        else:
            yield key.text, node
        seen.setdefault(key.text, key.place)


def _read_field(spec: Field, node: Node, notes: Notes, at: KeyPath) -> Any:
    notes.positions[at] = node.place
    if spec.required and is_empty(node):
        notes.fault(
            "missing-field", node.place, f"`{spec.name}` is empty{_lost(node)}", "write its value after the colon"
        )
        return UNREAD
    if not spec.required and isinstance(node, Scalar) and node.plain and node.text in NOTHING:
        if node.dropped:
            notes.fault(
                "wrong-type", node.place, f"`{spec.name}` is empty{_lost(node)}", "quote it, or write a space after `#`"
            )
        return UNREAD
    return _read(spec.shape, node, notes, at)


def _lost(node: Node) -> str:
    """Return that what stands after the key is a comment, where it is one and looks like a value."""
    return f": {shown(node.dropped)} is a comment to YAML" if isinstance(node, Scalar) and node.dropped else ""


def _read(shape: Shape, node: Node, notes: Notes, at: KeyPath) -> Any:
    notes.positions[at] = node.place
    if isinstance(node, Broken):
        return UNREAD
    match shape:
        case ListOf():
            return _read_list(shape, node, notes, at)
        case Record(cls=cls):
            if not isinstance(node, Table):
                return _wrong_kind(node, "a table of keys", f"write {{{', '.join(_required(cls))}}}", notes)
            values = read_record(node, cls, notes, at)
            return values if isinstance(values, Unread) else cls(**values)
        case _:
            return _read_scalar(shape, node, notes)


def _read_scalar(shape: Any, node: Node, notes: Notes) -> Any:
    if not isinstance(node, Scalar):
        return _wrong_kind(node, "one value", "write one value, in quotation marks if it has brackets or braces", notes)
    reading = read_scalar(node, shape)
    if reading.fault:
        notes.misread(node.place, reading.fault)
    return reading.value if reading.usable else UNREAD


def _read_list(shape: ListOf, node: Node, notes: Notes, at: KeyPath) -> Any:
    if not isinstance(node, Items):
        return _wrong_kind(node, "a list", _as_list(shape.item, node), notes)
    items = [_read_item(shape.item, item, notes, (*at, i)) for i, item in enumerate(node.nodes)]
    if shape.length is not None and len(items) != shape.length:
        notes.fault("wrong-type", node.place, f"needs {shape.length} items, found {len(items)}", "correct the list")
        return UNREAD
    if shape.length is not None and UNREAD in items:
        return UNREAD
    return tuple(item for item in items if item is not UNREAD)


def _as_list(item: Shape, node: Node) -> str:
    """Return how to write as a list what is none."""
    if isinstance(item, Record):
        return f"write each item on a line of its own: `- {{{', '.join(_required(item.cls))}}}`"
    told = node.text if isinstance(node, Scalar) and len(node.text) <= LONGEST_TOLD else ""
    return f"write the items in square brackets: [{told if told.isprintable() and told else 'a, b'}]"


def _read_item(shape: Shape, node: Node, notes: Notes, at: KeyPath) -> Any:
    if is_empty(node):
        notes.fault("wrong-type", node.place, "an item of the list is empty", "write it, or remove it")
        return UNREAD
    return _read(shape, node, notes, at)


def _wrong_kind(node: Node, needed: str, mend: str, notes: Notes) -> Unread:
    found = shown(node.text) if isinstance(node, Scalar) else KINDS[type(node)]
    notes.fault("wrong-type", node.place, f"needs {needed}, found {found}", mend)
    return UNREAD


def _required(cls: type) -> list[str]:
    return [f"{name}: ..." for name, spec in fields_of(cls).items() if spec.required]
