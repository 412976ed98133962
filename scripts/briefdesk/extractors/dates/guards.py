"""What looks like a month or year and is none: names, counts, codes, house numbers."""

import re

from briefdesk.extractors.figures.plurals import counts_despite_year
from briefdesk.extractors.figures.quantities import UNIT_AFTER
from briefdesk.extractors.figures.surroundings import AFTER, is_labelled
from briefdesk.prose.calendar import MONTHS
from briefdesk.prose.lexicon import alternatives, lexicon

_DATES = lexicon("dates")
MONTH_CUE = re.compile(rf"\b(?:{alternatives(_DATES['names']['month_cues'])})[ -]\Z", re.IGNORECASE)
WEAK_CUE = re.compile(rf"\b(?:{alternatives(_DATES['names']['weak_month_cues'])}) \Z", re.IGNORECASE)
MONTH_LIST = re.compile(rf"(?:{alternatives(MONTHS)}),? \Z")
NAME_AFTER = re.compile(rf"(?: [A-Z]\. | )(?!{alternatives(MONTHS)}\b)[A-Z]")
NAME_BEFORE = re.compile(r"(?<![.!?:”\"] )\b(?!(?:An?|The|That|Its|His|Her|Our|Their) )[A-Z][\w.’'-]* \Z")
OF_NOUN = re.compile(r"\b(?:[Tt]he|[Aa]|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Tt]hat|[’']s) \Z")
NOUN_BEHIND = re.compile(r" (?!government|administration|cabinet|deal|era|family|camp|ministry|premiership)[a-z]{3,}")
"""What stands round a month that belongs to a noun: "the | May | elections", but not "the May government"."""
MARCH = re.compile(r" (?:for|on|of|to|against|through|in)\b")
YEAR_CUE = re.compile(rf"\b(?:{alternatives(_DATES['years']['cues'])})[ -]\Z", re.IGNORECASE)
OF_QUARTER = re.compile(r"\b(?:[Qq]uarter|[Hh]alf|[QH][1-4])(?: of|,| in)? \Z")
"""What makes a year part of a quarter, which is none: "in the third quarter of | 2031"."""
NAME_OF_YEAR = re.compile(rf" (?:{alternatives(_DATES['years']['names_behind'])})\b")
YEAR_NAME = re.compile(rf"\b(?:{alternatives(_DATES['years']['names'])}) \Z")
DETERMINED = re.compile(r"\b(?:an?|the|its|his|her|their|this|that) \Z", re.IGNORECASE)
"""Words behind which no house number stands: "a | 2016 High Court verdict"."""
OPENING_MARKS = ("“", "‘", '"', "'")
CLOSING_MARK = re.compile(r"[,.;]?[”’\"']")
"""What stands round a year that is the title of a work: "the film “1917,”"."""
FAR_AHEAD = 2030
NAMED_FOR = re.compile(r"\b(?!(?:The|An?|Its|His|Her|Their|Our|This|That|These|Those|No|Only) )[A-Z][\w’'-]+ \Z")
"""What stands before a year far ahead that is part of a name: "Vision | 2040"."""
LIKELY_YEARS = range(1900, 2050)
"""Years that need no preposition to be taken for one."""


def is_month_name(text: str, match: re.Match[str]) -> bool:
    """Return whether a month without day or year is a person's name, a verb or a protest march."""
    month, start, end = match["month"], match.start("month"), match.end("month")
    before = text[max(0, start - 24) : start]
    if MONTH_CUE.search(before) or (month == "May" and OF_NOUN.search(before) and NOUN_BEHIND.match(text, end)):
        return False
    weak = WEAK_CUE.search(before) or MONTH_LIST.search(before)
    if month in _DATES["names"]["people"] and (
        NAME_AFTER.match(text, end) or (not weak and NAME_BEFORE.search(before))
    ):
        return True
    return not weak and (month == "May" or (month == "March" and MARCH.match(text, end) is not None))


def is_year(text: str, start: int, end: int) -> bool:
    """Return whether four digits are a year: no count, code, time of day, model or house number."""
    before, after = text[max(0, start - 40) : start], text[end : end + 60]
    if before.endswith(OPENING_MARKS) and CLOSING_MARK.match(after):
        return False
    if (
        counts_despite_year(before, after)
        or UNIT_AFTER.match(after)
        or re.match(r" ?(?:million|billion|thousand)", after)
    ):
        return False
    if is_labelled(before) and not before.endswith(("mid-", "-")):
        return False
    no_years = ("clock", "glued", "decade") if DETERMINED.search(before) else ("street", "clock", "glued", "decade")
    if (
        any(AFTER[name].match(after) for name in no_years)
        or NAME_OF_YEAR.match(after)
        or YEAR_NAME.search(before)
        or OF_QUARTER.search(before)
    ):
        return False
    year, is_led = int(text[start:end]), YEAR_CUE.search(before) is not None
    return is_led or (year in LIKELY_YEARS and not (year >= FAR_AHEAD and NAMED_FOR.search(before)))


def known_year(text: str, end: int, month: int, day: int) -> int | None:
    """Return the year of a day that everybody knows by day and month, when the next word is one that goes with it."""
    known = _DATES["known_days"].get(f"{month:02}-{day:02}")
    following = re.match(r",? ([\w-]+)", text[end : end + 30])
    if known is None or following is None or following[1] not in known["words"]:
        return None
    year: int = known["year"]
    return year
