"""`llms.txt`: the site for language models, with links to the Markdown copy of each briefing.

Source: the proposal at llmstxt.org: a heading, a quoted summary, then lists of links. The file itself has the newest
briefings and every topic; a file for each year has all of that year's.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from briefdesk.briefing import Briefing
from briefdesk.library import Library
from briefdesk.library.published import as_published
from briefdesk.listings._addresses import copy_address, tag_address
from briefdesk.listings._page import section
from briefdesk.page import Publication, SitePage, web_path
from briefdesk.text import count_of, escape_markdown

ADDRESS = "llms.txt"
NEWEST = 50
HOW_TO_READ = """\
Each briefing rests on published articles. A mark such as [¶7] names the paragraph of the source that a point rests on,
[2: ¶7] one of the second source. Quote a briefing by its own address, and say whose words a quote is. In JSON the same
facts start at api/v1/index.json."""


def list_llms(library: Library, publication: Publication) -> Iterator[SitePage]:
    """Yield the file, and one a year that has every briefing of it."""
    published = as_published(library)
    shown = published.briefings
    years = [(year, list(found)) for year, found in groupby(shown, key=lambda briefing: briefing.date.year)]
    lines = [
        f"# {publication.name}",
        "",
        f"> {publication.description or 'News articles turned into briefings.'}",
        "",
        HOW_TO_READ,
        "",
        *section("Newest briefings", _briefings(shown[:NEWEST], publication)),
        *section("All briefings", [_year(year, len(found), publication) for year, found in years]),
        *section("Topics", _topics(published, publication)),
    ]
    yield _file(ADDRESS, lines)
    for year, found in years:
        yield _file(_year_address(year), [f"# {publication.name}, {year}", "", *_briefings(found, publication)])


def _briefings(briefings: Iterable[Briefing], publication: Publication) -> list[str]:
    return [
        f"- [{escape_markdown(b.title)}]({_at(copy_address(b, publication), publication)}): "
        f"{b.date.isoformat()}. {escape_markdown(b.description)}"
        for b in briefings
    ]


def _year(year: int, count: int, publication: Publication) -> str:
    return f"- [{year}]({_at(_year_address(year), publication)}): {count_of(count, 'briefing')}"


def _year_address(year: int) -> str:
    return f"llms-{year:04d}.txt"


def _topics(library: Library, publication: Publication) -> list[str]:
    return [
        f"- [{escape_markdown(term.tag.title)}]({_at(web_path(tag_address(term.tag.name)), publication)}): "
        f"{escape_markdown(term.tag.description) or count_of(len(term.briefings), 'briefing')}"
        for term in library.tags.values()
        if term.briefings
    ]


def _at(path: str, publication: Publication) -> str:
    return publication.file_url(path) or path


def _file(path: str, lines: Iterable[str]) -> SitePage:
    return SitePage(address=path, content=("\n".join(lines).rstrip() + "\n").encode())
