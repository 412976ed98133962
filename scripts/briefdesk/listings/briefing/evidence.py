"""What stands behind each paragraph mark of a page: who said it, when, in which source and paragraph.

No text of an article is kept, so a note says what the front matter and the body's attributions hold.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from briefdesk.briefing import FigureEntry
from briefdesk.library.calendar import day_in_words, in_words
from briefdesk.listings._addresses import JUDGEMENT, relative
from briefdesk.listings._items import SEPARATOR, amount
from briefdesk.listings._marks import Passage
from briefdesk.listings._page import block
from briefdesk.listings._sources import grade_in_words, source_words
from briefdesk.listings.briefing.claims import Attribution
from briefdesk.listings.briefing.page import BriefingPage
from briefdesk.listings.briefing.periods import when_in_words
from briefdesk.text import escape_markdown

DIGIT = re.compile(r"\d")
"""What an attribution has after the name is a day where it holds a digit, a role where it holds none."""
NOBODY = "the source itself; nobody is named"


def evidence(page: BriefingPage, said: Mapping[Passage, tuple[Attribution, ...]]) -> list[str]:
    """Return a note for each passage that the page marks, by source; each opens at its own address."""
    parts = []
    for number, passages in groupby(page.progress.marks.passages(), key=lambda passage: passage.source):
        notes = [line for passage in passages for line in _note(passage, page, said.get(passage, ()))]
        parts += block("evidence", [*notes, *block("evidence-source", _source(number, page))])
    return parts


def _note(passage: Passage, page: BriefingPage, said: tuple[Attribution, ...]) -> list[str]:
    source = page.briefing.sources[passage.source - 1]
    one = passage.first == passage.last
    where = f"Paragraph {passage.first}" if one else f"Paragraphs {passage.first} to {passage.last}"
    claim = f"#claim-{passage.name}"
    return [
        f'<div class="brief-note" id="evidence-{passage.name}" markdown>',
        "",
        f"**[{where}]({claim})** of {escape_markdown(source.publisher)} [Close]({claim})",
        "",
        *_quotes(passage, page),
        *_facts(passage, page, said),
        "",
        "</div>",
        "",
    ]


def _quotes(passage: Passage, page: BriefingPage) -> Iterator[str]:
    for quote in page.briefing.quotes:
        if _rests_on(passage, quote.source, quote.paragraph):
            speaker = f"<br>\n> — {_person(quote.speaker, page)}" if quote.speaker else ""
            yield from (f"> “{page.words(quote.text)}”{speaker}", "")


def _facts(passage: Passage, page: BriefingPage, said: tuple[Attribution, ...]) -> Iterator[str]:
    figures = _figures(passage, page)
    events = [event for event in page.briefing.timeline if _rests_on(passage, event.source, event.paragraph)]
    differ = len({figure.by for figure in figures}) > 1
    for figure in figures:
        by = f" — {escape_markdown(figure.by)}" if differ and figure.by else ""
        told = when_in_words(figure, page.briefing)
        when = f", {escape_markdown(told)}" if told else ""
        yield f"- **{amount(figure, page.briefing)}** {page.words(figure.noun)}{when}{by}"
    for event in events:
        yield f"- **{escape_markdown(in_words(event.date))}** {page.words(event.event)}"
    yield f"- **Who said it** {'; '.join(_people(passage, page, said)) or NOBODY}"
    yield from _when(passage, page, said, is_dated=bool(events) or any(figure.as_of for figure in figures))


def _when(passage: Passage, page: BriefingPage, said: tuple[Attribution, ...], *, is_dated: bool) -> Iterator[str]:
    """Yield the days that the attributions name and no figure has told; for an undated passage the article's day."""
    told = {when_in_words(figure, page.briefing) for figure in _figures(passage, page)}
    days = dict.fromkeys(one.rest for one in said if DIGIT.search(one.rest) and one.rest not in told)
    published = page.briefing.sources[passage.source - 1].published
    if days:
        yield f"- **When** {'; '.join(map(escape_markdown, days))}"
    elif published and not is_dated:
        yield f"- **When** no day is named; the article is of {day_in_words(published)}"


def _figures(passage: Passage, page: BriefingPage) -> list[FigureEntry]:
    return [figure for figure in page.briefing.figures if _rests_on(passage, figure.source, figure.paragraph)]


def _people(passage: Passage, page: BriefingPage, said: tuple[Attribution, ...]) -> Iterator[str]:
    """Yield each who says something in the passage, as the front matter and the body have it, with their role."""
    briefing = page.briefing
    speakers = [quote.speaker for quote in briefing.quotes if _rests_on(passage, quote.source, quote.paragraph)]
    counters = [figure.by for figure in _figures(passage, page)]
    roles = {one.by: one.rest for one in said if one.rest and not DIGIT.search(one.rest)}
    for name in dict.fromkeys((*speakers, *counters, *(one.by for one in said))):
        if name:
            yield _person(name, page, roles.get(name, ""))


def _person(name: str, page: BriefingPage, role: str = "") -> str:
    return ", ".join(part for part in (page.who(name), escape_markdown(page.role(name) or role)) if part)


def _source(number: int, page: BriefingPage) -> list[str]:
    source = page.briefing.sources[number - 1]
    fingerprint = f"SHA-256 of the article: `{source.sha256}`" if source.sha256 else "No fingerprint was taken."
    judgement = relative(JUDGEMENT, page.address)
    meaning = grade_in_words(source.grade or "")
    grade = f"[{source.grade}]({judgement}#grades) is a {meaning}." if meaning else ""
    archive = "" if source.archive_url else "No archived copy is known."
    parts = [source_words(source), archive, grade, fingerprint]
    return [f"Source {number}: {SEPARATOR.join(part for part in parts if part)}"]


def _rests_on(passage: Passage, source: int, paragraph: int | None) -> bool:
    return paragraph is not None and source == passage.source and passage.first <= paragraph <= passage.last
