"""Bylines and newsrooms as real pages mark them up. All newsrooms but the portal's, people and events are invented."""

import pytest

from briefdesk.article import Article
from briefdesk.readers import read_article

STORY = "<p>The council of Portmere voted on Monday to keep the ferry, and the hall was full until midnight.</p>" * 3
OTHERS = (
    "<p>Nobody spoke against it, the harbour master said, although three speakers had put down their names.</p>"
    "<p>The ferry has crossed the mouth of the river since before the bridge was built, and carries the school.</p>"
    "<p>A second vote follows in the spring, when the council hears what the new landing stage would cost.</p>"
)


def article_of(body: str, head: str = "") -> Article:
    page = f"<!doctype html><html lang='en'><head>{head}</head><body><h1>Ferry stays</h1>{body}</body></html>"
    return read_article(page.encode(), "a.html")


@pytest.mark.parametrize(
    "byline",
    [
        "<div class='byline'><span>By <a href='/ann'>Ann Roe</a></span> <span class='stamp'>March 18 at 3:57 PM</span>"
        "<a href='https://twitter.com/annroe'>Follow @annroe</a></div>",
        "<cite class='byline vcard'>By <span class='fn'>ANN ROE</span> <abbr title='2031-03-11'>March 11</abbr></cite>",
        "<div class='sig hasnt-bio'><span class='pb-byline'>By <a href='/ann'>Ann Roe</a></span></div>",
        "<footer class='footer-author'><ul class='byline'><li itemprop='author'>Ann Roe</li></ul></footer>",
        "<div data-component='byline-block'><time>2 May 2031</time><div><span>Ann Roe</span>"
        "<div>Health correspondent, Portmere North</div></div><button>Share</button></div>",
        "<p data-testid='AuthorName'>Ann Roe</p>",
        "<div class='byline-wrapper'><div class='byline'><span class='by'>Ann Roe</span></div>"
        "<ul class='byline__sharebar'><li><a>Whats App</a></li></ul></div>",
        "<div class='authors'><p>Ann Roe, Portmere Ferry Stage</p><span>2 May 2031</span></div>",
        "<div class='author-page'><div class='author'>Ann Roe</div>" + STORY + "</div>",
    ],
)
def test_the_byline_names_its_writer_alone(byline: str) -> None:
    """Hours, jobs, places, buttons and handles beside the name are no part of it."""
    assert article_of(byline + STORY + OTHERS).metadata.authors == ("Ann Roe",)


def test_every_linked_writer_counts() -> None:
    """A list of writers is read to its end, though each has a box of their own."""
    items = "".join(
        f"<li><div rel='author' class='author has-bio'>{name}</div><a href='https://twitter.com/x'>Follow</a></li>"
        for name in ("By Ann Roe", "Bo Lind", "CY POE")
    )
    assert article_of(f"<ul class='authors'>{items}</ul>{STORY}").metadata.authors == ("Ann Roe", "Bo Lind", "Cy Poe")


@pytest.mark.parametrize(
    ("author", "authors"),
    [
        ('"mary-smith"', ("Mary Smith",)),
        ('{"@type":"Person","byline":"Ann Roe"}', ("Ann Roe",)),
        ('{"@type":"Person","givenName":"Ann","familyName":"Roe"}', ("Ann Roe",)),
        ('{"@type":"Organization","name":"Harbor Echo"}', ("Harbor Echo",)),
    ],
)
def test_linked_data_name_writers_in_many_ways(author: str, authors: tuple[str, ...]) -> None:
    """Slugs, parts of a name and a bare newsroom are what some pages give."""
    head = '<meta property="og:site_name" content="Harbor Echo">'
    told = f'<script type="application/ld+json">{{"@type":"NewsArticle","author":{author}}}</script>'
    assert article_of(STORY, head + told).metadata.authors == authors


@pytest.mark.parametrize(
    "head",
    [
        "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ann Roe'>",
        "<meta property='article:author' content='https://echo.example/author/ann-roe/'>",
        "<meta name='DCSext.author' content='Ann Roe'>",
    ],
)
def test_the_head_names_the_writer_in_many_ways(head: str) -> None:
    """What some tell to Twitter, a writer's own page and a counter's field name the writer too."""
    assert article_of(STORY, head).metadata.authors == ("Ann Roe",)


