"""Which figures count the same thing."""

import pytest

from briefdesk.briefing import FigureEntry
from briefdesk.library.measures import measure_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russian soldiers killed or injured", "estimates of Russian casualties"),
        ("people out of their homes", "people evacuated"),
        ("first estimate of the damage", "damage"),
        ("deaths", "people killed"),
        ("broken harbour walls", "of harbour wall broken"),
    ],
)
def test_the_same_thing_in_other_words_is_one_measure(one: str, other: str) -> None:
    """Number, order, filler and the usual synonyms make no difference."""
    found = measure_of(FigureEntry(value=1, noun=one))
    assert found is not None
    assert found == measure_of(FigureEntry(value=2, noun=other))


@pytest.mark.parametrize("noun", ["soldiers", "of people", "", "…"])
def test_a_noun_that_says_little_is_compared_with_nothing(noun: str) -> None:
    """Two numbers of soldiers may count different soldiers."""
    assert measure_of(FigureEntry(value=1, noun=noun)) is None


def test_different_things_and_units_are_different_measures() -> None:
    """Dead are not casualties, dollars no euros."""
    dead, hurt = FigureEntry(value=1, noun="Lorn deaths"), FigureEntry(value=1, noun="Lorn casualties")
    assert measure_of(dead) != measure_of(hurt)
    assert measure_of(FigureEntry(value=1, unit="$", noun="damage")) != measure_of(
        FigureEntry(value=1, unit="€", noun="damage")
    )
