"""Feast days: on which day of a year they fall."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.prose.feasts import FEASTS, easter, feast_day, weekday_of_month

YEARS = st.integers(1900, 2199)


@pytest.mark.parametrize("day", ["1961-04-02", "2000-04-23", "2008-03-23", "2024-03-31", "2038-04-25"])
def test_easter_falls_where_the_almanacs_have_it(day: str) -> None:
    """Early, late and ordinary years agree with printed tables."""
    assert easter(int(day[:4])) == date.fromisoformat(day)


@given(YEARS)
def test_easter_is_a_sunday_between_its_limits(year: int) -> None:
    """Easter Sunday lies between 22 March and 25 April."""
    found = easter(year)
    assert found.weekday() == 6
    assert date(year, 3, 22) <= found <= date(year, 4, 25)


@given(YEARS, st.integers(1, 12), st.integers(0, 6), st.integers(1, 5))
def test_a_weekday_of_a_month_lies_in_it(year: int, month: int, weekday: int, nth: int) -> None:
    """Whichever is asked for, it has that weekday and month; the fifth of a month with four is the last."""
    found = weekday_of_month(year, month, weekday, nth)
    assert (found.year, found.month, found.weekday()) == (year, month, weekday)
    assert (found.day - 1) // 7 in (nth - 1, 3)


@given(st.sampled_from(sorted(FEASTS)), YEARS)
def test_every_feast_has_its_day(name: str, year: int) -> None:
    """No rule of the word list is beyond reading."""
    found = feast_day(name, year)
    assert found is not None
    assert found.year == year


def test_the_last_monday_is_not_the_fourth() -> None:
    """A month with five Mondays ends with the fifth."""
    assert feast_day("Memorial Day", 2027) == date(2027, 5, 31)
