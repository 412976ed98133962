"""A page for each briefing: what its file says, dressed with where it leads."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefdesk.briefing import Briefing
from briefdesk.extract import ENTITY_KINDS
from briefdesk.library import Backlink, EntityKey, Library
from briefdesk.library.calendar import day_in_words
from briefdesk.library.changes import changed_on
from briefdesk.library.names import NameBook, phrase_index, spelled
from briefdesk.listings._addresses import briefing_address, copy_address, link
from briefdesk.listings._full_text import untitled
from briefdesk.listings._items import KIND_TITLES, SEPARATOR, entity_chips, publishers, tag_chips, title_of
from briefdesk.listings._linked_data import article, linked_data
from briefdesk.listings._page import LIST, UNLISTED, block, repeated, section, site_page
from briefdesk.listings._paging import Leaf, paged, pager
from briefdesk.listings._prose import Rules, render_prose
from briefdesk.listings._sources import anchored
from briefdesk.page import Publication, SitePage
from briefdesk.text import escape_markdown

LINKS = 20
"""Backlinks on a page of their own; the briefing's page shows up to twice as many less one."""
DRAFT = "> **Draft.** Nobody has reviewed this yet, and it is not on the published site."


class Lookups(NamedTuple):
    """The library and what is looked up in it for every page."""

    library: Library
    by_name: Mapping[str, Briefing]
    replaced: Mapping[str, Briefing]
    """By the name of the briefing replaced."""
    continued: Mapping[str, Briefing]
    """By the name of the briefing continued."""
    publication: Publication


def list_briefing(library: Library, publication: Publication) -> Iterator[SitePage]:
    """Yield the page of every briefing, withdrawn ones too."""
    shown = (*library.briefings, *library.withdrawn)
    lookups = Lookups(
        library,
        {b.name: b for b in shown},
        {b.supersedes: b for b in reversed(library.briefings) if b.supersedes},
        {b.follows: b for b in reversed(library.briefings) if b.follows},
        publication,
    )
    for briefing in shown:
        links, *older = paged(
            library.backlinks.get(briefing.name, ()), briefing_address(briefing), size=LINKS, part="links"
        )
        yield _page(briefing, lookups, links)
        yield from (_older_links(briefing, leaf) for leaf in older)


def _page(briefing: Briefing, lookups: Lookups, links: Leaf[Backlink]) -> SitePage:
    page = briefing_address(briefing)
    lines = [
        f"# {escape_markdown(title_of(briefing))}",
        "",
        *block("byline", _byline(briefing, lookups, page)),
        *_notices(briefing, lookups, page),
        *block("dek", [escape_markdown(briefing.description)]),
        _body(briefing, lookups, page),
        "",
        *section("Corrections", _corrections(briefing)),
        *repeated("Named here", _named(briefing, lookups.library, page)),
        *repeated("Related", _related(briefing, lookups.library, page)),
        *repeated("Linked from", _linked_from(links)),
    ]
    unlisted = {"noindex": True, **UNLISTED} if briefing.status == "withdrawn" else {}
    meta = {
        "description": briefing.description,
        "brief": "briefing",
        "hide": ["navigation"],
        **unlisted,
        **_in_head(briefing, lookups),
    }
    return site_page(page, title_of(briefing), lines, edit=briefing.path, meta=meta)


def _in_head(briefing: Briefing, lookups: Lookups) -> dict[str, str]:
    """Return what the page's head says to machines beside title and description."""
    copied = {"copy": copy_address(briefing, lookups.publication)} if briefing.status != "draft" else {}
    return {
        "published": briefing.date.isoformat(),
        "modified": changed_on(briefing).isoformat(),
        **copied,
        "linked_data": linked_data(article(briefing, lookups.library, lookups.publication)),
    }


