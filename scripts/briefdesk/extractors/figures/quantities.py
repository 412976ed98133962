"""Amounts: a number with its currency, scale and unit, and two of them joined to a range."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefdesk.prose.lexicon import alternatives, lexicon
from briefdesk.prose.numbers import SHORT_SCALES, Number, find_numbers

STERLING = "£"
PERCENT = "%"


class Amount(NamedTuple):
    """A number with what belongs to it, and its place in a paragraph."""

    start: int
    end: int
    value: float
    number: Number
    """The number itself; of a range the first one."""
    high: float | None = None
    unit: str = ""
    money: bool = False
    is_range: bool = False


class Measure(NamedTuple):
    """The unit of a number, and where in the text what names it ends."""

    end: int
    unit: str = ""
    money: bool = False


_WORDS: dict[str, list[str]] = lexicon("units")["words"]
_SYMBOLS: dict[str, list[str]] = lexicon("units")["symbols"]
_HYPHENATED: dict[str, list[str]] = lexicon("units")["hyphenated"]
_BEFORE: dict[str, str] = lexicon("currencies")["before"]
_AFTER: dict[str, str] = lexicon("currencies")["after"]

UNIT_BY_WORD = {form.casefold(): unit for unit, forms in _WORDS.items() for form in forms}
UNIT_BY_SYMBOL = {form: unit for unit, forms in _SYMBOLS.items() for form in forms}
UNIT_BY_HYPHEN = {form: unit for unit, forms in _HYPHENATED.items() for form in forms}
MONEY_AFTER = {form.casefold(): unit for form, unit in _AFTER.items()}
NEEDS_LARGE = frozenset({"won", "rand", "dong", "lira"})
"""Words that are a currency only after a large number, and something else after a small one."""
STONE_WEIGHT = re.compile(
    r"[,.;:)]|$| (?:\d|and|or|but|in|at|to|on|of|since|over|after|before|when|while|with|for|lighter)"
)
"""What follows a weight in stone: "lost two stone | in a year", but "12 stone cottages"."""
BESIDE_STONE = ("stone ", "stone, ", "stone and ")
"""What stands before the pounds of such a weight."""

GLUED = frozenset({"W", "x", "in"})
"""Symbols that are one only without a space before them: "15W", beside "2210 W. Alder Avenue", "7x", "6in"."""

NO_UNITS = frozenset('.,;:!?)”"') | {""}
"""What may follow a number and begins no unit."""

CURRENCY_BEFORE = re.compile(rf"(?<![A-Za-z])({alternatives(_BEFORE)})[ ]?\Z")
SCALED = re.compile(r"\d[\d.,]*(?:[ -]?(?:bn|tn|mn|thousand|[mbt]r?illion|lakh|crore)\b|[mbk]\b)")
PARTED = re.compile(r"\d{1,3}(?:[, ]\d{3})+\b|\d+\.\d\d\b")
"""Digits that make a single letter glued to them a currency: "N5,000", "R12.50"."""
CHANGED = re.compile(
    r"\b(?:up|down|rose|risen|rise|fell|fallen|fall|gained|added|lost|climbed|dropped|slid|slipped|jumped|dipped)"
    r"(?: by)? (?:about |around |roughly |nearly )?\Z"
)
"""What makes two amounts the change and what it led to: "rose | 3p to 149.9p"."""
PAID = re.compile(r"\b(?:costs?|costing|pays?|paid|paying|worth|fines? of|fined|grants? of|prices? of|fees? of) \Z")
"""What stands before money in single letters without a scale: "paid | R350"."""
SPACED_SCALE = re.compile(r"[ -](bn|bln|mn|mln|tn|trn|cr|Cr|m)\b(?![’'])")
"""A short scale apart from its digits, which only money surely has: "Rs 40 mn", "R7.5-bn"."""
NO_CENTS = "/-"
"""Behind an amount of rupees or shillings without paise or cents: "4m/-"."""
_SIGN_ENDS = frozenset(sign[-1] for sign in _BEFORE)
CURRENCY_AFTER = re.compile(rf"[ -]?({alternatives(_AFTER)})(?![\w$])", re.IGNORECASE)
UNIT_AFTER = re.compile(rf"[ -]?({alternatives(UNIT_BY_WORD)})(?!\w|['’]s\b)", re.IGNORECASE)
SYMBOL_AFTER = re.compile(rf"[ ]?({alternatives(UNIT_BY_SYMBOL)})(?![\w'’-]|\.\w)")
HYPHEN_AFTER = re.compile(rf"-({alternatives(UNIT_BY_HYPHEN)})(?!\w)")
ONE_AND = re.compile(rf"\b(?:an?|one) (?P<unit>{alternatives(UNIT_BY_WORD)}) and \Z")
"""The whole of which a fraction is one more part: "a month and | a half"."""
ONE_REACH = 24
"""Characters before a fraction in which that stands."""
MINUS_BEFORE = re.compile(r"(?:(?:^|(?<=[\s($€£]))[-−]|(?<!plus or )\bminus )\Z", re.IGNORECASE)
MINUS_SIGNS = ("-", "−", "minus ")
COUNTED_AFTER = re.compile(r" (?:(?:[a-z-]+ ){0,2}(?:[a-z-]{2,}s|people|men|women|children)|of (?:them|whom|which))\b")
RANGE_GAP = re.compile(r" ?[-–—] ?|-to-| to | or | through ")
FORMATS = 10
"""Up to this number a glued "K" is a format's name or a run's: "4K screens", "10K runners"."""
LONGEST_GAP = len(" through ")
BETWEEN_BEFORE = re.compile(r"\bbetween (?:about |around |roughly )?\Z", re.IGNORECASE)
FROM_BEFORE = re.compile(r"(\w+ )?\bfrom (?:about |around |roughly |nearly )?\Z", re.IGNORECASE)


def find_amounts(text: str, *, pounds: str = "pounds") -> Iterator[Amount]:
    """Yield the amounts of `text` in order, ranges joined, years and codes included.

    `pounds` is the unit of a small number of pounds: the weight, or the sign of sterling in an article that uses it.
    """
    waiting: Amount | None = None
    for number in find_numbers(text):
        amount = _with_unit(text, number, pounds)
        if amount is None:
            continue
        if waiting is None:
            waiting = amount
            continue
        first, second = _join(text, waiting, amount)
        if second is None:
            waiting = first
            continue
        yield first
        waiting = second
    if waiting is not None:
        yield waiting


def _with_unit(text: str, number: Number, pounds: str) -> Amount | None:
    """Return the number with its sign or unit; None for one glued to letters that are no currency: "R4"."""
    if number.form == "fraction" and (whole := ONE_AND.search(text, max(0, number.start - ONE_REACH), number.start)):
        return Amount(whole.start(), number.end, 1 + number.value, number, None, UNIT_BY_WORD[whole["unit"]])
    sign = _sign_before(text, number.start)
    if sign is None and text[max(0, number.start - 1) : number.start].isalpha():
        return None
    scaled = _with_short_scale(text, number, has_sign=sign is not None)
    if text.endswith(BESIDE_STONE, 0, number.start):
        pounds = "pounds"
    if sign:
        start, measure = sign.start(), Measure(scaled.end, _BEFORE[sign[1]], money=True)
    else:
        start, measure = number.start, _unit_after(text, scaled, pounds)
    value = scaled.value
    if (measure.unit or number.form == "digits") and (minus := _minus_before(text, start)):
        start, value = minus.start(), -value
    return Amount(start, measure.end, value, number, None, measure.unit, measure.money)


def _sign_before(text: str, start: int) -> re.Match[str] | None:
    """Return the sign of a currency that stands right before a number."""
    before = text[max(0, start - 2) : start].rstrip(" ")
    sign = CURRENCY_BEFORE.search(text, max(0, start - 6), start) if before[-1:] in _SIGN_ENDS else None
    if sign is None or len(sign[1]) > 1 or not sign[1].isalpha():
        return sign
    return sign if _is_letter_of_money(text, sign, start) else None


def _is_letter_of_money(text: str, sign: re.Match[str], start: int) -> bool:
    """Return whether a single letter before the digits at `start` is a currency: "R4bn", but neither "R4" nor "N5"."""
    if SCALED.match(text, start):
        return True
    if sign.end(1) < start:
        return False
    return PARTED.match(text, start) is not None or (
        PAID.search(text, max(0, sign.start() - 24), sign.start()) is not None
    )


def _minus_before(text: str, start: int) -> re.Match[str] | None:
    opening = max(0, start - 14)
    is_likely = text[max(0, start - len("minus ")) : start].lower().endswith(MINUS_SIGNS)
    return MINUS_BEFORE.search(text, opening, start) if is_likely else None


def _with_short_scale(text: str, number: Number, *, has_sign: bool) -> Number:
    """Return the number multiplied by a glued "m", "bn" or "k" where that is a scale and no unit."""
    apart = None if number.short or number.scale > 1 else SPACED_SCALE.match(text, number.end)
    short = apart[1].casefold() if apart else number.short
    if not short or (apart and not has_sign):
        return number
    end = apart.end() if apart else number.end + len(short)
    sure = has_sign or short in ("bn", "tn", "mn", "bln", "mln", "trn") or text.startswith(NO_CENTS, end)
    is_format = text[number.end : end] == "K" and number.value <= FORMATS
    if not sure and (is_format or short not in ("m", "k") or not COUNTED_AFTER.match(text, end)):
        return number
    return number._replace(end=end, value=number.value * SHORT_SCALES[short])


def _unit_after(text: str, number: Number, pounds: str) -> Measure:
    """Return the unit that stands behind a number; an empty one that ends where the number does for none."""
    end = number.end
    if text[end : end + 1] in NO_UNITS:
        return Measure(end)
    money = CURRENCY_AFTER.match(text, end)
    if money and _is_plausible(money[1], number):
        return Measure(money.end(), MONEY_AFTER[money[1].casefold()], money=True)
    for pattern, units in _unit_patterns(number.form):
        found = pattern.match(text, end)
        if found and not (found[1] in GLUED and found[0] != found[1]) and _is_unit(text, found):
            unit = units.get(found[1]) or units[found[1].casefold()]
            if unit == "pounds" and found[1].casefold().startswith("pound"):
                unit = STERLING if abs(number.scale) >= 1000 else pounds
            return Measure(found.end(), unit, money=unit == STERLING)
    return Measure(end)


@cache
def _unit_patterns(form: str) -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    common = ((UNIT_AFTER, UNIT_BY_WORD), (HYPHEN_AFTER, UNIT_BY_HYPHEN))
    return (*common, (SYMBOL_AFTER, UNIT_BY_SYMBOL)) if form == "digits" else common


def _is_plausible(word: str, number: Number) -> bool:
    return number.value >= 100 or word.casefold() not in NEEDS_LARGE


def _is_unit(text: str, found: re.Match[str]) -> bool:
    """Return whether a unit is none of the words that mostly mean something else: stone is what walls are made of."""
    return found[1].casefold() != "stone" or STONE_WEIGHT.match(text, found.end()) is not None


def _join(text: str, low: Amount, high: Amount) -> tuple[Amount, Amount | None]:
    """Return one range, or the two amounts with the unit they share."""
    gap = text[low.end : high.start]
    if len(gap) > LONGEST_GAP:
        return low, high
    before = text[max(0, low.start - 30) : low.start]
    between = gap == " and " and bool(BETWEEN_BEFORE.search(before))
    if low.is_range or not (between or RANGE_GAP.fullmatch(gap)) or not _share_unit(low, high):
        return low, high
    shared = _spread(low, high)
    path = FROM_BEFORE.search(before) if gap == " to " else None
    if path and (path[1] or "").strip().casefold() not in lexicon("figures")["range_words"]:
        return (shared, high) if high.unit == PERCENT else (low, high)
    if gap == " to " and low.unit and high.unit != PERCENT and CHANGED.search(before):
        return low, high
    if not shared.value < high.value or (gap == " or " and high.value > 2 * shared.value):
        return low, high
    return shared._replace(end=high.end, high=high.value, is_range=True), None


def _share_unit(low: Amount, high: Amount) -> bool:
    return low.unit == high.unit or not low.unit or (not high.unit and low.money)


def _spread(low: Amount, high: Amount) -> Amount:
    """Return `low` with the scale and unit that the article writes only once, after the second number."""
    factor = high.value / high.number.value if high.number.value else 1.0
    scale = high.number.scale * factor
    spread = low.value
    if low.value == low.number.mantissa and scale > 1 and low.number.mantissa < high.number.mantissa:
        spread = low.value * scale
    unit = low.unit or high.unit
    return low._replace(value=spread, unit=unit, money=low.money or high.money)
