"""A page for each person, organization and place: what it is, and all that the briefings hold of it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from briefdesk.library import EntityTerm, Library
from briefdesk.listings._addresses import entity_address, kind_address, link
from briefdesk.listings._items import KIND_TITLES, SEPARATOR, card, chips, event_item, figure_item, quote_item
from briefdesk.listings._page import UNLISTED, block, repeated, site_page
from briefdesk.listings._paging import SIZE, Leaf, paged, pager
from briefdesk.listings._prose import Rules, render_prose
from briefdesk.page import SitePage
from briefdesk.text import count_of, escape_markdown

WIKIDATA_ITEM = re.compile(r"Q[1-9]\d*")
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


def list_entity(library: Library) -> Iterator[SitePage]:
    """Yield the page of every entity, and the older pages of its long sections."""
    for term in library.entities.values():
        yield from _pages(term, library)


def _pages(term: EntityTerm, library: Library) -> Iterator[SitePage]:
    address = entity_address(term.key)
    entry = term.entry
    lines = [f"# {escape_markdown(entry.name)}", "", *_about(term, address, library)]
    older: list[SitePage] = []
    for part in _parts(term):
        main, *others = part.leaves(address)
        lines += part.lines(main)
        older += [_older(term, part, leaf) for leaf in others]
    edit = f"docs/entities/{entry.kind}/{entry.id}.md" if term.described else None
    meta = {"description": entry.description or entry.role, "brief": "entity", "hide": ["navigation"]}
    yield site_page(address, entry.name, lines, edit=edit, meta=meta)
    yield from older


def _parts(term: EntityTerm) -> tuple[Part, ...]:
    count = len(term.briefings)
    return (
        Part(name="page", title=count_of(count, "briefing"), items=term.briefings, item=card, size=SIZE),
        Part(name="quotes", title="In their words", items=term.quotes, item=quote_item),
        Part(name="figures", title="Figures they gave", items=term.figures, item=figure_item),
        Part(name="events", title="Timeline", items=term.events[::-1], item=event_item),
    )


def _older(term: EntityTerm, part: Part, leaf: Leaf[Any]) -> SitePage:
    title = term.entry.name
    back = link(title, entity_address(term.key), leaf.address)
    lines = [f"# {escape_markdown(title)}", "", *block("byline", [f"All about {back}"]), *part.lines(leaf)]
    return site_page(leaf.address, title, lines, meta={"brief": "entity", "hide": ["navigation"], **UNLISTED})


def _about(term: EntityTerm, page: str, library: Library) -> list[str]:
    entry = term.entry
    rules = Rules(path=f"docs/entities/{entry.kind}/{entry.id}.md", address=page, drafts=library.drafts)
    description = entry.description or ("" if term.described else "Known here only from the briefings below.")
    return [
        *block("byline", _facts(term, page)),
        *(block("dek", [escape_markdown(description)]) if description else []),
        render_prose(entry.body.strip("\n"), rules),
        "",
    ]


def _facts(term: EntityTerm, page: str) -> list[str]:
    entry = term.entry
    aliases = f"also {', '.join(entry.aliases)}" if entry.aliases else ""
    place = _position(*entry.coordinates) if entry.coordinates else ""
    item = entry.wikidata if WIKIDATA_ITEM.fullmatch(entry.wikidata or "") else None
    wikidata = f"[Wikidata](https://www.wikidata.org/wiki/{item})" if item else ""
    words = escape_markdown(SEPARATOR.join(part for part in (entry.role, aliases, place) if part))
    facts = SEPARATOR.join(part for part in (words, wikidata) if part)
    everyone = link(f"all {KIND_TITLES[entry.kind].lower()}", kind_address(entry.kind), page)
    return [facts, "", f"One of {chips([everyone])}"]


def _position(latitude: float, longitude: float) -> str:
    """Return `51.73° N, 36.19° E`."""
    north = f"{abs(latitude):.2f}° {'N' if latitude >= 0 else 'S'}"
    return f"{north}, {abs(longitude):.2f}° {'E' if longitude >= 0 else 'W'}"
