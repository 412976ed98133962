"""Days as people write them who do not know the one form that a field takes."""

import datetime
import re

from briefdesk.prose.calendar import MONTH_NAMES

_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[0-9]{4})"
_SIGN = "(?P<sign>[-/. ])"
_OVER_12 = "(?:1[3-9]|2[0-9]|3[01])"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY} {_MONTH},? {_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_YEAR}{_SIGN}(?P<number>[0-9]{{1,2}})(?P=sign)(?P<day>[0-9]{{1,2}})",
        rf"(?P<day>{_OVER_12}){_SIGN}(?P<number>[0-9]{{1,2}})(?P=sign){_YEAR}",
        rf"(?P<number>[0-9]{{1,2}}){_SIGN}(?P<day>{_OVER_12})(?P=sign){_YEAR}",
        rf"{_YEAR}-(?P<number>[0-9]{{2}})-(?P<day>[0-9]{{2}})[T ][0-9:.+Z-]{{4,30}}",
    )
)
"""Forms that can be read in one way only; in 03/05/2031 nobody knows which is the month."""


AROUND = " \t\"'“”„‟‘’"
"""Spaces and quotation marks that may stand around a day."""


def day_written_otherwise(text: str) -> datetime.date | None:
    """Return the day that a text names in another form than ISO 8601, or None where it names none for sure."""
    for form in _FORMS:
        match = form.fullmatch(text.strip(AROUND))
        if match is None:
            continue
        month = _month(match)
        try:
            return datetime.date(int(match["year"]), month, int(match["day"])) if month else None
        except ValueError:
            return None
    return None


def _month(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("number"):
        return int(groups["number"])
    written = groups["month"].casefold()
    found = [number for number, name in enumerate(MONTH_NAMES, start=1) if name.casefold().startswith(written)]
    return found[0] if len(found) == 1 else None
