"""Dates told from today, from a weekday, or from the date named before."""

import re
from collections.abc import Iterator, Mapping

from briefdesk.extractors.dates.setting import STEPS, Found, Setting, on_day, on_period
from briefdesk.prose.calendar import (
    MONTHS,
    WEEKDAYS,
    Period,
    Precision,
    full_day,
    period,
    shift,
    weekday_near,
    weekday_of_week,
)
from briefdesk.prose.lexicon import alternatives, lexicon, words
from briefdesk.prose.numbers import word_value

BACKWARD = frozenset({"ago", "earlier", "before", "prior", "previously"})
FROM_ANCHOR = frozenset({"earlier", "later", "before", "after", "prior"})
ENDING = frozenset({"before", "after", "prior"})
"""Words that end an expression only where the clause ends: "two days after the vote" counts from what no date names."""

ORDINAL_BEFORE = re.compile(r"\b(?:first|second|third|fourth|last) \Z")
ANY_BEFORE = re.compile(r"\b(?:(?:[Oo]n|of|by|like|for|was|is) an?|every|each|any) \Z")
EVERY_BEFORE = re.compile(r"\b(?:every|each|any)(?: single)? \Z", re.IGNORECASE)
ANY_OWN = re.compile(r"\ba [A-Z][a-z]+['’]s\Z")
"""A weekday that is any of its name because something of it is told: "a Saturday's takings"."""
WEEK_AFTER = re.compile(r" week\b")
"""What makes a weekday that of the week after: "Tuesday week", which is left out."""
_DAYS = alternatives(WEEKDAYS)
_HOURS = r",?(?: from)? (?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|[-–]|to\b|until\b)|noon\b)"
OPENING_DAYS = re.compile(rf"(?:{_DAYS}) ?(?:through|thru|to|until|[-–]) ?(?:{_DAYS})(?={_HOURS})")
"""Days between which something is open each week: "Monday through Friday, 9 a.m. to 5 p.m."."""
OPENING_REACH = 24
"""Characters before the second of them in which the first begins."""
ANY_AFTER = re.compile(r"['’]s\b|[,.;:!?]|$| (?:morning|afternoon|evening|night|in|and|or|when|with|before|after|is)\b")
"""What stands round a weekday that is any of its name: "on a Monday", "like every Friday night"."""
DATED = re.compile(rf", (?:on )?(?:(?:{alternatives(MONTHS)})\.? \d|\d{{1,2}} (?:{alternatives(MONTHS)})\b)")
"""A date between commas right behind a count of days, which tells what day it was: "two days earlier, on May 10,"."""
DURING = re.compile(r"\b(?:in|over|within|during|for|throughout) \Z")
"""What makes "the next week" a span of time and no week."""
TOOK_OVER = re.compile(r"\b(?:t[ao]k(?:e|en|es|ing)|took|handed|boiled|turned|signed|knocked|spilled) over \Z")
CLAUSE_END = re.compile(r"\s*(?:[,.;:!?)”\"’—–]|$)|-|,? (?:and|but|when|while)\b")


