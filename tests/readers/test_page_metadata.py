"""What a page's markup tells, place against place. All newsrooms, people and events are invented."""

from datetime import date

import pytest

from briefdesk.article import Metadata
from briefdesk.extractors.metadata import extract_metadata
from briefdesk.readers import read_article

STORY = "<p>The council of Portmere voted on Monday to keep the ferry, and the hall was full until midnight.</p>" * 3


def metadata_of(head: str = "", body: str = "<h1>Ferry stays</h1>") -> Metadata:
    page = f"<!doctype html><html lang='en'><head>{head}</head><body>{body}{STORY}</body></html>"
    return read_article(page.encode(), "a.html").metadata


def linked(*pairs: str) -> str:
    story = ",".join(('"@type":"NewsArticle"', '"headline":"Ferry stays"', *pairs))
    return f'<script type="application/ld+json">{{{story}}}</script>'


def site(name: str) -> str:
    return f'<meta property="og:site_name" content="{name}">'


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        (site("Harbor Echo"), "Harbor Echo"),
        (site("the Echo") + linked('"publisher":{"name":"The Echo"}'), "The Echo"),
        (site("Harbor Echo") + linked('"publisher":{"name":"The Harbor Echo"}'), "The Harbor Echo"),
        (site("Echo.com") + linked('"publisher":{"name":"Echo"}'), "Echo.com"),
        (site("MLive.com") + "<link rel='canonical' href='https://www.mlive.com/a'>", "MLive.com"),
        (
            site("NPR.org") + "<title>Ferry : NPR</title><link rel='canonical' href='https://www.npr.org/a'>",
            "NPR",
        ),
        ("<title>Ferry stays « Harbor Echo</title>", "Harbor Echo"),
        (site("echo.example") + "<title>Ferry stays - News - echo.example - Portmere, NY</title>", "echo.example"),
        (
            site("TIME.com") + "<title>Ferry - TIME NewsFeed</title><link rel='canonical' href='https://time.com/a'>",
            "TIME",
        ),
        (site("echo.example") + linked('"publisher":{"name":"Echo Holdings Inc."}'), "echo.example"),
        ("<title>Harbor Echo | Ferry stays</title>", "Harbor Echo"),
        ("<title>Ferry stays - The Harbor Echo - Portmere</title>", "The Harbor Echo"),
        (site("Harbor Echo - Latest News, Weather, Sport"), "Harbor Echo"),
        (site("Harbor Echo: Breaking News, World News and More"), "Harbor Echo"),
        (
            '<script type="application/ld+json">{"@type":"WebPage","publisher":{"name":"Harbor Echo"}}</script>',
            "Harbor Echo",
        ),
        ('<meta name="copyright" content="© 2031 Harbor Echo. All rights reserved.">', "Harbor Echo"),
        ('<link rel="alternate" type="application/rss+xml" title="Harbor Echo » Feed" href="/f">', "Harbor Echo"),
        ("<link rel='canonical' href='https://www.reuters.com/world/a'>", "Reuters"),
        (linked('"publisher":{"name":"Echo: Better news. Better days."}'), "Echo"),
        (site("USATODAY") + "<link rel='canonical' href='https://www.usatoday.com/a'>", "USA Today"),
        (
            '<meta name="msapplication-tooltip" content="News, Sports, Weather"><title>Ferry stays - Echo</title>',
            "Echo",
        ),
        (site("HarborEcho.com") + linked('"publisher":{"name":"Harbor Echo"}'), "Harbor Echo"),
        (site("echo.example") + linked('"publisher":{"name":"Harbor Echo"}'), "Harbor Echo"),
        (site("https://www.echo.example") + linked('"publisher":"Harbor Echo"'), "Harbor Echo"),
        (site("U.S.") + linked('"publisher":{"name":"Harbor Echo"}'), "Harbor Echo"),
        (site("MSN") + linked('"author":"Ann Roe, Harbor Echo"'), "Harbor Echo"),
        (site("Echo | Breaking news from the harbor"), "Echo"),
        ("<title>Ferry stays | Local | Harbor Echo</title>", "Harbor Echo"),
        (site("News Center") + "<title>Ferry stays | News Center | Harbor Clinic</title>", "Harbor Clinic"),
        (site("DW.COM") + '<meta name="publisher" content="Dockside Wire (www.dw.example)">', "Dockside Wire"),
        (site("HEN") + site("Harbor Echo Notes"), "Harbor Echo Notes"),
        (
            "<title>The boat that stays: Reading Rooms Monthly</title><link rel='canonical' href='https://readingroomsmonthly.example/a'>",
            "Reading Rooms Monthly",
        ),
        ("<title>The boat that stays - Boats - USATODAY.com</title>", "USA Today"),
        (
            "<title>The boat that stays - ESPN</title>"
            + '<meta name="copyright" content="© 2031 by The Associated Press">',
            "ESPN",
        ),
        (
            linked('"publisher":{"name":"News Hub"},"provider":{"name":"The Lark"},"author":"Ann Roe, The Lark Post"'),
            "News Hub",
        ),
        (linked('"publisher":{"name":"Hub"},"provider":{"name":"The Post"},"author":"Ann Roe, The Post"'), "The Post"),
    ],
)
def test_publisher_is_the_newsroom(head: str, publisher: str) -> None:
    """Addresses, editions, slogans and portals give way to the newsroom's own name, spelled as it is spelled out."""
    assert metadata_of(head).publisher == publisher


