"""Pages of the years before heads named everything. All newsrooms, people and events are invented."""

from datetime import date

import pytest

from briefdesk.article import Metadata
from briefdesk.extractors.metadata import extract_metadata
from briefdesk.prose.days import day_in_address
from briefdesk.readers import read_article

T = "Council of Portmere keeps the ferry"
STORY = "<p>The council of Portmere voted on Monday to keep the ferry, and the hall was full until midnight.</p>" * 3


def metadata_of(title: str, body: str, head: str = "") -> Metadata:
    page = f"<html><head><title>{title}</title>{head}</head><body>{body}{STORY}</body></html>"
    return extract_metadata(read_article(page.encode(), "a.html"))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (f"{T} (The Harbor Echo)", f'<h1><a href="/">The Harbor Echo</a></h1><h3 class="entry-header">{T}</h3>'),
        (f"Harbor Echo Notes: {T}", f'<h1 class="title"><a href="/">Harbor Echo Notes</a></h1><h3>{T}</h3>'),
        (f"{T}: News: The Harbor Echo", f'<div id="masthead"><h1>The Harbor Echo</h1></div><h2>{T}</h2>'),
        (f"{T} - Harbor - Echo English", f'<div><span id="DetailedTitle">{T}</span></div>'),
        (f"{T} - ECHO.com", f'<div class="inside-head">{T}</div>'),
        ("News from The Harbor Echo", f'<span class="headline entry-title">{T}</span>'),
        (f"Harbor Echo - {T}", f'<td><font size="5"><b>{T}</b></font></td>'),
        (f"Department of Ferries - {T}", f"<h2>{T}</h2>"),
    ],
)
def test_headline_stands_in_any_element_that_the_page_title_holds(title: str, body: str) -> None:
    """Neither the newsroom's own name above the page nor what is glued to the headline is the headline."""
    assert metadata_of(title, body).title == T


@pytest.mark.parametrize(
    ("title", "body", "publisher"),
    [
        (f"{T} (The Harbor Echo)", f"<h3>{T}</h3>", "The Harbor Echo"),
        (f"{T} / Harbor Echo", f"<h1>{T}</h1>", "Harbor Echo"),
        (f"Harbor Echo: Local News - {T} 5/3/31", f"<h2>{T}</h2>", "Harbor Echo"),
        (f"HARBOR ECHO | UK | England | {T}", f"<h2>{T}</h2>", "HARBOR ECHO"),
        (f"Harbor Echo » Blog Archive » {T}", f'<h1><a href="/">Harbor Echo</a></h1><h2>{T}</h2>', "Harbor Echo"),
        (f"{T} | The Harbor Echo | harborecho.example", f"<h1>{T}</h1>", "The Harbor Echo"),
        (f"{T} - FOXNews.com", f"<h1>{T}</h1>", "Fox News"),
        (f"{T} - Echo News (Harbor Broadcasting Company)", f"<h1>{T}</h1>", "Echo News"),
        (T, f"<h1>{T}</h1><p>© Copyright 2031, <a>Harbor Echo</a>, Portmere, OH.</p>", "Harbor Echo"),
        (T, f"<h1>{T}</h1><p>Copyright © 2012, 2031. Harbor Echo</p>", "Harbor Echo"),
        (
            T,
            f'<a href="/"><img alt="The Harbor Echo"></a><h1>{T}</h1><p>© 2031 Fairfax Media</p>',
            "The Harbor Echo",
        ),
    ],
)
def test_newsroom_stands_beside_the_headline_or_in_a_notice(title: str, body: str, publisher: str) -> None:
    """Sections, hosts and the companies that own a newsroom give way to its name."""
    assert metadata_of(title, body).publisher == publisher


@pytest.mark.parametrize(
    "body",
    [
        '<p class="postfoot">Posted by Ann Roe on May 3, 2031 10:22 AM | Permalink</p>',
        '<!-- Published: 2031-05-03 09:00 --><p class="byline">By Ann Roe</p>',
        '<p class="byline">By Ann Roe</p><script>var page = {"publish_date": "2031-05-03"};</script>',
        "<h5>Ann Roe</h5><cite>May 3, 2031</cite>",
        '<div class="story-date"><b>Ann Roe</b> : Washington, Sat May 3 2031, 03:12 hrs</div>',
        '<p>By <span class="fn">Ann Roe</span></p><abbr class="published" title="2031-05-03T09:00">2 years ago</abbr>',
    ],
)
def test_writer_and_day_stand_in_lines_comments_and_scripts(body: str) -> None:
    """What no name of the head tells, a line with a word for publication does, or what a script calls so."""
    told = metadata_of(T, f"<h1>{T}</h1>{body}")
    assert (told.authors, told.published) == (("Ann Roe",), date(2031, 5, 3))


@pytest.mark.parametrize(
    "path",
    [
        "2031/may/03/ferry/",
        "News/2031/0503/ferry",
        "ferry-20310503",
        "ferry-20310503-gu9ta8.html",
        "AR2031050306910.html",
        "ferry-2031-05-03.html",
        "world/t20310503_1.html",
    ],
)
def test_addresses_hold_the_day_in_many_forms(path: str) -> None:
    """Months by name, days run together, and days at the end of the story's name."""
    assert day_in_address(f"https://echo.example/{path}") == date(2031, 5, 3)


@pytest.mark.parametrize("path", ["story/20310199", "article-2232323/x.html", "items/120310503"])
def test_numbers_of_stories_are_no_days(path: str) -> None:
    """A number that no calendar has, or that is longer, counts stories."""
    assert day_in_address(f"https://echo.example/{path}") is None


def test_moment_of_the_head_is_of_the_day_that_an_unmarked_line_shows() -> None:
    """The same minute of the hour stands in a line that tells when the story was posted."""
    head = '<meta property="article:published_time" content="2031-05-04T03:10:00Z">'
    told = metadata_of(T, f"<h1>{T}</h1><p>Posted on: 9:10 pm, May 3, 2031, by Ann Roe</p>", head)
    assert told.published == date(2031, 5, 3)


@pytest.mark.parametrize(
    ("text", "title", "authors", "published"),
    [
        ("Ferry stays\n\nBy Ann Roe\n3 May 2031", "Ferry stays", ("Ann Roe",), date(2031, 5, 3)),
        (f"{T}\n\nBy Ann Roe via KPQX logo\nSaturday, May 3, 2031 5:31PM", T, ("Ann Roe",), date(2031, 5, 3)),
        (f"{T}\n\n3rd of May 2031\n\nAnn Roe\nTransport correspondent, BBC News", T, ("Ann Roe",), date(2031, 5, 3)),
        (f"{T}\n\nFrom: Department for Ferries\nPublished 3 May 2031", T, (), date(2031, 5, 3)),
    ],
)
def test_lines_above_a_pasted_story(text: str, title: str, authors: tuple[str, ...], published: date) -> None:
    """A headline may have two words, a writer a station's sign behind the name, and an office writes nothing."""
    story = "\n\n".join(["The council of Portmere voted on Monday to keep the ferry, and the hall was full."] * 3)
    told = extract_metadata(read_article(f"{text}\n\n{story}".encode(), "a.txt"))
    assert (told.title, told.authors, told.published) == (title, authors, published)
