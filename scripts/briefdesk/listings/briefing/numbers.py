"""The figures of a briefing, and the values of one measure side by side: over time, or from several sources."""

import datetime
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from briefdesk.briefing import Briefing, FigureEntry
from briefdesk.library import Counted, MeasureKey
from briefdesk.library.calendar import day_in_words, first_day, last_day, sort_key
from briefdesk.library.measures import measure_of
from briefdesk.listings._addresses import briefing_address, link
from briefdesk.listings._items import amount, amount_in_words, title_of
from briefdesk.listings._page import block
from briefdesk.listings._prose import render_prose
from briefdesk.listings.briefing.page import BriefingPage
from briefdesk.listings.briefing.periods import when_in_words
from briefdesk.pictures import Amount, draw_amounts
from briefdesk.text import escape_markdown, fold

HEAD = ("| Figure | What it counts | Who says so | As of | Source |", "| ---: | --- | --- | --- | --- |")
SIDE_BY_SIDE = ("| Value | Who says so | As of | Where |", "| ---: | --- | --- | --- |")
ELSEWHERE = 6
"""Values of other briefings that a page shows beside its own."""
LOOKED_AT = 60
"""Values of one measure that are looked at for that, the nearest in the library's order."""


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One measure with the values that this briefing and others give."""

    name: str
    values: tuple[Counted, ...]
    """In order of time."""


def by_the_numbers(text: str, page: BriefingPage) -> list[str]:
    """Return what the section says, the figures it lacks as a table, and a picture of each measure with more values."""
    missing = [figure for figure in page.briefing.figures if not _is_in(figure, page.briefing, text)]
    return [
        render_prose(text, page.rules, page.progress),
        "",
        *([*HEAD, *(_row(figure, page) for figure in missing), ""] if missing else []),
        *(line for measure in measures_of(page) for line in _shown(measure, page)),
    ]


def measures_of(page: BriefingPage) -> tuple[Measure, ...]:
    """Return the measures of the briefing's figures that have values of two times, speakers, sources or briefings."""
    found: dict[MeasureKey, list[FigureEntry]] = {}
    for figure in page.briefing.figures:
        key = measure_of(figure)
        if key:
            found.setdefault(key, []).append(figure)
    measures = (_measure(key, figures, page) for key, figures in found.items())
    return tuple(measure for measure in measures if len({_setting(c) for c in measure.values}) > 1)


def _measure(key: MeasureKey, figures: Sequence[FigureEntry], page: BriefingPage) -> Measure:
    own = [Counted(page.briefing, figure) for figure in figures]
    values = sorted([*own, *_elsewhere(key, page)], key=_in_time)
    return Measure(name=max((figure.noun for figure in figures), key=len), values=tuple(values))


