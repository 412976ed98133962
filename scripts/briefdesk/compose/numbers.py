"""The figures of a briefing, and how a reader sees them."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from briefdesk.article import Article, At
from briefdesk.briefing import FigureEntry
from briefdesk.compose.clauses import clipped, sentence_case
from briefdesk.compose.held_on import held_on
from briefdesk.compose.statements import Statement
from briefdesk.compose.wholeness import can_be_source
from briefdesk.extract import Extract, Figure, Qualifier
from briefdesk.extractors.figures.qualifiers import qualifying_words
from briefdesk.prose.finite_forms import present_forms
from briefdesk.prose.lexicon import words
from briefdesk.prose.shown_numbers import CURRENCY_SIGNS, shown_number, shown_share

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
"""Characters before a figure in which the words that govern it stand."""
_KNOWN = re.compile(r"\b(?:the|both|these|those|all|its|their|his|her|our|other|another)\s+$", re.I)
_FAMILY_OF = re.compile(r"\b(?:mother|father|mum|mom|dad|parent|family|household|couple)\sof\s+$", re.I)
"""Words with "of" before a number of children, members or parts: "a mother of three"."""
_NO_NOUN = re.compile(r"['’]s?$|\b(?!hundreds|proceeds)\w{5,}eds$|^a-\w", re.I)
"""A possessive, a participle taken for a noun, a measure: "the country’s", "pillareds", "a-year shipping"."""
_NO_OPENING = words("reporting", "prepositions") | {"so", "and", "but", "or", "as"}
_PLURALS = ("s", "se", "ish", "men", "women", "people")
_VERBAL = re.compile(r"(?:ed|ing)$")
_QUOTATION_MARK = re.compile(r"[“”\"«»„]")
_CAPITAL = re.compile(r"(?<![^\W_])[^\W\d_a-z]")
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.I)

NOUN_AT_MOST = 120
"""Characters of what is counted."""

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
    names = frozenset(part for entity in extract.entities for part in (entity.name, *entity.name.split()))
    told: dict[tuple[object, ...], Counted] = {}
    for statement in found:
        n = bisect_left(starts, At(statement.at.paragraph, statement.at.start, 0))
        while n < len(figures) and _within(figures[n].at, statement.at):
            if _tells(figures[n], statement, extract.article, names):
                entry = _entry(figures[n], statement, extract)
                counted = Counted(entry, qualifying_words(_before(figures[n].at, extract.article)))
                told.setdefault((entry.value, entry.high, entry.unit, entry.noun.casefold()), counted)
            n += 1
    return tuple(told.values())


def _tells(figure: Figure, statement: Statement, article: Article, names: Set[str]) -> bool:
    """Tell whether a figure says something by itself: it counts something, that is not who speaks or already known.

    "The two countries" counts nothing anew, and "a mother of three" no mothers.
    """
    before = _before(figure.at, article)
    if not _is_noun(figure.noun, names) or _counts_sources(figure, statement) or _FAMILY_OF.search(before):
        return False
    if not figure.unit and figure.noun.lower() in words("events", "streets"):
        return False
    if figure.unit or figure.value > ANAPHORIC_AT_MOST:
        return True
    return not (_KNOWN.search(before) or figure.noun.endswith("others"))


def _is_noun(noun: str, names: Set[str]) -> bool:
    """Tell whether words can be what is counted: no possessive, no place, nothing cut out of its sentence."""
    found = noun.split()
    if not found or _QUOTATION_MARK.search(noun) or found[-1].lower() in words("clause_words", "dangling"):
        return False
    if found[0].lower() in _NO_OPENING or found[-1].lower() in words("clause_words", "uncounted"):
        return False
    if _NO_NOUN.search(noun) or not (present_forms().third - present_forms().unsure).isdisjoint(found[1:-1]):
        return False
    return noun not in names or (len(found) == 1 and noun.endswith(_PLURALS))


def _before(at: At, article: Article) -> str:
    return article.slice(At(at.paragraph, max(0, at.start - _BACK), at.start))


def _counts_sources(figure: Figure, statement: Statement) -> bool:
    """Tell whether a figure counts those who speak ("two people familiar with the matter")."""
    told = (figure.attributed_to or statement.voice or "").casefold()
    counted = figure.text.casefold()
    return f" {counted} " in f" {told}" or f" {counted}-" in f" {told}"


def _entry(figure: Figure, statement: Statement, extract: Extract) -> FigureEntry:
    return FigureEntry(
        value=figure.value,
        high=figure.high,
        unit=figure.unit,
        noun=clipped(" ".join(figure.noun.split()), NOUN_AT_MOST),
        qualifier=figure.qualifier,
        by=statement.voice or _named_source(figure, extract),
        as_of=held_on(figure, statement.sentence_dates, extract.metadata.published, extract.article),
        paragraph=figure.at.paragraph,
    )


def _named_source(figure: Figure, extract: Extract) -> str | None:
    """Return who gives a figure in a sentence that nobody else says, if it is a name: not "fire" or "the company".

    Somebody of whom the sentence has the last name alone gets the full one, where only one has it.
    """
    told = _ARTICLE.sub("", figure.attributed_to or "")
    if not (_CAPITAL.search(told) and can_be_source(told)):
        return None
    bearers = [person.name for person in extract.people if person.name.split()[-1] == told]
    return bearers[0] if len(bearers) == 1 else sentence_case(told)


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
    own = counted.qualifier if entry.qualifier in LIMITS and not _VERBAL.search(counted.qualifier) else ""
    return f"{own} {value}" if own else QUALIFIER_WORDS[entry.qualifier] + value


def _amount(value: float, unit: str) -> str:
    if not unit:
        return shown_share(value)
    if unit in CURRENCY_SIGNS:
        has_cents = abs(value) < 1e6 and value != int(value) and value == round(value, 2)
        return f"{unit}{value:,.2f}" if has_cents else f"{unit}{shown_number(value)}"
    return f"{shown_number(value)}{'' if unit in GLUED else ' '}{unit}"
