"""Days, weeks, months and years as values: ISO 8601 at their own precision, and the nearest one by name."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from briefdesk.prose.lexicon import lexicon

NEARLY_A_YEAR = timedelta(days=330)

Precision = Literal["day", "week", "month", "year"]
Direction = Literal["past", "future", "open"]

_CALENDAR = lexicon("dates")
MONTHS: Mapping[str, int] = {name: int(n) for n, names in _CALENDAR["months"].items() for name in names}
"""Number of each month by its names and abbreviations."""
MONTH_NAMES: tuple[str, ...] = tuple(names[0] for names in _CALENDAR["months"].values())
"""The full name of each month, January first."""
WEEKDAYS: Mapping[str, int] = {name: int(n) for n, names in _CALENDAR["weekdays"].items() for name in names}
"""Number of each weekday by its names and abbreviations; Monday is 0."""
WEEKDAY_NAMES: tuple[str, ...] = tuple(names[0] for names in _CALENDAR["weekdays"].values())
"""The full name of each weekday, Monday first."""


class Period(NamedTuple):
    """One day, week, month or year: its first day (for a day itself), and its precision."""

    day: date
    precision: Precision

    @property
    def iso(self) -> str:
        """The value in ISO 8601: `2024-10-30`, `2024-W44`, `2024-10`, `2024`."""
        if self.precision == "week":
            year, week, _ = self.day.isocalendar()
            return f"{year:04}-W{week:02}"
        return self.day.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.precision]]


def period(precision: Precision, day: date) -> Period:
    """Return the period of this precision that holds `day`."""
    if precision == "week":
        return Period(day - timedelta(days=min(day.weekday(), day.toordinal() - 1)), precision)
    if precision == "month":
        return Period(day.replace(day=1), precision)
    return Period(day.replace(month=1, day=1) if precision == "year" else day, precision)


def shift(day: date, precision: Precision, count: int) -> Period | None:
    """Return the period that lies `count` periods after the one that holds `day`; None outside years 1 to 9999."""
    if abs(count) > 9999:
        return None
    try:
        if precision in ("day", "week"):
            return period(precision, day + timedelta(days=count * (7 if precision == "week" else 1)))
        months = day.year * 12 + day.month - 1 + count * (12 if precision == "year" else 1)
        return period(precision, date(months // 12, months % 12 + 1, 1))
    except (ValueError, OverflowError):
        return None


def full_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekday_near(reference: date, weekday: int, direction: Direction) -> date:
    """Return the nearest day with this weekday, the reference itself included; an open one lies ahead."""
    if direction == "past":
        return reference - timedelta(days=(reference.weekday() - weekday) % 7)
    return reference + timedelta(days=(weekday - reference.weekday()) % 7)


def weekday_of_week(day: date, weekday: int) -> date:
    """Return the day with this weekday in the ISO week that holds `day`."""
    return day + timedelta(days=weekday - day.weekday())


def month_near(reference: date, month: int, direction: Direction) -> Period:
    """Return the nearest such month, that of the reference included; an open one is the nearer of both."""
    behind = (reference.month - month) % 12
    ahead = (month - reference.month) % 12
    back = direction == "past" or (direction == "open" and behind <= ahead)
    found = shift(reference, "month", -behind if back else ahead)
    return found or period("month", reference)


def day_without_year(reference: date, month: int, day: int, direction: Direction) -> date | None:
    """Return the day that news means by day and month alone; None where no year near has it (30 February)."""
    years = range(reference.year - 4, reference.year + 5)
    days = [found for year in years if (found := full_day(year, month, day))]
    return day_meant(days, reference, direction)


def nearest_of(days: Iterable[date], reference: date, direction: Direction) -> date | None:
    """Return the nearest of the days in a direction, the reference itself included; an open one is the nearest of all.

    None where there is no such day.
    """
    if direction == "past":
        return max((d for d in days if d <= reference), default=None)
    if direction == "future":
        return min((d for d in days if d >= reference), default=None)
    return min(days, key=lambda d: abs((d - reference).days), default=None)


def day_meant(days: Collection[date], reference: date, direction: Direction) -> date | None:
    """Return which of the days that come every year is meant: the nearest by its tense, unless that is far away.

    One of another year that is nearly a year away would have had its year written; meant is the one some weeks away,
    whatever the verb beside it seems to say: "the rally on 9 February was not announced", published in January.
    """
    found = nearest_of(days, reference, direction)
    if found is None or abs(found - reference) < NEARLY_A_YEAR:
        return found
    return next((day for day in days if day.year == reference.year), found)
