"""Hours with their zone."""

from datetime import UTC, date, datetime

import pytest

from briefdesk.prose.clock import day_of_moment

MOMENT = datetime(2031, 11, 5, 1, 12, 33, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Published 8:12 PM EST, November 4, 2031", date(2031, 11, 4)),
        ("Nov. 4, 2031 at 8:12 p.m. ET", date(2031, 11, 4)),
        ("4 November 2031, 20.12 (EST)", date(2031, 11, 4)),
        ("Nov 5, 2031, 06:42 IST", date(2031, 11, 5)),
        ("Nov. 4, 2031 at 8:40 p.m. ET", None),
        ("Nov. 4, 2031 at 8:12 p.m.", None),
        ("8:12 p.m. ET", None),
        ("Nov. 4, 2031 at 8:72 p.m. ET", None),
    ],
)
def test_the_same_minute_in_its_own_zone_tells_the_day(text: str, day: date | None) -> None:
    """Another minute, or none with a zone, tells nothing."""
    assert day_of_moment(MOMENT, [text]) == day


def test_a_moment_with_its_own_zone_needs_no_text() -> None:
    """Only universal time hides the newsroom's day."""
    local = datetime.fromisoformat("2031-11-04T20:12:00-05:00")
    assert day_of_moment(local, ["Nov. 4, 2031 at 8:12 p.m. ET"]) is None
