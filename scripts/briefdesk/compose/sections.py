"""The body of a briefing: its sections as Markdown, article text always escaped."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from briefdesk.article import Rights
from briefdesk.briefing import REWRITE_MARK, REWRITE_NOTICE, Event, SectionTitle, Source
from briefdesk.compose.clauses import QUOTED, clipped
from briefdesk.compose.numbers import Counted, amount_in_words
from briefdesk.compose.points import Arrangement, Point
from briefdesk.library.calendar import in_words
from briefdesk.text import escape_markdown, listed

POINTS_AT_MOST = 20
"""Points in one section; of the rest the section says how many there are."""

POINTS_MORE = 5
"""Points beyond those that are still shown rather than counted: nobody is sent to the source for one or two."""

POINT_AT_MOST = 700
"""Characters of one point or quotation."""

NAME_AT_MOST = 120
"""Characters of who says something, or of what is counted."""

SHARED_AT_MOST = 3
"""Names that a link to another briefing of the article says both have."""

DRAFT_QUOTE_WORDS = 25
"""Words of a quotation that a draft may show."""

RIGHTS_WORDS: dict[Rights, str] = {
    "own": "written by the desk itself",
    "licensed": "used under licence",
    "public-domain": "in the public domain",
    "reserved": "all rights reserved",
}


@dataclass(frozen=True, kw_only=True)
class Sibling:
    """Another briefing of the same article."""

    title: str
    name: str
    """Its file's name without ending."""
    paragraphs: tuple[int, ...]
    """Numbers of the paragraphs it accounts for."""
    shared: tuple[str, ...] = ()
    """Names that both briefings hold, the most telling first."""


@dataclass(frozen=True, kw_only=True)
class Contents:
    """What the body of one briefing is made of."""

    arrangement: Arrangement
    figures: tuple[Counted, ...]
    timeline: tuple[Event, ...]
    source: Source
    paragraphs: tuple[int, ...]
    """Numbers of all paragraphs it accounts for."""
    siblings: tuple[Sibling, ...] = ()
    is_draft: bool = False


def render_body(contents: Contents) -> str:
    """Return the Markdown below the front matter, sections without content left out."""
    arrangement, draft = contents.arrangement, contents.is_draft
    parts = [
        REWRITE_NOTICE if draft else "",
        _section(SectionTitle.HAPPENED, _points(arrangement.happened, draft=draft)),
        _section(SectionTitle.NUMBERS, _table(contents.figures)),
        _section(SectionTitle.SAID, _points(arrangement.said, draft=draft)),
        _section(SectionTitle.TIMELINE, _timeline(contents.timeline, draft=draft)),
        _section(SectionTitle.UNKNOWN, _points(arrangement.unknown, draft=draft)),
        _section(SectionTitle.NEXT, _points(arrangement.coming, draft=draft)),
        _section(SectionTitle.SIBLINGS, [_sibling(sibling) for sibling in contents.siblings]),
        _section(SectionTitle.SOURCE, _source(contents.source, contents.paragraphs)),
    ]
    return "\n\n".join(part for part in parts if part)


def mark(paragraphs: Sequence[int]) -> str:
    """Return the mark of the paragraphs a point rests on: `[¶7]`."""
    return " ".join(f"[¶{n}]" for n in paragraphs)


def _section(title: str, lines: Sequence[str]) -> str:
    return "\n".join([f"## {title}", "", *lines]) if lines else ""


def _points(points: Sequence[Point], *, draft: bool) -> list[str]:
    shown = len(points) if len(points) <= POINTS_AT_MOST + POINTS_MORE else POINTS_AT_MOST
    lines = [_point(point, draft=draft) for point in points[:shown]]
    rest = points[shown:]
    if rest:
        first, last = rest[0].paragraphs[0], rest[-1].paragraphs[-1]
        where = f"paragraph {first}" if first == last else f"paragraphs {first} to {last}"
        lines.append(f"- And {len(rest):,} more in {where} of the source.")
    return lines


