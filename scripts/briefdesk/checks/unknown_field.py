"""A field that no briefing, tag or entity has.

A slip in a field's name would lose what it says without a word. The known fields are listed under Reference.

Bad:

    description: Crews voted to return.
    descripton: Crews voted to end a walkout of nine days.

Good:

    description: Crews voted to end a walkout of nine days.
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, noted
from briefdesk.finding import Finding


def unknown_field(desk: Desk) -> Iterator[Finding]:
    """Yield each key that is no field, with the nearest that is."""
    yield from noted(desk, "unknown-field")
