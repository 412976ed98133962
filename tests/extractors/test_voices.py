"""Who can be the source of a statement. Every name is invented."""

import pytest

from briefdesk.extractors.claims.voices import can_speak


@pytest.mark.parametrize(
    "wording",
    [
        *(
            "the mayor",
            "Her husband",
            "three people familiar with the matter",
            "its backers",
            "the fourth-generation grazier",
        ),
        *(
            "The Hamburg-based company",
            "The report",
            "officials",
            "Quill",
            "A spokesman for Tarn Ferries",
            "the presidents",
        ),
        *("Environmental groups", "a team led by Mara Elstow", "forecasters", "The authorities"),
    ],
)
def test_people_bodies_and_writings_can_speak(wording: str) -> None:
    """Named or not."""
    assert can_speak(wording)


@pytest.mark.parametrize(
    "wording",
    [
        "a racehorse",
        "a moral victory",
        "One idea",
        "he didn't",
        "of Westshire Police",
        "where the Union won",
        "responsibility",
        "emerged from the Harbour House last week",
    ],
)
def test_things_and_pieces_of_sentences_cannot(wording: str) -> None:
    """What a verb such as "called" stands beside is no source."""
    assert not can_speak(wording)
