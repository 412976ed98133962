"""Titles from headlines and leads. All events and people are invented."""

from dataclasses import replace

import pytest

from briefdesk.briefing import TITLE_AT_MOST
from briefdesk.compose import compose
from briefdesk.compose.headlines import WORDS_AT_MOST, headline_titles
from briefdesk.compose.rewording import calmed
from briefdesk.extract import Extract
from compose.stories import VOCABULARY, story

STORY = (
    "The harbour board closed the quay after a storm, and its crews took the boats to the northern bay.",
    "Ansel Brook, a pilot, said the fares of the night ferries would rise.",
)


def headed(title: str, *paragraphs: str) -> Extract:
    """Return a story of somebody else under a headline."""
    extract = story(list(paragraphs or STORY), rights="reserved")
    return replace(extract, metadata=replace(extract.metadata, title=title))


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Harbour Board Closes The Quay After a Storm", "Harbour board closes the quay after a storm"),
        ("SELWYN: Pilots take their boats to the northern bay", "Pilots take their boats to the northern bay"),
        ("Harbour Notes | Pilots take their boats to the northern bay", "Pilots take their boats to the northern bay"),
        ("Pilots take their boats home; fares rise", "Pilots take their boats home"),
        ("Harbour board to close the quay", "Harbour board will close the quay"),
        ("Crews fearful over the price of night fares", "Crews fearful over the price of night fares"),
        ("Why are the pilots of the northern bay leaving?", None),
        ("Here’s what we know about the storm", None),
        ("Storm news", None),
    ],
)
def test_a_headline_gives_a_title_where_it_tells_the_news(headline: str, title: str | None) -> None:
    """Without label, rubric or second news, in the story's own capitals; a question or a label gives none."""
    assert next(headline_titles(headed(headline), TITLE_AT_MOST), None) == title


def test_no_more_words_are_taken_than_may_be_copied() -> None:
    """A headline of more words in a row than the check of copied wording lets pass gives a shorter title or none."""
    long = "Pilots of the northern bay take two of their old boats home to the quay in one night of storm"
    assert all(len(title.split()) <= WORDS_AT_MOST for title in headline_titles(headed(long), TITLE_AT_MOST))


@pytest.mark.parametrize(
    ("headline", "lead", "title"),
    [
        (
            "Board shuts quay as storm nears",
            "The harbour board shut the quay on its northern side because a storm was on its way to the town.",
            "The harbour board shut the quay on its northern side",
        ),
        (
            "Pilots to leave Selwyn over fares",
            "Ansel Brook was seven when he saw his first storm from the tower above the long northern quay.",
            "Pilots will leave Selwyn over fares",
        ),
    ],
)
def test_a_title_tells_what_the_headline_is_about(headline: str, lead: str, title: str) -> None:
    """The lead shortened, if it tells the news of the headline; else the headline, before any other sentence."""
    briefing, *_ = compose(headed(headline, lead, *STORY), VOCABULARY)
    assert briefing.title == title


@pytest.mark.parametrize(
    ("opening", "calm"),
    [
        ("A STORM closed the quay", "A storm closed the quay"),
        ("SELWYN pilots struck", "Selwyn pilots struck"),
        ("A NORTH-facing quay fell", "A NORTH-facing quay fell"),
        ("SELWYN — Pilots struck", "SELWYN — Pilots struck"),
        ("The quay fell", "The quay fell"),
    ],
)
def test_a_first_word_in_capitals_is_calmed(opening: str, calm: str) -> None:
    """As the story has the word elsewhere, every letter at its place; what the story has not stays."""
    article = story([opening, "The storm hit Selwyn."]).article
    assert calmed(opening, article) == calm
    assert len(calm) == len(opening)
