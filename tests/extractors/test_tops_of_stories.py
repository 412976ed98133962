"""What the lines on top of pasted stories tell. People, places and most papers are invented."""

from datetime import date

import pytest

from briefdesk.extractors.metadata import extract_metadata
from briefdesk.readers import read_article

HEADLINE = "Harbour bridge to close for a year as its bearings fail"
STORY = (
    "The council voted late on Monday to close the old harbour bridge for a year while engineers replace its bearings.",
    "About 4,200 vehicles cross the bridge each day, according to the roads office.",
    "Residents had asked for a ferry, but the council said it could not pay for one.",
    "The work is to begin in September, the council said in a statement.",
)
DAY = date(2031, 5, 3)


@pytest.mark.parametrize(
    ("top", "authors", "publisher"),
    [
        ("By Tilda Marsh Transport Correspondent | Marrow Echo\nPublished 3 May 2031", ("Tilda Marsh",), "Marrow Echo"),
        ("Words: Tilda Marsh\nPhotos: Jonas Pell\n3 May 2031", ("Tilda Marsh",), None),
        ("Author of the article: Tilda Marsh\nPublished May 03, 2031\nLast updated 2 days ago", ("Tilda Marsh",), None),
        (
            "Reported by: Tilda Marsh | Edited by: Jonas Pell\nLast Updated: May 03, 2031, 17:20 IST",
            ("Tilda Marsh",),
            None,
        ),
        ("PTI\nUpdated: May 3, 2031 05:20 pm IST", ("PTI",), "Press Trust of India"),
        ("Reuters\nMay 3, 2031 6:02 PM EDT Updated 2 hours ago", ("Reuters",), "Reuters"),
        ("The Marrow Bureau\nUpdated - May 03, 2031 10:12 pm IST - LONDON", ("The Marrow Bureau",), None),
        ("By\nTilda Marsh\nand\nJonas Pell\nMay 3, 2031 5:30 am ET", ("Tilda Marsh", "Jonas Pell"), None),
        ("By Tilda Marsh\nBBC News, Marrow\nPublished\n3 May 2031", ("Tilda Marsh",), "BBC News"),
        ("By TILDA MARSH FOR DAILYMAIL.COM\nPublished: 18:20 BST, 3 May 2031", ("Tilda Marsh",), "Daily Mail"),
        (
            "By: Tilda Marsh\nPosted at 6:02 PM, May 03, 2031 and last updated 10:01 PM, May 03, 2031",
            ("Tilda Marsh",),
            None,
        ),
        ("Posted by Tilda Marsh on 3 May 2031 in News", ("Tilda Marsh",), None),
        ("2031/05/03 18:20\nBy Tilda Marsh\nStaff writer, with CNA", ("Tilda Marsh",), None),
        ("Tilda Marsh, The Marrow Echo via AP\nMay 3, 2031", ("Tilda Marsh",), "The Marrow Echo"),
        ("Tilda Marsh, KPQX24.com\nPublished Saturday, May 3, 2031 6:02PM EDT", ("Tilda Marsh",), "KPQX24.com"),
        (
            "Tilda Marsh · CBC News · Posted: May 03, 2031 4:00 AM EDT | Last Updated: May 4",
            ("Tilda Marsh",),
            "CBC News",
        ),
        ("Tilda Marsh, University of Marrow\nPublished: May 3, 2031 4:00pm EDT", ("Tilda Marsh",), None),
        ("Source: Xinhua\n2031-05-03 21:30:15", (), "Xinhua"),
        ("2031-05-03 21:30:15\nSource: Xinhua Editor: mqe", (), "Xinhua"),
        (
            "By Tilda Marsh and Jonas Pell\nMay 3, 2031 8:12 PM EDT Updated an hour ago",
            ("Tilda Marsh", "Jonas Pell"),
            None,
        ),
        ("Posted by Tilda Marsh on May 3, 2031 at 8:12 am in News", ("Tilda Marsh",), None),
        ("By Tilda Marsh • 05.03.31", ("Tilda Marsh",), None),
        ("Tilda Marsh\nSpecial to The Marrow Echo\nMay 3, 2031", ("Tilda Marsh",), "The Marrow Echo"),
        ("Millrace, 3 May 2031", (), None),
        ("By Tilda MarshLeave a comment\nMay 3, 2031", ("Tilda Marsh",), None),
        ("By Tilda Marsh\n(3 min)\nMay 3, 2031\n2:14\nThe bridge at dusk.\nCBC News", ("Tilda Marsh",), "CBC News"),
    ],
)
def test_the_lines_on_top_tell_writer_newsroom_and_day(
    top: str, authors: tuple[str, ...], publisher: str | None
) -> None:
    """Whatever newsroom's form they have, none of them is the story."""
    text = "\n\n".join((HEADLINE, top, *STORY))
    article = read_article(text.encode(), "a.txt")
    told = extract_metadata(article)
    assert (told.title, told.authors, told.publisher, told.published) == (HEADLINE, authors, publisher, DAY)
    assert tuple(paragraph.text for paragraph in article.body) == STORY


