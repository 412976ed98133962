"""Sentences as news prose frames them: the words outside quotation marks, and each quotation as one word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, repeat
from typing import NamedTuple

from briefdesk.article import Paragraph
from briefdesk.prose.dateline import find_dateline
from briefdesk.prose.quotation_marks import Quotation
from briefdesk.prose.sentences import Span, split_sentences
from briefdesk.text import lower_in_place

WORD = re.compile(r"([^\W\d]\w*(?:['.&-]\w+)*|\d+(?:[.,]\d+)*[\w-]*|--|[^\w\s])")
"""In a group, so that `split` gives what stands between the words and the words in turn."""
STOPS = ".!?…"
_word = tuple.__new__
"""What makes a `Word` at once; the words of an article are many."""
HIDDEN = "\ue000"


class Word(NamedTuple):
    """A word, a punctuation mark or a whole quotation, with its place in the paragraph."""

    start: int
    end: int
    text: str
    """In lower case with straight apostrophes; empty for a quotation."""
    quotation: Quotation | None = None


@dataclass(frozen=True)
class Frame:
    """One sentence of a paragraph; a quotation of many sentences does not break it."""

    paragraph: Paragraph
    start: int
    end: int
    words: tuple[Word, ...]

    @cached_property
    def quotations(self) -> tuple[int, ...]:
        """Positions of the quotations among the words."""
        return tuple(i for i, word in enumerate(self.words) if word.quotation)

    def is_capital(self, i: int) -> bool:
        """Return whether the word at position `i` is written with a capital."""
        return self.paragraph.text[self.words[i].start].isupper()

    def slice(self, span: Span) -> str:
        """Return the paragraph's text at `span`."""
        return self.paragraph.text[span.start : span.end]


def frame_paragraph(paragraph: Paragraph, quotations: Sequence[Quotation]) -> tuple[Frame, ...]:
    """Return the sentences of a paragraph that has these quotations, in order; a dateline is in no word of them."""
    dateline = find_dateline(paragraph.text)
    story = dateline.end if dateline else 0
    words = _words(paragraph.text, quotations, story)
    frames: list[Frame] = []
    first = 0
    for span in split_sentences(_hide(paragraph.text, quotations)):
        last = first
        while last < len(words) and words[last].start < span.end:
            last += 1
        if last > first:
            start = words[first].start if frames else 0
            frames.append(Frame(paragraph, start, max(span.end, words[last - 1].end), words[first:last]))
        first = last
    return tuple(frames)


def join(first: Frame, second: Frame) -> Frame:
    """Return two neighbouring frames as one."""
    return Frame(first.paragraph, first.start, second.end, first.words + second.words)


def _words(text: str, quotations: Sequence[Quotation], start: int) -> tuple[Word, ...]:
    """Return the words of `text` from `start` on, each quotation as one."""
    text = lower_in_place(text).replace("’", "'")
    found: list[Word] = []
    position = start
    for quotation in quotations:
        if quotation.outer_start >= start:
            found.extend(_plain_words(text, position, quotation.outer_start))
            found.append(Word(quotation.outer_start, quotation.outer_end, "", quotation))
            position = quotation.outer_end
    found.extend(_plain_words(text, position, len(text)))
    return tuple(found)


def _plain_words(text: str, start: int, end: int) -> list[Word]:
    """Return the words of a text in lower case between `start` and `end`, made without a step of Python for each."""
    pieces = WORD.split(text[start:end])
    ends = tuple(accumulate(map(len, pieces), initial=start))
    return list(map(_word, repeat(Word), zip(ends[1::2], ends[2::2], pieces[1::2], repeat(None), strict=False)))


def _hide(text: str, quotations: Sequence[Quotation]) -> str:
    """Return `text` with each quotation blotted out.

    Only what tells where sentences end still shows: the case of its first letter and its last stop.
    """
    parts: list[str] = []
    position = 0
    for quotation in quotations:
        parts.append(text[position : quotation.outer_start])
        parts.append(_blot(text, quotation))
        position = quotation.outer_end
    parts.append(text[position:])
    return "".join(parts)


def _blot(text: str, quotation: Quotation) -> str:
    length = quotation.outer_end - quotation.outer_start
    first = text[quotation.start]
    shown = "“" + ("x" if first.islower() else "X")
    last = text[quotation.end - 1]
    tail = f"{last}”" if last in STOPS and quotation.end - quotation.start > 1 else HIDDEN
    return (shown + HIDDEN * (length - len(shown) - len(tail)) + tail)[:length].ljust(length, HIDDEN)
