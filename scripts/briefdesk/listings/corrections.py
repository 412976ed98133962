"""The page of everything that was corrected or taken back, newest first."""

from collections.abc import Iterator

from briefdesk.library import Library
from briefdesk.library.calendar import day_in_words
from briefdesk.library.changes import Change, changes
from briefdesk.listings._addresses import CORRECTIONS, briefing_address, correction_anchor, link, relative
from briefdesk.listings._items import follow, title_of
from briefdesk.listings._page import LIST, block, site_page
from briefdesk.listings._paging import paged, pager, title_of_leaf
from briefdesk.page import SitePage, web_path
from briefdesk.text import count_of, escape_markdown

TITLE = "Corrections"
DESCRIPTION = "Every correction of a briefing and every briefing taken back, with what was wrong and what is right."
NOTHING = "Nothing has had to be corrected so far."


def list_corrections(library: Library) -> Iterator[SitePage]:
    """Yield the pages of corrections and of briefings taken back; one is there even where there are none."""
    found = changes((*library.briefings, *library.withdrawn))
    dek = f"{count_of(len(found), 'correction')}, the latest first. Each stands at the top of its briefing too."
    for leaf in paged(found, CORRECTIONS):
        lines = [
            f"# {TITLE}",
            "",
            *block("dek", [dek if found else NOTHING]),
            *block("byline", [follow(CORRECTIONS, leaf.address)]),
            *(_item(change, leaf.address) for change in leaf.items),
            "",
            *pager(leaf),
        ]
        meta = LIST | {"description": DESCRIPTION, "feed": web_path(CORRECTIONS)}
        yield site_page(leaf.address, title_of_leaf(TITLE, leaf), lines, meta=meta)


def _item(change: Change, page: str) -> str:
    title = link(title_of(change.briefing), briefing_address(change.briefing), page)
    # Where nobody wrote down the day on which a briefing was taken back, its own day must not pass for it.
    taken_back = "withdrawn" if change.day != change.briefing.date else "withdrawn, a briefing of"
    what = "corrected" if change.number else taken_back
    anchor = correction_anchor(change.number) if change.number else ""
    there = relative(briefing_address(change.briefing), page)
    day = f"[{what} {day_in_words(change.day)}]({there}{f'#{anchor}' if anchor else ''})"
    note = f"{escape_markdown(change.note)}<br>\n  " if change.note else ""
    return f'- **{title}**<br>\n  {note}<small class="brief-meta">{day}</small>'
