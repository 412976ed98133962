"""Dates: expressions that resolve to one day, week, month or year."""

import re
from collections.abc import Iterator
from operator import itemgetter

from briefdesk.article import Article, At, Metadata, Paragraph
from briefdesk.extract import DateMention
from briefdesk.extractors.dates.forms import FORMS
from briefdesk.extractors.dates.marks import likely_forms
from briefdesk.extractors.dates.patterns import DATE_PATTERNS
from briefdesk.extractors.dates.setting import Anchors, Found, Setting
from briefdesk.prose.language import is_foreign
from briefdesk.prose.references import is_reference
from briefdesk.prose.sentences import split_sentences

ORDER = {name: order for order, name in enumerate(DATE_PATTERNS)}
ANCHOR_REACH = 3
"""Paragraphs back in which the day meant by "two days later" may stand."""


def extract_dates(article: Article, metadata: Metadata) -> tuple[DateMention, ...]:
    """Return the dates of the article's body in reading order, each with its value in ISO 8601 at its own precision.

    Relative expressions are resolved against `metadata.published` and the tense of their sentence; "two days later"
    against the date named last. Without a day of publication only what is absolute resolves. A feast is the day it
    falls on that year. Decades, quarters, weekends, seasons over two years ("2031-32") and the span of years of a noun
    ("the 2027-2029 slump") are left out rather than guessed. An article in another language than English gives none,
    nor does a line that cites a paper.
    """
    if is_foreign(metadata.language):
        return ()
    found: list[DateMention] = []
    anchors, silent = Anchors(), 0
    for paragraph in article.body:
        here = tuple(_paragraph_dates(paragraph, metadata, anchors if silent <= ANCHOR_REACH else Anchors()))
        found.extend(
            DateMention(text=paragraph.text[f.start : f.end], value=f.period.iso, at=At(paragraph.n, f.start, f.end))
            for f in here
        )
        silent = 1 if here else silent + 1
        for named in here:
            anchors = anchors.then(named.period)
    return tuple(found)


def _paragraph_dates(paragraph: Paragraph, metadata: Metadata, anchors: Anchors) -> Iterator[Found]:
    text = paragraph.text
    matches = match_forms(text)
    if not matches or is_reference(text):
        return
    sentences = split_sentences(text)
    place, near = 0, None
    for name, match in matches:
        while place + 1 < len(sentences) and sentences[place].end <= match.start():
            place, near = place + 1, None
        setting = Setting(
            text=text, sentence=sentences[place], published=metadata.published, near=near, anchors=anchors
        )
        for found in FORMS[name](match, setting):
            yield found
            near, anchors = found, anchors.then(found.period)


def match_forms(text: str) -> list[tuple[str, re.Match[str]]]:
    """Return the matches of all patterns in reading order without overlap: the earlier, then the longer, counts."""
    names, opening = likely_forms(text)
    every = [
        (match.start(), -match.end(), ORDER[name], name, match)
        for name in names
        for match in DATE_PATTERNS[name].finditer(text, opening)
    ]
    kept: list[tuple[str, re.Match[str]]] = []
    end = 0
    for start, negative_end, _, name, match in sorted(every, key=itemgetter(0, 1, 2)):
        if start >= end:
            kept.append((name, match))
            end = -negative_end
    return kept
