"""The day on which a figure held, where its sentence tells one."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from briefdesk.article import Article, At
from briefdesk.compose.clauses import is_sentence
from briefdesk.extract import DateMention, Figure
from briefdesk.extractors.figures.qualifiers import DURATIONS
from briefdesk.library.calendar import first_day

_BACK = 60
"""Characters before a date in which the words that govern it stand."""
_NEAR = 3
"""Dates before and after a figure that are looked at."""
_REFERS_BACK = re.compile(r"\b(?:(?:until|till|before|than|over)|since(?:\s\w+){0,8})\s+(?:the\s)?$", re.I)
"""What makes a date another's: "over the previous year", "since rules were changed in"."""
_ASIDE = re.compile(r"\b(?:(?:up|down|rise|increase|fall) from|compared (?:with|to)|than|versus|against)\b", re.I)
"""What stands between a figure and the date of another: "13 percent, up from 7 in 2019"."""
_BASE = re.compile(r"\s(?:levels?|prices|terms|dollars|baseline)\b")
_SPAN_OPENS = re.compile(r"\b(?:between|from)\s+$", re.I)
_SPAN_GOES_ON = re.compile(r"\s?(?:and|to|until|till|through|[-–])\s")
_SPAN_ENDS = re.compile(r"\b(?:between|from)\s[^,.;]{3,30}\s(?:and|to|until|till|through|[-–])\s+$", re.I)
"""Both ends of a time over which something was counted: it held on neither."""
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which(?!\sended)|where)\b", re.I)
_TURNS = re.compile(
    r",\s(?:(?:who|whom|whose|which(?!\sended)|(?<!^,\s)(?:where|when)|while|although|though"
    r"|the\s(?:\w+est|first|last|most))\b|(?:and|but|or)\s(?P<next>.+))"
)
"""Where another clause or a remark begins: ", which made a loss of", ", the youngest of"."""
_OF_ANOTHER = re.compile(r"^\W*(?:\w+ed|born|built|begun|written|made|set\sup|when|since|after|before|until)\b", re.I)
"""What opens a phrase that tells when something else was: "Founded in 2014, the firm employs 3,200"."""


def held_on(figure: Figure, dates: Sequence[DateMention], published: date | None, article: Article) -> str | None:
    """Return the date nearest to a figure in its sentence on which it held: none to come, none of something else.

    `dates`, those of the sentence, are in reading order. No date is better than the date of another fact.
    """
    if figure.unit in DURATIONS:
        return None
    n = bisect_left(dates, figure.at, key=lambda mention: mention.at)
    near = dates[max(0, n - _NEAR) : n + _NEAR]
    held = [m for m in near if published is None or first_day(m.value) <= published]
    held = [m for m in held if not (_is_compared(m.at, figure.at, article) or _is_apart(m.at, figure.at, article))]
    nearest = min(held, key=lambda mention: abs(mention.at.start - figure.at.start), default=None)
    return nearest.value if nearest else None


def _is_compared(day: At, figure: At, article: Article) -> bool:
    """Tell whether a date is that of something a figure is only compared with, or an end of a time."""
    if figure.end < day.start and _ASIDE.search(article.slice(At(day.paragraph, figure.end, day.start))):
        return True
    before, after = _before(day, article), article.slice(At(day.paragraph, day.end, day.end + _BACK))
    if _SPAN_ENDS.search(before) or (_SPAN_OPENS.search(before) and _SPAN_GOES_ON.match(after)):
        return True
    return _REFERS_BACK.search(before) is not None or _BASE.match(after) is not None


def _before(at: At, article: Article) -> str:
    return article.slice(At(at.paragraph, max(0, at.start - _BACK), at.start))


def _is_apart(day: At, figure: At, article: Article) -> bool:
    """Tell whether a date stands in another clause than a figure: "who came in May, has closed 45 shops"."""
    first, last = sorted((day, figure))
    between = article.slice(At(day.paragraph, first.end, last.start))
    turn = _TURNS.search(between)
    if turn and (turn["next"] is None or is_sentence(turn["next"])):
        return True
    if last == figure and "," not in between:
        return False
    phrase = article.slice(At(day.paragraph, max(0, day.start - 2 * _BACK), day.start))
    phrase = phrase[max(phrase.rfind(mark) for mark in (", ", ". ", "; ")) + 1 :]
    return _RELATIVE.search(phrase) is not None or (last == figure and _OF_ANOTHER.match(phrase) is not None)
