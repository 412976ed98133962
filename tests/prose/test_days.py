"""Full days as text and markup write them."""

from datetime import date

import pytest

from briefdesk.prose.days import find_days, parse_day

DAY = date(2031, 9, 5)


@pytest.mark.parametrize(
    "text",
    [
        "2031-09-05",
        "Sept. 5, 2031",
        "SEPTEMBER 5 2031",
        "5 Sep 2031",
        "5th September, 2031",
        "9/5/2031",
        "2031-9-5T04:00Z",
    ],
)
def test_a_full_day_is_found_however_it_is_written(text: str) -> None:
    """Month first and day first, in words, abbreviated and in digits."""
    assert find_days(f"Filed on {text} in Port Sallow.") == (DAY,)


@pytest.mark.parametrize("text", ["20310905", "20310905T0400Z", "1946348340", "2031-09-05 04:19:00 +0000"])
def test_markup_has_forms_of_its_own(text: str) -> None:
    """Compact ISO 8601 and seconds since 1970."""
    assert parse_day(text) == DAY


@pytest.mark.parametrize(
    "text", ["Sept 31, 2031", "2031-13-01", "0/0/2031", "\u017fept 5, 2031", "apr\u0131l 5, 2031", "5, 2031"]
)
def test_what_is_no_day_is_not_found(text: str) -> None:
    """The calendar decides, and letters that only look like those of a month make none."""
    assert find_days(text) == ()
