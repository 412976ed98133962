"""A briefing that somebody should have looked at again by now.

Whoever wrote it said until when it may be relied on. Look whether it still holds; then set a later `review_by`, correct
it, or withdraw it.

Bad:

    review_by: 2031-05-05

Good:

    review_by: 2032-05-05
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding, Level

LEVEL: Level = "advice"


def review_overdue(desk: Desk) -> Iterator[Finding]:
    """Yield each briefing whose `review_by` has passed, withdrawn ones aside."""
    for parsed, briefing in desk.legible():
        due = briefing.review_by
        if desk.today and due and due < desk.today and briefing.status != "withdrawn":
            what, mend = f"was to be looked at by {due}", "see whether it still holds, and set a later day"
            yield fault(parsed, parsed.position("review_by"), "review-overdue", what, mend)
