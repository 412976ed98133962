"""When a figure held, as nearly as the briefing's own words say it."""

import re

from briefdesk.briefing import Briefing, FigureEntry
from briefdesk.library.calendar import in_words
from briefdesk.listings._items import number_in_words

YEAR = re.compile(r"\d{4}")
PART = re.compile(
    r"\b(?:early|late|mid|(?:at|by) the (?:start|beginning|end) of|in the (?:first|second) half of)"
    r"[ -](?:in )?(\d{4})\b",
    re.IGNORECASE,
)
"""A part of a year, for which a date of the front matter has no form."""


def when_in_words(figure: FigureEntry, briefing: Briefing) -> str:
    """Return `October 2024`, or `early in 2024` where a line of the body says so of that number; empty for no date."""
    if not figure.as_of:
        return ""
    return _part_of_year(figure, briefing) or in_words(figure.as_of)


def _part_of_year(figure: FigureEntry, briefing: Briefing) -> str:
    """Return the one part of its year that the lines with the figure's number name; empty for none or several."""
    if not YEAR.fullmatch(figure.as_of or ""):
        return ""
    number = re.compile(rf"(?<![\d,.]){re.escape(number_in_words(figure))}(?![\d]|[,.]\d)")
    lines = (line for line in briefing.body.split("\n") if number.search(line))
    parts = {match[0].lower() for line in lines for match in PART.finditer(line) if match[1] == figure.as_of}
    return parts.pop() if len(parts) == 1 else ""
