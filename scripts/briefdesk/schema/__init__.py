"""Front matter <-> typed values: what each key may hold, and what is wrong where it does not."""

from briefdesk.schema.formats import is_date
from briefdesk.schema.nearest import nearest, nearest_is, one_of, only_near, shown
from briefdesk.schema.nodes import EMPTY, KINDS, Broken, Items, Node, Place, Scalar, Table
from briefdesk.schema.reading import UNREAD, KeyPath, Notes, Unread, read_record
from briefdesk.schema.shapes import Field, fields_of

__all__ = [
    "EMPTY",
    "KINDS",
    "UNREAD",
    "Broken",
    "Field",
    "Items",
    "KeyPath",
    "Node",
    "Notes",
    "Place",
    "Scalar",
    "Table",
    "Unread",
    "fields_of",
    "is_date",
    "nearest",
    "nearest_is",
    "one_of",
    "only_near",
    "read_record",
    "shown",
]
