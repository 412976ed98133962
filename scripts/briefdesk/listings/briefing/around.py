"""What surrounds a briefing: whom it names, what is related to it, and what links to it."""

from briefdesk.briefing import Briefing
from briefdesk.extract import ENTITY_KINDS
from briefdesk.library import Backlink
from briefdesk.listings._addresses import briefing_address, link
from briefdesk.listings._items import KIND_TITLES, entity_chips, tag_chips, title_of
from briefdesk.listings._page import LIST, block, section, site_page
from briefdesk.listings._paging import Leaf, pager
from briefdesk.listings.briefing.head import TAGS
from briefdesk.listings.briefing.page import BriefingPage
from briefdesk.page import SitePage
from briefdesk.text import escape_markdown


def named(page: BriefingPage) -> list[str]:
    """Return the people, organizations and places that the briefing names, and its tags where the head has not all."""
    keys = page.library.named.get(page.briefing.name, ())
    by_kind = {kind: [key for key in keys if key[0] == kind] for kind in ENTITY_KINDS}
    tags = page.briefing.tags
    topics = [f"- **Topics** {tag_chips(tags, page.library, page.address)}"] if len(tags) > TAGS else []
    return topics + [
        f"- **{KIND_TITLES[kind]}** {entity_chips(found, page.library, page.address)}"
        for kind, found in by_kind.items()
        if found
    ]


def related(page: BriefingPage) -> list[str]:
    """Return related briefings, each with the reasons."""
    return [
        f"- **{link(title_of(r.briefing), briefing_address(r.briefing), page.address)}**<br>\n"
        f'  <small class="brief-meta">{escape_markdown("; ".join(r.reasons))}</small>'
        for r in page.library.related.get(page.briefing.name, ())
    ]


def linked_from(leaf: Leaf[Backlink]) -> list[str]:
    """Return briefings that link here, each with the sentence that does."""
    lines = [
        f"- **{link(title_of(b.briefing), briefing_address(b.briefing), leaf.address)}**<br>\n"
        f"  {escape_markdown(b.sentence)}"
        for b in leaf.items
    ]
    return [*lines, "", *pager(leaf)] if lines else []


def older_links(briefing: Briefing, leaf: Leaf[Backlink]) -> SitePage:
    """Return an older page of the briefings that link to one which very many link to."""
    title = title_of(briefing)
    back = link(title, briefing_address(briefing), leaf.address)
    lines = [f"# {escape_markdown(title)}", "", *block("byline", [back]), *section("Linked from", linked_from(leaf))]
    return site_page(leaf.address, title, lines, meta=LIST)