@pytest.mark.parametrize(
    ("author", "authors"),
    [
        ('"By Ann Roe, Bo Lind and Cy de la Cruz"', ("Ann Roe", "Bo Lind", "Cy de la Cruz")),
        ('"ANN McGEE, STAFF WRITER"', ("Ann McGee",)),
        ('"ANNE-MARIE O\'NEIL | Echo Staff"', ("Anne-Marie O'Neil",)),
        ('"Ann Roe Health Correspondent"', ("Ann Roe",)),
        ('"Ann Roe, Local Democracy Reporter"', ("Ann Roe",)),
        ('{"name":["Ann Roe","Bo Lind"]}', ("Ann Roe", "Bo Lind")),
        ('[{"name":"Ann Roe"},{"@type":"Organization","name":"Reuters"}]', ("Ann Roe",)),
        ('{"@type":"Organization","name":"Ministry of Ferries"}', ("Ministry of Ferries",)),
        ('[{"name":""},{"name":"https://echo.example/roe"},{"name":"Ann Roe"}]', ("Ann Roe",)),
        ('"Monique Darby and Ann Roe, Harbor Echo"', ("Monique Darby", "Ann Roe")),
        ('"admin"', ()),
    ],
)
def test_authors_are_people_by_their_plain_names(author: str, authors: tuple[str, ...]) -> None:
    """By, jobs, newsrooms, addresses and capitals are no part of a name; an office writes where nobody is named."""
    assert metadata_of(linked(f'"author":{author}')).authors == authors


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
    ("head", "url"),
    [
        (
            '<link rel="canonical" href="/f"><meta property="og:url" content="https://echo.example/x">',
            "https://echo.example/f",
        ),
        ('<link rel="canonical" href="//echo.example/f"><base href="https://echo.example/">', "https://echo.example/f"),
        (linked('"mainEntityOfPage":{"@id":"https://echo.example/f"}'), "https://echo.example/f"),
        ('<link rel="canonical" href="/f">', None),
    ],
)
def test_the_address_is_whole(head: str, url: str | None) -> None:
    """An address from the top of the host is completed, where any place of the page names the host."""
    assert metadata_of(head).url == url


