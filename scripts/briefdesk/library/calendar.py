"""Dates at their own precision (`2024-10-30`, `2024-W44`, `2024-10`, `2024`): first and last day, and in words."""

import datetime
import re
from calendar import isleap, monthrange
from functools import lru_cache

from briefdesk.prose.calendar import MONTH_NAMES, Precision

_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_PRECISIONS: tuple[Precision, ...] = ("year", "month", "day")


@lru_cache(maxsize=65536)
def first_day(iso: str) -> datetime.date:
    """Return the first day of a day, week, month or year in ISO 8601.

    Raises:
        ValueError: If `iso` is none of them.
    """
    if week := _WEEK.fullmatch(iso):
        return datetime.date.fromisocalendar(int(week[1]), int(week[2]), 1)
    full = _DATE.fullmatch(iso)
    if full is None:
        raise ValueError(f"{iso!r} is no date in ISO 8601")
    return datetime.date(int(full[1]), int(full[2] or 1), int(full[3] or 1))


@lru_cache(maxsize=65536)
def last_day(iso: str) -> datetime.date:
    """Return the last day of a day, week, month or year in ISO 8601.

    Raises:
        ValueError: If `iso` is none of them.
    """
    first = first_day(iso)
    month, year = monthrange(first.year, first.month)[1], 365 + isleap(first.year)
    span = {"day": 1, "week": 7, "month": month, "year": year}[precision(iso)]
    return datetime.date.fromordinal(min(first.toordinal() + span - 1, datetime.date.max.toordinal()))


def precision(iso: str) -> Precision:
    """Return how exact a date in ISO 8601 is, by its form."""
    return "week" if "W" in iso else _PRECISIONS[min(iso.count("-"), 2)]


def day_in_words(day: datetime.date) -> str:
    """Return `30 October 2024`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


@lru_cache(maxsize=65536)
def in_words(iso: str) -> str:
    """Return `30 October 2024`, `week of 28 October 2024`, `October 2024` or `2024`; else `iso`."""
    try:
        day = first_day(iso)
    except ValueError:
        return iso
    if "W" in iso:
        return f"week of {day_in_words(day)}"
    return (str(day.year), f"{MONTH_NAMES[day.month - 1]} {day.year}", day_in_words(day))[iso.count("-")]


def sort_key(iso: str) -> tuple[datetime.date, str]:
    """Return a key that puts dates in order of their first day; unreadable ones first."""
    try:
        return first_day(iso), iso
    except ValueError:
        return datetime.date.min, iso
