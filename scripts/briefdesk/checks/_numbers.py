"""Numbers of a briefing's text that count something, and those its front matter holds."""

import re
from collections.abc import Iterator

from briefdesk.briefing import Briefing
from briefdesk.prose.calendar import MONTHS
from briefdesk.prose.lexicon import alternatives
from briefdesk.prose.numbers import Number, find_numbers

SMALLEST = 10
"""Numbers below it are words as often as figures, and are not asked about."""
FIRST_YEAR, LAST_YEAR = 1500, 2100
_MONTH = alternatives(MONTHS)
NOT_COUNTED = re.compile(
    rf"\b\d{{4}}-(?:\d{{2}}|W\d{{2}})(?:-\d{{2}})?\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\b|\b{_MONTH}\.?\s+\d{{1,2}}\b"
    r"|\bparagraphs?\s[\d,\sto and–-]+|\b\d{1,2}[:.]\d{2}\b|\b\d+(?:st|nd|rd|th|s|-year-old)\b"
    r"|[A-Za-z]+-?\d[\w-]*|\bNo\.\s?\d+|https?://\S+",
    re.IGNORECASE,
)
"""Dates, times of day, ordinals, ages, paragraph numbers, codes and addresses."""
HAS_DIGIT = re.compile(r"\d")


def counted(text: str) -> Iterator[Number]:
    """Yield the numbers of one block, written in digits, that count or measure."""
    if not HAS_DIGIT.search(text):
        return
    left = NOT_COUNTED.sub(lambda match: "x" * len(match.group()), text)
    for number in find_numbers(left):
        is_year = number.scale == 1 and FIRST_YEAR <= number.value <= LAST_YEAR and number.value.is_integer()
        if number.form == "digits" and number.value >= SMALLEST and not (is_year and number.end - number.start == 4):
            yield number


def values_of(briefing: Briefing) -> frozenset[float]:
    """Return the numbers that the front matter's figures and quotes hold."""
    figures = {value for figure in briefing.figures for value in (figure.value, figure.high) if value is not None}
    quoted = {number.value for quote in briefing.quotes for number in find_numbers(quote.text)}
    return frozenset(figures | quoted)
