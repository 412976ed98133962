"""Points: one or more statements as one item of a list, each in the section where it belongs."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefdesk.article import At
from briefdesk.compose.calendar_words import first_day
from briefdesk.compose.statements import Statement
from briefdesk.extract import Extract, Quote
from briefdesk.text import fold


@dataclass(frozen=True, kw_only=True)
class Point:
    """What one line of a briefing says."""

    statements: tuple[Statement, ...]
    """The statement, and those after it that lean on it; empty for a quotation."""
    quote: Quote | None = None
    by: str | None
    when: str | None
    paragraphs: tuple[int, ...]

    @property
    def text(self) -> str:
        """The words of the point, without marks."""
        return self.quote.text if self.quote else " ".join(statement.text for statement in self.statements)


@dataclass(frozen=True, kw_only=True)
class Arrangement:
    """The points of one subject by section, each in reading order and in one section only."""

    happened: tuple[Point, ...]
    said: tuple[Point, ...]
    unknown: tuple[Point, ...]
    coming: tuple[Point, ...]


def arrange(found: Sequence[Statement], extract: Extract) -> Arrangement:
    """Return the points that `found`, the statements of one subject in reading order, give."""
    sections: dict[str, list[Point]] = {"happened": [], "said": [], "unknown": [], "coming": []}
    seen: set[str] = set()
    people = frozenset(person.name for person in extract.people)
    figures = sorted(figure.at for figure in extract.figures)
    for point in _points(found, _spoken(extract, found)):
        if fold(point.text) not in seen:
            seen.add(fold(point.text))
            first = not any(sections.values())
            sections["happened" if first and not point.quote else _section(point, extract, people, figures)] += [point]
    return Arrangement(**{name: tuple(points) for name, points in sections.items()})


def _section(point: Point, extract: Extract, people: frozenset[str], figures: Sequence[At]) -> str:
    if point.quote:
        return "said"
    head = point.statements[0]
    if _is_to_come(head, extract):
        return "coming"
    if head.certainty in ("possible", "declined"):
        return "unknown"
    return "said" if head.by in people and not holds_any(head.at, figures) else "happened"


def _is_to_come(statement: Statement, extract: Extract) -> bool:
    published = extract.metadata.published
    days = (
        first_day(mention.value) for mention in statement.dates if len(mention.value) > 7 or "W" not in mention.value
    )
    return published is not None and any(day is not None and day > published for day in days)


def holds_any(outer: At, places: Sequence[At]) -> bool:
    """Tell whether one of `places`, sorted, lies within `outer`."""
    n = bisect_left(places, At(outer.paragraph, outer.start, 0))
    return n < len(places) and places[n].paragraph == outer.paragraph and places[n].end <= outer.end


def _spoken(extract: Extract, found: Sequence[Statement]) -> dict[At, Quote]:
    """Return, by the place of a statement, the quotation that holds the whole of it."""
    quotes = sorted(extract.quotes, key=lambda quote: quote.at)
    places = [quote.at for quote in quotes]
    held: dict[At, Quote] = {}
    for statement in found:
        n = bisect_left(places, At(statement.at.paragraph, statement.at.start + 1, 0)) - 1
        if n >= 0 and places[n].paragraph == statement.at.paragraph and statement.at.end <= places[n].end:
            held[statement.at] = quotes[n]
    return held


def _points(found: Sequence[Statement], spoken: dict[At, Quote]) -> Iterator[Point]:
    group: list[Statement] = []
    last_quote: Quote | None = None
    for statement in found:
        quote = spoken.get(statement.at)
        if quote is not None:
            yield from _grouped(group)
            group = []
            if quote is not last_quote:
                yield Point(
                    statements=(), quote=quote, by=statement.by, when=statement.when, paragraphs=(quote.at.paragraph,)
                )
            last_quote = quote
        elif group and _leans_on(statement, group[-1]):
            group.append(statement)
        else:
            yield from _grouped(group)
            group = [statement]
    yield from _grouped(group)


def _leans_on(statement: Statement, before: Statement) -> bool:
    same_source = statement.by == before.by or statement.by is None
    return statement.leaning and same_source and statement.paragraph == before.paragraph


def _grouped(group: Sequence[Statement]) -> Iterator[Point]:
    if group:
        when = next((s.when for s in group if s.when), None)
        numbers = tuple(dict.fromkeys(s.paragraph for s in group))
        yield Point(statements=tuple(group), by=group[0].by, when=when, paragraphs=numbers)
