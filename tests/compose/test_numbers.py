"""Figures as a reader sees them. All figures are invented."""

from dataclasses import replace

import pytest

from briefdesk.article import At
from briefdesk.briefing import FigureEntry
from briefdesk.compose.numbers import Counted, amount_in_words, figures_told
from briefdesk.compose.statements import statements
from briefdesk.extract import Figure
from compose.stories import story, story_of

WORDED = {"half": 0.5, "two": 2.0, "three": 3.0}
"""The numbers of these tests that are words."""


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (FigureEntry(value=2000, noun="boats", qualifier="about"), "about 2,000"),
        (FigureEntry(value=600_000, noun="passengers", qualifier="more-than"), "more than 600,000"),
        (FigureEntry(value=6.5e9, noun="debt", unit="$"), "$6.5 billion"),
        (FigureEntry(value=1_500_000, noun="fares", unit="€", qualifier="up-to"), "up to €1.5 million"),
        (FigureEntry(value=50.7, noun="shares", unit="$"), "$50.70"),
        (FigureEntry(value=12.25, noun="fares", unit="%"), "12.25%"),
        (FigureEntry(value=3, high=5, noun="swell", unit="m", qualifier="range"), "3 m to 5 m"),
        (FigureEntry(value=40, high=60, noun="boats", qualifier="range"), "40 to 60"),
        (FigureEntry(value=303_417, noun="fares"), "303,417"),
        (FigureEntry(value=0.5, noun="turn", unit="m", qualifier="less-than"), "less than 0.5 m"),
        (FigureEntry(value=1 / 3, noun="boats", qualifier="about"), "about a third"),
    ],
)
def test_an_amount_reads_as_a_newspaper_has_it(entry: FigureEntry, words: str) -> None:
    """Separators, signs before and units after the number, and the qualifier in words."""
    assert amount_in_words(Counted(entry, "")) == words


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("At least 64 boats sank.", "at least 64"),
        ("No fewer than 64 boats sank.", "no fewer than 64"),
        ("Well over 64 boats sank.", "well over 64"),
        ("A storm sank 64 boats.", "more than 64"),
    ],
)
def test_a_qualifier_reads_as_the_article_has_it(sentence: str, shown: str) -> None:
    """ "At least 64" is not "more than 64"; only where no word stands before the number its kind speaks."""
    start = sentence.index("64")
    figure = Figure(text="64", value=64.0, noun="boats", qualifier="more-than", at=At(1, start, start + 2))
    extract = replace(story([sentence]), figures=(figure,))
    (counted,) = figures_told(extract, statements(extract))
    assert amount_in_words(counted) == shown


@pytest.mark.parametrize(
    ("sentence", "number", "noun", "rows"),
    [
        ("The 40 boats of the fleet lie still.", "40", "boats", 1),
        ("The bridge joins the two towns.", "two", "towns", 0),
        ("A storm sank two boats.", "two", "boats", 1),
        ("It waited for 9 long hours.", "9", "", 0),
        ("“He told me 200 of them came.”", "200", "“He told me", 0),
        ("Rovers scored in the last 7.", "7", "Rovers scored in the", 0),
        ("A mother of three sank a boat.", "three", "mother", 0),
        ("It is half the town’s.", "half", "town’s", 0),
        ("It shut for 9 weeks in the past.", "9", "past", 0),
        ("Masters of 200 of the boats wrote.", "200", "over boats", 0),
    ],
)
def test_a_row_counts_something_by_itself(sentence: str, number: str, noun: str, rows: int) -> None:
    """No row for a number without a noun, for "the two towns", or for a noun that is none."""
    start = sentence.index(number)
    value = WORDED.get(number) or float(number)
    figure = Figure(text=number, value=value, noun=noun, at=At(1, start, start + len(number)))
    extract = replace(story([sentence]), figures=(figure,))
    assert len(figures_told(extract, statements(extract))) == rows


@pytest.mark.parametrize(
    ("line", "as_of"),
    [
        ("{Catches of 40 boats fell in <March=2031-03>}. |", "2031-03"),
        ("{Catches of 40 boats are the lowest since <1990=1990>}. |", None),
        ("{Catches of 40 boats are the lowest since records began in <1931=1931>}. |", None),
        ("{Catches of 40 boats will be counted in <2033=2033>}. |", None),
        ("{Catches rose to 40 boats, up from 31 in <2029=2029>}. |", None),
        ("{Catches of 40 boats are short of <2029=2029> levels}. |", None),
        ("{Catches of 40 boats are the lowest since the rules of the port were changed in <1990=1990>}. |", None),
        ("{The port counted catches of 40 boats between <2028=2028> and <2030=2030>}. |", None),
        ("{Catches fell by 40 boats over <the previous year=2030>}. |", None),
        ("{The harbour master, who came in <February=2031-02>, has lost 40 boats}. |", None),
        ("{Founded in <1990=1990>, the firm owns 40 boats}. |", None),
        ("{The port opened a quay in <2030=2030>, and the ferries want one that would take 40 boats}. |", None),
        ("{In <2030=2030>, a storm sank 40 boats}. |", "2030"),
        ("{The storm of <1990=1990>, when 40 boats sank, is not forgotten}. |", "1990"),
    ],
)
def test_a_figure_is_of_the_day_on_which_it_held(line: str, as_of: str | None) -> None:
    """Neither of a day it is only compared with, nor of one to come."""
    extract = story_of(line)
    start = extract.article.paragraphs[0].text.index("40")
    figure = Figure(text="40", value=40.0, noun="boats", at=At(1, start, start + 2))
    ((entry, _),) = figures_told(replace(extract, figures=(figure,)), statements(extract))
    assert entry.as_of == as_of