def _elsewhere(key: MeasureKey, page: BriefingPage) -> list[Counted]:
    """Return the nearest values that briefings of the same story, or with a name in common, give of a measure.

    What a briefing of the story replaced no longer counts.
    """
    library, briefing = page.library, page.briefing
    named = frozenset(library.named.get(briefing.name, ()))
    story = {part.name for part in library.storylines.get(briefing.name, ())}
    replaced = {part.supersedes for part in library.storylines.get(briefing.name, ())}
    everything = library.measures.get(key, ())
    here = bisect_left(everything, _shelf(briefing), key=lambda counted: _shelf(counted.briefing))
    near = everything[max(0, here - LOOKED_AT // 2) : here + LOOKED_AT // 2]
    others = [
        counted
        for counted in near
        if counted.briefing.name not in (briefing.name, *replaced)
        and (counted.briefing.name in story or named.intersection(library.named.get(counted.briefing.name, ())))
    ]
    return sorted(others, key=lambda c: (abs((c.briefing.date - briefing.date).days), c.briefing.name))[:ELSEWHERE]


def _shelf(briefing: Briefing) -> tuple[int, str]:
    """Return where a briefing stands in the library: newest first, then by name."""
    return -briefing.date.toordinal(), briefing.name


def _setting(counted: Counted) -> tuple[object, ...]:
    """Return what tells a value from another of its measure beside the number itself."""
    figure = counted.figure
    return counted.briefing.name, figure.source, fold(figure.by or ""), figure.as_of


def _in_time(counted: Counted) -> tuple[object, ...]:
    figure = counted.figure
    as_of = figure.as_of if figure.as_of and sort_key(figure.as_of)[0] != sort_key("")[0] else None
    return first_day(as_of) if as_of else counted.briefing.date, counted.briefing.name, figure.value


def _shown(measure: Measure, page: BriefingPage) -> Iterator[str]:
    names = {(c.briefing.name, c.figure.source) for c in measure.values}
    if len(names) > 1:
        yield from _side_by_side(measure, page)
    yield _picture(measure, page)
    yield ""


def _side_by_side(measure: Measure, page: BriefingPage) -> list[str]:
    noun = page.words(measure.name)
    words = "Sources differ on" if _differ(measure.values) else "More values for"
    return [
        *block("differ", [f"**{words} {noun}**", "", *SIDE_BY_SIDE, *(_value(c, page) for c in measure.values)]),
    ]


def _differ(values: Sequence[Counted]) -> bool:
    """Return whether two sources give different values for times that overlap."""
    return any(
        (one.briefing.name, one.figure.source) != (other.briefing.name, other.figure.source)
        and (one.figure.value, one.figure.high, one.figure.qualifier)
        != (other.figure.value, other.figure.high, other.figure.qualifier)
        and _overlap(one, other)
        for position, one in enumerate(values)
        for other in values[position + 1 :]
    )


def _overlap(one: Counted, other: Counted) -> bool:
    (start, end), (begin, close) = _span(one), _span(other)
    return start <= close and begin <= end


def _span(counted: Counted) -> tuple[datetime.date, datetime.date]:
    as_of = counted.figure.as_of or counted.briefing.date.isoformat()
    try:
        return first_day(as_of), last_day(as_of)
    except ValueError:
        return counted.briefing.date, counted.briefing.date


def _value(counted: Counted, page: BriefingPage) -> str:
    briefing, figure = counted
    if briefing.name == page.briefing.name:
        where = f"{escape_markdown(_publisher(briefing, figure))} {page.mark(figure.source, figure.paragraph)}".rstrip()
    else:
        where = f"{link(title_of(briefing), briefing_address(briefing), page.address)}, {day_in_words(briefing.date)}"
    as_of = escape_markdown(when_in_words(figure, briefing))
    number = amount(figure, briefing)
    return f"| {number} | {page.who(figure.by) if figure.by else ''} | {as_of} | {where} |"


def _picture(measure: Measure, page: BriefingPage) -> str:
    values = [
        Amount(
            value=counted.figure.value,
            high=counted.figure.high,
            qualifier=counted.figure.qualifier,
            shown=amount_in_words(counted.figure, counted.briefing),
            note=_note(counted, page.briefing),
        )
        for counted in measure.values
    ]
    drawn = draw_amounts(measure.name, values)
    caption = escape(measure.name, quote=False)
    return (
        '<figure class="brief-picture brief-picture--amounts">'
        f"<figcaption{page.language_attributes}>{caption}</figcaption>{drawn}</figure>"
    )


def _note(counted: Counted, here: Briefing) -> str:
    """Return when a value held, who says so and where, as the picture has it."""
    briefing, figure = counted
    when = when_in_words(figure, briefing)
    other = f"briefing of {day_in_words(briefing.date)}" if briefing.name != here.name else ""
    return ", ".join(part for part in (when, figure.by or _publisher(briefing, figure), other) if part)


def _publisher(briefing: Briefing, figure: FigureEntry) -> str:
    is_known = 1 <= figure.source <= len(briefing.sources)
    return briefing.sources[figure.source - 1].publisher if is_known else ""


def _row(figure: FigureEntry, page: BriefingPage) -> str:
    by = page.who(figure.by) if figure.by else ""
    as_of = escape_markdown(when_in_words(figure, page.briefing))
    mark = page.mark(figure.source, figure.paragraph)
    return f"| {amount(figure, page.briefing)} | {page.words(figure.noun)} | {by} | {as_of} | {mark} |"


def _is_in(figure: FigureEntry, briefing: Briefing, text: str) -> bool:
    """Return whether a section tells of a figure: by what it counts, or by its number."""
    words = fold(text)
    told = (figure.noun, escape_markdown(figure.noun), amount_in_words(figure, briefing))
    return any(fold(one) in words for one in told)
