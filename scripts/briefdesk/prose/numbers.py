"""Numbers as news writes them: digits with separators, words, scales and fractions."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from briefdesk.prose.folded_words import folded_words
from briefdesk.prose.lexicon import alternatives, lexicon
from briefdesk.prose.number_words import SCALES, SMALL, TENS, Token, leading_words
from briefdesk.text import lower_in_place


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


_NUMBERS = lexicon("numbers")
SHORT_SCALES: dict[str, int] = _NUMBERS["short_scales"]
DENOMINATORS: dict[str, int] = _NUMBERS["denominators"]
VULGAR: dict[str, float] = _NUMBERS["vulgar"]

_CARDINAL = alternatives([*SMALL, *TENS, *SCALES])
_SCALE = alternatives(SCALES)
_VULGAR = "[" + "".join(VULGAR) + "]"
_PART_NAMES = tuple(word for word in DENOMINATORS if not word.endswith("s"))
_ONE_PART = alternatives(_PART_NAMES)
_PARTS = alternatives(word for word in DENOMINATORS if word.endswith("s"))

DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?"  # 10,000
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?"  # 1,50,000
    rf"|\d+,\d{{1,2}}(?=[ -]?(?:{_SCALE}|bn|mn|mln)\b| ?%| (?:per ?cent|euros?)\b)"  # 3,5 million
    r"|(?:(?<=€)|(?<=€ ))\d+,\d\d(?![\d,])"  # €12,50
    r"|\d{1,3}(?:\.\d{3}){2,}"  # 1.250.000
    r"|\d{1,3}(?: \d{3})+(?!\d|[,.]\d)"  # 10 000
    r"|\d+(?:\.\d+)?"
    r"|\.\d+)"  # .07
)
"""One number in digits, with separators of thousands of either kind."""

SAFE_DIGITS = 16
"""Digits from which a number may not be written exactly by the machine's own numbers."""
DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")
"""A comma with one or two digits behind it, which parts no thousands."""

_FIRST = rf"(?:an? {_SCALE}|{alternatives([*SMALL, *TENS])})\b"
_FURTHER = ("another", "extra", "further", "additional")
"""Words before a scale that is a number by itself: "another dozen"."""
_BEGINNINGS = (
    *(*SMALL, *TENS, "half", "quarter"),
    *(f"{article}{gap}{word}" for article in ("a", "an") for gap in " -" for word in (*SCALES, *_PART_NAMES)),
    *(f"{word} {scale}" for word in _FURTHER for scale in SCALES),
)
_DIGIT = re.compile(rf"[\d{''.join(VULGAR)}]")
_NUMBER_WORDS = frozenset({*SMALL, *TENS, *SCALES, *_PART_NAMES, "half", "quarter"})
"""Words of which a number without a digit holds one."""
_LETTERS = alternatives({sign.lower() for sign in lexicon("currencies")["before"] if sign.isalpha()})
_OPENING = re.compile(
    rf"[^a-z0-9_À-ɏ](?:(?P<letters>{_LETTERS})(?=\d)|[\d.{''.join(VULGAR)}]|{alternatives(_BEGINNINGS)}\b)"
)
"""What can begin a number, in lower case, and what parts it from the word before; a currency in letters may not."""

SHARE_END = (
    r"[,.;:)]|$"
    r"| (?:of|in|on|for|by|at|with|since|from|to|as|this|last|compared|between|during|over|after|before|when|while"
    r"|because|but|than|higher|lower|more|less|are|were|and)\b"
)
"""What may follow a share of something: "a third" of it, or "fell by a third since May", but not "a third man"."""
_UNIT = alternatives(form.lower() for forms in lexicon("units")["words"].values() for form in forms)
_HALVED_UNIT = r"(?:hour|day|mile|kilomet(?:er|re)|inch|pound|ounce|acre|ton|tonne|gallon|lit(?:er|re))"
"""Units that "half" stands before: "for | a half hour", "| a half-mile walk"."""
HALF_OF = r" (?:the|its|their|his|her|our|those|these|what)\b"
"""What follows "half" where it is a share of that."""
_NO_SHARE = r"(?!(?:two|four)[ -]quarters\b)"
"""A half and a whole are not told in quarters; two and four of them are parts of years."""
_IN_DIGITS = re.compile(
    rf"(?P<digits>{DIGITS}(?:(?P<vulgar> ?{_VULGAR})|(?P<slash>[ -]\d{{1,2}}/\d{{1,2}}(?![\d/])))?)"
    rf"(?:(?P<scales>[ -]?{_SCALE}\b(?:[ -]{_SCALE}\b)*)|(?P<short>{alternatives(SHORT_SCALES)})\b)?"
)
_IN_WORDS = re.compile(
    rf"(?P<half>(?:half[ -](?:a|an)|a[ -]half"
    rf"|(?:(?:an? |one[ -])?{_ONE_PART}|{alternatives(SMALL)}[ -]{_PARTS})[ -]of[ -]an?"
    rf"|(?:a )?quarter)[ -]?(?:{_SCALE}))\b"
    rf"|(?P<fraction>(?:an? {_ONE_PART}|half)(?={SHARE_END})|half(?={HALF_OF})|half an?(?= {_UNIT}\b)"
    rf"|(?:an? )?half(?=[ -]{_HALVED_UNIT}\b)"
    rf"|(?:one[ -]{_ONE_PART}|{_NO_SHARE}{alternatives(SMALL)}[ -]{_PARTS})\b)"
    rf"|(?P<words>{_FIRST}(?:(?:[ -]|[ -]and[ -](?:(?:a[ -])?half[ -])?){_CARDINAL}\b)*)"
    rf"|{alternatives(_FURTHER)} (?P<further>{_SCALE})\b"
    rf"|(?P<lone>{_VULGAR})"
)
_WORD = re.compile(r"[a-z]+")
_HALVES = re.compile(r"[ -]and[ -]a[ -]half\b")