@pytest.mark.parametrize(
    "dateline",
    ["/KPQ News/ -- MARROW, Conn., May 3, 2031 (GLOBE NEWSWIRE) -- ", "May 3, 2031 -- ", "3 May 2031 – "],
)
def test_the_day_of_the_dateline_is_that_of_publication(dateline: str) -> None:
    """Releases and newsletters give the day only before the first word."""
    text = "\n\n".join(("Press Releases", HEADLINE, dateline + STORY[0], *STORY[1:]))
    told = extract_metadata(read_article(text.encode(), "a.txt"))
    assert (told.title, told.published) == (HEADLINE, DAY)


def test_the_first_line_that_can_be_a_headline_stays_one() -> None:
    """A section above and the day below make no byline of it, though an office's word stands in it."""
    text = "\n\n".join(("Press Releases", "Marrow-Brack Foreign Ministers’ Talk", "May 3, 2031", *STORY))
    told = extract_metadata(read_article(text.encode(), "a.txt"))
    assert (told.title, told.published) == ("Marrow-Brack Foreign Ministers’ Talk", DAY)


def test_a_day_above_the_newsroom_is_that_of_the_copy() -> None:
    """A page's head shows its slogan and the day on which it was copied; the dateline has the story's own day."""
    top = ("Friday, November 4, 2039", "Marrow Tribune", "Fearless news and views on the harbour", HEADLINE)
    text = "\n\n".join((*top, f"May 3, 2031 (MARROW) – {STORY[0]}", *STORY[1:]))
    told = extract_metadata(read_article(text.encode(), "a.txt"))
    assert (told.title, told.publisher, told.published) == (HEADLINE, "Marrow Tribune", DAY)


def test_a_numbered_bulletin_is_a_headline() -> None:
    """What looks like a name before a number and a weekday is none."""
    text = "\n\n".join(("News | 3 May 2031", "Marrow Bridge Update #7 - Saturday", *STORY))
    told = extract_metadata(read_article(text.encode(), "a.txt"))
    assert (told.title, told.authors, told.published) == ("Marrow Bridge Update #7 - Saturday", (), DAY)


def test_a_topic_before_a_colon_opens_the_standfirst() -> None:
    """It is no dateline above the byline, in which the agency stands beside its town."""
    dek = "BROKEN BEARINGS: Engineers say that steel from the first winter has to go, which may cost a million dollars"
    text = "\n\n".join((HEADLINE, dek, "Reuters, MARROW", "Sat, May 3, 2031", *STORY))
    article = read_article(text.encode(), "a.txt")
    told = extract_metadata(article)
    assert (told.title, told.authors, told.published) == (HEADLINE, ("Reuters",), DAY)
    assert tuple(paragraph.text for paragraph in article.body) == STORY


@pytest.mark.parametrize(
    "first",
    [
        f"{HEADLINE} | Marrow Echo",
        f"{HEADLINE} - Marrow Echo",
        f"Title: {HEADLINE}",
        f"https://echo.example/a\n\n{HEADLINE}",
        f"View in browser\n\n{HEADLINE}",
        f"From: Tilda <tmarsh@post.example>\nSubject: Fwd: {HEADLINE}",
    ],
)
def test_what_is_copied_along_with_a_headline_is_none_of_it(first: str) -> None:
    """The newsroom behind it, a label before it and the page's address above it are cut off."""
    text = "\n\n".join((first, "By Tilda Marsh\nMay 3, 2031", *STORY))
    told = extract_metadata(read_article(text.encode(), "a.txt"))
    assert (told.title, told.publisher) == (HEADLINE, "Marrow Echo" if "Echo" in first else None)
