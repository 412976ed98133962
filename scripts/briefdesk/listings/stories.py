"""A page for each story that goes on over several briefings: all its parts, earliest first."""

from collections.abc import Iterator

from briefdesk.briefing import Briefing
from briefdesk.library import Library
from briefdesk.library.calendar import day_in_words
from briefdesk.listings._addresses import story_address
from briefdesk.listings._items import cards, title_of
from briefdesk.listings._page import LIST, block, site_page
from briefdesk.listings._paging import Leaf, paged, pager
from briefdesk.page import SitePage
from briefdesk.text import count_of, escape_markdown


def list_stories(library: Library) -> Iterator[SitePage]:
    """Yield the pages of every story; a part that was replaced or withdrawn is among them and says so."""
    stories = {parts[0].name: parts for parts in library.storylines.values()}
    for parts in stories.values():
        for leaf in paged(parts[::-1], story_address(parts)):
            yield _page(leaf, parts, library)


def _page(leaf: Leaf[Briefing], parts: tuple[Briefing, ...], library: Library) -> SitePage:
    title = f"Story: {title_of(parts[0])}"
    span = f"from {day_in_words(parts[0].date)} to {day_in_words(parts[-1].date)}"
    lines = [
        f"# {escape_markdown(title)}",
        "",
        *block("dek", [f"{count_of(len(parts), 'part')}, {span}, the latest first."]),
        *cards(leaf.items, leaf.address, library),
        "",
        *pager(leaf),
    ]
    return site_page(leaf.address, title, lines, meta=LIST)
