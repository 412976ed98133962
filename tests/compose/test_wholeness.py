"""Statements that would lose something without the rest of their sentence. All people and bodies are invented."""

from dataclasses import replace

import pytest

from briefdesk.compose.points import arrange
from briefdesk.compose.statements import statements
from briefdesk.compose.wholeness import can_be_source
from compose.stories import story_of


@pytest.mark.parametrize(
    ("line", "point"),
    [
        ("Brook said {the pier had closed}. | Ansel Brook", "The pier has closed. — Ansel Brook"),
        ("Brook said {was the reason the pumps ran}. | Ansel Brook", "Brook said was the reason the pumps ran. — None"),
        (
            "Brook said {the pier was old but insisted that it was safe}. | Ansel Brook",
            "Brook said the pier was old but insisted that it was safe. — None",
        ),
        (
            "Brook said {the boats were old, citing a report}. | Ansel Brook",
            "Brook said the boats were old, citing a report. — None",
        ),
        (
            "Brook said that {the pier was old, but that pumps would help}. | Ansel Brook",
            "Brook said that the pier was old, but that pumps would help. — None",
        ),
        (
            "Around 300 islanders have said {they will lay up, the board has said}. | Around 300 islanders",
            "Around 300 islanders have said they will lay up, the board has said. — None",
        ),
        (
            "If the vote fails, Brook said {the pier would close}. | Ansel Brook",
            "If the vote fails, Brook said the pier would close. — None",
        ),
        (
            "Others argue that {the crews are blamed wrongly}. | others",
            "Others argue that the crews are blamed wrongly. — None",
        ),
        (
            "The mine, say {geologists, stands on wet clay}. | The mine",
            "The mine, say geologists, stands on wet clay. — None",
        ),
        (
            "{The town would not comment}, citing the inquiry. | the inquiry",
            "The town would not comment, citing the inquiry. — None",
        ),
        ("The board said {it had sold the tug}. | The board", "The board said it had sold the tug. — None"),
        ("[Ansel Brook] said {he had sold the tug}. | Ansel Brook", "Ansel Brook said he had sold the tug. — None"),
        (
            "Divers raised the tug on Friday, and the board said {it would sell her}. | The board",
            "Divers raised the tug on Friday, and the board said it would sell her. — None",
        ),
        (
            "The pilots proposed that {the tug stay in the northern bay}. | The pilots",
            "The pilots proposed that the tug stay in the northern bay. — None",
        ),
        ("He said {the tug had been sold}. |", "He said the tug had been sold. — None"),
        ("The crews said {it was time to go home}. | The crews", "It was time to go home. — The crews"),
    ],
)
def test_a_statement_that_loses_something_is_its_whole_sentence(line: str, point: str) -> None:
    """What else was said, on what it depends, who said it, and of whom: none of it is lost."""
    extract = story_of(line)
    found = [point for part in vars(arrange(statements(extract), extract)).values() for point in part]
    assert [f"{one.text} — {one.by}" for one in found] == [point]


@pytest.mark.parametrize(
    ("wording", "fits"),
    [
        ("the harbour board", True),
        ("three people familiar with the matter", True),
        ("a letter seen by the Log", True),
        ("her", False),
        ("others", False),
        ("where the union won a seat", False),
        ("the tug in the bay and", False),
        ("the impact was more", False),
        ("", False),
    ],
)
def test_a_source_can_speak(wording: str, fits: bool) -> None:  # noqa: FBT001
    """Pronouns, clauses and what breaks off name nobody."""
    assert can_be_source(wording) is fits


def test_what_somebody_denies_is_never_told_without_the_denial() -> None:
    """ "The fund denied that it had lost the money" is no news of a loss."""
    extract = story_of("The fund denied that {the storm had cost it a boat}. | The fund")
    denied = replace(extract, claims=tuple(replace(claim, certainty="denied") for claim in extract.claims))
    (statement,) = statements(denied)
    assert (statement.text, statement.by) == ("The fund denied that the storm had cost it a boat.", None)


def test_a_ticker_and_the_day_of_a_release_are_left_out() -> None:
    """What opens a release stands with its source, and letters of shares tell a reader nothing."""
    (statement,) = statements(
        story_of("{SELWYN, Ohio – <May 6, 2031=2031-05-06> – Ferries Inc. (NASDAQ: FERY) sold a tug}. |")
    )
    assert statement.text == "Ferries Inc. sold a tug."
