"""The timeline of a briefing: a picture of its events, and a table of them for who cannot see it."""

import re
from collections.abc import Sequence
from html import escape

from briefdesk.briefing import Event
from briefdesk.library.calendar import first_day, in_words, sort_key
from briefdesk.listings._page import block
from briefdesk.listings._prose import render_prose
from briefdesk.listings.briefing.page import BriefingPage
from briefdesk.pictures import Moment, draw_timeline
from briefdesk.text import escape_markdown, fold

ITEM = re.compile(r"^[ \t]*[-*+][ \t]+\S", re.MULTILINE)
DRAWN = 30
"""Events that a picture shows at most."""


def timeline(text: str, page: BriefingPage) -> list[str]:
    """Return the picture of the briefing's events, what its section says, and the events whose dates it does not name.

    A section that only lists the events of the front matter gives way to the picture, which says the same words.
    """
    events = sorted(filter(_is_dated, page.briefing.timeline), key=lambda event: sort_key(event.date))
    missing = [event for event in page.briefing.timeline if in_words(event.date) not in text]
    can_draw = 1 < len(events) <= DRAWN
    repeats = len(ITEM.findall(text)) == len(page.briefing.timeline) and all(_is_in(event, text) for event in events)
    if can_draw and (repeats or not text.strip()):
        return [_picture(events, page), "", *_evidence(events, page)]
    return [
        *([_picture(events, page), ""] if can_draw else []),
        render_prose(text, page.rules, page.progress),
        "",
        *(_item(event, page) for event in missing),
    ]


def _picture(events: Sequence[Event], page: BriefingPage) -> str:
    """Return the figure as one line of HTML."""
    day = page.briefing.updated or page.briefing.date
    moments = [Moment(date=event.date, event=event.event, is_announced=first_day(event.date) > day) for event in events]
    rows = "".join(
        f"<tr><td>{escape(in_words(event.date), quote=False)}</td><td>{escape(event.event, quote=False)}</td></tr>"
        for event in events
    )
    table = f"<table><thead><tr><th>Date</th><th>Event</th></tr></thead><tbody>{rows}</tbody></table>"
    drawn = draw_timeline(moments, is_rtl=page.is_rtl)
    return (
        f'<figure class="brief-picture brief-picture--timeline"{page.language_attributes}>{drawn}'
        f'<div class="brief-unseen">{table}</div></figure>'
    )


def _evidence(events: Sequence[Event], page: BriefingPage) -> list[str]:
    marks = [page.mark(event.source, event.paragraph) for event in events]
    shown = " ".join(mark for mark in marks if mark)
    return block("caption", [f"Evidence for each date, in order: {shown}"]) if shown else []


def _item(event: Event, page: BriefingPage) -> str:
    mark = page.mark(event.source, event.paragraph)
    return f"- **{escape_markdown(in_words(event.date))}** {page.words(event.event)} {mark}".rstrip()


def _is_dated(event: Event) -> bool:
    return sort_key(event.date)[0] != sort_key("")[0]


def _is_in(event: Event, text: str) -> bool:
    words = event.event.rstrip(".")
    return fold(words) in fold(text) or fold(escape_markdown(words)) in fold(text)