def test_the_text_tells_the_language() -> None:
    """Templates declare English on pages in any language."""
    story = "<p>Der Rat der Stadt hat am Montag für die Fähre gestimmt, und der Saal war bis Mitternacht voll.</p>"
    page = f"<!doctype html><html lang='en'><body><h1>Die Fähre bleibt</h1>{story * 3}</body></html>"
    assert read_article(page.encode(), "a.html").metadata.language == "de"


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


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            '<meta property="og:title" content="Harbor Echo">' + site("Harbor Echo"),
            "<h1>The old ferry of Portmere stays</h1>",
        ),
        (
            '<meta property="og:title" content="Why the ferry in Portmere matters">',
            "<h1>The old ferry of Portmere stays</h1>",
        ),
        ('<meta property="og:title" content="The old ferry of Portmere stays">', "<h1>News</h1>"),
        (
            "<title>The old ferry of Portmere stays - On Deck: a talk about boats - Harbor Echo</title>",
            "<a href='/deck'><h1>Echo On Deck: a talk about boats</h1></a>",
        ),
    ],
)
def test_the_headline_shown_counts_before_another_that_is_told(head: str, body: str) -> None:
    """Networks of friends are given another headline than readers; a section's name is none."""
    assert metadata_of(head, body).title == "The old ferry of Portmere stays"


def test_the_heading_marked_as_the_headline_counts_whatever_else_is_told() -> None:
    """A magazine's own headline shares no word with the one for networks of friends."""
    head = '<meta property="og:title" content="Why ferries matter in Portmere">'
    assert metadata_of(head, '<h1 itemprop="headline">Captain Courage</h1>').title == "Captain Courage"


def test_the_title_of_a_page_without_its_frame_is_the_headline() -> None:
    """Portals name their pages' app as the story; the newsroom is told by the address."""
    name = "The old ferry of Portmere stays for good"
    head = f'<title>{name}</title><meta name="application-name" content="{name}">'
    told = metadata_of(f"{head}<link rel='canonical' href='https://www.reuters.com/a'>", "")
    assert (told.title, told.publisher) == (name, "Reuters")


def test_a_host_is_written_as_on_the_link_to_the_first_page() -> None:
    """Where nothing else names the newsroom, the word in the corner of its page does."""
    head = "<link rel='canonical' href='https://www.harborecho.example/a'>"
    body = "<a href='https://www.harborecho.example/'><span>HARBORecho</span></a><h1>Ferry stays</h1>"
    assert metadata_of(head, body).publisher == "HARBORecho"


def test_a_page_that_took_its_story_over_names_where_it_stood_first() -> None:
    """The canonical address is of a well-known newsroom, and a line of the page says its name."""
    head = site("Portmere Star") + "<link rel='canonical' href='https://www.reuters.com/a'>"
    assert metadata_of(head, "<h1>Ferry stays</h1><p>Reuters<br>13 Jan 2031</p>").publisher == "Reuters"
    assert metadata_of(head).publisher == "Portmere Star"


def test_a_newsroom_set_against_a_name_is_none_of_it() -> None:
    """Some systems join the writers' names and the newsroom without a space."""
    author = linked('"author":"Ann Roe and Bo LindJournal News"')
    assert metadata_of(author).authors == ("Ann Roe", "Bo Lind")


def test_the_agency_marked_as_the_source_wrote_the_story() -> None:
    """Where the page names no writer, the agency beside the headline did."""
    assert metadata_of(site("Echo"), "<h1>Ferry stays</h1><cite class='source'>Reuters</cite>").authors == ("Reuters",)


def test_the_day_in_the_head_of_a_page_is_that_of_its_saving() -> None:
    """A page's head shows today's day; the line below the headline, with its hour counted to 24, that of the story."""
    top = "<div class='header'><span class='time'>12/4/2031</span></div><h1>Ferry stays</h1><div>17:08 10/04/2031</div>"
    article = read_article(f"<!doctype html><html lang='en'><body>{top}{STORY}".encode(), "a.html")
    assert extract_metadata(article).published == date(2031, 4, 10)
