"""Figures in digits of an article in another language than English, whose words for numbers are not read."""

import re
from collections.abc import Iterator
from functools import cache

from briefdesk.article import Article, At, Paragraph
from briefdesk.extract import Figure
from briefdesk.prose.lexicon import alternatives, lexicon, words

DIGITS = re.compile(
    r"(?<![0-9A-Za-zÀ-ɏ.,:/-])(?P<sign>[$€£] ?)?"
    r"(?P<number>\d{1,3}(?P<mark>[.,' ’\u202f])\d{3}(?:(?P=mark)\d{3})*(?:[.,]\d+)?"
    r"|\d+(?:[.,]\d+)?)(?![0-9A-Za-zÀ-ɏ:/]|[.,-]\d)"
)
"""A number in digits, its thousands parted by one kind of mark, perhaps with a currency's sign before it."""
YEAR = re.compile(r"(?:19|20)\d\d")
ORDINAL = re.compile(r"\. ?[^\W\d_]| (?:de )?[^\W\d_]{3,12}\.? (?:de )?(?:19|20)\d\d")
"""What makes a number an ordinal or a day in many languages: "5. November", "5 novembre 2031"."""


def foreign_figures(article: Article) -> tuple[Figure, ...]:
    """Return the figures in digits of the article's body in reading order, without what they count nor who says so.

    Years, hours and ordinals are none. A single mark before three digits parts thousands, unless the language writes
    its decimals with that mark.
    """
    language = (article.metadata.language or "").partition("-")[0].lower()
    point = "." if language in words("languages", "decimal_point") else ","
    return tuple(figure for paragraph in article.body for figure in _figures(paragraph, point))


def _figures(paragraph: Paragraph, point: str) -> Iterator[Figure]:
    text = paragraph.text
    for match in DIGITS.finditer(text):
        measure = _measures().match(text, match.end())
        scale, unit = (measure["scale"], measure["unit"]) if measure else (None, None)
        if not (scale or unit or match["sign"]) and _is_no_figure(match):
            continue
        end = measure.end() if measure and (scale or unit) else match.end()
        yield Figure(
            text=text[match.start() : end],
            value=_value(match, point) * _scales().get((scale or "").casefold(), 1),
            unit=_units().get((unit or "").casefold(), (match["sign"] or "").strip()),
            at=At(paragraph.n, match.start(), end),
        )


def _is_no_figure(match: re.Match[str]) -> bool:
    return YEAR.fullmatch(match["number"]) is not None or ORDINAL.match(match.string, match.end()) is not None


def _value(match: re.Match[str], point: str) -> float:
    number, mark = match["number"], match["mark"]
    if mark == point and number.count(mark) == 1:  # The language writes decimals so: 3,125 is three and an eighth.
        mark = None
    plain = number.replace(mark, "") if mark else number
    return float(plain.replace(",", "."))


@cache
def _scales() -> dict[str, int]:
    return {word: int(power) for power, names in lexicon("languages")["scales"].items() for word in names}


@cache
def _units() -> dict[str, str]:
    return {word: unit for unit, names in lexicon("languages")["units"].items() for word in names}


@cache
def _measures() -> re.Pattern[str]:
    scales, units = alternatives(_scales()), alternatives(_units())
    return re.compile(rf"(?: ?(?P<scale>{scales})\b\.?)?(?: ?(?:de |d['’])?(?P<unit>{units})(?!\w))?", re.I)
