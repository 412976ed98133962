"""Words as the search knows them: the same rules here and in `assets/words.js`.

A word is a run of letters, digits and marks. Acronyms lose their points (`U.S.` is `us`), numbers their thousands
separators (`10,000` is `10000`), a name its `'s`. Case and diacritics do not count. Text of scripts that put no spaces
between words is cut into overlapping pairs of characters.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

LETTER = r"[^\W\d_]"
MARK = (
    "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0981-\u0df3"
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e80-\u0ece\u1000-\u1049\u1780-\u17d3"
)
"""Marks that belong to a word, and the scripts that write vowels with them."""
UNIT = rf"(?:[^\W_]|[{MARK}])"
WORD = re.compile(
    rf"{LETTER}(?:\.{LETTER})+(?!{UNIT})(?:['’][sS](?!{UNIT}))?"
    rf"|\d{{1,3}}(?:,\d{{3}})+(?!{UNIT})"
    rf"|{UNIT}+(?:['’][sS](?!{UNIT}))?"
)
"""An acronym, a number with thousands separators, or a run of letters, digits and marks, with its `'s`."""
DROPPED = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]")
"""Diacritics that do not count; the vowel signs of Indic scripts do."""
PAIRED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
"""Scripts cut into pairs: Thai, Lao, Burmese, Khmer, kana, Chinese characters, Hangul."""
RUNS = re.compile(f"[{PAIRED}]+|[^{PAIRED}]+")
LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ı": "i", "ς": "σ", "\n": None}
)
POSSESSIVE = re.compile("['’][sS]$")


class Term(NamedTuple):
    """A word of a text as the index knows it, and where it stands: 0-based, end-exclusive."""

    term: str
    start: int
    end: int


@lru_cache(maxsize=200_000)
def folded(word: str) -> str:
    """Return one word for comparing: lower case, without diacritics, points, separators and `'s`."""
    bare = POSSESSIVE.sub("", word).replace(".", "").replace(",", "").lower()
    if bare.isascii():
        return bare
    plain = DROPPED.sub("", unicodedata.normalize("NFKD", bare))
    return unicodedata.normalize("NFC", plain).translate(LETTERS)


@lru_cache(maxsize=200_000)
def terms_of_word(word: str) -> tuple[str, ...]:
    """Return the terms that one match of `WORD` stands for, in order."""
    plain = folded(word)
    if plain.isascii():
        return (plain,)
    return tuple(term for run in RUNS.findall(plain) for term in _pairs(run))


def terms(text: str) -> Iterator[str]:
    """Yield the terms of a text in order."""
    for word in WORD.findall(text):
        yield from terms_of_word(word)


def located(text: str) -> Iterator[Term]:
    """Yield the terms of a text in order, each with the place of the characters it stands for."""
    for match in WORD.finditer(text):
        found = terms_of_word(match[0])
        if len(found) == 1:
            yield Term(found[0], match.start(), match.end())
        else:
            yield from _located_pairs(match, found)


def is_paired(term: str) -> bool:
    """Return whether a term is of a script that is cut into pairs of characters."""
    return not term.isascii() and RUNS.match(term) is not None and re.match(f"[{PAIRED}]", term) is not None


def order(term: str) -> bytes:
    """Return a key that sorts terms as JavaScript compares strings, by UTF-16 units."""
    return term.encode("utf-16-be", "surrogatepass")


def _pairs(run: str) -> tuple[str, ...]:
    if not re.match(f"[{PAIRED}]", run) or len(run) == 1:
        return (run,)
    return tuple(run[i : i + 2] for i in range(len(run) - 1))


def _located_pairs(match: re.Match[str], found: tuple[str, ...]) -> Iterator[Term]:
    """Yield the pairs of a word with their own characters, where folding kept the word's length; else the whole."""
    if sum(len(run) for run in RUNS.findall(folded(match[0]))) != match.end() - match.start():
        yield from (Term(term, match.start(), match.end()) for term in found)
        return
    at = match.start()
    for run in RUNS.findall(folded(match[0])):
        for i, term in enumerate(_pairs(run)):
            yield Term(term, at + i, at + i + len(term))
        at += len(run)
