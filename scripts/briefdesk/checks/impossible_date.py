"""A date that is not in the calendar.

It is a slip of the keyboard, and everything that is sorted by date would go wrong.

Bad:

    timeline:
      - {date: 2031-02-30, event: Crews walk out}
    updated: 2031-13-02

Good:

    timeline:
      - {date: 2031-02-28, event: Crews walk out}
    updated: 2031-12-02
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, noted
from briefdesk.finding import Finding


def impossible_date(desk: Desk) -> Iterator[Finding]:
    """Yield each date that no calendar has."""
    yield from noted(desk, "impossible-date")
