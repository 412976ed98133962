"""A value that is not what its field holds.

Lists are written in square brackets, days as 2024-10-30, numbers as plain digits, and some fields take one of a few
words only. A text that YAML reads as something else (`No` is false, `12:30:45` is 45045) needs quotation marks, so that
every program reads the same.

Bad:

    title: No
    tags: ferries
    updated: 3 May 2031

Good:

    title: "No"
    tags: [ferries]
    updated: 2031-05-03
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, noted
from briefdesk.finding import Finding


def wrong_type(desk: Desk) -> Iterator[Finding]:
    """Yield each value that its field cannot hold, or that other programs would misread."""
    yield from noted(desk, "wrong-type")
