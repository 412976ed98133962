"""Front matter as written: every text, list and table with its place, nothing yet taken for a date or a number."""

from typing import NamedTuple, TypeAlias


class Place(NamedTuple):
    """Line and column in the file, both from 1."""

    line: int
    column: int


class Scalar(NamedTuple):
    """One value as the file has it, quotes removed."""

    text: str
    place: Place
    plain: bool
    """Whether it stands without quotation marks, so that YAML would guess its type."""
    dropped: str = ""
    """What follows after a space and `#`, such as `#4 falls`: a comment to YAML, though no space follows the sign."""


class Items(NamedTuple):
    """A list."""

    nodes: "tuple[Node, ...]"
    place: Place


class Table(NamedTuple):
    """Keys with their values, in order; a repeated key is there as often as it is written."""

    entries: "tuple[tuple[Scalar, Node], ...]"
    place: Place


class Broken(NamedTuple):
    """A value that is not YAML; the fault is noted where it was found."""

    place: Place


Node: TypeAlias = Scalar | Items | Table | Broken
KINDS = {Scalar: "a text", Items: "a list", Table: "a table of keys"}
"""What each kind of node is called when it stands where another should."""
EMPTY = Table((), Place(1, 1))


def is_empty(node: Node) -> bool:
    """Return whether nothing at all is written after the key."""
    return isinstance(node, Scalar) and node.plain and node.text == ""
