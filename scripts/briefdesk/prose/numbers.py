"""Numbers as news writes them: digits with separators, words, scales and fractions."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from briefdesk.prose.lexicon import alternatives, lexicon


class Number(NamedTuple):
    """A number and its place in a text; offsets are 0-based and end-exclusive."""

    start: int
    end: int
    value: float
    mantissa: float
    """The number before its scale: 17.3 in "17.3 million"."""
    scale: float
    """What the scale words multiply by; 1 without any."""
    form: str
    """`digits`, `words` or `fraction`."""
    short: str = ""
    """A scale of one or two letters glued to the digits ("5m"), which may be a unit instead; not yet in `value`."""


class Token(NamedTuple):
    """One number word and its place."""

    word: str
    start: int
    end: int
    gap: str
    """What stands between the token before and this one."""


_NUMBERS = lexicon("numbers")
SMALL: dict[str, int] = _NUMBERS["small"]
TENS: dict[str, int] = _NUMBERS["tens"]
SCALES: dict[str, int] = _NUMBERS["scales"]
SHORT_SCALES: dict[str, int] = _NUMBERS["short_scales"]
DENOMINATORS: dict[str, int] = _NUMBERS["denominators"]
VULGAR: dict[str, float] = _NUMBERS["vulgar"]

_CARDINAL = alternatives([*SMALL, *TENS, *SCALES])
_SCALE = alternatives(SCALES)
_VULGAR = "[" + "".join(VULGAR) + "]"
_ONE_PART = alternatives(word for word in DENOMINATORS if not word.endswith("s"))
_PARTS = alternatives(word for word in DENOMINATORS if word.endswith("s"))

DIGITS = (
    r"(?:\d{1,3}(?:,\d{2,3})+(?:\.\d+)?"  # 10,000 and 1,50,000
    r"|\d{1,3}(?:\.\d{3}){2,}"  # 1.250.000
    r"|\d{1,3}(?: \d{3})+(?!\d|[,.]\d)"  # 10 000
    r"|\d+(?:\.\d+)?)"
)
"""One number in digits, with separators of thousands of either kind."""

_FIRST = rf"(?:an? {_SCALE}|{alternatives([*SMALL, *TENS])})\b"
_LETTERS = "".join(sorted({word[0] + word[0].upper() for word in [*SMALL, *TENS, "a", "half", "quarter"]}))
_OPENING = rf"(?<!\w)(?=[\d{''.join(VULGAR)}{_LETTERS}])"
"""What can begin a number, told from its first character alone: nearly every word of a text is passed over here."""

_PATTERN = re.compile(
    rf"{_OPENING}(?:"
    rf"(?P<digits>{DIGITS}(?:(?P<vulgar> ?{_VULGAR})|(?P<slash> \d{{1,2}}/\d{{1,2}}(?![\d/])))?)"
    rf"(?:(?P<scales>[ -]?{_SCALE}\b(?:[ -]{_SCALE}\b)*)|(?P<short>{alternatives(SHORT_SCALES)})\b)?"
    rf"|(?P<half>(?:half[ -](?:a|an)|a[ -]half|(?:a )?quarter[ -](?:of[ -]a[ -])?)[ -]?(?:{_SCALE}))\b"
    rf"|(?P<fraction>(?:an? {_ONE_PART}|half)(?= of\b)|(?:one[ -]{_ONE_PART}|{alternatives(SMALL)}[ -]{_PARTS})\b)"
    rf"|(?P<words>{_FIRST}(?:(?:[ -]|[ -]and[ -](?:(?:a[ -])?half[ -])?){_CARDINAL}\b)*)"
    rf"|(?P<lone>{_VULGAR}))",
    re.IGNORECASE,
)
_JOINING = frozenset({"and", "a", "an", "half"})
_WORD = re.compile(r"[A-Za-z]+")
_HALVES = re.compile(r"[ -]and[ -]a[ -]half\b", re.IGNORECASE)


def find_numbers(text: str) -> Iterator[Number]:
    """Yield every number of `text` in order, without overlap: digits, words, fractions; years and codes too."""
    for match in _PATTERN.finditer(text):
        if match["digits"]:
            yield _from_digits(match)
        elif match["half"]:
            yield _from_half(match)
        elif match["fraction"]:
            yield _from_fraction(match)
        elif match["lone"]:
            value = VULGAR[match["lone"]]
            yield Number(match.start(), match.end(), value, value, 1, "fraction")
        else:
            yield from _from_words(text, match)


@cache
def word_value(words: str) -> float | None:
    """Return the value of a whole number in words ("twenty-five", "two dozen"), or None where it is none."""
    found = list(find_numbers(words))
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(words))
    return found[0].value if whole and found[0].form == "words" else None


def parse_digits(written: str) -> Decimal:
    """Return the plain number of digits with separators; a full stop before exactly three zeros parts thousands."""
    if written.count(".") > 1 or re.fullmatch(r"\d{1,3}\.000", written):
        written = written.replace(".", "")
    return Decimal(written.replace(",", "").replace(" ", ""))


def _from_digits(match: re.Match[str]) -> Number:
    written = match["digits"]
    added = Decimal(0)
    if match["vulgar"]:
        added = Decimal(VULGAR[written[-1]])
        written = written.removesuffix(match["vulgar"])
    elif match["slash"]:
        top, bottom = match["slash"].split("/")
        added = Decimal(top) / (Decimal(bottom) or 1)
        written = written.removesuffix(match["slash"])
    mantissa = parse_digits(written) + added
    scale = 1
    for word in _WORD.findall(match["scales"] or ""):
        scale *= SCALES[word.casefold()]
    short = (match["short"] or "").casefold()
    end = match.start("short") if short else match.end()
    return Number(match.start(), end, float(mantissa * scale), float(mantissa), scale, "digits", match["short"] or "")


def _from_half(match: re.Match[str]) -> Number:
    scale = SCALES[_WORD.findall(match["half"])[-1].casefold()]
    part = 0.25 if "quarter" in match["half"].casefold() else 0.5
    return Number(match.start(), match.end(), scale * part, part, scale, "words")


def _from_fraction(match: re.Match[str]) -> Number:
    *top, bottom = _WORD.findall(match["fraction"].casefold())
    value = SMALL.get("".join(top), 1) / DENOMINATORS[bottom]
    return Number(match.start(), match.end(), value, value, 1, "fraction")


def as_float(value: int | Fraction) -> float:
    """Return the nearest float, or infinity where none is large enough."""
    try:
        return float(value)
    except OverflowError:
        return float("inf")


def _from_words(text: str, match: re.Match[str]) -> Iterator[Number]:
    tokens = list(_tokens(match))
    position = 0
    while position < len(tokens):
        number, position = _leading_number(tokens, position)
        if number is not None:
            halves = _HALVES.match(text, number.end)
            yield _with_half(number, halves.end()) if halves else number


def _with_half(number: Number, end: int) -> Number:
    return number._replace(end=end, value=number.value + number.scale / 2, mantissa=number.mantissa + 0.5)


def _tokens(match: re.Match[str]) -> Iterator[Token]:
    end = 0
    for word in _WORD.finditer(match.group()):
        yield Token(
            word.group().casefold(),
            match.start() + word.start(),
            match.start() + word.end(),
            match.group()[end : word.start()],
        )
        end = word.end()


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


def _leading_number(tokens: list[Token], first: int) -> tuple[Number | None, int]:
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
        if word in _JOINING:
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
    scale = float(reading.scale)
    return Number(tokens[first].start, tokens[used - 1].end, value, value / scale, scale, "words"), used


def _joins(joined: list[str], word: str, reading: _Sum) -> bool:
    """Return whether `word` may follow after the words `joined`; "and a half" before a scale adds a half."""
    if "half" in joined and word in SCALES:
        reading.current = (reading.current or 0) + Fraction(1, 2)
        return True
    return not joined or (reading.scale > 1 and joined == ["and"])
