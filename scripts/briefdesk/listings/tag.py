"""A page for each tag: what it means, the wider and narrower ones, its briefings."""

from collections.abc import Iterator

from briefdesk.briefing import Briefing
from briefdesk.library import Library, TagTerm
from briefdesk.listings._addresses import TAGS, link, tag_address
from briefdesk.listings._items import cards, chips
from briefdesk.listings._page import UNLISTED, block, repeated, site_page
from briefdesk.listings._paging import Leaf, paged, pager
from briefdesk.listings._prose import Rules, render_prose
from briefdesk.page import SitePage
from briefdesk.text import count_of, escape_markdown


def list_tag(library: Library) -> Iterator[SitePage]:
    """Yield the page of every tag, and the older pages of long ones."""
    for name, term in library.tags.items():
        for leaf in paged(term.briefings, tag_address(name)):
            yield _page(term, leaf, library)


def _page(term: TagTerm, leaf: Leaf[Briefing], library: Library) -> SitePage:
    tag = term.tag
    briefings = [*cards(leaf.items, leaf.address), "", *pager(leaf)] if leaf.items else ["No briefing yet."]
    lines = [
        f"# {escape_markdown(tag.title)}",
        "",
        *(_about(term, leaf.address, library) if leaf.is_main else []),
        *repeated(count_of(len(term.briefings), "briefing"), briefings),
    ]
    meta = {"description": tag.description, "brief": "tag", "hide": ["navigation", "toc"]}
    unlisted = {} if leaf.is_main else UNLISTED
    return site_page(
        leaf.address,
        tag.title,
        lines,
        edit=f"docs/tags/{tag.name}.md" if term.described else None,
        meta=meta | unlisted,
    )


def _about(term: TagTerm, page: str, library: Library) -> list[str]:
    tag = term.tag
    rules = Rules(path=f"docs/tags/{tag.name}.md", address=page, drafts=library.drafts)
    return [
        *(block("dek", [escape_markdown(tag.description)]) if tag.description else []),
        *block("byline", [line for line in _around(term, page, library) if line]),
        render_prose(tag.body.strip("\n"), rules),
        "",
    ]


def _around(term: TagTerm, page: str, library: Library) -> list[str]:
    """Return links to the tags around this one."""
    broader = library.tags.get(term.tag.broader or "")
    wider = f"Part of {chips([_to(broader, page)])}" if broader else f"One of {chips([link('all topics', TAGS, page)])}"
    narrower = [_to(library.tags[name], page) for name in term.narrower]
    return [wider, "", f"Narrower: {chips(narrower)}" if narrower else ""]


def _to(term: TagTerm, page: str) -> str:
    return link(term.tag.title, tag_address(term.tag.name), page)
