"""Split a sentence into words, each with what its spelling tells."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefdesk.prose.gazetteer import city_sizes, country_codes, family_names, first_names, is_people
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.prose.sentences import Span

PATTERNS = {
    "initials": r"(?<![^\W_])[^\W\d_]\.(?:[^\W\d_]\.)+|(?<![^\W_])[A-ZÀ-Þ]\.(?=\s)",
    "word": r"[^\W_]+(?:['’&-][^\W_]+)*(?:\.(?:com|org|net|gov|co|io|ai|uk|edu)\b)*",
    "mark": r"[^\w\s\[\]]",
}
"""Alternatives in order.

Square brackets are no marks: what stands in them is read on with what follows.
"""

_TOKEN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in PATTERNS.items()))
_OPENING = frozenset("“‘«„(:•—–-")
_ARABIC = ("al-", "el-", "ul-", "d'", "d’")
_APOSTROPHES = frozenset("'’")
_STRAIGHT = frozenset("\"'")
_CITY = 100_000
"""Inhabitants from which two cities joined by a hyphen are the ends of a road."""
_AMOUNT = re.compile(r"^\d+[KMB]n?$")
"""Thousands, millions and billions: $310M."""
_PARTY = re.compile(r"^[DRI]-[A-Z][a-z]")
"""The party and the place of an American politician: R-Marrow."""
KNOWN_PIECES = 16_384
"""Pieces whose words are kept: news prose is made of few, said again and again. Some seven megabytes."""
LONGEST_KEPT = 40
"""Characters of a piece that is kept."""


class Word(NamedTuple):
    """One word or mark as it is spelled in its piece of text; articles share those that are spelled alike."""

    text: str
    low: str
    """Case folded, without full stops: `u.s.` is `us`."""
    start: int
    """Where it begins in its piece."""
    end: int
    """Where it ends in its piece, the possessive ending excluded."""
    cap: bool
    """Written as names are: capital first, or capital within (`eBay`, `al-Assad`, `3M`)."""
    owns: bool = False
    """Carries a possessive ending."""
    opens: bool = False
    """First of its sentence, quotation, bracket or line, where any word may have a capital."""


class Line(NamedTuple):
    """The words and marks of a sentence, or of its part on one line."""

    words: tuple[Word, ...]
    offsets: tuple[int, ...]
    """Where the piece of each word begins in the text, counted in code points."""
    caps: tuple[int, ...]
    """Indices of the words that are written as names are."""


def split_words(text: str, sentence: Span) -> Iterator[Line]:
    """Yield the words and marks of every line of one sentence of `text` that has any, in order."""
    start = sentence.start
    for line in text[start : sentence.end].split("\n"):
        found = _split_line(line, start)
        if found.words:
            yield found
        start += len(line) + 1


def _split_line(line: str, start: int) -> Line:
    """Return the words of the line that begins at `start`."""
    found: list[Word] = []
    offsets: list[int] = []
    caps: list[int] = []
    opens = True
    for piece in line.replace(" ", " \n").split("\n"):  # What stands between two spaces, with the space after it.
        inside, opens = (_FIRST if opens else _LATER)[piece]
        for word in inside:
            if word.cap:
                caps.append(len(found))
            found.append(word)
            offsets.append(start)
        start += len(piece)
    return Line(tuple(found), tuple(offsets), tuple(caps))


class _Pieces(dict[str, tuple[tuple[Word, ...], bool]]):
    """The words of each piece, and whether the word after it opens something; kept, since asking is all one does."""

    def __init__(self, *, opens: bool) -> None:
        self.opens = opens

    def __missing__(self, piece: str) -> tuple[tuple[Word, ...], bool]:
        found = _split_piece(piece, opens=self.opens)
        if len(piece) <= LONGEST_KEPT:
            if len(self) >= KNOWN_PIECES:
                self.clear()
            self[piece] = found
        return found


_FIRST, _LATER = _Pieces(opens=True), _Pieces(opens=False)
"""Pieces that begin a line or follow a mark that opens something, and all others."""


def _split_piece(piece: str, *, opens: bool) -> tuple[tuple[Word, ...], bool]:
    """Return the words of a piece, the first of which may open something, and whether the word after it does."""
    found: list[Word] = []
    reached = 0
    for match in _TOKEN.finditer(piece):
        begin = match.start()
        if begin < reached:
            continue
        if match.lastgroup == "mark":
            mark = match.group()
            found.append(Word(mark, mark, begin, match.end(), cap=False))
            opens = opens or mark in _OPENING or (mark in _STRAIGHT and _stands_before(piece, begin))
        else:
            found.extend(_spelled(piece, match, opens=opens))
            reached, opens = found[-1].end, False
    return tuple(found), opens


def _stands_before(text: str, position: int) -> bool:
    return position == 0 or text[position - 1].isspace() or text[position - 1] in "(["


def _spelled(text: str, match: re.Match[str], *, opens: bool) -> Iterator[Word]:
    raw, start, end = match.group(), match.start(), match.end()
    if match.lastgroup == "initials":
        yield Word(raw, raw.casefold().replace(".", ""), start, end, raw[0].isupper(), opens=opens)
        return
    owns = False
    if _is_possessive(raw) and raw.casefold().replace("’", "'") not in _brands():
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
    if hyphen and raw[0].isupper() and (_is_pair(raw) or _PARTY.match(raw)):
        yield from _pair(text, raw, start, opens=opens, owns=owns)
        return
    low = raw.casefold().replace("’", "'")
    if text[end : end + 1] == "." and raw[0].isupper() and low in _shortened():
        end += 1
    yield Word(raw, low, start, end, _is_cap(raw), owns, opens)


def _is_possessive(raw: str) -> bool:
    """Tell whether a word ends as a possessive does, in capitals too: MARROW'S COUNCIL."""
    return len(raw) > 2 and (raw.endswith(("'s", "’s")) or (raw.endswith(("'S", "’S")) and raw[:-2].isupper()))