def find_numbers(text: str) -> Iterator[Number]:
    """Yield every number of `text` in order, without overlap: digits, words, fractions; years and codes too.

    One glued to letters is there only behind those of a currency ("R4bn"), or of what is spelled like one ("R4"). The
    patterns are tried only where a number can begin, which ten times fewer places are than words.
    """
    if _DIGIT.search(text) is None and _NUMBER_WORDS.isdisjoint(folded_words(text)):
        return  # So are half of the paragraphs of news.
    low = lower_in_place(text)
    end = 0
    for opening in _OPENING.finditer(f" {low}"):
        # The space put before the text makes up for what parts the number from it.
        start = opening.end("letters") - 1 if opening["letters"] else opening.start()
        if low[start] == "." and (low[start - 1 : start] == "." or not low[start + 1 : start + 2].isdecimal()):
            start += 1  # It ends a sentence, or is the last of three.
            if not low[start : start + 1].isdecimal():
                continue
        if start < end:
            continue
        if low[start] == "." or low[start].isdecimal():
            number = _from_digits(low, start)
            end = number.end + len(number.short)
            yield number
        elif match := _IN_WORDS.match(low, start):
            for number in _read(low, match):
                end = number.end
                yield number
            end = max(end, match.end())


def _read(low: str, match: re.Match[str]) -> Iterable[Number]:
    if match["half"]:
        return (_from_half(match),)
    if match["fraction"]:
        return (_from_fraction(match),)
    if match["further"]:
        scale = float(SCALES[match["further"]])
        return (Number(match.start("further"), match.end(), scale, 1, scale, "words"),)
    if match["lone"]:
        value = VULGAR[match["lone"]]
        return (Number(match.start(), match.end(), value, value, 1, "fraction"),)
    return _from_words(low, match)


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
    if DECIMAL_COMMA.fullmatch(written):
        written = written.replace(",", ".")
    return Decimal(written.replace(",", "").replace(" ", ""))


def _from_digits(low: str, start: int) -> Number:
    match = _IN_DIGITS.match(low, start)
    assert match is not None  # A single digit is a number.
    written, scales, short = match.group("digits", "scales", "short")
    end = match.start("short") if short else match.end()
    mantissa: int | Decimal = int(written) if written.isdigit() and len(written) < SAFE_DIGITS else _mixed(match)
    scale = 1
    for word in _WORD.findall(scales) if scales else ():
        scale *= SCALES[word]
    return Number(start, end, float(mantissa * scale), float(mantissa), scale, "digits", short or "")


def _mixed(match: re.Match[str]) -> Decimal:
    """Return the value of digits with separators and a fraction behind them: "1,250", "2½", "3 1/2", "5-1/2"."""
    written = match["digits"]
    if match["vulgar"]:
        return parse_digits(written.removesuffix(match["vulgar"])) + Decimal(VULGAR[written[-1]])
    if match["slash"]:
        top, bottom = match["slash"].strip(" -").split("/")
        return parse_digits(written.removesuffix(match["slash"])) + Decimal(top) / (Decimal(bottom) or 1)
    return parse_digits(written)


def _from_half(match: re.Match[str]) -> Number:
    *parts, last = _WORD.findall(match["half"])
    scale = SCALES[last]
    bottom = next(DENOMINATORS[word] for word in parts if word in DENOMINATORS)
    part = next((SMALL[word] for word in parts if word in SMALL), 1) / bottom
    return Number(match.start(), match.end(), scale * part, part, scale, "words")


def _from_fraction(match: re.Match[str]) -> Number:
    *top, bottom = (word for word in _WORD.findall(match["fraction"]) if word not in ("a", "an"))
    value = SMALL.get("".join(top), 1) / DENOMINATORS[bottom]
    return Number(match.start(), match.end(), value, value, 1, "fraction")


def _from_words(low: str, match: re.Match[str]) -> Iterator[Number]:
    tokens = list(_tokens(match))
    position = 0
    while position < len(tokens):
        spelled, position = leading_words(tokens, position)
        if spelled is not None:
            mantissa = spelled.value / spelled.scale
            number = Number(spelled.start, spelled.end, spelled.value, mantissa, spelled.scale, "words")
            halves = _HALVES.match(low, number.end)
            yield _with_half(number, halves.end()) if halves else number


def _with_half(number: Number, end: int) -> Number:
    return number._replace(end=end, value=number.value + number.scale / 2, mantissa=number.mantissa + 0.5)


def _tokens(match: re.Match[str]) -> Iterator[Token]:
    end = 0
    for word in _WORD.finditer(match.group()):
        yield Token(
            word.group(),
            match.start() + word.start(),
            match.start() + word.end(),
            match.group()[end : word.start()],
        )
        end = word.end()
