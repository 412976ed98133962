"""Sentences as words, and the spans in them that may be names."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from briefdesk.article import At, Paragraph
from briefdesk.extractors.names.lists import COMMON_WORDS, KNOWN_NAMES
from briefdesk.prose.sentences import split_sentences
from briefdesk.prose.tokens import Line, Word, split_words

BEYOND = 64
"""Words beyond the ends of a sentence that a rule may ask for; none reaches farther than half of it."""
LOW = attrgetter("low")
MOON = "moon"
"""The one place that is written small."""
PLAIN_OPENINGS = COMMON_WORDS - KNOWN_NAMES
NOTHING = ("",) * BEYOND
"""Stands behind the words of a sentence, where both what follows them and an index below zero lead."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Sentence:
    """One sentence or line of a paragraph as words and marks."""

    paragraph: Paragraph
    words: tuple[Word, ...]
    offsets: tuple[int, ...]
    """Where the piece of each word begins in the paragraph."""
    caps: tuple[int, ...]
    """Indices of the words that are written as names are."""
    lows: tuple[str, ...]
    """The words in lower case; rules look at them more often than at anything else."""
    low: Callable[[int], str]
    """Gives the word at an index in lower case, or nothing up to `BEYOND` words beyond either end."""
    size: int
    """Words and marks."""

    def is_cap(self, index: int) -> bool:
        """Tell whether the word at `index` is written as names are."""
        return 0 <= index < self.size and self.words[index].cap

    def owns(self, index: int) -> bool:
        """Tell whether the word at `index` is a possessive."""
        return 0 <= index < self.size and self.words[index].owns

    def phrase(self, first: int, last: int) -> str:
        """Return words `first` up to but not including `last` in lower case."""
        return " ".join(self.lows[first if first > 0 else 0 : last])

    def start(self, index: int) -> int:
        """Return where the word at `index` begins in the paragraph."""
        return self.offsets[index] + self.words[index].start

    def end(self, index: int) -> int:
        """Return where the word at `index` ends in the paragraph, the possessive ending excluded."""
        return self.offsets[index] + self.words[index].end

    def slice(self, first: int, last: int) -> str:
        """Return the text of words `first` up to but not including `last`."""
        return self.paragraph.text[self.start(first) : self.end(last - 1)]


class Span(NamedTuple):
    """Words of one sentence that may be a name, with the title that stands before them."""

    sentence: Sentence
    first: int
    last: int
    """End-exclusive."""
    title: tuple[int, int] | None
    """Words of the title straight before the name, end-exclusive."""
    before_title: bool
    """The name itself stands before a title: NASA, in NASA Administrator."""
    key: str
    """The words in lower case."""
    parts: tuple[Word, ...]
    """The words of the name."""
    start: int
    """Index of the first word of the title, or of the name where it has none."""
    at: At
    """The place of the name in the article, title and possessive ending excluded."""
    before: str
    """The word before the title, or before the name where it has none; nothing where the sentence begins with it."""
    after: str
    """The word after the name."""
    owned: bool
    """A possessive stands before it."""
    owns: bool
    """The name is a possessive."""

    @property
    def led_at(self) -> int:
        """Index of the word that leads to the name, over "the"."""
        return self.start - 2 if self.before == "the" else self.start - 1

    @property
    def led(self) -> str:
        """The word that leads to the name, over "the"."""
        return self.sentence.low(self.start - 2) if self.before == "the" else self.before

    @property
    def is_acronym(self) -> bool:
        """Tell whether the name is one word in capitals."""
        return len(self.parts) == 1 and self.parts[0].text.isupper()

    @property
    def is_short(self) -> bool:
        """Tell whether the name is one word of which most letters are capitals: BoC, AfT."""
        return len(self.parts) == 1 and sum(map(str.isupper, self.parts[0].text)) * 2 > len(self.parts[0].text)

    @property
    def text(self) -> str:
        """The name as written, without brackets."""
        return self.sentence.paragraph.text[self.at.start : self.at.end].replace("[", "").replace("]", "")


def make_span(
    sentence: Sentence, first: int, last: int, *, title: tuple[int, int] | None = None, before_title: bool = False
) -> Span:
    """Return the span of words `first` up to but not including `last`."""
    parts = sentence.words[first:last]
    start = title[0] if title else first
    begin, end = sentence.offsets[first] + parts[0].start, sentence.offsets[last - 1] + parts[-1].end
    return Span(
        sentence=sentence,
        first=first,
        last=last,
        title=title,
        before_title=before_title,
        key=" ".join(sentence.lows[first:last]) if last - first > 1 else parts[0].low,
        parts=parts,
        start=start,
        at=At(sentence.paragraph.n, begin, end),
        before=sentence.low(start - 1),
        after=sentence.low(last),
        owned=start > 0 and sentence.words[start - 1].owns,
        owns=parts[-1].owns,
    )


def split_paragraph(paragraph: Paragraph) -> tuple[Sentence, ...]:
    """Return the sentences of one paragraph, but those whose only capital is that of a common word that opens them."""
    text = paragraph.text
    return tuple(
        _sentence(paragraph, line)
        for span in split_sentences(text)
        if not _is_plain(text[span.start : span.end])
        for line in split_words(text, span)
    )


def _is_plain(text: str) -> bool:
    """Tell whether nothing in a sentence is a name, as its capitals show without reading its words."""
    return text[1:].islower() and text.partition(" ")[0].lower() in PLAIN_OPENINGS and MOON not in text


def _sentence(paragraph: Paragraph, line: Line) -> Sentence:
    lows = tuple(map(LOW, line.words))
    return Sentence(
        paragraph=paragraph,
        words=line.words,
        offsets=line.offsets,
        caps=line.caps,
        lows=lows,
        low=(lows + NOTHING).__getitem__,
        size=len(lows),
    )
