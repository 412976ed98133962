"""On which day a pasted article was published: a line that says so, or captions and weekdays."""

import re
from datetime import date, timedelta

from briefdesk.article import Article
from briefdesk.prose.byline_names import PUBLISHED
from briefdesk.prose.bylines import opens_byline
from briefdesk.prose.calendar import WEEKDAY_NAMES
from briefdesk.prose.dateline import find_dateline
from briefdesk.prose.days import find_days, from_publication, in_order_of_weekday
from briefdesk.prose.headlines import is_date_line
from briefdesk.prose.letterheads import SECTION, read_letterhead, set_apart
from briefdesk.text import fold

DAYS = {name.casefold(): number for number, name in enumerate(WEEKDAY_NAMES)}
SAID_ON = re.compile(
    r"\b(?:said|told|met|was|were|[a-z]{2,12}ed)\b[^.;]{0,60}?\b(?:on )?"
    rf"(?P<day>{'|'.join(DAYS)})\b(?! (?:will|to)\b)"
)
"""A past tense and the weekday of what happened, in folded text."""
UPDATED = re.compile(r"(?:last )?(?:updated|modified)\b")
DAY_ALONE = re.compile(
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, ?|\d{1,2} [A-Z][a-z]{2,8}\.?,? ?)\d{4} ?(?:\([A-Z][A-Z ./-]+\) ?)?(?:--|[—–-]) "
)
"""A dateline that begins with the day: "Feb. 3, 2031 -- ", "Feb. 3, 2031 (MARROW) -- "."""
DAY_FIRST_CLOCK = re.compile(
    r"\b(?:1[3-9]|2[0-3])[:.h]\d\d\b|\b(?:GMT|UTC|BST|CES?T|EES?T|IST|SAST|AE[SD]T|NZ[SD]T|HRS)\b"
)
"""An hour after noon counted to 24, or a zone whose people write the day first."""
DAY_AND_MONTH = re.compile(r"(?<![\d/])(\d{1,2})/(0?[1-9]|1[0-2])/((?:19|20)\d\d)\b")
FIRST_PUBLISHED = re.compile(
    r"(?:This|The) (?:story|article|report) was (?:(?:originally|first) )?published (?=(?:on )?[A-Z\d])"
)
OLD_PICTURE = re.compile(r"(?:file\b|.*\b(?:file photo|file picture|archive|in this file)\b)")
LATEST_SAVED = timedelta(days=60)
"""How long after the day of its dateline a story is published at most: a later day on top is that of the copy."""
LATEST_SHIFT_DAYS = 2
"""A story runs at most so many days after its newest picture; further on the weekday means an earlier one."""


def find_publication(article: Article) -> date | None:
    """Return the day of publication as the text tells it, or None.

    A line with the date; else a full date in the dateline; else the newest full date of the captions, moved on to the
    weekday on which the lead says that it happened, where that is at most two days later.
    """
    stated, own = _stated(article), _in_dateline(article)
    if stated and own and stated - own > LATEST_SAVED:
        return own
    return stated or own or _first_published(article) or _from_captions(article)


def _stated(article: Article) -> date | None:
    around = [p for p in article.paragraphs if p.kind in ("byline", "boilerplate", "heading")]
    told = (_behind_writers(p.text) if p.kind == "byline" else p.text for p in around)
    lines = [line for line in told if is_date_line(line) or _holds_day(line)]
    first = [line for line in lines if not UPDATED.match(fold(line))]
    return next((day for line in (*first, *lines) for day in find_days(_in_order(set_apart(line)))), None)


def _holds_day(line: str) -> bool:
    head = read_letterhead(line) if any(map(str.isdigit, line)) else None
    return head is not None and bool(head.days)


def _in_order(line: str) -> str:
    """Return the line from its word for publication on, with numbered days as the place writes them that it is of.

    Whoever counts the hours to 24, or by Greenwich, writes the day before the month.
    """
    from_there = in_order_of_weekday(from_publication(line))
    return DAY_AND_MONTH.sub(r"\2/\1/\3", from_there) if DAY_FIRST_CLOCK.search(line) else from_there


def _behind_writers(line: str) -> str:
    """Return the day's part of a line such as "By Jane Doe published September 9, 2031", another line as it is."""
    published = PUBLISHED.search(line) if opens_byline(line) else None
    return SECTION.sub("", published[0].strip(" ,|·•–—-")) if published else line


def _in_dateline(article: Article) -> date | None:
    for paragraph in article.body[:3]:
        alone = DAY_ALONE.match(paragraph.text)
        if alone:
            return next(iter(find_days(alone[0])), None)
        dateline = find_dateline(paragraph.text)
        if dateline:
            return next(iter(find_days(paragraph.text[: dateline.end])), None)
    return None


def _first_published(article: Article) -> date | None:
    """Return the day of a note such as "This story was originally published May 3, 2031 at 8:12 AM"."""
    notes = (p.text for p in article.paragraphs if p.kind == "boilerplate")
    told = (note[match.end() :] for note in notes if (match := FIRST_PUBLISHED.match(note)))
    return next((day for text in told for day in find_days(text)), None)


def _from_captions(article: Article) -> date | None:
    captions = [p.text for p in article.paragraphs if p.kind == "caption"]
    fresh = [text for text in captions if not OLD_PICTURE.match(fold(text))]
    newest = max((day for text in fresh for day in find_days(text)), default=None)
    weekday = _weekday_of_lead(article) if newest else None
    if newest is None or weekday is None:
        return newest
    shift = (weekday - newest.weekday()) % 7
    return newest + timedelta(days=shift) if shift <= LATEST_SHIFT_DAYS else newest


def _weekday_of_lead(article: Article) -> int | None:
    for paragraph in article.body[:5]:
        match = SAID_ON.search(fold(paragraph.text[:2_000]))
        if match:
            return DAYS[match["day"]]
    return None
