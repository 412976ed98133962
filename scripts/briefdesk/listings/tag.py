"""A page for each tag: what it means, the wider and narrower ones, its briefings."""

from collections.abc import Iterator

from briefdesk.briefing import Briefing
from briefdesk.library import Library, TagTerm
from briefdesk.library.changes import changed_on
from briefdesk.library.company import company
from briefdesk.library.published import is_public
from briefdesk.listings._addresses import TAGS, link, tag_address
from briefdesk.listings._items import KIND_TITLES, cards, chips, entity_counts, follow, tag_counts
from briefdesk.listings._linked_data import collection, linked_data, topic
from briefdesk.listings._mistake import report_a_mistake
from briefdesk.listings._page import UNLISTED, block, repeated, site_page
from briefdesk.listings._paging import Leaf, paged, pager, title_of_leaf
from briefdesk.listings._prose import Rules, render_prose
from briefdesk.page import Publication, SitePage, web_path
from briefdesk.text import count_of, escape_markdown

NOTHING = "None yet. The feed will have the first."
BESIDE = 6
"""Names of each kind that its briefings name most."""


def list_tag(library: Library, publication: Publication) -> Iterator[SitePage]:
    """Yield the page of every tag, and the older pages of long ones."""
    for name, term in library.tags.items():
        for leaf in paged(term.briefings, tag_address(name)):
            yield _page(term, leaf, library, publication)


def _page(term: TagTerm, leaf: Leaf[Briefing], library: Library, publication: Publication) -> SitePage:
    tag = term.tag
    briefings = [*cards(leaf.items, leaf.address, library), "", *pager(leaf)] if leaf.items else [NOTHING]
    lines = [
        f"# {escape_markdown(tag.title)}",
        "",
        *(_about(term, leaf.address, library) if leaf.is_main else []),
        *repeated(count_of(len(term.briefings), "briefing") if leaf.items else "Briefings", briefings),
        *(_beside(term, leaf.address, library) if leaf.is_main else []),
        *report_a_mistake(leaf.address, publication),
    ]
    meta = {
        "description": tag.description or f"{tag.title}: {count_of(len(term.briefings), 'briefing')}, newest first.",
        "brief": "tag",
        "hide": ["navigation", "toc"],
        **(_in_head(term, publication) if leaf.is_main else UNLISTED),
    }
    edit = f"docs/tags/{tag.name}.md" if term.described else None
    return site_page(leaf.address, title_of_leaf(tag.title, leaf), lines, edit=edit, meta=meta)


def _in_head(term: TagTerm, publication: Publication) -> dict[str, str]:
    address = tag_address(term.tag.name)
    return {
        "modified": max((changed_on(briefing).isoformat() for briefing in term.briefings), default=""),
        **({"feed": web_path(address)} if is_public(term) else {}),
        "linked_data": linked_data(
            collection(term.tag.title, address, publication, about=topic(term, publication)),
        ),
    }


def _about(term: TagTerm, page: str, library: Library) -> list[str]:
    tag = term.tag
    rules = Rules(path=f"docs/tags/{tag.name}.md", address=page, drafts=library.drafts)
    return [
        *(block("dek", [escape_markdown(tag.description)]) if tag.description else []),
        *block("byline", _around(term, page, library)),
        render_prose(tag.body.strip("\n"), rules),
        "",
    ]


def _around(term: TagTerm, page: str, library: Library) -> list[str]:
    """Return links to the tags around this one."""
    broader = library.tags.get(term.tag.broader or "")
    wider = f"Part of {chips([_to(broader, page)])}" if broader else f"One of {chips([link('all topics', TAGS, page)])}"
    counts = [(name, len(library.tags[name].briefings)) for name in term.narrower]
    narrower = f"Narrower: {tag_counts(counts, library, page)}" if counts else ""
    feeds = f" {follow(page, page)}" if is_public(term) else ""
    return [f"{wider}{feeds}", "", narrower]


def _beside(term: TagTerm, page: str, library: Library) -> list[str]:
    """Return who and what its briefings name most."""
    found = company(term.briefings, library, limit=BESIDE)
    shown = ((KIND_TITLES[kind], entity_counts(counts, library, page)) for kind, counts in found.entities.items())
    lines = [f"- **{title}** {names}" for title, names in shown if names]
    return repeated("Most named", lines)


def _to(term: TagTerm, page: str) -> str:
    return link(term.tag.title, tag_address(term.tag.name), page)
