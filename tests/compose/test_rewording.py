"""Rewording: what a person reads of a claim, as golden cases."""

from pathlib import Path

import pytest

from briefdesk.briefing import TITLE_AT_MOST
from briefdesk.compose.clauses import is_whole
from briefdesk.compose.points import arrange
from briefdesk.compose.sections import mark
from briefdesk.compose.shortening import shorten
from briefdesk.compose.statements import statements
from briefdesk.compose.timeline import events
from compose.stories import story_of
from golden import assert_case, case_files, case_id, read_case

pytestmark = pytest.mark.golden


@pytest.mark.parametrize("path", case_files("compose", "titles.txt"), ids=case_id)
def test_a_clause_is_shortened_where_a_sentence_may_end(path: Path) -> None:
    """Each line gives a sentence of at most eighty characters, or a dash where none can be cut from it."""
    lines = read_case(path)[0].splitlines()
    short = [shorten(line, TITLE_AT_MOST) for line in lines]
    assert all(is_whole(title) and len(title) <= TITLE_AT_MOST for title in short if title)
    assert_case(path, "\n".join(title or "-" for title in short))


@pytest.mark.parametrize("path", case_files("compose", "key_points.txt"), ids=case_id)
def test_a_point_stands_alone(path: Path) -> None:
    """Attribution at the end, dates for weekdays, names for pronouns, the tense in which it was said."""
    assert_case(path, "\n".join(_point(line) for line in read_case(path)[0].splitlines()))


def _point(line: str) -> str:
    extract = story_of(line)
    (point,) = arrange(statements(extract), extract).happened
    return f"{point.text} — {point.by}, {point.when} {mark(point.paragraphs)}"


@pytest.mark.parametrize("path", case_files("compose", "timeline.txt"), ids=case_id)
def test_a_timeline_holds_what_happens_on_a_day(path: Path) -> None:
    """Each line gives its event, or a dash where it tells how things are, what is thought, or nobody knows of whom."""
    assert_case(path, "\n".join(_event(line) for line in read_case(path)[0].splitlines()))


def _event(line: str) -> str:
    extract = story_of(line)
    found = events(extract, statements(extract))
    return "; ".join(f"{event.date} {event.event}" for event in found) or "-"


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("{It was not immediately clear whether the town would pay}. |", "unknown"),
        ("{The fate of the tug is unknown}. |", "unknown"),
        ("{An unknown pilot brought the tug home}. |", "happened"),
        ("{The town may have lost four boats}. |", "happened"),
        ("{The council will vote on <May 20=2031-05-20>}. |", "coming"),
        ("{The council voted on <May 6=2031-05-06>}. |", "happened"),
        ("{The town has no other choice}. | Ansel Brook", "said"),
        ("{It is too early to say if the pier will open in <June=2031-06>}. |", "unknown"),
        ("{The mayor has not yet said whether she will stand in <June=2031-06>}. |", "unknown"),
        ("{The pilots surveyed the quay to see if it might hold}. |", "happened"),
        ("{The races were originally due to be rowed on <May 20=2031-05-20>}. |", "happened"),
        ("{The town has faced complaints about its plan for <2050=2050>}. |", "happened"),
        ("{The fares of <2031=2031> were just the second to rise since the war}. |", "happened"),
    ],
)
def test_a_point_stands_in_the_section_of_its_kind(line: str, section: str) -> None:
    """What is open, what is to come and what a person holds stand apart; the first point always happened."""
    lead, second = story_of("{Crews closed the pier}. |"), story_of(line)
    found = (*statements(lead), *statements(second))
    arrangement = arrange(found, second)
    assert len(getattr(arrangement, section)) == (2 if section == "happened" else 1)
