"""What a page's markup tells, place against place. All newsrooms, people and events are invented."""

import pytest

from briefdesk.readers import read_article
from made_pages import linked, metadata_of, site


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
        ('"Super User"', ()),
    ],
)
def test_authors_are_people_by_their_plain_names(author: str, authors: tuple[str, ...]) -> None:
    """By, jobs, newsrooms, addresses and capitals are no part of a name; an office writes where nobody is named."""
    assert metadata_of(linked(f'"author":{author}')).authors == authors


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


def test_a_kicker_within_the_heading_is_no_part_of_the_headline() -> None:
    """Where the heading sets the named headline apart, what stands before it is the section's name."""
    heading = "<h1><span>Harbor</span> <span>The old ferry of Portmere stays</span></h1>"
    named = '<meta property="og:title" content="The old ferry of Portmere stays">'
    assert metadata_of(named, heading).title == "The old ferry of Portmere stays"


def test_bare_quotation_marks_within_a_string_do_not_break_what_a_page_tells() -> None:
    """Templates that put a standfirst into JSON as it is leave its quotation marks bare."""
    head = linked('"description":"They said "no" twice"', '"author":"Ann Roe"', '"datePublished":"2031-05-06"')
    found = metadata_of(head)
    assert (found.authors, str(found.published)) == (("Ann Roe",), "2031-05-06")


def test_a_button_for_comments_is_no_part_of_the_name_beside_it() -> None:
    """Old templates set the button into the line of the byline."""
    body = "<h1>Ferry stays</h1><div class='info'>6 May 2031 by Ann Roe <a>Leave a comment</a></div>"
    assert metadata_of("", body).authors == ("Ann Roe",)
