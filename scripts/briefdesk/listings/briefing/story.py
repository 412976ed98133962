"""The story a briefing is part of: what came before, what came after, and the whole."""

from collections.abc import Sequence

from briefdesk.briefing import Briefing
from briefdesk.listings._addresses import briefing_address, link, story_address
from briefdesk.listings._items import day_and_state, title_of
from briefdesk.listings.briefing.page import BriefingPage
from briefdesk.text import count_of

SHOWN = 8
"""Parts of a story that a page lists; of a longer one those nearest to it."""


def story(page: BriefingPage) -> list[str]:
    """Return the previous and the next part and the list of the story's parts; nothing for one that stands alone."""
    parts = page.library.storylines.get(page.briefing.name, ())
    if not parts:
        return []
    here = [part.name for part in parts].index(page.briefing.name)
    whole = link(f"The whole story in {count_of(len(parts), 'part')}", story_address(parts), page.address)
    steps = [
        f"**{words}** {link(title_of(parts[n]), briefing_address(parts[n]), page.address)}<br>"
        for words, n in (("Previous", here - 1), ("Next", here + 1))
        if 0 <= n < len(parts)
    ]
    return [*steps, whole, "", *_nearest(parts, here, page)]


def part_in_words(page: BriefingPage) -> str:
    """Return `part 2 of 5`, or nothing for a briefing that stands alone."""
    parts = page.library.storylines.get(page.briefing.name, ())
    names = [part.name for part in parts]
    return f"[part {names.index(page.briefing.name) + 1} of {len(parts)}](#the-story)" if parts else ""


def _nearest(parts: Sequence[Briefing], here: int, page: BriefingPage) -> list[str]:
    start = max(0, min(here - SHOWN // 2, len(parts) - SHOWN))
    return [_item(part, page) for part in parts[start : start + SHOWN]]


def _item(part: Briefing, page: BriefingPage) -> str:
    here = ", this briefing" if part.name == page.briefing.name else ""
    title = f"**{link(title_of(part), briefing_address(part), page.address)}**"
    return f'- {title}<br>\n  <small class="brief-meta">{day_and_state(part, page.library)}{here}</small>'
