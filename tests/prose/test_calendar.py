"""Periods of the calendar: ISO values, steps and the nearest one by name."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.prose.calendar import Period, day_without_year, full_day, month_near, period, shift, weekday_near
from briefdesk.prose.tense import direction_at

DAYS = st.dates(date(1600, 1, 1), date(2400, 12, 31))
PRECISIONS = st.sampled_from(["day", "week", "month", "year"])


@given(DAYS)
def test_iso_values_read_back(day: date) -> None:
    """The value of each precision names the period that holds the day."""
    assert date.fromisoformat(period("day", day).iso) == day
    assert period("month", day).iso == f"{day:%Y-%m}"
    assert period("year", day).iso == f"{day:%Y}"
    monday = date.fromisocalendar(*map(int, period("week", day).iso.split("-W")), 1)
    assert monday <= day < monday + timedelta(days=7)


@given(DAYS, PRECISIONS, st.integers(-500, 500))
def test_a_step_and_its_way_back_cancel_out(day: date, precision: str, count: int) -> None:
    """Shifting by a count and back gives the period one began in."""
    there = shift(day, precision, count)
    assert there is not None
    assert shift(there.day, precision, -count) == period(precision, day)


@given(DAYS, st.integers(0, 6))
def test_the_nearest_weekday_is_less_than_a_week_away(reference: date, weekday: int) -> None:
    """The last one lies up to six days back, the next one up to six ahead, today counts as both."""
    past, future = (weekday_near(reference, weekday, direction) for direction in ("past", "future"))
    assert past.weekday() == future.weekday() == weekday
    assert timedelta(days=-7) < past - reference <= timedelta(0) <= future - reference < timedelta(days=7)


@given(DAYS, st.integers(1, 12))
def test_the_nearest_month_is_less_than_a_year_away(reference: date, month: int) -> None:
    """The last such month is this one or before it, the next one this one or after it; an open one is one of them."""
    past, future, either = (month_near(reference, month, direction) for direction in ("past", "future", "open"))
    assert past.iso <= period("month", reference).iso <= future.iso
    assert either in (past, future)


def test_what_no_calendar_has_is_none() -> None:
    """30 February is no day of any year, and nothing lies beyond the year 9999."""
    assert full_day(2031, 2, 30) is None
    assert day_without_year(date(2031, 5, 14), 2, 30, "open") is None
    assert shift(date(2031, 5, 14), "year", 9000) is None
    assert Period(date(2031, 1, 1), "week").iso == "2031-W01"


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("The mayor said * that the plant had closed.", "past"),
        ("The mayor on * will open the plant.", "future"),
        ("Results will be announced on *, the mayor said.", "future"),
        ("The company shelved its plans for a sale on *.", "past"),
        ("Rates rose in spring; on * they are likely to fall.", "future"),
        ("He was due to be freed in *.", "open"),
        ("The trial begins *.", "future"),
        ("A quiet *.", "past"),
    ],
)
def test_tense_tells_past_from_future(sentence: str, direction: str) -> None:
    """The verb nearest before the expression in its clause decides, else the one after."""
    place = sentence.index("*")
    assert direction_at(sentence, place, place + 1) == direction
