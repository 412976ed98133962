"""Numbers as a reader sees them: `10,000`, `1.25 million`, `a third`."""

from fractions import Fraction

CURRENCY_SIGNS = frozenset("$€£¥₩₹₽₺₪₴")
"""Units that stand before the number."""
LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
PARTS = ("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
"""The names of the parts of a whole, from two of them on."""
NUMERATORS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
CLOSE = 1e-9
"""How near a number must be to a fraction to be one: a third has no end as a decimal."""


def shown_number(value: float) -> str:
    """Return `10,000`, `0.5`, `1.25 million`, `3 billion`."""
    number = float(value)  # A front matter may give a whole number.
    for size, word in LARGE:
        if abs(number) >= size and (number * 1000 / size).is_integer():
            return f"{number / size:,.10g} {word}"
    return f"{int(number):,}" if number.is_integer() else f"{number:,.10g}"


def shown_share(value: float) -> str:
    """Return a plain number as a share in words where it is one: `half`, `a third`, `two-thirds`; else as a number."""
    if not 0 < value < 1:
        return shown_number(value)
    share = Fraction(value).limit_denominator(len(PARTS) + 1)
    if abs(share - Fraction(value)) > CLOSE:
        return shown_number(value)
    part = PARTS[share.denominator - 2]
    if share.numerator > 1:
        return f"{NUMERATORS[share.numerator]}-{part}s"
    return part if part == "half" else f"{'an' if part == 'eighth' else 'a'} {part}"