def test_a_fuller_byline_counts_before_its_links() -> None:
    """Where only one of two writers is linked, both are named."""
    body = "<div><div class='byline'><a rel='author'>Ann Roe</a></div><div class='byline'>Bo Lind</div></div>"
    assert article_of(body + STORY).metadata.authors == ("Ann Roe", "Bo Lind")


@pytest.mark.parametrize(
    "body",
    [
        "<div class='byline'>By Ann Roe | <a href='mailto:x'>email the author</a> | May 2, 2031</div>",
        "<p class='submitted'>Submitted by Ann Roe on Fri, 05/02/2031 - 08:12</p>",
        "<div class='timestamp' data-timestamp='2031-05-02T13:12:00Z'>2 hours ago</div>",
        "<abbr class='published' title='2031-05-02T08:12:00-05:00'>8:12 AM</abbr>",
        "<div class='Page-dateModified'><span>Updated 5:00 AM EST, May 2, 2031</span></div>",
    ],
)
def test_a_day_stands_in_the_byline_or_with_the_change(body: str) -> None:
    """Where nothing says when a story was published, the byline's day and that of its change do."""
    assert str(article_of(body + STORY).metadata.published) == "2031-05-02"


def test_a_newsroom_in_the_writers_place_is_the_author() -> None:
    """Where the byline names nobody else, the newsroom itself wrote the story."""
    head = '<meta property="og:site_name" content="The Harbor Echo">'
    body = "<span class='post-author'><a href='/author/x'>The Harbor Echo</a></span>"
    assert article_of(body + STORY, head).metadata.authors == ("The Harbor Echo",)


def test_staff_stand_in_a_line_with_the_day() -> None:
    """A line nobody has marked is the byline where it holds a day and a name."""
    article = article_of(f"<h5>2/26/2031 7:11 AM PST BY TMZ STAFF</h5><div>{STORY}{OTHERS}</div>")
    assert article.metadata.authors == ("TMZ Staff",)


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("<title>Ferry stays - The Portmere Times</title><meta name='application-name' content='PTimes'>",
         "The Portmere Times"),
        ("<title>Ferry stays</title><meta name='application-name' content='Ferry stays'>", None),
        ("<link rel='canonical' href='https://www.inquirer.com/a'>"
         "<script type='application/ld+json'>"
         '{"@type":"NewsArticle","publisher":{"name":"Washington Post"}}</script>',
         "The Philadelphia Inquirer"),
        ("<meta property='og:site_name' content='Lark'><title>Ferry stays - Lark News</title>", "Lark News"),
        ("<meta property='og:site_name' content='nytimes'><link rel='canonical' href='https://www.nytimes.com/a'>",
         "The New York Times"),
        ("<meta property='og:site_name' content='Yahoo'>"
         "<link rel='syndication-source' href='https://abcnews.go.com/US/ferry'>", "ABC News"),
    ],
)  # fmt: skip
def test_the_newsroom_is_spelled_out(head: str, publisher: str | None) -> None:
    """The title and the host tell what a program, a short name and a portal do not."""
    assert article_of(STORY, head).metadata.publisher == publisher


@pytest.mark.parametrize(
    ("top", "authors"),
    [
        ("<div><a href='https://www.echo.example/authors/ann-roe'>Ann Roe</a></div>", ("Ann Roe",)),
        ("<ul><li><a href='/agency/afp.html'>AFP</a> <b>London</b></li></ul>", ("AFP",)),
        ("<div><span>Ann Roe, Staff Writer</span></div>", ("Ann Roe",)),
        ("<div><a href='/people/ann-roe'>Ann Roe</a></div>", ()),
    ],
)
def test_links_and_jobs_tell_the_writer_where_no_mark_does(top: str, authors: tuple[str, ...]) -> None:
    """A link to a writer's or an agency's own page, or a name with a job, stands for a byline above the story."""
    assert article_of(top + STORY + OTHERS).metadata.authors == authors