def _byline(briefing: Briefing, lookups: Lookups, page: str) -> list[str]:
    updated = f"updated {day_in_words(briefing.updated)}" if briefing.updated else ""
    judged = [f"{kind}: {value}" for kind, value in _judgement(briefing) if value]
    parts = [day_in_words(briefing.date), f"from {publishers(briefing)}", updated, *judged]
    return [
        escape_markdown(SEPARATOR.join(part for part in parts if part)),
        "",
        tag_chips(briefing.tags, lookups.library, page),
    ]


def _judgement(briefing: Briefing) -> tuple[tuple[str, str | None], ...]:
    return ("confidence", briefing.confidence), ("likelihood", briefing.likelihood)


def _notices(briefing: Briefing, lookups: Lookups, page: str) -> list[str]:
    """Return what a reader must know before reading on: its status, and what it continues or replaces."""
    notices = []
    if briefing.status == "draft":
        notices.append(DRAFT)
    if briefing.status == "withdrawn":
        reason = escape_markdown(briefing.withdrawn or "")
        notices.append(f"> **Withdrawn.** {reason or 'Do not rely on what follows.'}")
    for words, other in (
        ("Replaced by", lookups.replaced.get(briefing.name)),
        ("Replaces", lookups.by_name.get(briefing.supersedes or "")),
        ("Continues", lookups.by_name.get(briefing.follows or "")),
        ("Continued in", lookups.continued.get(briefing.name)),
    ):
        if other is not None and other.name != briefing.name:
            notices.append(f"> **{words}** {link(title_of(other), briefing_address(other), page)}")
    return [line for notice in notices for line in (notice, "")]


def _body(briefing: Briefing, lookups: Lookups, page: str) -> str:
    rules = Rules(
        path=briefing.path,
        address=page,
        drafts=lookups.library.drafts,
        names=phrase_index(_names(briefing, lookups.library.book)),
        entities=lookups.library.entities.keys(),
        sources=len(briefing.sources),
    )
    return anchored(render_prose(untitled(briefing), rules), briefing)


def _names(briefing: Briefing, book: NameBook) -> Mapping[str, EntityKey]:
    """Return the names to link, with the publishers', so that no place is seen in `The Orla Courier`."""
    papers = {source.publisher: book.key("organization", source.publisher) for source in briefing.sources}
    return papers | dict(spelled(briefing, book))


def _corrections(briefing: Briefing) -> list[str]:
    return [f"- **{day_in_words(c.date)}** {escape_markdown(c.note)}" for c in briefing.corrections]


def _named(briefing: Briefing, library: Library, page: str) -> list[str]:
    keys = library.named.get(briefing.name, ())
    by_kind = {kind: [key for key in keys if key[0] == kind] for kind in ENTITY_KINDS}
    return [
        f"- **{KIND_TITLES[kind]}** {entity_chips(found, library, page)}" for kind, found in by_kind.items() if found
    ]


def _related(briefing: Briefing, library: Library, page: str) -> list[str]:
    return [
        f"- **{link(title_of(r.briefing), briefing_address(r.briefing), page)}**<br>\n"
        f'  <small class="brief-meta">{escape_markdown("; ".join(r.reasons))}</small>'
        for r in library.related.get(briefing.name, ())
    ]


def _linked_from(leaf: Leaf[Backlink]) -> list[str]:
    lines = [
        f"- **{link(title_of(b.briefing), briefing_address(b.briefing), leaf.address)}**<br>\n"
        f"  {escape_markdown(b.sentence)}"
        for b in leaf.items
    ]
    return [*lines, "", *pager(leaf)] if lines else []


def _older_links(briefing: Briefing, leaf: Leaf[Backlink]) -> SitePage:
    """Return an older page of the briefings that link to one which very many link to."""
    title = title_of(briefing)
    back = link(title, briefing_address(briefing), leaf.address)
    lines = [f"# {escape_markdown(title)}", "", *block("byline", [back]), *section("Linked from", _linked_from(leaf))]
    return site_page(leaf.address, title, lines, meta=LIST)
