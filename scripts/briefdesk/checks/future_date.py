"""A date that lies ahead.

A briefing is of a day that has come. A date ahead is most often a slip of the keyboard, and would stand at the top of
every list for months. One day ahead passes, since it is tomorrow somewhere already. Events in `timeline` and
`review_by` may lie ahead.

Bad:

    sources:
      - {publisher: Harbor Gazette, published: 2041-05-02, rights: own}

Good:

    sources:
      - {publisher: Harbor Gazette, published: 2031-05-02, rights: own}
"""

import datetime
from collections.abc import Iterator

from briefdesk.briefing import Briefing
from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding
from briefdesk.schema import KeyPath

SOMEWHERE = datetime.timedelta(days=1)
"""By how much the date may differ from one end of the earth to the other."""


def future_date(desk: Desk) -> Iterator[Finding]:
    """Yield each day of a briefing, its changes and its sources that lies after today."""
    if desk.today is None:
        return
    for parsed, briefing in desk.legible():
        for key, day in _days(briefing):
            if day is not None and day > desk.today + SOMEWHERE:
                yield fault(parsed, parsed.position(*key), "future-date", f"{day} lies ahead", "correct the date")


def _days(briefing: Briefing) -> Iterator[tuple[KeyPath, datetime.date | None]]:
    yield ("date",), briefing.date
    yield ("updated",), briefing.updated
    for position, source in enumerate(briefing.sources):
        yield ("sources", position, "published"), source.published
    for position, correction in enumerate(briefing.corrections):
        yield ("corrections", position, "date"), correction.date
