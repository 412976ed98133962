"""Briefings that somebody wanted looked at again by now."""

import datetime
from collections.abc import Iterable

from briefdesk.briefing import Briefing


def overdue(briefings: Iterable[Briefing], today: datetime.date) -> tuple[Briefing, ...]:
    """Return the briefings whose `review_by` is before `today`, longest overdue first."""
    late = ((b.review_by, b.name, b) for b in briefings if b.review_by is not None and b.review_by < today)
    return tuple(briefing for _, _, briefing in sorted(late, key=lambda entry: entry[:2]))
