"""Descriptions. All events and people are invented."""

from briefdesk.briefing import DESCRIPTION_AT_MOST
from briefdesk.compose.descriptions import description
from briefdesk.compose.statements import statements
from compose.stories import story_of

LONG = (
    "The board said {the pilots of the northern bay would be given new boats, two engines and a quay of their own"
    " because the old ones had been lost in the storm that closed the town for nine days and nine nights}. | the board"
)


def test_a_description_says_who_says_so() -> None:
    """The source stands at the end, as running text has it, and the statement is shortened to make room for it."""
    told = description(statements(story_of(LONG)), "A title")
    assert told == (
        "The pilots of the northern bay will be given new boats, two engines and a quay of their own"
        " because the old ones have been lost in the storm, the board said."
    )
    assert len(told) <= DESCRIPTION_AT_MOST


def test_what_somebody_says_of_himself_needs_no_source() -> None:
    """Whoever the sentence is about, and says it, is named once."""
    told = description(
        statements(story_of("Brook said {he would give the pilots new boats}. | Ansel Brook")), "A title"
    )
    assert told == "Brook said he would give the pilots new boats."
