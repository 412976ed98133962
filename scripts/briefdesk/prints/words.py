"""A text as the words that count when it is held against another: typography, case and punctuation do not."""

import re
import unicodedata
from typing import NamedTuple

_UNSEEN = r"\u00ad\u200b-\u200f\u2060\ufeff"
WORD = re.compile(rf"[^\W_]+(?:(?:['’ʼ＇]|[{_UNSEEN}]+)[^\W_]+)*|[$€£¥₩%]")
"""A word, with its apostrophes, or a sign that changes what a number says."""
INSERTION = re.compile(r"\[([^\[\]\n]{0,200})\]")
ONE_LETTER = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")
"""A letter whose case was changed to fit the sentence: `[W]e`."""
ELLIPSIS = re.compile(r"[\[(]?(?:…|(?:\.\s?){3,4})[\])]?")
INVISIBLE = re.compile(rf"[{_UNSEEN}]")
APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "＇": "'"})


class Word(NamedTuple):
    """A folded word and its place in the text; offsets are 0-based and end-exclusive."""

    text: str
    start: int
    end: int


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of `text` in order, folded."""
    return tuple(Word(_folded(match.group()), match.start(), match.end()) for match in WORD.finditer(text))


def segments_of(quote: str) -> tuple[tuple[str, ...], ...]:
    """Return the stretches of a quote that must stand in its source word for word.

    Ellipses part them, and so do insertions in brackets, which are the writer's own; a bracket round the first letter
    of a word only changes its case.
    """
    whole = ONE_LETTER.sub(r"\1", INVISIBLE.sub("", quote))
    parts = ELLIPSIS.split(INSERTION.sub("…", whole))
    segments = (tuple(word.text for word in words_of(part)) for part in parts)
    return tuple(segment for segment in segments if segment)


def _folded(word: str) -> str:
    if word.isascii():
        return word.casefold()
    return unicodedata.normalize("NFKC", INVISIBLE.sub("", word)).casefold().translate(APOSTROPHES)
