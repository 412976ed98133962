"""The day of publication that a page's markup tells. All newsrooms, people and events are invented."""

from datetime import date

import pytest

from briefdesk.extractors.metadata import extract_metadata
from briefdesk.readers import read_article
from made_pages import STORY, linked, metadata_of


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        (linked('"datePublished":"2031-11-05T01:12:00Z"'), "", date(2031, 11, 5)),
        (
            linked('"datePublished":"2031-11-05T01:12:00Z"'),
            "<time>8:12 PM EST, November 4, 2031</time>",
            date(2031, 11, 4),
        ),
        (
            linked('"datePublished":"2031-11-05T01:12:00Z"'),
            "<time>8:40 PM EST, November 4, 2031</time>",
            date(2031, 11, 5),
        ),
        (
            linked('"datePublished":"2031-11-05T01:12:00Z"') + '<meta name="date" content="2031-11-04T20:12:00-05:00">',
            "",
            date(2031, 11, 4),
        ),
        (
            '<meta property="article:published_time" content="2031-11-05T01:12:00Z">'
            '<meta name="article_date_original" content="Tuesday, November 4, 2031, 8:07 PM">',
            "",
            date(2031, 11, 4),
        ),
        (
            '<meta property="article:published_time" content="2031-11-05T01:12:00+00:00">',
            "<p class=date>November 4, 2031 | 8:12pm</p>",
            date(2031, 11, 4),
        ),
        (
            '<meta property="article:published_time" content="2031-11-05T01:12:00+00:00">',
            "<p class=date>November 4, 2031 | 8:31pm</p>",
            date(2031, 11, 5),
        ),
        (
            '<meta property="article:published_time" content="2031-11-05T01:12:00Z">'
            '<link rel="canonical" href="https://echo.example/2031/11/04/ferry">',
            "",
            date(2031, 11, 5),
        ),
        (
            linked('"datePublished":"2031-11-05T01:12:00Z"'),
            "<p class=date>November 4, 2031 | 8:12pm</p>",
            date(2031, 11, 5),
        ),
        (
            '<meta property="article:published_time" content="2031-11-05T01:12:00+00:00">',
            "<p>By Ann Roe <span itemprop=datePublished>November 4, 2031</span> at 8:12pm</p>",
            date(2031, 11, 4),
        ),
        (
            '<meta property="article:published_time" content="2031-11-05T01:12:00+00:00">',
            "<p>By Ann Roe <span itemprop=datePublished>November 9, 2031</span></p>",
            date(2031, 11, 5),
        ),
        ("", "<span class=date>05/11/2031</span>", date(2031, 5, 11)),
        ("", "<span class=date>05/11/2031</span><span class=updated>13/11/2031</span>", date(2031, 11, 5)),
        ('<meta property="og:locale" content="en_GB">', "<span class=date>05/11/2031</span>", date(2031, 11, 5)),
        ("", "<time>05.11.2031</time>", date(2031, 11, 5)),
        ('<meta name="pubdate" content="1951625133">', "", date(2031, 11, 5)),
        ('<link rel="canonical" href="https://echo.example/2031/11/05/ferry">', "", date(2031, 11, 5)),
        ('<link rel="canonical" href="https://echo.example/20311105/ferry">', "", date(2031, 11, 5)),
        ('<link rel="canonical" href="https://echo.example/2031/11/ferry">', "", None),
        (
            '<link rel="canonical" href="https://echo.example/2031/11/04/a"><meta name="pubdate" content="2032-01-07">',
            "<p class=date>Wednesday, November 5, 2031</p>",
            date(2031, 11, 5),
        ),
        (
            '<link rel="canonical" href="https://echo.example/20311105/ferry">',
            "<p class=date>17:08 05/11/2031</p>",
            date(2031, 11, 5),
        ),
    ],
)
def test_published_is_the_newsrooms_own_day(head: str, body: str, published: date | None) -> None:
    """A moment in universal time is the day that the page shows for it; numbers are read in the page's order."""
    assert metadata_of(head, f"<h1>Ferry stays</h1>{body}").published == published


@pytest.mark.parametrize(
    "top",
    [
        "<p class='timestamp'>Updated 6 May 2031 08:00 | Published 3 May 2031 16:19</p>",
        "<time datetime='2031-05-06T08:00:00Z'>Updated 6 May</time><time datetime='2031-05-03T08:00:00Z'>3 May</time>",
        "<div>Updated: <time datetime='2031-05-06T08:00:00Z'>6 May</time></div>"
        "<div>Published: <time datetime='2031-05-03T08:00:00Z'>3 May</time></div>",
        "<div><span>Modified</span> <time datetime='2031-05-06T08:00:00Z'>6 May</time></div>"
        "<div><span>Published</span> <time datetime='2031-05-03T08:00:00Z'>3 May</time></div>",
        "<div class='x'>May. 3, 2031 at 4:19 pm</div>",
        "<div class='x'>Posted on 03 May, 2031</div>",
        "<div class='x'>Sat, 05/03/2031 - 16:19</div>",
        "<div class='x'>Sat, 03/05/2031 - 4:19 pm</div>",
    ],
)
def test_the_day_of_a_change_is_not_that_of_publication(top: str) -> None:
    """What the page says beside a day counts, and a line with a day below the headline needs no mark."""
    article = read_article(f"<!doctype html><html lang='en'><body><h1>Ferry stays</h1>{top}{STORY}".encode(), "a.html")
    assert extract_metadata(article).published == date(2031, 5, 3)


def test_a_day_given_for_the_change_as_well_yields_to_the_one_shown() -> None:
    """Some systems of newsrooms write the day of the latest change into the name of the day of publication."""
    head = '<meta name="date" content="2031-05-06"><meta property="article:modified_time" content="2031-05-06">'
    shown = "<h1>Ferry stays</h1><p class='date'>First published 3 May 2031</p>"
    assert metadata_of(head, shown).published == date(2031, 5, 3)
    assert metadata_of(head).published == date(2031, 5, 6)


def test_the_day_in_the_head_of_a_page_is_that_of_its_saving() -> None:
    """A page's head shows today's day; the line below the headline, with its hour counted to 24, that of the story."""
    top = "<div class='header'><span class='time'>12/4/2031</span></div><h1>Ferry stays</h1><div>17:08 10/04/2031</div>"
    article = read_article(f"<!doctype html><html lang='en'><body>{top}{STORY}".encode(), "a.html")
    assert extract_metadata(article).published == date(2031, 4, 10)
