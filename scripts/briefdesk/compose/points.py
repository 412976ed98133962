"""Points: one or more statements as one item of a list, each in the section where it belongs."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefdesk.article import At
from briefdesk.compose.certainties import is_open, is_to_come, is_too_soon
from briefdesk.compose.clauses import is_balanced, opens_with_pronoun, unquoted
from briefdesk.compose.passages import stems
from briefdesk.compose.signposts import is_signpost
from briefdesk.compose.sourcing import NEXT_AT_MOST
from briefdesk.compose.statements import Statement
from briefdesk.extract import Extract, Quote
from briefdesk.text import fold

_NUMBER = re.compile(r"\d[\d.,]*")
_ASKS = re.compile(r"\?[”\"’')]*$|(?<![”\"’])!$")
_ADDRESSES = (
    "http:",
    "https:",
    "this link",
    "click here",
    "Click here",
    "read more",
    "Read more",
    "ign up ",
    "ubscribe ",
)
_REPORTER_TOLD = ("e're told", "e’re told", "has learned.")
_BROKEN_OFF = re.compile(
    r"(?:^(?:\S+\s){1,3}|,\s)(?:is|are|was|were|will|can|cannot)\.$|\s(?:including|and|or|the|of|with|as follows)\.$"
    r"|^(?!.*\b(?:how|what|where|who|as|than|that|which)\b).*\s(?:is|are)\.$"
)
"""What breaks off behind its auxiliary: "the others are"."""
_FIRST_WORD = re.compile(r"^(?:An?|The|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|No|Some|More)\b")
_MARKS = frozenset('“"')
_NOTES = frozenset("*†‡")
"""How a note below a chart begins."""
_REPORTER = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]e|[Mm]y)\b")

ENDING = 6
"""Characters at the end of a sentence in which its stop and the marks behind it stand."""
LEAST_WORDS = 3
LEANING_WORDS = 7
"""Words that a point has at least, and one at least that leans on the sentence before."""
SENTENCES_AT_MOST = 3
"""Sentences of a point that lean on the first of them."""
MEMBERS_AT_MOST = 12
"""Members of a list that a point shows."""
LOOKED_AT = 40
"""Points before one that are looked at for the same statement."""
REPEATED = 0.6
"""The part of a point that is a quotation told by itself, from which on it says nothing more."""
WORDS_AT_LEAST = 4
ALIKE = 0.7
"""Telling words of a point, and the part of them that two points share that say the same."""


@dataclass(frozen=True, kw_only=True)
class Point:
    """What one line of a briefing says."""

    statements: tuple[Statement, ...]
    """The statement, and those after it that lean on it; empty for a quotation."""
    quote: Quote | None = None
    by: str | None
    when: str | None
    paragraphs: tuple[int, ...]
    office: str | None = None
    """What the person is who says so, where the briefing tells it: "the port's chief engineer"."""

    @property
    def text(self) -> str:
        """The words of the point, without marks."""
        return spoken_words(self.quote) if self.quote else _joined(self.statements)


@dataclass(frozen=True, kw_only=True)
class Arrangement:
    """The points of one subject by section, each in reading order and in one section only."""

    happened: tuple[Point, ...]
    said: tuple[Point, ...]
    unknown: tuple[Point, ...]
    coming: tuple[Point, ...]


def spoken_words(quote: Quote) -> str:
    """Return the words of a quotation without the comma that led on to its attribution."""
    return quote.text.rstrip(" ,")


def _joined(group: Sequence[Statement]) -> str:
    """Return statements as running text, the members of a list after a colon."""
    n = next((n for n, statement in enumerate(group, start=1) if statement.introduces), len(group))
    sentences = [statement.text for statement in group[:n]]
    listed = [_FIRST_WORD.sub(lambda first: first[0].lower(), s.text.rstrip(".")) for s in group[n:]]
    if not listed:
        return " ".join(sentences)
    return f"{' '.join(sentences).rstrip('.')}: {'; '.join(listed)}."


def arrange(found: Sequence[Statement], extract: Extract) -> Arrangement:
    """Return the points that `found`, the statements of one subject in reading order, give."""
    sections: dict[str, list[Point]] = {"happened": [], "said": [], "unknown": [], "coming": []}
    told: dict[str, list[_Telling]] = {name: [] for name in sections}
    seen: set[str] = set()
    people = frozenset(person.name for person in extract.people)
    figures = sorted(figure.at for figure in extract.figures)
    for point in _points(found):
        folded = fold(point.text)
        if folded in seen:
            continue
        seen.add(folded)
        first = not any(sections.values())
        section = "happened" if first and not point.quote else _section(point, extract, people, figures)
        own = _Telling.of(point)
        if point.quote or not any(own.says(other) for other in told[section][-LOOKED_AT:]):
            sections[section].append(point)
            told[section] += [] if point.quote else [own]
    quoted: dict[int, list[str]] = defaultdict(list)
    for point in sections["said"]:
        if point.quote:
            quoted[point.paragraphs[0]].append(fold(point.text))
    return Arrangement(**{name: tuple(_unquoted(points, quoted)) for name, points in sections.items()})


def _unquoted(points: Sequence[Point], quoted: Mapping[int, Sequence[str]]) -> Iterator[Point]:
    """Yield the points without those that are little more than a quotation that stands by itself too.

    `quoted` has the quotations by their paragraph.
    """
    for point in points:
        told = "" if point.quote else fold(point.text)
        near = (words for n in point.paragraphs for words in quoted.get(n, ())) if told else ()
        if not any(len(words) > REPEATED * len(told) and words in told for words in near):
            yield point


class _Telling(NamedTuple):
    """By what one point is told from another: its content words and its numbers."""

    stems: frozenset[str]
    numbers: tuple[str, ...]

    @classmethod
    def of(cls, point: Point) -> "_Telling":
        return cls(frozenset(stems(point.text)), tuple(_NUMBER.findall(point.text)))

    def says(self, other: "_Telling") -> bool:
        """Tell whether two say the same with nearly the same words."""
        if self.numbers != other.numbers or len(self.stems) < WORDS_AT_LEAST:
            return False
        return len(self.stems & other.stems) >= ALIKE * len(self.stems | other.stems)


def _section(point: Point, extract: Extract, people: frozenset[str], figures: Sequence[At]) -> str:
    if point.quote:
        return "said"
    head = point.statements[0]
    if is_too_soon(head):
        return "unknown"
    if is_to_come(head, extract):
        return "coming"
    if is_open(head):
        return "unknown"
    return "said" if head.voice in people and not holds_any(head.at, figures) else "happened"


def holds_any(outer: At, places: Sequence[At]) -> bool:
    """Tell whether one of `places`, sorted, lies within `outer`."""
    n = bisect_left(places, At(outer.paragraph, outer.start, 0))
    return n < len(places) and places[n].paragraph == outer.paragraph and places[n].end <= outer.end


def _points(found: Sequence[Statement]) -> Iterator[Point]:
    group: list[Statement] = []
    last_quote: Quote | None = None
    for statement in found:
        quote = statement.quote
        if quote is not None:
            yield from _grouped(group)
            group = []
            if quote is not last_quote:
                yield Point(
                    statements=(), quote=quote, by=statement.by, when=statement.when, paragraphs=(quote.at.paragraph,)
                )
            last_quote = quote
        elif group and (_leans_on(statement, group) or _continues_list(statement, group)):
            group.append(statement)
        else:
            yield from _grouped(group)
            group = [statement] if _may_begin(statement, is_first=statement is found[0]) else []
    yield from _grouped(group)


def may_stand(statement: Statement) -> bool:
    """Tell whether a statement may be a point: a whole sentence that tells something, not about the reporter."""
    text = statement.text
    is_short = len(text.split()) < LEANING_WORDS
    is_broken = text[:1] in _NOTES or ((is_short or text[:1] in _MARKS) and not is_balanced(text))
    is_broken = is_broken or (not statement.introduces and _BROKEN_OFF.search(text) is not None)
    is_meta = is_signpost(text) or any(words in text for words in (*_ADDRESSES, *_REPORTER_TOLD))
    asks = _ASKS.search(text, max(0, len(text) - ENDING)) is not None
    return not (is_broken or is_meta or asks or statement.is_fragment or _REPORTER.search(unquoted(text)))


def _may_begin(statement: Statement, *, is_first: bool) -> bool:
    """Tell whether a statement may be a point by itself: nobody asks who "they" are, or what "it" is."""
    is_orphan = statement.refers_back and opens_with_pronoun(statement.text) and not is_first
    little = _says_little(statement) and not (is_first and not statement.leaning)
    return not (is_orphan or little) and may_stand(statement)


def _says_little(statement: Statement) -> bool:
    """Tell whether a statement says too little by itself: "They take time", "The paper has learned"."""
    return len(statement.text.split()) < (LEANING_WORDS if statement.leaning else LEAST_WORDS)


def _leans_on(statement: Statement, group: Sequence[Statement]) -> bool:
    before = group[-1]
    is_next = statement.refers_back and statement.paragraph - before.paragraph <= NEXT_AT_MOST
    near = is_next or (statement.leaning and statement.paragraph == before.paragraph)
    goes_on = statement.by == before.by or (before.by is None and statement.by == before.voice)
    return near and goes_on and len(group) < SENTENCES_AT_MOST and may_stand(statement)


def _continues_list(statement: Statement, group: Sequence[Statement]) -> bool:
    listed = any(before.introduces for before in group)
    return listed and (statement.is_fragment or statement.is_open) and len(group) <= MEMBERS_AT_MOST


def _grouped(group: Sequence[Statement]) -> Iterator[Point]:
    """Yield the point of a group, without what only announces a list or a quotation."""
    while group and group[-1].introduces:
        group = group[:-1]
    if group:
        when = next((s.when for s in group if s.when), None)
        numbers = tuple(dict.fromkeys(s.paragraph for s in group))
        yield Point(
            statements=tuple(group), by=next((s.by for s in group if s.by), None), when=when, paragraphs=numbers
        )
