"""Dates as a reader says them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.library.calendar import first_day, in_words, last_day


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031-05-07", "7 May 2031"),
        ("2031-W19", "week of 5 May 2031"),
        ("2031-05", "May 2031"),
        ("2031", "2031"),
        ("2031-13", "2031-13"),
        ("soon", "soon"),
        ("2031-05-07-1", "2031-05-07-1"),
        ("2031-5-7", "2031-5-7"),
        ("-2031", "-2031"),
    ],
)
def test_a_date_is_said_at_its_own_precision(value: str, words: str) -> None:
    """Day, week, month, year; what is no date stays as it is."""
    assert in_words(value) == words


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_period_holds_its_days(day: date) -> None:
    """Every day lies between the first and the last day of its week, month and year."""
    year, week, _ = day.isocalendar()
    for value in (f"{day}", f"{year:04}-W{week:02}", f"{day:%Y-%m}", f"{day.year:04}"):
        first, last = first_day(value), last_day(value)
        assert first <= day <= last
        assert last - first <= timedelta(days=365)
