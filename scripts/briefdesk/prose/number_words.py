"""The values of number words: "twenty-five", "two and a half million", "two dozen"."""

from fractions import Fraction
from typing import NamedTuple

from briefdesk.prose.lexicon import lexicon

_NUMBERS = lexicon("numbers")
SMALL: dict[str, int] = _NUMBERS["small"]
TENS: dict[str, int] = _NUMBERS["tens"]
SCALES: dict[str, int] = _NUMBERS["scales"]
JOINING = frozenset({"and", "a", "an", "half"})


class Token(NamedTuple):
    """One number word and its place."""

    word: str
    start: int
    end: int
    gap: str
    """What stands between the token before and this one."""


class Spelled(NamedTuple):
    """A number in words and its place; offsets are 0-based and end-exclusive."""

    start: int
    end: int
    value: float
    scale: float
    """What its last scale word multiplies by; 1 without any."""


def as_float(value: int | Fraction) -> float:
    """Return the nearest float, or infinity where none is large enough."""
    try:
        return float(value)
    except OverflowError:
        return float("inf")


class _Sum:
    """The value of number words read so far, and the smallest scale they have named."""

    def __init__(self) -> None:
        self.total: int | Fraction = 0
        self.current: int | Fraction | None = None
        self.room = 10**18
        """What the next part must stay below: after "twenty" 10, after "hundred" 100."""
        self.scale = 1
        self.half = False

    def take(self, word: str) -> bool:
        """Add `word`; return whether it can follow what was read."""
        if word in SCALES:
            return self._multiply(word)
        value = SMALL.get(word, TENS.get(word))
        if value is None or value >= self.room or (value == 0 and self.current is not None):
            return False
        self.current = (self.current or 0) + value
        self.room = 10 if word in TENS else 1
        return True

    def _multiply(self, word: str) -> bool:
        factor = SCALES[word]
        if self.current is None or self.current == 0 or (self.total and self.total < factor):
            return False
        if word == "hundred":
            if self.current >= 100:
                return False
            self.current, self.room = self.current * 100, 100
        else:
            self.total, self.current = self.total + self.current * factor, None
            self.room = 1 if word == "dozen" else factor
        self.scale = factor
        return True


def leading_words(tokens: list[Token], first: int) -> tuple[Spelled | None, int]:
    """Return the longest number that begins at token `first`, and the position after it."""
    reading = _Sum()
    used = first
    start = first
    if tokens[first].word in ("a", "an"):
        reading.current, reading.room = 1, 1
        start = first + 1
    joined: list[str] = []
    for position in range(start, len(tokens)):
        word = tokens[position].word
        if word in JOINING:
            if position == start:
                break
            joined.append(word)
            continue
        if not _joins(joined, word, reading) or not reading.take(word):
            break
        used, joined = position + 1, []
    if used == first:
        return None, first + 1
    value = as_float(reading.total + (reading.current or 0))
    return Spelled(tokens[first].start, tokens[used - 1].end, value, float(reading.scale)), used


def _joins(joined: list[str], word: str, reading: _Sum) -> bool:
    """Return whether `word` may follow after the words `joined`; "and a half" before a scale adds a half."""
    if "half" in joined and word in SCALES:
        reading.current = (reading.current or 0) + Fraction(1, 2)
        return True
    return not joined or (reading.scale > 1 and joined == ["and"])