def _point(point: Point, *, draft: bool) -> str:
    when = in_words(point.when) if point.by and point.when else None
    source = escape_markdown(", ".join(filter(None, (clipped(point.by or "", NAME_AT_MOST), point.office, when))))
    attribution = f" — {source}" if source else ""
    text = held(point.text, is_draft=draft) if point.quote else held_inside(point.text, is_draft=draft)
    words = f"“{escape_markdown(text)}”" if point.quote else escape_markdown(text)
    opening = REWRITE_MARK if draft and not point.quote else ""
    return f"- {opening}{words}{attribution} {mark(point.paragraphs)}"


def held(quotation: str, *, is_draft: bool) -> str:
    """Return a quotation, in a draft cut to `DRAFT_QUOTE_WORDS` words with the mark of an omission."""
    found = quotation.split()
    return (
        clipped(quotation, POINT_AT_MOST)
        if not is_draft or len(found) <= DRAFT_QUOTE_WORDS
        else clipped(" ".join(found[:DRAFT_QUOTE_WORDS]) + " …", POINT_AT_MOST)
    )


def held_inside(text: str, *, is_draft: bool) -> str:
    """Return running text, in a draft with each quotation in it held to `DRAFT_QUOTE_WORDS` words."""
    text = clipped(text, POINT_AT_MOST)
    if not is_draft:
        return text
    return QUOTED.sub(lambda match: f"{match[0][0]}{held(match[0][1:-1], is_draft=True)}{match[0][-1]}", text)


def _table(figures: Sequence[Counted]) -> list[str]:
    if not figures:
        return []
    rows = [
        [amount_in_words(counted), f.noun, f.by or "", in_words(f.as_of) if f.as_of else "", mark([f.paragraph or 0])]
        for counted in figures[:POINTS_AT_MOST]
        for f in (counted.entry,)
    ]
    lines = ["| Figure | What it counts | Who says so | As of | Source |", "| ---: | --- | --- | --- | --- |"]
    lines += ["| " + " | ".join([*(escape_markdown(cell) for cell in row[:-1]), row[-1]]) + " |" for row in rows]
    rest = len(figures) - len(rows)
    return [*lines, "", f"And {rest:,} more in the source."] if rest else lines


def _timeline(events: Sequence[Event], *, draft: bool) -> list[str]:
    opening = REWRITE_MARK if draft else ""
    lines = [
        f"- {opening}**{in_words(e.date)}**: {escape_markdown(e.event.rstrip('.'))} {mark([e.paragraph or 0])}"
        for e in events[:POINTS_AT_MOST]
    ]
    rest = len(events) - len(lines)
    return [*lines, f"- And {rest:,} more dates in the source."] if rest else lines


def _sibling(sibling: Sibling) -> str:
    """Return the sentence that links a sibling; the sibling's page shows it too, under the title of this one."""
    link = f"“[{escape_markdown(sibling.title)}]({sibling.name}.md)”"
    where = f"{_ranges(sibling.paragraphs)} of the same article"
    names = [escape_markdown(name) for name in sibling.shared[:SHARED_AT_MOST]]
    if not names:
        return f"- What {where} tell{'s' if len(sibling.paragraphs) == 1 else ''} stands in {link}."
    return f"- {listed(names)} {'is' if len(names) == 1 else 'are'} also named in {link}, from {where}."


def _source(source: Source, paragraphs: Sequence[int]) -> list[str]:
    day = in_words(source.published.isoformat()) if source.published else None
    authors = f"by {listed(source.authors)}" if source.authors else None
    named = [escape_markdown(part) for part in (source.publisher, authors, day) if part]
    title = f"{_link(source.title, source.url)}, " if source.title or source.url else ""
    return [
        f"{title}{', '.join(named)}; {RIGHTS_WORDS[source.rights]}. "
        f"This briefing rests on {_ranges(paragraphs)} of the article."
    ]


def _link(title: str | None, url: str | None) -> str:
    """Return a link to the article, or its title alone where the address is none that a browser may follow."""
    words = escape_markdown(title or "The article")
    if not url or urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
        return words
    return f"[{words}]({percent_encoded(url, safe=':/?#@!$&+,;=%~-._')})"


def _ranges(numbers: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for n in sorted(numbers):
        if runs and n == runs[-1][1] + 1:
            runs[-1][1] = n
        else:
            runs.append([n, n])
    words = [str(first) if first == last else f"{first} to {last}" for first, last in runs]
    noun = "paragraph" if len(numbers) == 1 else "paragraphs"
    return f"{noun} {listed(words)}" if words else "the whole"
