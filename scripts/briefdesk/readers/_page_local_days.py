"""The newsroom's own day of a moment that the head gives in universal time only."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain

from briefdesk.prose.days import find_days, parse_moment

WEST, EAST = timedelta(hours=-12), timedelta(hours=14)
"""How far clocks are behind universal time and ahead of it."""
QUARTER_MINUTES = 15
"""Zones differ from universal time by whole quarters of an hour."""
NOON = 12
CLOCK = re.compile(r"\b(?P<hour>\d{1,2})[:.](?P<minute>[0-5]\d)(?![\d:]) ?(?P<half>[ap]\.?m\b)?", re.IGNORECASE)


def local_day(moment: datetime | None, told: Iterable[str], texts: Iterable[str]) -> date | None:
    """Return the day that the page gives elsewhere for a moment in universal time, or None.

    First another value of the head without a zone, then a line with the same minute of the hour. A day or hour that no
    clock on earth shows at that moment is of another moment.
    """
    if moment is None or moment.utcoffset():
        return None
    utc = moment.astimezone(UTC).replace(second=0, microsecond=0, tzinfo=None)
    days = {(utc + WEST).date(), utc.date(), (utc + EAST).date()}
    named = (day for value in told for day in _plain_days(value, utc))
    printed = (day for text in texts for day, at in _minutes(text) if _is_of_zone(at - utc))
    return next((day for day in chain(named, printed) if day in days), None)


def near_day(moment: datetime | None, texts: Iterable[str]) -> date | None:
    """Return the first day of the texts that some clock on earth shows at a moment in universal time, or None."""
    if moment is None or moment.utcoffset():
        return None
    days = {(moment.astimezone(UTC) + ahead).date() for ahead in (WEST, timedelta(), EAST)}
    return next((day for text in texts for day in find_days(text) if day in days), None)


def _plain_days(value: str, utc: datetime) -> Iterator[date]:
    """Yield the days of a value without a zone, of those with an hour the ones when it is that hour somewhere."""
    if parse_moment(value) is not None:
        return
    minutes = tuple(_minutes(value))
    yield from (day for day, at in minutes if WEST <= at - utc <= EAST)
    yield from () if minutes else find_days(value)


def _is_of_zone(ahead: timedelta) -> bool:
    return WEST <= ahead <= EAST and ahead % timedelta(minutes=QUARTER_MINUTES) == timedelta()


def _minutes(text: str) -> Iterator[tuple[date, datetime]]:
    """Yield the days of the text with each of its hours."""
    days = find_days(text)
    for match in CLOCK.finditer(text) if days else ():
        hour = int(match["hour"]) % NOON if match["half"] else int(match["hour"])
        if hour < 24:
            afternoon = NOON if (match["half"] or "a").lower().startswith("p") else 0
            yield from ((day, datetime.combine(day, time(hour + afternoon, int(match["minute"])))) for day in days)
