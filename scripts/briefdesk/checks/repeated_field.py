"""A field that is written twice.

Only one of the two values can hold, and programs differ in which they take.

Bad:

    status: draft
    status: published

Good:

    status: published
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, noted
from briefdesk.finding import Finding


def repeated_field(desk: Desk) -> Iterator[Finding]:
    """Yield the second of two equal keys."""
    yield from noted(desk, "repeated-field")
