"""Figures: quantities that count or measure, with unit, qualifier, noun and who says so."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from briefdesk.article import Article, At, Paragraph
from briefdesk.extract import DateMention, Figure, Quote
from briefdesk.extractors.attributions.narrative import Sentence
from briefdesk.extractors.cast import Cast
from briefdesk.extractors.figures.foreign import foreign_figures
from briefdesk.extractors.figures.not_figures import is_figure
from briefdesk.extractors.figures.noun import Measured, figure_noun, with_state
from briefdesk.extractors.figures.qualifiers import qualifier_of
from briefdesk.extractors.figures.quantities import STERLING, Amount, find_amounts
from briefdesk.extractors.figures.source import figure_source
from briefdesk.prose.language import is_foreign
from briefdesk.prose.references import is_reference

T = TypeVar("T")

CLAUSE_REACH = 160
"""Characters before a figure in which what it measures is looked for."""


def extract_figures(
    article: Article,
    dates: tuple[DateMention, ...],
    quotes: tuple[Quote, ...],
    attributions: tuple[Sentence, ...],
    cast: Cast,
) -> tuple[Figure, ...]:
    """Return the figures of the article's body in reading order.

    `text` is the number with its currency sign, scale and unit; a range is one figure, "up from X to Y" two. `unit` is
    empty for a plain count, "$", "€" or "£", another currency's ISO 4217 code, "%", or the unit's name as
    `lexicon/units.toml` spells it. "Nearly" and "almost" count as about. The number one in words, "the two" and what
    stands inside a date are no figures, nor those of a paper cited. In another
    language than English only digits are read.
    """
    if is_foreign(article.metadata.language):
        return foreign_figures(article)
    pounds = STERLING if any(STERLING in p.text for p in article.body) else "pounds"
    taken = _by_paragraph((mention.at.paragraph, mention.at) for mention in dates)
    quoted = _by_paragraph((quote.at.paragraph, quote) for quote in quotes)
    sentences = _by_paragraph((sentence.frame.paragraph.n, sentence) for sentence in attributions)
    story = [paragraph for paragraph in article.body if not is_reference(paragraph.text)]
    undated = [(p, _outside(find_amounts(p.text, pounds=pounds), taken[p.n])) for p in story]
    counting = [(p, [amount for amount in amounts if is_figure(p.text, amount)]) for p, amounts in undated]
    return tuple(
        figure for p, amounts in counting for figure in _figures(p, amounts, sentences[p.n], quoted[p.n], cast)
    )


def _figures(
    paragraph: Paragraph, amounts: Sequence[Amount], sentences: Sequence[Sentence], quotes: Sequence[Quote], cast: Cast
) -> Iterator[Figure]:
    """Yield the figures of one paragraph, whose amounts, sentences and quotes are in reading order."""
    before: Measured | None = None
    for amount in amounts if sentences else ():
        sentence = sentences[max(0, bisect_right(sentences, amount.start, key=lambda s: s.frame.start) - 1)]
        opening = max(sentence.frame.start, amount.start - CLAUSE_REACH)
        if before and before.end <= sentence.frame.start:
            before = None
        noun = figure_noun(paragraph.text, amount, opening=opening, before=before)
        before = Measured(amount.end, amount.unit, noun)
        yield Figure(
            text=paragraph.text[amount.start : amount.end],
            value=amount.value,
            high=amount.high,
            qualifier=qualifier_of(paragraph.text, amount),
            unit=amount.unit,
            noun=with_state(paragraph.text, amount, noun),
            attributed_to=figure_source(amount.start, sentence, _around(quotes, amount.start), cast),
            at=At(paragraph.n, amount.start, amount.end),
        )


def _around(quotes: Sequence[Quote], position: int) -> Quote | None:
    """Return the quote that holds `position`."""
    i = bisect_right(quotes, position, key=lambda quote: quote.at.start) - 1
    return quotes[i] if i >= 0 and position < quotes[i].at.end else None


def _by_paragraph(items: Iterable[tuple[int, T]]) -> Mapping[int, list[T]]:
    """Return items in the order given by the paragraph they stand in; an empty list for any other."""
    found: defaultdict[int, list[T]] = defaultdict(list)
    for n, item in items:
        found[n].append(item)
    return found


def _outside(amounts: Iterable[Amount], dates: Sequence[At]) -> list[Amount]:
    """Return the amounts that touch no date; both are in reading order."""
    kept: list[Amount] = []
    position = 0
    for amount in amounts:
        while position < len(dates) and dates[position].end <= amount.start:
            position += 1
        if position == len(dates) or dates[position].start >= amount.end:
            kept.append(amount)
    return kept
