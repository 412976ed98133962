"""When a figure held, in the words of a briefing. Every event is invented."""

from dataclasses import replace

import pytest

from briefdesk.briefing import FigureEntry
from briefdesk.listings.briefing.periods import when_in_words
from test_library import many

FIGURE = FigureEntry(value=350000, noun="crates lost", qualifier="about", as_of="2031")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Early in 2031, estimates of crates lost were near 350,000. [¶2]", "early in 2031"),
        ("About 350,000 crates were lost by the end of 2031. [¶2]", "by the end of 2031"),
        ("Early in 2030, estimates of crates lost were near 350,000. [¶2]", "2031"),
        ("Early in 2031, estimates of crates lost were near 1,350,000. [¶2]", "2031"),
        ("Between early 2031 and late 2031 some 350,000 crates were lost. [¶2]", "2031"),
        ("Some 350,000 crates were lost. [¶2]", "2031"),
    ],
)
def test_a_year_is_told_as_nearly_as_the_line_with_the_number_tells_it(line: str, words: str) -> None:
    """A part of the year is taken only from a line of the same number and the same year that names one part."""
    briefing = replace(many(1)[0], body=f"## What happened\n\n- {line}\n- Early in 2031 it rained. [¶3]\n")
    assert when_in_words(FIGURE, briefing) == words


def test_a_date_that_says_more_than_the_year_stands_as_it_is() -> None:
    """A month needs no part of a year, and no date stays without words."""
    briefing = replace(many(1)[0], body="- Early in 2031, 350,000 crates were lost. [¶2]\n")
    assert when_in_words(replace(FIGURE, as_of="2031-03"), briefing) == "March 2031"
    assert when_in_words(replace(FIGURE, as_of=None), briefing) == ""
