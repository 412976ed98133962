"""Lines that name the writers without "By". The people and papers are invented."""

import pytest

from briefdesk.prose.byline_names import byline_names
from briefdesk.prose.writers_lines import lists_writers, names_newsroom


@pytest.mark.parametrize(
    "line",
    [
        "Ann Roe and Bo Lind",
        "Ann Roe, Bo Lind and Cy de la Cruz",
        "Ann Roe | aroe@gazette.example and Bo Lind | The Marrow Gazette",
        "Ann Roe, Political editor",
    ],
)
def test_names_alone_are_writers(line: str) -> None:
    """Names, newsrooms, jobs and addresses make a byline."""
    assert lists_writers(line)
    assert byline_names(line)[0] == "Ann Roe"


@pytest.mark.parametrize(
    "line", ["Paris and Berlin agree", "Ann Roe", "Two held over fire", "Roads, bridges and schools"]
)
def test_other_lines_are_not(line: str) -> None:
    """A single name and a headline are no list of writers."""
    assert not lists_writers(line)


def test_a_newsroom_has_a_word_of_its_own() -> None:
    """Sections and jobs are no newsrooms."""
    assert names_newsroom("The Marrow Gazette")
    assert not names_newsroom("World News")
    assert not names_newsroom("Health correspondent")


def test_a_day_behind_the_writers_is_no_name() -> None:
    """What a line says of publication is left out."""
    assert byline_names("By Ann Roe published September 9, 2031") == ("Ann Roe",)
    assert byline_names("By ANN ROE and BO LIND Associated Press") == ("Ann Roe", "Bo Lind")
