"""The head of a briefing's page: what a reader must know before reading on."""

import datetime

from briefdesk.briefing import Briefing
from briefdesk.library.calendar import day_in_words
from briefdesk.listings._addresses import CORRECTIONS, JUDGEMENT, briefing_address, correction_anchor, link, relative
from briefdesk.listings._items import SEPARATOR, tag_chips, title_of
from briefdesk.listings._page import block
from briefdesk.listings.briefing.page import BriefingPage
from briefdesk.listings.briefing.story import part_in_words
from briefdesk.text import escape_markdown, reading_minutes

DRAFT = "**Draft.** Nobody has reviewed this yet, and it is not on the published site."
TAGS = 8
"""Tags above the text; where there are more, all of them stand below it too."""
SHOWN = 3
"""Newsrooms named in the byline."""
WORDLESS = frozenset({"ja", "km", "lo", "my", "th", "zh"})
"""Languages that set no spaces between words, whose reading time a count of words does not tell."""


def head(page: BriefingPage) -> list[str]:
    """Return title, notices, description, byline and tags, and corrections."""
    briefing = page.briefing
    dek = page.in_its_language(block("dek", [escape_markdown(briefing.description)]))
    return [
        *page.in_its_language([f"# {escape_markdown(title_of(briefing))}", ""]),
        *_notices(page),
        *(dek if briefing.status != "withdrawn" else []),  # Its notice says why already.
        *block("byline", [_byline(page), "", _tags(page)]),
        *_corrections(page),
    ]


def _tags(page: BriefingPage) -> str:
    tags = page.briefing.tags
    rest = len(tags) - TAGS
    more = f" [and {rest} more](#named-here)" if rest > 0 else ""
    return tag_chips(tags[:TAGS], page.library, page.address) + more


def _notices(page: BriefingPage) -> list[str]:
    """Return what takes from a briefing's worth: that nobody reviewed it, that it was withdrawn or replaced."""
    briefing = page.briefing
    notices = []
    if briefing.status == "draft":
        notices.append(DRAFT)
    if briefing.status == "withdrawn":
        reason = escape_markdown(briefing.withdrawn or "")
        notices.append(f"**Withdrawn.** {reason or 'Do not rely on what it said.'}")
    if page.replaced_by is not None:
        other = page.replaced_by
        newer = link(title_of(other), briefing_address(other), page.address)
        notices.append(f"**Replaced** on {day_in_words(other.date)} by {newer}.")
    return [line for notice in notices for line in block("notice", [notice])]


def _byline(page: BriefingPage) -> str:
    briefing = page.briefing
    is_updated = briefing.updated is not None and briefing.updated != briefing.date
    parts = [
        day_in_words(briefing.date),
        f"updated {day_in_words(briefing.updated)}" if is_updated and briefing.updated else "",
        _reading_time(briefing),
        _sources(page),
        _status(page),
        part_in_words(page),
    ]
    return SEPARATOR.join(part for part in parts if part)


def _reading_time(briefing: Briefing) -> str:
    if briefing.status == "withdrawn" or briefing.language.partition("-")[0] in WORDLESS:
        return ""
    return f"{reading_minutes(f'{briefing.title} {briefing.description} {briefing.body}')} min read"


def _sources(page: BriefingPage) -> str:
    """Return the newsrooms, each with the best grade of its articles."""
    grades: dict[str, str] = {}
    for source in page.briefing.sources:
        known = [grade for grade in (grades.get(source.publisher), source.grade) if grade]
        grades[source.publisher] = min(known, default="")
    explained = f"{relative(JUDGEMENT, page.address)}#grades"
    named = [
        escape_markdown(publisher) + (f" ([{grade}]({explained}))" if grade else "")
        for publisher, grade in list(grades.items())[:SHOWN]
    ]
    rest = len(grades) - len(named)
    return f"from {', '.join(named)}{f' and {rest} more' if rest else ''}"


def _status(page: BriefingPage) -> str:
    return "replaced" if page.replaced_by is not None else page.briefing.status


def _corrections(page: BriefingPage) -> list[str]:
    """Return the corrections, newest first."""
    if not page.briefing.corrections:
        return []
    every = f"[All corrections]({relative(CORRECTIONS, page.address)})"
    numbered = enumerate(page.briefing.corrections, start=1)
    newest_first = sorted(numbered, key=lambda correction: correction[1].date, reverse=True)
    notes = [f"- {_corrected(number, c.date)} {page.words(c.note)}" for number, c in newest_first]
    return block("corrections", [*notes, "", every])


def _corrected(number: int, day: datetime.date) -> str:
    """Return the day of a correction as a link to its own address, which holds as long as the briefing's."""
    anchor = correction_anchor(number)
    return f'<span id="{anchor}"></span>**[Corrected {day_in_words(day)}](#{anchor})**'
