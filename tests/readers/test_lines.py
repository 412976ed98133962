"""From lines to paragraphs, in the forms that pasted text comes in. All events and people are invented."""

import textwrap

import pytest

from briefdesk.readers import read_article

STORY = (
    "The harbor council of Port Sallow voted on Tuesday to keep the ferry running through the winter, after three "
    "months of talks that had twice come close to breaking down over money.",
    '"We owe the island a boat," said Council Chair Ada Quill. She said the service carried 1,200 people a day and '
    "that 40 percent of them were students who had no other way home.",
    "Opponents, among them the trader Bram Tallis, said the vote had come too late. The company that owns the boat "
    "has until November to answer.",
    "A second vote, on the price of a ticket, is due next week.",
)


def read_paragraphs(text: str) -> tuple[str, ...]:
    return tuple(paragraph.text for paragraph in read_article(text.encode("utf-8"), "a.txt").paragraphs)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("between", ["\n\n", "\n \t\n", "\n\n\n"], ids=["blank", "spaces", "two"])
@pytest.mark.parametrize("width", [60, 66, 72, 80])
def test_lines_broken_at_any_width_are_joined(width: int, between: str, line_end: str) -> None:
    """Typescripts and mail from any system, with blank lines between their paragraphs."""
    text = between.join(textwrap.fill(paragraph, width) for paragraph in STORY)
    assert read_paragraphs(text.replace("\n", line_end)) == STORY


@pytest.mark.parametrize("between", ["\n", "\r\n", "\r", "\n\n"], ids=["lf", "crlf", "cr", "blank"])
def test_a_line_may_be_a_paragraph(between: str) -> None:
    """Text without blank lines has its paragraphs one a line."""
    assert read_paragraphs(between.join(STORY)) == STORY


def test_paragraphs_of_two_lines_show_their_width_together() -> None:
    """Where no paragraph is long enough to tell by itself that it is wrapped, all of them do."""
    story = (
        "The ferry stays, the council of Port Sallow decided late on Tuesday after a long debate.",
        "Nobody spoke against it in the end, and the vote was unanimous among the nine.",
        "The boat is old.",
    )
    assert read_paragraphs("\n\n".join(textwrap.fill(paragraph, 65) for paragraph in story)) == story


def test_page_pasted_from_a_browser_keeps_its_paragraphs() -> None:
    """Single line ends between paragraphs, and blank lines here and there."""
    top = ("Ferry to stay", "By Cora Lunt", "Oct. 14, 2031")
    text = "\n".join((*top, "", *STORY[:2], "", "Advertisement", "", *STORY[2:]))
    assert read_paragraphs(text) == (*top, *STORY[:2], "Advertisement", *STORY[2:])


def test_lines_of_a_list_stay_apart() -> None:
    """Lines that end where they end are paragraphs of their own."""
    lines = (
        "The ferry stays until spring, said the council",
        "The price of tickets goes up by 4 percent",
        "Students travel free of charge from now on",
    )
    assert read_paragraphs("\n".join(lines)) == lines


def test_a_compound_broken_at_its_hyphen_is_one_word_again() -> None:
    """Editors break lines after the hyphen of a compound; a hyphen that stands for a later word keeps its space."""
    text = (
        "The harbor council of Port Sallow voted on Tuesday to keep the long-\n"
        "running ferry in service, and to sell tickets that are good for two-\n"
        "and three-day trips to the island at the price of a single crossing.\n"
    )
    (paragraph,) = read_paragraphs(text)
    assert "long-running ferry" in paragraph
    assert "two- and three-day" in paragraph
