"""Feast days and public holidays by name: on which day of a year they fall."""

from collections.abc import Mapping
from datetime import date, timedelta

from briefdesk.prose.calendar import MONTHS, WEEKDAYS, full_day
from briefdesk.prose.lexicon import lexicon

_DATES = lexicon("dates")
_FIXED: Mapping[str, str] = _DATES["feasts"]
_BY_WEEKDAY: Mapping[str, str] = _DATES["feasts_by_weekday"]
_BY_EASTER: Mapping[str, int] = _DATES["feasts_by_easter"]
_NTH: Mapping[str, int] = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 5}

FEASTS = frozenset((*_FIXED, *_BY_WEEKDAY, *_BY_EASTER))
"""The names of all feast days, as articles write them."""


def feast_day(name: str, year: int) -> date | None:
    """Return the day of one of `FEASTS` in a year, or None where the calendar has none such."""
    if name in _FIXED:
        month, day = map(int, _FIXED[name].split("-"))
        return full_day(year, month, day)
    if name in _BY_EASTER:
        return easter(year) + timedelta(days=_BY_EASTER[name])
    nth, weekday, _, month_name = _BY_WEEKDAY[name].split()
    return weekday_of_month(year, MONTHS[month_name], WEEKDAYS[weekday], _NTH[nth])


def weekday_of_month(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth day with this weekday in a month, the last one where it has fewer."""
    first = date(year, month, 1)
    found = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return found if found.month == month else found - timedelta(days=7)


def easter(year: int) -> date:
    """Return Easter Sunday of a year in the Gregorian calendar.

    Source: J. Meeus, Astronomical Algorithms, 1991, chapter 8.
    """
    century, of_century = divmod(year, 100)
    golden = year % 19
    leap = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - leap + 15) % 30
    offset = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * offset) // 451
    month, day = divmod(epact + offset - 7 * late + 114, 31)
    return date(year, month, day + 1)
