"""Split a paragraph into sentences of words, each word with what its spelling tells."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from briefdesk.prose.gazetteer import country_codes, is_people
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.prose.sentences import split_sentences

PATTERNS = {
    "plain": r"(?<![^\W_])[a-z]+(?: [a-z]+)*"
    r"(?![^\W_]|['’&-][^\W_]|\.(?:com|org|net|gov|co|io|ai|uk|edu)\b|\.[^\W\d_]\.)",
    "capital": r"(?<![^\W_])[A-Z][a-z]+(?![^\W_]|['’&.-])",
    "initials": r"(?<![^\W_])[^\W\d_]\.(?:[^\W\d_]\.)+|(?<![^\W_])[A-ZÀ-Þ]\.(?=\s)",
    "word": r"[^\W_]+(?:['’&-][^\W_]+)*(?:\.(?:com|org|net|gov|co|io|ai|uk|edu)\b)*",
    "mark": r"[^\w\s\[\]]",
}
"""Alternatives in order, the first two for most words of a text. Plain words with a space between are found at once.

Square brackets are no marks: what stands in them is read on with what follows.
"""

_TOKEN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in PATTERNS.items()))
_plain = tuple.__new__
"""Makes a word of its fields in half the time of a call of the class."""
_OPENING = frozenset("“‘«„(:•—–-")
_ARABIC = ("al-", "el-", "ul-", "d'", "d’")
_APOSTROPHES = frozenset("'’")


class Word(NamedTuple):
    """One word or mark of a sentence; offsets count in the paragraph's text, the possessive ending excluded."""

    text: str
    low: str
    """Case folded, without full stops: `u.s.` is `us`."""
    start: int
    end: int
    cap: bool
    """Written as names are: capital first, or capital within (`eBay`, `al-Assad`, `3M`)."""
    owns: bool = False
    """Carries a possessive ending."""
    opens: bool = False
    """First of its sentence, quotation, bracket or line, where any word may have a capital."""


@lru_cache(maxsize=256)  # Several extractors read the same paragraphs.
def split_words(text: str) -> tuple[tuple[Word, ...], ...]:
    """Return the words and marks of every sentence and line of `text`, in order."""
    sentences = []
    for span in split_sentences(text):
        start = span.start
        for line in text[span.start : span.end].split("\n"):
            if found := _words(text, start, start + len(line)):
                sentences.append(tuple(found))
            start += len(line) + 1
    return tuple(sentences)


def _words(text: str, start: int, end: int) -> list[Word]:
    """Return the words of one line; the plain small ones, which most are, the shortest way."""
    found: list[Word] = []
    opens, reached = True, start
    for match in _TOKEN.finditer(text, start, end):
        kind, begin = match.lastgroup, match.start()
        if begin < reached:
            continue
        if kind == "plain":
            for raw in match.group().split(" "):
                reached = begin + len(raw)
                found.append(_plain(Word, (raw, raw, begin, reached, False, False, opens)))
                begin, opens = reached + 1, False
        elif kind == "capital":
            raw, reached = match.group(), match.end()
            found.append(_plain(Word, (raw, raw.lower(), begin, reached, True, False, opens)))
            opens = False
        elif kind == "mark":
            mark = match.group()
            found.append(_plain(Word, (mark, mark, begin, match.end(), False, False, False)))
            opens = opens or mark in _OPENING or (mark in "\"'" and _stands_before(text, begin))
        else:
            found.extend(_spelled(text, match, opens=opens))
            reached, opens = found[-1].end, False
    return found


def _stands_before(text: str, position: int) -> bool:
    return position == 0 or text[position - 1].isspace() or text[position - 1] in "(["


def _spelled(text: str, match: re.Match[str], *, opens: bool) -> Iterator[Word]:
    raw, start, end = match.group(), match.start(), match.end()
    if match.lastgroup == "initials":
        yield Word(raw, raw.casefold().replace(".", ""), start, end, raw[0].isupper(), opens=opens)
        return
    owns = False
    if raw.endswith(("'s", "’s")) and len(raw) > 2 and raw.casefold().replace("’", "'") not in _brands():
        raw, end, owns = raw[:-2], end - 2, True
    elif raw[-1] in "sS" and text[end : end + 1] in _APOSTROPHES and raw[0].isupper():
        owns = not text[end + 1 : end + 2].isalnum()
    head, hyphen, tail = raw.rpartition("-")
    if hyphen and tail.casefold() in _suffixes() and head[0].isupper():
        middle = start + len(head)
        yield Word(head, head.casefold(), start, middle, cap=True, opens=opens)
        yield Word("-", "-", middle, middle + 1, cap=False)
        yield Word(tail, tail.casefold(), middle + 1, end, cap=False, owns=owns)
        return
    if hyphen and raw[0].isupper() and _is_pair(raw):
        yield from _pair(raw, start, opens=opens, owns=owns)
        return
    low = raw.casefold().replace("’", "'")
    if text[end : end + 1] == "." and raw[0].isupper() and low in _shortened():
        end += 1
    yield Word(raw, low, start, end, _is_cap(raw), owns, opens)


def _is_pair(raw: str) -> bool:
    """Tell whether a hyphen joins two names of peoples or places: US-China, Israel-Hamas."""
    if raw.casefold() in country_codes():
        return False
    lows = raw.casefold().split("-")
    return all(low in country_codes() or is_people(low) or low in known_places() for low in lows)


def _pair(raw: str, start: int, *, opens: bool, owns: bool) -> Iterator[Word]:
    pieces = raw.split("-")
    for number, piece in enumerate(pieces):
        end = start + len(piece)
        last = number == len(pieces) - 1
        yield Word(piece, piece.casefold(), start, end, piece[:1].isupper(), owns and last, opens and number == 0)
        if not last:
            yield Word("-", "-", end, end + 1, cap=False)
        start = end + 1


def _is_cap(raw: str) -> bool:
    first = raw[0]
    if first.isupper():
        return True
    if first.isdigit():
        return any(c.isupper() for c in raw) and not raw.casefold().endswith(("s", "th", "rd", "nd"))
    return raw[1:2].isupper() or (raw.startswith(_ARABIC) and raw.rpartition("-")[2][:1].isupper())


@cache
def _suffixes() -> frozenset[str]:
    return words("places", "place_suffixes") | words("places", "other_suffixes")


@cache
def _shortened() -> frozenset[str]:
    return (
        words("titles", "abbreviated")
        | words("titles", "honorifics")
        | words("organizations", "suffixes")
        | frozenset(lexicon("gazetteer")["states"])
        | frozenset({"jr", "sr", "st", "ste", "mt", "ft", "bros", "assn", "dept", "univ"})
    )


@cache
def _brands() -> frozenset[str]:
    """Return the known names that end as possessives do: Sainsbury's."""
    return frozenset(name for name in words("known_names", "organizations") if name.endswith("'s"))


@cache
def known_places() -> frozenset[str]:
    """Return known regions and organizations that may stand before or after a hyphen."""
    return words("known_names", "places") | words("known_names", "organizations")
