"""Figures: quantities that count or measure, with unit, qualifier, noun and who says so."""

import re
from collections.abc import Iterator, Mapping

from briefdesk.article import Article, At, Paragraph
from briefdesk.extract import QUALIFIERS, DateMention, Figure, Qualifier
from briefdesk.extractors.figures.not_figures import is_figure, qualifier_before
from briefdesk.extractors.figures.noun import figure_noun
from briefdesk.extractors.figures.quantities import STERLING, Amount, find_amounts
from briefdesk.extractors.figures.source import figure_source
from briefdesk.prose.lexicon import alternatives, lexicon
from briefdesk.prose.sentences import Span, split_sentences

_KIND_AFTER = {word: kind for kind, forms in lexicon("figures")["qualifiers_after"].items() for word in forms}
QUALIFIER_AFTER = re.compile(rf"[ -]?(?:\w+ )?({alternatives(_KIND_AFTER)})(?!\w)")
DURATIONS = frozenset({"days", "weeks", "months", "years", "decades"})
"""Units before which "over" mostly means during."""

LONG_SENTENCE = 1500
"""Characters from which on a sentence is no longer searched whole for the source of each figure."""

SOURCE_REACH = 400
"""Characters of the sentence to either side of a figure in which its source is looked for."""

KINDS: Mapping[str, Qualifier] = {kind: kind for kind in QUALIFIERS}


def extract_figures(article: Article, dates: tuple[DateMention, ...]) -> tuple[Figure, ...]:
    """Return the figures of the article's body in reading order.

    `text` is the number with its currency sign, scale and unit; a range is one figure, "up from X to Y" two. `unit` is
    empty for a plain count, "$", "€" or "£", another currency's ISO 4217 code, "%", or the unit's name as
    `lexicon/units.toml` spells it. "Nearly" and "almost" count as about. The number one in words, and what stands
    inside a date, is no figure.
    """
    taken: dict[int, list[At]] = {}
    for mention in dates:
        taken.setdefault(mention.at.paragraph, []).append(mention.at)
    pounds = STERLING if any(STERLING in p.text for p in article.body) else "pounds"
    found: list[Figure] = []
    for paragraph in article.body:
        found.extend(_paragraph_figures(paragraph, taken.get(paragraph.n, []), pounds))
    return tuple(found)


def _paragraph_figures(paragraph: Paragraph, dates: list[At], pounds: str) -> Iterator[Figure]:
    text = paragraph.text
    free = [a for a in find_amounts(text, pounds=pounds) if is_figure(text, a)]
    free = _outside(free, dates)
    if not free:
        return
    sentences = split_sentences(text)
    place = 0
    for amount in free:
        while place + 1 < len(sentences) and sentences[place].end <= amount.start:
            place += 1
        yield _figure(paragraph, amount, sentences[place])


def _outside(amounts: list[Amount], dates: list[At]) -> list[Amount]:
    """Return the amounts that touch no date; both are in reading order."""
    kept: list[Amount] = []
    position = 0
    for amount in amounts:
        while position < len(dates) and dates[position].end <= amount.start:
            position += 1
        if position == len(dates) or dates[position].start >= amount.end:
            kept.append(amount)
    return kept


def _figure(paragraph: Paragraph, amount: Amount, sentence: Span) -> Figure:
    text = paragraph.text
    opening, closing = sentence
    if closing - opening > LONG_SENTENCE:
        opening, closing = max(opening, amount.start - SOURCE_REACH), min(closing, amount.end + SOURCE_REACH)
    return Figure(
        text=text[amount.start : amount.end],
        value=amount.value,
        high=amount.high,
        qualifier=_qualifier(text, amount),
        unit=amount.unit,
        noun=figure_noun(text, amount),
        attributed_to=figure_source(text[opening:closing], amount.start - opening),
        at=At(paragraph.n, amount.start, amount.end),
    )


def _qualifier(text: str, amount: Amount) -> Qualifier:
    if amount.is_range:
        return "range"
    opening = text[max(0, amount.start - 30) : amount.start]
    before = qualifier_before(opening)
    if before and not (amount.unit in DURATIONS and opening.endswith("over ")):
        return KINDS[before]
    after = QUALIFIER_AFTER.match(text, amount.end)
    return KINDS[_KIND_AFTER[after[1]]] if after else "exact"
