"""Days told from one that is named beside them: "the next morning", "the day after the May 3 vote"."""

import re
from collections.abc import Iterator
from datetime import date

from briefdesk.extractors.dates.setting import STEPS, Found, Setting, on_period
from briefdesk.prose.calendar import MONTHS, day_without_year, shift


def read_part_of_day(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    """Resolve "the next morning", which is told from the day named last."""
    if setting.last is not None and setting.last.precision == "day":
        yield from on_period(match, shift(setting.last.day, "day", STEPS[" ".join(match["which"].casefold().split())]))


def read_day_beside(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    """Resolve the day before or after one that is named behind it, or after what happened on the day named last."""
    base = setting.last.day if setting.last and setting.last.precision == "day" else None
    if match["month"]:
        known = base and (base.month, base.day) == (MONTHS[match["month"]], int(match["day"]))
        today = setting.published
        base = base if known or today is None else _nearest(match, setting, today)
    if base is not None:
        yield from on_period(match, shift(base, "day", -1 if match["way"] == "before" else 1))


def _nearest(match: re.Match[str], setting: Setting, today: date) -> date | None:
    return day_without_year(today, MONTHS[match["month"]], int(match["day"]), setting.direction(match))
