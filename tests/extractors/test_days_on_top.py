"""The day of publication in what stands above pasted news, and before its first words. Every event is invented."""

from datetime import date

import pytest

from briefdesk.article import Metadata
from briefdesk.extractors import extract_facts
from briefdesk.readers import read_article
from briefdesk.vocabulary import Vocabulary

HEADLINE = "Dremmel Ferries opens a second yard"
STORY = (
    "Dremmel Ferries Inc. today announced that it opened a second yard with 300 workers.\n\n"
    "The yard cost $40 million, the company said.\n"
)
DAY = date(2031, 5, 6)


def metadata_of(text: str) -> Metadata:
    found: Metadata = extract_facts(read_article(text.encode(), "pasted.txt", {}), Vocabulary())["metadata"]
    return found


@pytest.mark.parametrize(
    "dateline",
    [
        "GALDPORT, Ohio – May 6, 2031 – ",
        "GALDPORT, Ohio, May 6, 2031 -- ",
        "GALDPORT, Ohio [May 6, 2031] – ",
        "GALDPORT (May 6, 2031) – ",
        "(GALDPORT, Ohio) May 6, 2031 – ",
        "Galdport, Ohio – (May 6, 2031) – ",
        "Galdport, 6 May 2031 – ",
        "GALDPORT, 6 May 2031: ",
        "6 May 2031 – Galdport – ",
    ],
)
def test_a_release_names_its_day_before_its_first_words(dateline: str) -> None:
    """Whatever sets it apart; and a day in brackets is no agency."""
    found = metadata_of(f"{HEADLINE}\n\n{dateline}{STORY}")
    assert (found.published, found.title, found.publisher, found.authors) == (DAY, HEADLINE, None, ())


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday 6 May 2031 | Cardiff",
        "Tuesday 6 May 2031 | Health",
        "London | 6 May 2031 | Business",
        "Press release | 6 May 2031 | Brussels",
        "FOR IMMEDIATE RELEASE: May 6, 2031",
    ],
)
def test_a_line_tells_the_day_beside_place_or_section(line: str) -> None:
    """Neither of them is the newsroom."""
    found = metadata_of(f"{HEADLINE}\n\n{line}\n\n{STORY}")
    assert (found.published, found.title, found.publisher, found.authors) == (DAY, HEADLINE, None, ())


@pytest.mark.parametrize("opening", ["Updated, May 9, 2031 – ", "Since May 9, 2031, ", "Monday – May 9, 2031 – "])
def test_what_is_no_place_is_no_dateline(opening: str) -> None:
    """A word for an update, or a weekday, stands before days as well."""
    assert metadata_of(f"{HEADLINE}\n\n6 May 2031\n\n{opening}{STORY}").dateline is None
