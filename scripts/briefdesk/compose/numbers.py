"""The figures of a briefing, and how a reader sees them."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefdesk.article import Article, At
from briefdesk.briefing import FigureEntry
from briefdesk.compose.clauses import clipped, sentence_case
from briefdesk.compose.statements import Statement
from briefdesk.compose.wholeness import can_be_source
from briefdesk.extract import Extract, Figure, Qualifier
from briefdesk.extractors.figures.qualifiers import qualifying_words
from briefdesk.library.calendar import first_day
from briefdesk.prose.lexicon import words
from briefdesk.prose.shown_numbers import shown_number, shown_share

QUALIFIER_WORDS: Mapping[Qualifier, str] = {
    "exact": "",
    "about": "about ",
    "more-than": "more than ",
    "less-than": "less than ",
    "up-to": "up to ",
    "range": "",
}
LIMITS: frozenset[Qualifier] = frozenset({"more-than", "less-than", "up-to"})
"""Qualifiers under which the article's own words differ in meaning: "at least 64" is not "more than 64"."""
ANAPHORIC_AT_MOST = 20
"""The largest count that "the", "both" or "these" may refer back to."""

_BACK = 40
"""Characters before a figure or date in which the words that govern it stand."""
_KNOWN = re.compile(r"\b(?:the|both|these|those|all|its|their|his|her|our|other|another)\s+$", re.I)
_REFERS_BACK = re.compile(r"\b(?:(?:until|till|before|than)|since(?:\s\w+){0,3})\s+$", re.I)
_QUOTATION_MARK = re.compile(r"[“”\"«»„]")
_CAPITAL = re.compile(r"(?<![^\W_])[^\W\d_a-z]")
_NEAR = 3
"""Dates before and after a figure that are looked at."""

NOUN_AT_MOST = 120
"""Characters of what is counted."""

CURRENCY_SIGNS = frozenset("$€£¥₩₹₽₺₪₴")
GLUED = frozenset({"%", "‰", "°"})
"""Units that stand right behind the number."""


class Counted(NamedTuple):
    """A figure of a briefing, and how exactly it is told in the words of the article."""

    entry: FigureEntry
    qualifier: str
    """Such as "at least" or "nearly"; empty where nothing stands before the number."""


def figures_told(extract: Extract, found: Sequence[Statement]) -> tuple[Counted, ...]:
    """Return the figures that stand in the sentences of `found`, in reading order, none twice."""
    figures = sorted(extract.figures, key=lambda figure: figure.at)
    starts = [figure.at for figure in figures]
    told: dict[tuple[object, ...], Counted] = {}
    for statement in found:
        n = bisect_left(starts, At(statement.at.paragraph, statement.at.start, 0))
        while n < len(figures) and _within(figures[n].at, statement.at):
            if _tells(figures[n], statement, extract):
                entry = _entry(figures[n], statement, extract)
                counted = Counted(entry, qualifying_words(_before(figures[n].at, extract.article)))
                told.setdefault((entry.value, entry.high, entry.unit, entry.noun.casefold()), counted)
            n += 1
    return tuple(told.values())


def _tells(figure: Figure, statement: Statement, extract: Extract) -> bool:
    """Tell whether a figure says something by itself: it counts something, that is not who speaks or already known.

    "The two countries" counts nothing anew; a noun with a quotation mark in it or "the" at its end is none.
    """
    last = figure.noun.lower().split()[-1:]
    whole = last and not _QUOTATION_MARK.search(figure.noun) and last[0] not in words("clause_words", "dangling")
    if not whole or _counts_sources(figure, statement):
        return False
    if figure.unit or figure.value > ANAPHORIC_AT_MOST:
        return True
    return not _KNOWN.search(_before(figure.at, extract.article))


def _before(at: At, article: Article) -> str:
    return article.slice(At(at.paragraph, max(0, at.start - _BACK), at.start))


def _counts_sources(figure: Figure, statement: Statement) -> bool:
    """Tell whether a figure counts those who speak ("two people familiar with the matter")."""
    told = (figure.attributed_to or statement.voice or "").casefold()
    return told.startswith(f"{figure.text.casefold()} ")


def _entry(figure: Figure, statement: Statement, extract: Extract) -> FigureEntry:
    return FigureEntry(
        value=figure.value,
        high=figure.high,
        unit=figure.unit,
        noun=clipped(" ".join(figure.noun.split()), NOUN_AT_MOST),
        qualifier=figure.qualifier,
        by=statement.voice or _named_source(figure),
        as_of=_as_of(figure, statement, extract),
        paragraph=figure.at.paragraph,
    )


def _named_source(figure: Figure) -> str | None:
    """Return who gives a figure in a sentence that nobody else says, if it is a name: not "fire" or "the company"."""
    told = figure.attributed_to
    fits = told is not None and _CAPITAL.search(told) is not None and can_be_source(told)
    return sentence_case(told) if told and fits else None


def _as_of(figure: Figure, statement: Statement, extract: Extract) -> str | None:
    """Return the date, nearest to a figure in its sentence, on which it held: none to come, and none after "since"."""
    dates, published = statement.sentence_dates, extract.metadata.published
    n = bisect_left(dates, figure.at, key=lambda mention: mention.at)
    near = dates[max(0, n - _NEAR) : n + _NEAR]
    held = [m for m in near if published is None or first_day(m.value) <= published]
    held = [m for m in held if not _REFERS_BACK.search(_before(m.at, extract.article))]
    nearest = min(held, key=lambda mention: abs(mention.at.start - figure.at.start), default=None)
    return nearest.value if nearest else None


def _within(inner: At, outer: At) -> bool:
    return inner.paragraph == outer.paragraph and outer.start <= inner.start and inner.end <= outer.end


def amount_in_words(counted: Counted) -> str:
    """Return a figure as a table shows it: "at least 2,000", "$6.5 billion", "40%", "3 to 5 km"."""
    entry = counted.entry
    value = _amount(entry.value, entry.unit)
    if entry.high is not None:
        value = (
            f"{shown_number(entry.value)} to {shown_number(entry.high)}"
            if not entry.unit
            else f"{value} to {_amount(entry.high, entry.unit)}"
        )
    own = counted.qualifier if entry.qualifier in LIMITS else ""
    return f"{own} {value}" if own else QUALIFIER_WORDS[entry.qualifier] + value


def _amount(value: float, unit: str) -> str:
    if not unit:
        return shown_share(value)
    if unit in CURRENCY_SIGNS:
        has_cents = abs(value) < 1e6 and value != int(value) and value == round(value, 2)
        return f"{unit}{value:,.2f}" if has_cents else f"{unit}{shown_number(value)}"
    return f"{shown_number(value)}{'' if unit in GLUED else ' '}{unit}"
