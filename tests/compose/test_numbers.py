"""Figures as a reader sees them. All figures are invented."""

import pytest

from briefdesk.briefing import FigureEntry
from briefdesk.compose.numbers import amount_in_words


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (FigureEntry(value=2000, noun="boats", qualifier="about"), "about 2,000"),
        (FigureEntry(value=600_000, noun="passengers", qualifier="more-than"), "more than 600,000"),
        (FigureEntry(value=6.5e9, noun="debt", unit="$"), "$6.5 billion"),
        (FigureEntry(value=1_500_000, noun="fares", unit="€", qualifier="up-to"), "up to €1.5 million"),
        (FigureEntry(value=12.25, noun="fares", unit="%"), "12.25%"),
        (FigureEntry(value=3, high=5, noun="swell", unit="m", qualifier="range"), "3 m to 5 m"),
        (FigureEntry(value=40, high=60, noun="boats", qualifier="range"), "40 to 60"),
        (FigureEntry(value=303_417, noun="fares"), "303,417"),
        (FigureEntry(value=0.5, noun="turn", qualifier="less-than"), "less than 0.5"),
    ],
)
def test_an_amount_reads_as_a_newspaper_has_it(entry: FigureEntry, words: str) -> None:
    """Separators, signs before and units after the number, and the qualifier in words."""
    assert amount_in_words(entry) == words
