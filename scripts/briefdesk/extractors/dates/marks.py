"""Words that a paragraph must hold before a form of date is looked for in it: most paragraphs hold few of them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from briefdesk.prose.calendar import MONTHS, WEEKDAY_NAMES
from briefdesk.prose.feasts import FEASTS
from briefdesk.prose.folded_words import folded_words, telling_words
from briefdesk.prose.lexicon import alternatives, lexicon

LEAD = 48
"""Characters that the longest form has before its mark."""

UNITS = ("day", "week", "month", "year")
PARTS = ("morning", "afternoon", "evening", "night")
WAYS = ("ago", "earlier", "later", "before", "after", "prior", "from now", "previously", "hence")
OF_MONTHS = ("month_day", "day_month", "month_year", "which_month", "month_of_year", "month")
OF_WEEKDAYS = ("weekday_of_week", "which_weekday", "weekday")
OF_YEARS = ("iso", "numeric", "years", "year")
TODAY = (
    *("today", "tonight", "tomorrow", "yesterday"),
    *("this morning", "this afternoon", "this evening", "last night"),
)

_MONTH = alternatives(MONTHS)
SHAPES: Mapping[str, re.Pattern[str]] = {
    "iso": re.compile(r"\d-\d\d-\d"),
    "numeric": re.compile(r"\d[/.-]\d\d?[/.-]\d"),
    "years": re.compile(r"\d\d ?[-–] ?\d"),
    "month_day": re.compile(rf"{_MONTH}\.? (?:the )?\d"),
    "day_month": re.compile(rf"\d(?:st|nd|rd|th)?(?: of)? {_MONTH}"),
    "month_year": re.compile(rf"{_MONTH}\.?(?:,| of)? [12]"),
    "month_of_year": re.compile(r" year\b"),
    "weekday_of_week": re.compile(r" week\b"),
    "which_month": re.compile(rf"(?:his|hat|ast|ext|ing) {_MONTH}"),
    "which_weekday": re.compile(rf"(?:his|ast|ext|ing|ous) {alternatives(WEEKDAY_NAMES)}"),
}
"""What a paragraph must hold beside the mark for these forms: looked for in a fraction of the time of the form."""


def _marks() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each mark in small letters or as names are written, with the forms that hold it."""
    yield from ((name, OF_MONTHS) for name in MONTHS)
    yield from ((name, OF_WEEKDAYS) for name in WEEKDAY_NAMES)
    yield from ((century, OF_YEARS) for century in ("15", "16", "17", "18", "19", "20"))
    yield from ((name, ("feast",)) for name in FEASTS)
    yield "FY", ("fiscal",)
    yield from ((name, ("named_day",)) for name in lexicon("dates")["named_days"])
    yield from ((word, ("today",)) for word in TODAY)
    for unit in UNITS:
        yield from ((f"{unit}{s} {way}", ("counted",)) for s, way in product(("", "s"), WAYS))
        yield from ((f"{which} {unit}", ("relative",)) for which in ("this", "last"))
        yield from ((f"{which} {unit}", ("anchored",)) for which in ("previous", "prior", "preceding", "following"))
        yield from ((f"{which} {unit}", ("anchored",)) for which in ("same", "that"))
        yield f"next {unit}", ("relative", "anchored")
        yield f"the {unit}", ("in_the", "year_before", "today")
    yield from ((f"{which} {part}", ("part_of_day",)) for which in ("previous", "next", "following") for part in PARTS)
    yield from ((f"the day {way}", ("day_beside", "in_the", "year_before", "today")) for way in ("before", "after"))
    yield from ((f"year-{way}", ("year_earlier",)) for way in ("earlier", "ago"))


def _by_mark(marks: Iterable[tuple[str, tuple[str, ...]]]) -> Mapping[str, tuple[str, ...]]:
    """Return the forms by their mark; one that ends in "year" may be the beginning of "year-earlier"."""
    found: dict[str, tuple[str, ...]] = {}
    for mark, forms in marks:
        every = (*forms, "year_earlier") if mark.endswith(" year") else forms
        found[mark] = found[mark[:1].upper() + mark[1:]] = every
    return found


FORMS_BY_MARK = _by_mark(_marks())
GLUED = re.compile(r"1[5-9]|20|FY")
"""The marks that digits make, or that digits may follow without a space: "FY31"."""
_UNIT = re.compile(rf"\b{alternatives(UNITS)}s?\b", re.IGNORECASE)
TELLING = telling_words(unit[0] if (unit := _UNIT.search(mark)) else mark for mark in FORMS_BY_MARK)
"""Words of which a paragraph holds one that holds any other mark: "week" of "this week"."""
MARK = re.compile(rf"{alternatives(FORMS_BY_MARK)}(?![a-z])")


def likely_forms(text: str) -> tuple[frozenset[str], int]:
    """Return the names of the forms that the paragraph may hold, and where the first of them may begin."""
    if TELLING.isdisjoint(folded_words(text)) and GLUED.search(text) is None:
        return frozenset(), 0
    found = tuple(MARK.finditer(text))
    if not found:
        return frozenset(), 0
    names = frozenset(name for mark in {match.group() for match in found} for name in FORMS_BY_MARK[mark])
    opening = max(0, found[0].start() - LEAD)
    unlikely = frozenset(name for name in names & SHAPES.keys() if not SHAPES[name].search(text, opening))
    return names - unlikely, opening
