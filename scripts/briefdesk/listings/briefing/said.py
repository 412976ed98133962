"""Who said what, grouped by speaker."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefdesk.briefing import QuoteEntry
from briefdesk.listings._page import block
from briefdesk.listings._patterns import PARAGRAPH_MARK
from briefdesk.listings._prose import render_prose
from briefdesk.listings.briefing.claims import Attribution, attribution_of, without_attribution
from briefdesk.listings.briefing.page import BriefingPage
from briefdesk.text import escape_markdown, fold

ITEM = re.compile(r"[-*+][ \t]+(?P<point>\S.*?)(?P<marks>(?:[ \t]*\[[^\]\n]*¶[^\]\n]*\])*)[ \t]*")
NOBODY = "Nobody is named"


@dataclass(frozen=True, kw_only=True)
class Statement:
    """Something said: Markdown for the page, and the name and role of who said it."""

    speaker: Attribution
    words: str


def who_said_what(text: str, page: BriefingPage) -> list[str]:
    """Return the section's points and the quotes that it lacks, grouped by speaker in order of their first word.

    A section that is more than a list of points, each with its speaker, stays as it is written; what it lacks follows.
    """
    missing = [quote for quote in page.briefing.quotes if not _is_in(quote, page.briefing.body)]
    lines = [line for line in text.split("\n") if line.strip()]
    points = [ITEM.fullmatch(line) for line in lines]
    speakers = [attribution_of(point["point"]) if point else None for point in points]
    quoted = [_quoted(quote, page) for quote in missing]
    if not all(speakers):
        return [render_prose(text, page.rules, page.progress), "", *_grouped(quoted, page)]
    said = [
        _point(point, speaker, page)
        for point, speaker in zip(points, speakers, strict=True)
        if point is not None and speaker is not None
    ]
    return _grouped((*said, *quoted), page)


def _grouped(statements: Iterable[Statement], page: BriefingPage) -> list[str]:
    groups: dict[str, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(fold(statement.speaker.by), []).append(statement)
    return [line for group in groups.values() for line in block("speaker", list(_group(group, page)))]


def _group(statements: list[Statement], page: BriefingPage) -> Iterator[str]:
    name = statements[0].speaker.by
    role = page.role(name) or next((s.speaker.rest for s in statements if s.speaker.rest), "")
    known = f' <small class="brief-meta">{escape_markdown(role)}</small>' if role else ""
    yield f"**{page.who(name) if name else NOBODY}**{known}"
    yield ""
    for statement in statements:
        rest = statement.speaker.rest
        note = f" — {escape_markdown(rest)}" if rest and fold(rest) not in fold(role) else ""
        yield f"- {_with_note(statement.words, note)}"


def _with_note(words: str, note: str) -> str:
    """Return the words with a note before their mark."""
    said, sign, mark = words.partition(' <sup class="brief-mark"')
    return f"{said}{note}{sign}{mark}"


def _point(point: re.Match[str], speaker: Attribution, page: BriefingPage) -> Statement:
    marks = "".join(f" {match.group()}" for match in PARAGRAPH_MARK.finditer(point["marks"]))
    written = without_attribution(point["point"]) + marks
    return Statement(speaker=speaker, words=render_prose(written, page.rules, page.progress))


def _quoted(quote: QuoteEntry, page: BriefingPage) -> Statement:
    mark = page.mark(quote.source, quote.paragraph)
    return Statement(speaker=Attribution(by=quote.speaker or ""), words=f"“{page.words(quote.text)}” {mark}".rstrip())


def _is_in(quote: QuoteEntry, body: str) -> bool:
    """Return whether the body holds the words of a quote, as they are or escaped."""
    text = fold(body)
    return fold(quote.text) in text or fold(escape_markdown(quote.text)) in text
