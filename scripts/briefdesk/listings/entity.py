"""A page for each person, organization and place: what it is, and all that the briefings hold of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from briefdesk.library import EntityTerm, Library
from briefdesk.library.changes import changed_on
from briefdesk.library.published import is_public
from briefdesk.listings._about_entity import about_entity, beside_entity, described_in_one_line
from briefdesk.listings._addresses import entity_address, link
from briefdesk.listings._items import card, event_item, figure_item, quote_item
from briefdesk.listings._linked_data import entity, linked_data
from briefdesk.listings._mistake import report_a_mistake
from briefdesk.listings._page import UNLISTED, block, repeated, site_page
from briefdesk.listings._paging import SIZE, Leaf, paged, pager
from briefdesk.page import Publication, SitePage, web_path
from briefdesk.text import count_of, escape_markdown

PART_SIZE = 20
"""Quotes, figures and events on a page of their own; the entity's page shows up to twice as many less one."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """One section of an entity's page, with its older pages."""

    name: str
    title: str
    items: Sequence[Any]
    """Newest first."""
    item: Callable[[Any, str], str]
    size: int = PART_SIZE

    def leaves(self, address: str) -> Iterator[Leaf[Any]]:
        """Yield the section's pages, the one on the entity's own page first."""
        return paged(self.items, address, size=self.size, part=self.name)

    def lines(self, leaf: Leaf[Any]) -> list[str]:
        """Return the section as it stands on one of its pages."""
        shown = [self.item(item, leaf.address) for item in leaf.items]
        return repeated(self.title, [*shown, "", *pager(leaf)] if shown else [])


def list_entity(library: Library, publication: Publication) -> Iterator[SitePage]:
    """Yield the page of every entity, and the older pages of its long sections."""
    for term in library.entities.values():
        yield from _pages(term, library, publication)


def _pages(term: EntityTerm, library: Library, publication: Publication) -> Iterator[SitePage]:
    address = entity_address(term.key)
    entry = term.entry
    has_feed = not publication.is_bundle and is_public(term)
    lines = [f"# {escape_markdown(entry.name)}", "", *about_entity(term, address, library, has_feed=has_feed)]
    older: list[SitePage] = []
    for part in _parts(term, library):
        main, *others = part.leaves(address)
        lines += part.lines(main)
        older += [_older(term, part, leaf) for leaf in others]
    lines += [*beside_entity(term, address, library), *report_a_mistake(address, publication)]
    edit = f"docs/entities/{entry.kind}/{entry.id}.md" if term.described else None
    meta = {
        "description": described_in_one_line(term),
        "brief": "entity",
        "hide": ["navigation"],
        "modified": max((changed_on(briefing).isoformat() for briefing in term.briefings), default=""),
        **({"feed": web_path(address)} if has_feed else {}),
        "linked_data": linked_data(entity(entry, publication)),
    }
    yield site_page(address, entry.name, lines, edit=edit, meta=meta)
    yield from older


def _parts(term: EntityTerm, library: Library) -> tuple[Part, ...]:
    count = len(term.briefings)
    in_list = partial(card, library=library)
    return (
        Part(name="page", title=count_of(count, "briefing"), items=term.briefings, item=in_list, size=SIZE),
        Part(name="quotes", title="In their words", items=term.quotes, item=quote_item),
        Part(name="figures", title="Figures they gave", items=term.figures, item=figure_item),
        Part(name="events", title="Timeline", items=term.events[::-1], item=event_item),
    )


def _older(term: EntityTerm, part: Part, leaf: Leaf[Any]) -> SitePage:
    title = term.entry.name
    back = link(title, entity_address(term.key), leaf.address)
    lines = [f"# {escape_markdown(title)}", "", *block("byline", [f"All about {back}"]), *part.lines(leaf)]
    words = f"{part.title}: page {leaf.number}"
    meta = {"description": f"{title}. {words}.", "brief": "entity", "hide": ["navigation"], **UNLISTED}
    return site_page(leaf.address, f"{title}. {words}", lines, meta=meta)
