"""Sentences as news prose frames them: the words outside quotation marks, and each quotation as one word."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from briefdesk.article import Paragraph
from briefdesk.prose.dateline import find_dateline
from briefdesk.prose.quotation_marks import Quotation
from briefdesk.prose.sentences import Span, split_sentences
from briefdesk.text import lower_in_place, straightened

WORD = re.compile(r"([^\W\d]\w*(?:['.&-]\w+)*(?:'(?<=s')(?!\w))?|\d+(?:[.,]\d+)*[\w-]*|--|[^\w\s])")
"""In a group, so that `split` gives what stands between the words and the words in turn."""
WORD_ASCII = re.compile(
    r"([a-z_][a-z0-9_]*(?:['.&-][a-z0-9_]+)*(?:'(?<=s')(?![a-z0-9_]))?|[0-9]+(?:[.,][0-9]+)*[a-z0-9_-]*|--|[^a-z0-9_\s])"
)
"""The same in text in lower case all letters of which are ASCII, in three quarters of the time."""
STOPS = ".!?…"
INNER_MARKS = "'’”\""
"""Marks that close a quotation inside another, right at its end."""
HIDDEN = "\ue000"


class Frame(NamedTuple):
    """One sentence of a paragraph; a quotation of many sentences does not break it.

    Its words are told by position in three tuples of one length: words, punctuation marks and whole quotations.
    """

    paragraph: Paragraph
    start: int
    end: int
    texts: tuple[str, ...]
    """Each word in lower case with straight apostrophes; empty for a quotation."""
    starts: tuple[int, ...]
    """Where each word begins in the paragraph."""
    ends: tuple[int, ...]
    quoted: Mapping[int, Quotation]
    """The quotations by position, in order."""

    def is_capital(self, i: int) -> bool:
        """Return whether the word at position `i` is written with a capital."""
        return self.paragraph.text[self.starts[i]].isupper()

    def slice(self, span: Span) -> str:
        """Return the paragraph's text at `span`."""
        return self.paragraph.text[span.start : span.end]


class _Words(NamedTuple):
    """The words of a whole paragraph, as a frame has them."""

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def frame_paragraph(paragraph: Paragraph, quotations: Sequence[Quotation]) -> Iterator[Frame]:
    """Return the sentences of a paragraph that has these quotations, in order; a dateline is in no word of them."""
    dateline = find_dateline(paragraph.text)
    story = [q for q in quotations if q.outer_start >= dateline.end] if dateline else quotations
    words = _words(paragraph.text, story, dateline.end if dateline else 0)
    ahead = iter(story)
    start = first = 0
    for span in split_sentences(_hide(paragraph.text, quotations) if quotations else paragraph.text):
        last = bisect_left(words.starts, span.end, first)
        if last > first:
            texts, starts, ends = words.texts[first:last], words.starts[first:last], words.ends[first:last]
            quoted = {i: next(ahead) for i, text in enumerate(texts) if not text} if "" in texts else {}
            yield Frame(paragraph, start, max(span.end, ends[-1]), texts, starts, ends, quoted)
            first = last
            start = words.starts[first] if first < len(words.starts) else span.end


def join(first: Frame, second: Frame) -> Frame:
    """Return two neighbouring frames as one."""
    behind = {len(first.texts) + i: quotation for i, quotation in second.quoted.items()}
    return Frame(
        first.paragraph, first.start, second.end, first.texts + second.texts, first.starts + second.starts,
        first.ends + second.ends, {**first.quoted, **behind},
    )  # fmt: skip


def _words(text: str, quotations: Sequence[Quotation], start: int) -> _Words:
    """Return the words of `text` from `start` on, each quotation as one."""
    text = lower_in_place(text).replace("’", "'")
    word = WORD_ASCII if straightened(text).isascii() else WORD
    pieces: list[str] = []
    behind = start
    for quotation in quotations:
        pieces += (*word.split(text[behind : quotation.outer_start]), text[quotation.outer_start : quotation.outer_end])
        behind = quotation.outer_end
    pieces += word.split(text[behind:])
    bounds = tuple(accumulate(map(len, pieces), initial=start))
    texts, starts = pieces[1::2], bounds[1:-1:2]
    for quotation in quotations:
        texts[bisect_left(starts, quotation.outer_start)] = ""
    return _Words(tuple(texts), starts, bounds[2::2])


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
    last = text[quotation.start : quotation.end].rstrip(INNER_MARKS)[-1:]
    tail = f"{last}”" if last and last in STOPS and quotation.end - quotation.start > 1 else HIDDEN
    return (shown + HIDDEN * (length - len(shown) - len(tail)) + tail)[:length].ljust(length, HIDDEN)