def read_weekday_of_week(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    which = match["which"]
    base = setting.last.day if which.startswith("the") and setting.last else setting.published
    week = shift(base, "week", STEPS[which]) if base else None
    if week:
        yield from on_day(match, weekday_of_week(week.day, WEEKDAYS[match["weekday"]]))


def read_which_weekday(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    """Resolve "last Friday" to the one before today, "next Friday" to that of next week.

    "The following Friday" is told from the day named last.
    """
    which, weekday = match["which"].casefold(), WEEKDAYS[match["weekday"]]
    base = setting.last.day if which.startswith("the") and setting.last else setting.published
    if base is None:
        return
    if which == "next":
        week = shift(base, "week", 1)
        yield from on_day(match, weekday_of_week(week.day, weekday) if week else None)
    elif which == "this":
        yield from on_day(match, weekday_near(base, weekday, setting.direction(match)))
    else:
        beside = shift(base, "day", STEPS[which])
        yield from on_day(
            match, weekday_near(beside.day, weekday, "past" if STEPS[which] < 0 else "future") if beside else None
        )


def read_weekday(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    before, after = (
        setting.text[max(0, match.start() - 16) : match.start()],
        setting.text[match.end() : match.end() + 16],
    )
    if WEEK_AFTER.match(after) or (ORDINAL_BEFORE.search(before) and after.startswith((" of ", " in "))):
        return
    if EVERY_BEFORE.search(before) or (ANY_BEFORE.search(before) and ANY_AFTER.match(after)):
        return
    if _is_of_hours(setting.text, match):
        return
    if ANY_OWN.search(f"{before}{match['weekday']}{after[:2]}"):
        return
    names = lexicon("dates")["names"]
    if before.endswith(tuple(f"{name} " for name in names["before"])) or after.startswith(
        tuple(f" {name}" for name in names["after"])
    ):
        return
    if setting.published is not None:
        yield from on_day(match, weekday_near(setting.published, WEEKDAYS[match["weekday"]], setting.direction(match)))


def _is_of_hours(text: str, match: re.Match[str]) -> bool:
    """Return whether a weekday is the first or last of those on which something is open each week."""
    if OPENING_DAYS.match(text, match.start()):
        return True
    near = OPENING_DAYS.search(text, max(0, match.start() - OPENING_REACH), match.end() + OPENING_REACH)
    return near is not None and near.end() == match.end()


def read_relative(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    if setting.published is not None:
        yield from on_period(match, shift(setting.published, _unit(match), STEPS[match["which"].casefold()]))


def read_in_the(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    if setting.published is not None:
        base = setting.near.period if setting.near and setting.near.period.precision == "day" else None
        yield from on_day(match, base.day if base else setting.published, _unit(match))


def read_anchored(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    which = " ".join(match["which"].casefold().split())
    if which == "the next" and DURING.search(setting.text[max(0, match.start() - 12) : match.start()]):
        return
    base = setting.last
    if base and setting.anchors.day and not _is_fine_enough(base, _unit(match)):
        base = setting.anchors.day
    if base is None and STEPS[which] < 0 and setting.published:
        base = period("day", setting.published)
    if base is not None and _is_fine_enough(base, _unit(match)):
        yield from on_period(match, shift(base.day, _unit(match), STEPS[which]))


def read_counted(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    count, way = _count(match["count"]), match["way"]
    before = setting.text[max(0, match.start() - 24) : match.start()]
    if count is None or (count > 1 and _is_vague(before)):
        return
    if (way in ENDING and not CLAUSE_END.match(setting.text, match.end())) or DATED.match(setting.text, match.end()):
        return
    if match["on"]:
        yield from on_period(match, _to_the_day(match, setting, count))
        return
    yield from on_period(match, _stepped(setting, _unit(match), -count if way in BACKWARD else count, way))


def _is_vague(before: str) -> bool:
    """Return whether the word before a count leaves it open: "over | two years ago", but not "boiled over | …"."""
    last = before.split()[-1:]
    return bool(last) and last[0].casefold() in words("dates", "vague") and TOOK_OVER.search(before) is None


_ON: Mapping[str, Precision] = {"this week": "week", "this month": "month"}


def _to_the_day(match: re.Match[str], setting: Setting, count: int) -> Period | None:
    """Return the day, week or month meant by "a week ago today", "ten years ago this month", "a week ago Friday"."""
    day, unit, weekday = setting.published, _unit(match), match["weekday"]
    if day is None:
        return None
    if weekday and unit != "week":
        day = weekday_near(day, WEEKDAYS[weekday], setting.direction(match))
    if unit in ("day", "week"):
        base = shift(day, "day", -count * (7 if unit == "week" else 1))
        then = base.day if base else None
    else:
        base = shift(day, unit, -count)
        then = full_day(base.day.year, base.day.month if unit == "month" else day.month, day.day) if base else None
    if then is None:
        return None
    if weekday and unit == "week":
        return period("day", weekday_of_week(then, WEEKDAYS[weekday]))
    return period(_ON.get(match["on"], "day"), then)


def read_year_before(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    way = match["way"]
    if way in ENDING and not CLAUSE_END.match(setting.text, match.end()):
        return
    if way == "after" and setting.near is None:
        return
    yield from on_period(match, _stepped(setting, _unit(match), -1 if way in BACKWARD else 1, way))


def _stepped(setting: Setting, unit: Precision, count: int, way: str) -> Period | None:
    """Return the period `count` units from today ("ago") or from the period named last ("later", "earlier").

    "A year earlier" is told from today where its sentence names no date, "a day earlier" from the date before.
    """
    base = period("day", setting.published) if setting.published else None
    if way in FROM_ANCHOR:
        of_year = way == "before" and setting.last is not None and setting.last.precision == "year"
        today = base if way == "earlier" or (way == "before" and abs(count) == 1 and not of_year) else None
        named = setting.last or today if unit == "day" else today or setting.last
        base = setting.near.period if setting.near else named
    if base and not _is_fine_enough(base, unit) and way in FROM_ANCHOR:
        base = setting.anchors.day
    if base is None or not _is_fine_enough(base, unit):
        return None
    return shift(base.day, unit, count)


def _is_fine_enough(base: Period, unit: Precision) -> bool:
    order = ("day", "week", "month", "year")
    return order.index(base.precision) <= order.index(unit)


def _unit(match: re.Match[str]) -> Precision:
    unit: Precision = match["unit"]  # type: ignore[assignment]
    return unit


def _count(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    value = 1.0 if word.casefold() in ("a", "an") else word_value(word)
    return int(value) if value is not None and value < 1000 and value.is_integer() else None
