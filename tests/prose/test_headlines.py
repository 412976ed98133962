"""Lines above a story and repetitions in it. All newsrooms, people and events are invented."""

import pytest

from briefdesk.prose.headlines import headline_of, is_date_line
from briefdesk.prose.repetitions import repetitions


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        (("News", "Town buys a second ferry"), 1),
        (("The Harbor Post", "Ferry stays", "Town buys a second ferry"), 2),
        (("Ministry of Ferries", "Readout of a meeting on ferries"), 1),
        (("Harbor Echo Names New Editor", "Ann Roe has led the desk for nine years"), 0),
        (("News", "Sport"), None),
        (("Crossings and Waters Abroad", "Town buys a second ferry for the winter"), 1),
        (("Town ferry to close", "It has run for ninety years without a break"), 0),
        (("Town buys ferry", "It has run for ninety years without a break"), 0),
        (
            (
                "The Last Ferry",
                "How a town of nine hundred people lost its only boat and found after forty years that it can swim",
            ),
            0,
        ),
        (("A ferry leaves Portmere on Nov. 3, 2031.", "Town buys a second ferry"), 1),
        (("Ferry is sold to a bank in the U.S.", "Town buys a second one"), 0),
    ],
)
def test_the_headline_is_long_enough_and_no_office(lines: tuple[str, ...], headline: int | None) -> None:
    """Sections and the names of newsrooms and offices stand above headlines."""
    assert headline_of(dict(enumerate(lines))) == headline


@pytest.mark.parametrize(
    "line",
    [
        "Published: Jan. 3, 2031 at 9:15 a.m. EST | Updated: Jan. 3, 2031",
        "NNA | Jan 3, 2031, 08.30 IST",
        "Ann Roe, Harbor Post, 3 January 2031",
        "Ann Roe | January 3, 2031",
    ],
)
def test_a_day_with_its_sender_is_a_date_line(line: str) -> None:
    """A writer's, an agency's or a newsroom's name may stand before the day."""
    assert is_date_line(line)


@pytest.mark.parametrize("line", ["On Jan. 3, 2031, the ferry sank", "The ferry sank | January 3, 2031", "Ann Roe"])
def test_words_beside_a_day_are_no_date_line(line: str) -> None:
    """A sentence or a headline with a day tells a story."""
    assert not is_date_line(line)


def test_a_pull_quote_repeats_and_a_short_answer_does_not() -> None:
    """What stands in a longer paragraph, or stood before, is found; a few words may come again."""
    texts = {
        1: "“We would rather be slow than sorry,” said the chief engineer.",
        2: "We would rather be slow than sorry, said the chief engineer",
        3: "She said no.",
        4: "She said no.",
        5: "Rather slow than sorry, the paper wrote of the chief engineer.",
    }
    assert repetitions(texts) == {2}
