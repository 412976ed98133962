"""When a briefing last changed, and what was mended or taken back."""

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefdesk.briefing import Briefing


class Change(NamedTuple):
    """A correction, or the taking back of a whole briefing."""

    day: datetime.date
    briefing: Briefing
    number: int
    """Place of the correction in the briefing's list, from 1; 0 for the taking back."""
    note: str


def changed_on(briefing: Briefing) -> datetime.date:
    """Return the day of the briefing's latest change: its own, its update's or its last correction's."""
    days = (briefing.date, briefing.updated, *(correction.date for correction in briefing.corrections))
    return max(day for day in days if day)


def changes(briefings: Iterable[Briefing]) -> tuple[Change, ...]:
    """Return every correction and taking back, newest first."""
    found = (change for briefing in briefings for change in _of(briefing))
    return tuple(sorted(found, key=lambda change: (-change.day.toordinal(), change.briefing.name, -change.number)))


def _of(briefing: Briefing) -> Iterator[Change]:
    if briefing.status == "withdrawn":
        yield Change(changed_on(briefing), briefing, 0, briefing.withdrawn or "")
    for number, correction in enumerate(briefing.corrections, start=1):
        yield Change(correction.date, briefing, number, correction.note)