def _is_pair(raw: str) -> bool:
    """Tell whether a hyphen joins two names of peoples, places or cities: US-China, Israel-Hamas, Dhaka-Khulna."""
    if raw.casefold() in country_codes():
        return False
    lows = raw.casefold().split("-")
    return all(low in country_codes() or is_people(low) or low in known_places() for low in lows) or (
        all(_is_city_only(low) for low in lows) and raw.casefold() not in city_sizes()
    )


def _is_city_only(low: str) -> bool:
    """Tell whether a word is a large city's name and nobody's."""
    return city_sizes().get(low, 0) >= _CITY and low not in first_names() and low not in family_names()


def _pair(text: str, raw: str, start: int, *, opens: bool, owns: bool) -> Iterator[Word]:
    pieces = raw.split("-")
    for number, piece in enumerate(pieces):
        end = start + len(piece)
        last = number == len(pieces) - 1
        stop = last and text[end : end + 1] == "." and piece.casefold() in _shortened()
        leads = opens and number == 0
        yield Word(piece, piece.casefold(), start, end + stop, piece[:1].isupper(), owns and last, leads)
        if not last:
            yield Word("-", "-", end, end + 1, cap=False)
        start = end + 1


def _is_cap(raw: str) -> bool:
    first = raw[0]
    if first.isupper():
        return True
    if first.isdigit():
        return (
            not _AMOUNT.match(raw)
            and any(c.isupper() for c in raw)
            and not raw.casefold().endswith(("s", "th", "rd", "nd"))
        )
    return raw[1:2].isupper() or (raw.startswith(_ARABIC) and raw.rpartition("-")[2][:1].isupper())


@cache
def _suffixes() -> frozenset[str]:
    return words("places", "place_suffixes") | words("places", "other_suffixes")


@cache
def _shortened() -> frozenset[str]:
    return (
        words("titles", "abbreviated")
        | words("titles", "honorifics")
        | (words("organizations", "suffixes") - words("organizations", "whole_suffixes"))
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
