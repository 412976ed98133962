"""Split a paragraph into sentences of words, each word with what its spelling tells."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefdesk.prose.gazetteer import country_codes, is_people
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.prose.sentences import split_sentences

PATTERNS = {
    "initials": r"(?<![^\W_])[^\W\d_]\.(?:[^\W\d_]\.)+|(?<![^\W_])[A-ZÀ-Þ]\.(?=\s)",
    "word": r"[^\W_]+(?:['’&-][^\W_]+)*(?:\.(?:com|org|net|gov|co|io|ai|uk|edu)\b)*",
    "mark": r"[^\w\s\[\]]",
}
"""Alternatives in order. Square brackets are no marks: what stands in them is read on with what follows."""

_TOKEN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in PATTERNS.items()))
_POSSESSIVE = re.compile(r"['’]s$")
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


def split_words(text: str) -> tuple[tuple[Word, ...], ...]:
    """Return the words and marks of every sentence and line of `text`, in order."""
    sentences = []
    for span in split_sentences(text):
        start = span.start
        for line in text[span.start : span.end].split("\n"):
            found = tuple(_words(text, start, start + len(line)))
            if found:
                sentences.append(found)
            start += len(line) + 1
    return tuple(sentences)


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    opens, reached = True, start
    for match in _TOKEN.finditer(text, start, end):
        if match.start() < reached:
            continue
        if match.lastgroup == "mark":
            mark = match.group()
            yield Word(mark, mark, match.start(), match.end(), cap=False)
            opens = opens or mark in _OPENING or (mark in "\"'" and _stands_before(text, match.start()))
            continue
        raw = match.group()
        if raw.isalpha() and raw.islower():
            reached = match.end()
            yield Word(raw, raw, match.start(), reached, cap=False, opens=opens)
            opens = False
            continue
        for word in _spelled(text, match, opens=opens):
            reached = word.end
            yield word
        opens = False


def _stands_before(text: str, position: int) -> bool:
    return position == 0 or text[position - 1].isspace() or text[position - 1] in "(["


def _spelled(text: str, match: re.Match[str], *, opens: bool) -> Iterator[Word]:
    raw, start, end = match.group(), match.start(), match.end()
    if match.lastgroup == "initials":
        yield Word(raw, raw.casefold().replace(".", ""), start, end, raw[0].isupper(), opens=opens)
        return
    owns = False
    if _POSSESSIVE.search(raw) and len(raw) > 2 and raw.casefold().replace("’", "'") not in _brands():
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
