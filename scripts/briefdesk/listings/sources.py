"""The newsrooms that the briefings rest on, and the articles of each."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefdesk.briefing import Briefing, Source
from briefdesk.library import Library
from briefdesk.library.calendar import day_in_words
from briefdesk.listings._addresses import SOURCES, briefing_address, link, source_address
from briefdesk.listings._items import title_of
from briefdesk.listings._page import LIST, block, site_page
from briefdesk.listings._paging import Leaf, paged, pager, title_of_leaf
from briefdesk.listings._sources import RIGHTS, article_words
from briefdesk.page import SitePage
from briefdesk.text import count_of, escape_markdown, fold

TITLE = "Sources"
Cited = tuple[Source, list[Briefing]]
"""An article and the briefings that rest on it."""


def list_sources(library: Library) -> Iterator[SitePage]:
    """Yield the list of publishers and each publisher's list of articles."""
    shelves: dict[str, dict[str, Cited]] = defaultdict(dict)
    for briefing in library.briefings:
        for source in briefing.sources:
            articles = shelves[source_address(source.publisher)]
            articles.setdefault(_article(source, briefing), (source, []))[1].append(briefing)
    ordered = {address: list(shelves[address].values()) for address in sorted(shelves)}
    rows = sorted(ordered.items(), key=lambda row: (-len(row[1]), fold(row[1][0][0].publisher)))
    for main in paged(rows, SOURCES):
        yield _all(main, len(rows))
    for address, cited in ordered.items():
        for leaf in paged(cited, address):
            yield _publisher(leaf, cited[0][0].publisher, len(cited))


def _article(source: Source, briefing: Briefing) -> str:
    """Return what tells one article from another."""
    return source.sha256 or source.url or (f"{source.title}|{source.published}" if source.title else briefing.name)


def _all(leaf: Leaf[tuple[str, list[Cited]]], newsrooms: int) -> SitePage:
    count = count_of(newsrooms, "newsroom")
    lines = [
        f"# {TITLE}",
        "",
        *block("dek", [f"{count}. Each point of a briefing carries the number of the paragraph it rests on."]),
        *[_row(address, cited, leaf.address) for address, cited in leaf.items],
        "",
        *pager(leaf),
    ]
    meta = LIST | {"description": f"{count} that the briefings rest on, with every article of each."}
    return site_page(leaf.address, title_of_leaf(TITLE, leaf), lines, meta=meta)


def _row(address: str, cited: Sequence[Cited], page: str) -> str:
    briefings = len({briefing.name for _, found in cited for briefing in found})
    newest = max((source.published for source, _ in cited if source.published), default=None)
    rights = sorted({RIGHTS[source.rights] for source, _ in cited})
    latest = f", latest of {day_in_words(newest)}" if newest else ""
    meta = f"{count_of(len(cited), 'article')}, {count_of(briefings, 'briefing')}{latest} · {', '.join(rights)}"
    return f'- **{link(cited[0][0].publisher, address, page)}**<br>\n  <small class="brief-meta">{meta}</small>'


def _publisher(leaf: Leaf[Cited], publisher: str, count: int) -> SitePage:
    lines = [
        f"# {escape_markdown(publisher)}",
        "",
        *block("byline", [f"{count_of(count, 'article')} · {link('all sources', SOURCES, leaf.address)}"]),
        *[_cited(source, found, leaf.address) for source, found in leaf.items],
        "",
        *pager(leaf),
    ]
    meta = LIST | {"description": f"Articles of {publisher} that briefings rest on: {count:,}."}
    return site_page(leaf.address, title_of_leaf(publisher, leaf), lines, meta=meta)


def _cited(source: Source, found: Sequence[Briefing], page: str) -> str:
    links = " · ".join(link(title_of(briefing), briefing_address(briefing), page) for briefing in found)
    return f'- {article_words(source)}<br>\n  <small class="brief-meta">{links}</small>'
