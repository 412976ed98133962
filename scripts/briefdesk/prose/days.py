"""Full days as text and markup write them. Relative days are the business of the extractor of dates."""

import re
from datetime import UTC, date, datetime

from briefdesk.prose.calendar import MONTHS, WEEKDAY_NAMES, full_day
from briefdesk.prose.lexicon import alternatives

_NUMBERS = {name.lower(): number for name, number in MONTHS.items()}
_MONTH = rf"(?P<month>{alternatives(_NUMBERS)})\.?"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
ISO = re.compile(rf"(?<![\d/]){_YEAR}(?P<joint>[-/])(?P<number>\d{{1,2}})(?P=joint)(?P<day>\d{{1,2}})(?![\d/])")
MONTH_FIRST = re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}\b", re.I)
DAY_FIRST = re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH},?[ -]{_YEAR}\b", re.I)
SLASHED = re.compile(rf"(?<![\d/])(?P<number>\d{{1,2}})/(?P<day>\d{{1,2}})/{_YEAR}\b")
"""Month first, as American pages write it; the other way round where the first number is no month."""
COMPACT = re.compile(rf"^{_YEAR}(?P<number>\d{{2}})(?P<day>\d{{2}})(?:T?\d{{4,6}}Z?)?$")
IN_ADDRESS = (
    re.compile(rf"/{_YEAR}([/-])(?P<number>\d{{1,2}})[/-](?P<day>\d{{1,2}})(?=[/-])"),
    re.compile(rf"/{_YEAR}(?P<number>\d\d)(?P<day>\d\d)(?=[/-])"),
    re.compile(rf"/{_YEAR}[/-]{_MONTH}[/-](?P<day>\d{{1,2}})(?=[/-]|$)", re.I),
    re.compile(rf"/{_YEAR}/(?P<number>\d\d)(?P<day>\d\d)(?=[/-])"),
    re.compile(rf"[/_-]{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)(?=[/._?-]|$)"),
    re.compile(rf"[/_=-](?:AR|t)?{_YEAR}(?P<number>0[1-9]|1[0-2])(?P<day>\d\d)(?=[/._?&-]|$|(?<=/AR.{{8}})\d)"),
)
EPOCH = re.compile(r"^1\d{9}(?:\d{3})?$")
NUMBERED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)\b")
SHORT_YEAR = re.compile(r"(?<![\d./])(\d{1,2})([/.])(\d{1,2})\2(\d\d)(?=[ ,]|$)")
"""A day in numbers whose year has two: with full stops too, the month stands first, as American pages write it."""
WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|rs?|nes|ur)?(?:day)?\b", re.I)
PUBLISHED_ON = re.compile(r"\b(?:first )?(?:published|posted|issued)\b(?=[^\d]{0,30}\d)", re.I)
"""The word before the day of publication."""
_PATTERNS = (ISO, MONTH_FIRST, DAY_FIRST, SLASHED)


def find_days(text: str) -> tuple[date, ...]:
    """Return the full days that the text names, in reading order."""
    found = sorted((match.start(), day) for p in _PATTERNS for match in p.finditer(text) if (day := _day(match)))
    return tuple(day for _, day in found)


def in_order_of_weekday(text: str) -> str:
    """Return the text with its numbered day in ISO 8601, where the weekday beside it fits only one of its readings."""
    weekday, numbers = WEEKDAY.search(text), NUMBERED.search(text)
    if weekday is None or numbers is None:
        return text
    first, second, year = (int(numbers[n]) for n in (1, 2, 3))
    read = {full_day(year, month, day) for month, day in ((first, second), (second, first))} - {None}
    fit = [day for day in read if day and WEEKDAY_NAMES[day.weekday()][:3].lower() == weekday[1].lower()]
    return NUMBERED.sub(fit[0].isoformat(), text, count=1) if len(fit) == 1 else text


def with_full_year(text: str) -> str:
    """Return the text with the years of its numbered days in full: 12/29/31 and 12.29.31 as 12/29/2031."""
    return SHORT_YEAR.sub(r"\1/\3/20\4", text)


def from_publication(text: str) -> str:
    """Return the text from its word for publication on, where a day follows that; other text as it is."""
    published = PUBLISHED_ON.search(text)
    return text[published.start() :] if published and find_days(text[published.start() :]) else text


def cut_days(text: str) -> tuple[str, int]:
    """Return the text without its full days, and how many there were."""
    if "19" not in text and "20" not in text:  # No year is written without one of them, and most lines have neither.
        return text, 0
    count = 0
    for pattern in _PATTERNS:
        text, found = pattern.subn(" ", text)
        count += found
    return text, count


def parse_day(text: str) -> date | None:
    """Return the day that a value of a page's markup means, in the page's own time zone, or None."""
    value = text.strip()
    if EPOCH.match(value):
        return datetime.fromtimestamp(int(value[:10]), UTC).date()
    compact = COMPACT.match(value)
    if compact:
        return _day(compact)
    return next(iter(find_days(value[:200])), None)


def parse_moment(text: str) -> datetime | None:
    """Return the moment that an ISO value with a time zone means, or None."""
    try:
        moment = datetime.fromisoformat(text.strip().replace(" -", "-").replace(" +", "+"))
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def day_in_address(url: str) -> date | None:
    """Return the day in a story's address (`/2024/10/30/`, `/2024/oct/30/`, `-20241030.html`), or None."""
    found = (_day(match) for pattern in IN_ADDRESS if (match := pattern.search(url)))
    return next(filter(None, found), None)


def _day(match: re.Match[str]) -> date | None:
    found = match.groupdict()
    year, day = int(found["year"]), int(found["day"])
    month = _NUMBERS[found["month"].lower()] if found.get("month") else int(found["number"])
    if match.re is SLASHED and month > 12:
        month, day = day, month
    return full_day(year, month, day)
