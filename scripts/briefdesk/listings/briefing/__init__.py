"""A page for each briefing: what its file says, with its evidence and pictures, and where it leads."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefdesk.briefing import Briefing
from briefdesk.history import History
from briefdesk.library import Backlink, Library
from briefdesk.library.changes import changed_on
from briefdesk.library.names import phrase_index, spelled
from briefdesk.library.published import as_notice
from briefdesk.listings._addresses import briefing_address, copy_address
from briefdesk.listings._full_text import untitled
from briefdesk.listings._items import title_of
from briefdesk.listings._linked_data import article, linked_data
from briefdesk.listings._mistake import report_a_mistake
from briefdesk.listings._page import UNLISTED, repeated, site_page
from briefdesk.listings._paging import Leaf, paged
from briefdesk.listings._prose import Progress, Rules
from briefdesk.listings.briefing.around import linked_from, named, older_links, related
from briefdesk.listings.briefing.body import body
from briefdesk.listings.briefing.citing import citation_files
from briefdesk.listings.briefing.claims import attributions
from briefdesk.listings.briefing.evidence import evidence
from briefdesk.listings.briefing.foot import cite, footnotes
from briefdesk.listings.briefing.head import head
from briefdesk.listings.briefing.history import changes
from briefdesk.listings.briefing.page import BriefingPage, names_in
from briefdesk.listings.briefing.story import story
from briefdesk.page import Publication, SitePage

LOOSE_MARK, KEPT_MARK = ' <sup class="brief-mark"', '\N{NO-BREAK SPACE}<sup class="brief-mark"'
"""A mark stands on the line of the word it belongs to, never alone on the next."""
LINKS = 20
"""Backlinks on a page of their own; the briefing's page shows up to twice as many less one."""


def list_briefing(library: Library, publication: Publication, history: History) -> Iterator[SitePage]:
    """Yield the page of every briefing, of a withdrawn one a notice, and its citations as files beside it."""
    for briefing in (*library.briefings, *map(as_notice, library.withdrawn)):
        begun = _begun(briefing, library, publication)
        page = replace(begun, revisions=history.get(briefing.path, ()))
        links, *older = paged(library.backlinks.get(briefing.name, ()), page.address, size=LINKS, part="links")
        yield _page(page, links)
        yield from (older_links(briefing, leaf) for leaf in older)
        yield from citation_files(briefing, publication)


def _begun(briefing: Briefing, library: Library, publication: Publication) -> BriefingPage:
    papers = {source.publisher: library.book.key("organization", source.publisher) for source in briefing.sources}
    rules = Rules(
        path=briefing.path,
        address=briefing_address(briefing),
        drafts=library.drafts,
        # With the publishers' names, so that no place is seen in `The Orla Courier`.
        names=phrase_index(papers | dict(spelled(briefing, library.book))),
        entities=library.entities.keys(),
        sources=len(briefing.sources),
        has_footnotes=True,
    )
    return BriefingPage(
        briefing=briefing,
        library=library,
        publication=publication,
        rules=rules,
        progress=Progress(len(briefing.sources)),
        names=names_in(briefing, library),
        replaced_by=library.replaced.get(briefing.name),
    )


def _page(page: BriefingPage, links: Leaf[Backlink]) -> SitePage:
    written = untitled(page.briefing)
    said = attributions(written)
    lines = [
        *head(page),
        *body(written, page),
        *repeated("The story", story(page)),
        *repeated("Named here", named(page)),
        *repeated("Related", related(page)),
        *repeated("Linked from", linked_from(links)),
        *repeated("History", changes(page)),
        *repeated("Cite this briefing", [*cite(page), *footnotes(page), *evidence(page, said)]),
        *report_a_mistake(page.address, page.publication),
    ]
    kept = [line.replace(LOOSE_MARK, KEPT_MARK) for line in lines]
    return site_page(page.address, title_of(page.briefing), kept, edit=page.briefing.path, meta=_meta(page))


def _meta(page: BriefingPage) -> dict[str, Any]:
    """Return the front matter: what the page's head says to machines, and what kind of page it is."""
    briefing, publication = page.briefing, page.publication
    unlisted = {"noindex": True, **UNLISTED} if briefing.status == "withdrawn" else {}
    copied = {"markdown_copy": copy_address(briefing, publication)} if briefing.status != "draft" else {}
    return {
        "description": briefing.description,
        "brief": "briefing",
        "hide": ["navigation"],
        **unlisted,
        "published": briefing.date.isoformat(),
        "modified": changed_on(briefing).isoformat(),
        **copied,
        "linked_data": linked_data(article(briefing, page.library, publication)),
    }
