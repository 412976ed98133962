"""Pages made for tests of what their markup tells. All newsrooms, people and events are invented."""

from briefdesk.article import Metadata
from briefdesk.readers import read_article

STORY = "<p>The council of Portmere voted on Monday to keep the ferry, and the hall was full until midnight.</p>" * 3


def metadata_of(head: str = "", body: str = "<h1>Ferry stays</h1>") -> Metadata:
    """Return what is told of a page with this head, and with this body before its story."""
    page = f"<!doctype html><html lang='en'><head>{head}</head><body>{body}{STORY}</body></html>"
    return read_article(page.encode(), "a.html").metadata


def linked(*pairs: str) -> str:
    """Return JSON-LD of a story with these pairs of names and values."""
    story = ",".join(('"@type":"NewsArticle"', '"headline":"Ferry stays"', *pairs))
    return f'<script type="application/ld+json">{{{story}}}</script>'


def site(name: str) -> str:
    """Return the mark that names the site."""
    return f'<meta property="og:site_name" content="{name}">'
