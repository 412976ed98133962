"""Dates named by the calendar: day, month and year, or as much of them as the article writes."""

import re
from collections.abc import Iterator
from datetime import date

from briefdesk.extractors.dates.guards import is_month_name, is_year, known_year
from briefdesk.extractors.dates.nouns import direction_of, is_attributive, year_of_noun
from briefdesk.extractors.dates.setting import STEPS, Found, Setting, on_day, on_period
from briefdesk.extractors.dates.told_years import as_sequel, told_year
from briefdesk.prose.calendar import (
    MONTHS,
    WEEKDAYS,
    Direction,
    day_meant,
    day_without_year,
    full_day,
    month_near,
    period,
    shift,
)
from briefdesk.prose.feasts import feast_day
from briefdesk.prose.lexicon import lexicon

FINISH = re.compile(
    r"[ ,]*(?:and|to|through|until|or|[-–])? ?(?:\d{1,2}(?:st|nd|rd|th)? )?(?P<month>[A-Z][a-z]+)\.?"
    r"(?: \d{1,2},?)?(?: |(?<=,))(?:(?:in |of )?(?P<year>(?:19|20)\d\d)|(?:of )?(?P<which>last|next|this) year)\b"
)
"""The end of a span whose year stands for its beginning too: "from March 5 to April 10, 2015"."""


def read_iso(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    yield from on_day(match, full_day(int(match["year"]), int(match["number"]), int(match["day"])))


def read_numeric(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    """Resolve day and month in figures only where one of them can be no month, or both are the same."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if one > 12 or one == two:
        yield from on_day(match, full_day(year, two, one))
    elif two > 12:
        yield from on_day(match, full_day(year, one, two))


def _year_of(match: re.Match[str], setting: Setting) -> int | None:
    """Return the year that is written with a day or month, or behind the end of the span that it opens."""
    written = match.groupdict()
    if written.get("year"):
        return int(match["year"])
    if written.get("which") and setting.published:
        return setting.published.year + STEPS[match["which"]]
    if (year := year_of_noun(match)) is not None:
        return year
    finish = FINISH.match(setting.text, match.end())
    if finish is None or finish["month"] not in MONTHS:
        return None
    if finish["year"]:
        year = int(finish["year"])
    elif setting.published is not None:
        year = setting.published.year + STEPS[finish["which"]]
    else:
        return None
    return year - 1 if MONTHS[finish["month"]] < MONTHS[match["month"]] else year


def _named_day(match: re.Match[str], setting: Setting, day: int, weekday: str | None = None) -> date | None:
    month = MONTHS[match["month"]]
    year = (
        _year_of(match, setting)
        or known_year(setting.text, match.end(), month, day)
        or told_year(setting, match.start())
    )
    if year is not None:
        return full_day(year, month, day)
    if setting.published is None:
        return None
    found = day_without_year(setting.published, month, day, direction_of(match, setting))
    if found and weekday:
        return _on_weekday(found, WEEKDAYS[weekday])
    return as_sequel(found, setting) if found else None


def _on_weekday(found: date, weekday: int) -> date:
    """Return the day itself, or that of a year beside it which has the weekday written with it."""
    years = (found.year, found.year - 1, found.year + 1)
    days = (full_day(year, found.month, found.day) for year in years)
    return next((day for day in days if day and day.weekday() == weekday), found)


def read_month_day(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    if match["week"]:
        yield from on_day(match, _named_day(match, setting, int(match["day"])), "week")
        return
    if match["last"] is None:
        yield from on_day(match, _named_day(match, setting, int(match["day"]), match["day_name"]))
        return
    first = _named_day(match, setting, int(match["day"]))
    last = full_day(first.year, first.month, int(match["last"])) if first else None
    if first and last:
        head = setting.text[match.start() : match.start("gap")].rstrip()
        yield Found(match.start(), match.start() + len(head), period("day", first))
        yield Found(match.start("last"), match.end(), period("day", last))


def read_day_month(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    last = _named_day(match, setting, int(match["day"]), None if match["first"] else match["day_name"])
    first = _named_day(match, setting, int(match["first"])) if match["first"] else None
    if first:
        yield Found(match.start("first"), match.end("first"), period("day", first))
        if last:
            yield Found(match.start("day"), match.end(), period("day", last))
        return
    yield from on_day(match, last)


def read_month_year(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    yield from on_day(match, full_day(int(match["year"]), MONTHS[match["month"]], 1), "month")


def read_month_of_year(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    which = match["which"]
    base = setting.last.day if which.startswith(("that", "the")) and setting.last else setting.published
    if base is not None:
        yield from on_day(match, full_day(base.year + STEPS[which], MONTHS[match["month"]], 1), "month")


def read_which_month(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    if setting.published is None:
        return
    which, month = match["which"].casefold(), MONTHS[match["month"]]
    if which in ("this", "that"):
        year = setting.last.day.year if which == "that" and setting.last else setting.published.year
        found = full_day(year, month, 1)
        yield from on_day(match, found, "month")
        return
    direction: Direction = "past" if STEPS[which] < 0 else "future"
    near = month_near(setting.published, month, direction)
    if near == period("month", setting.published):
        near = shift(near.day, "year", STEPS[which]) or near
        near = period("month", near.day.replace(month=month))
    yield from on_period(match, near)


def read_month(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    if is_month_name(setting.text, match):
        return
    year, month = _year_of(match, setting), MONTHS[match["month"]]
    if year is not None:
        yield from on_day(match, full_day(year, month, 1), "month")
    elif setting.published is not None:
        last = shift(setting.published, "month", -1)  # Nobody means it in eleven months without saying so.
        is_last = last is not None and last.day.month == month
        direction: Direction = "past" if is_last else direction_of(match, setting)
        yield from on_period(match, month_near(setting.published, month, direction))


def read_feast(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    name, today = match["feast"], setting.published
    if match["year"]:
        yield from on_day(match, feast_day(name, int(match["year"])))
    elif today is not None:
        days = [day for year in range(today.year - 1, today.year + 2) if (day := feast_day(name, year))]
        yield from on_day(match, day_meant(days, today, setting.direction(match)))


def read_named_day(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    yield from on_day(match, date.fromisoformat(lexicon("dates")["named_days"][match["named"]]))


def read_years(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    """Resolve both ends of a span of years that stands for itself: "in 2015-19", "the slump of 2008-9".

    A season or fiscal year ("2031-32") is none of its years, nor does a noun's span tell when: "the 2007-2009 crisis".
    """
    first, name = int(match["year"]), "short" if match["short"] else "last"
    last = int(match["last"] or match["year"][: -len(match["short"])] + match["short"])
    is_season = last == first + 1 and len(match["short"] or "") == 2
    if is_season or is_attributive(match) or (last <= first and match["short"]):
        return
    for group, year in (("year", first), (name, last)):
        yield Found(match.start(group), match.end(group), period("year", date(year, 1, 1)))


def read_fiscal(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    """Resolve a fiscal year by the year it is named for: "FY31"."""
    yield from on_day(match, date(2000 + int(match["short"]), 1, 1), "year")


def read_year(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    if is_year(setting.text, match.start("year"), match.end("year")):
        yield from on_day(match, date(int(match["year"]), 1, 1), "year")
