"""Today and the days beside it, and "today" where it means these times."""

import re
from collections.abc import Iterator

from briefdesk.extractors.dates.setting import Found, Setting, on_period
from briefdesk.prose.calendar import MONTHS, WEEKDAYS, shift
from briefdesk.prose.lexicon import alternatives, words

THESE_TIMES = re.compile(
    r"(?:\b(?:as|than|what|where|who|how|which) [^.;,“”]{1,60}"
    r"\b(?:is|are|do|does|has|have|exists?|stands?|know|see|live)(?: it| them| in| with)?"
    r"|(?<![Tt]here )\b(?:is|are|remains?|stands?) (?:an?|the|among|no|more|less|much|still|far) [^.;,“”]{1,50}"
    r"|\b(?:even|still)(?: [a-z]+){0,3}|\bone of the (?:most [a-z]+|[a-z]+est) [^.;,“”]{1,60}"
    r"|(?:^|[.!?] )[“\"]?(?:But|Yet|Even)),? \Z"
)
"""What stands before "today" where it means these times: "as free as school is", "is a desert", "even", "But"."""
REACH = 90
"""Characters before "today" in which that stands."""
_OPENS = r"(?:,? \(| [–—-] ?)"
BRACKETED = re.compile(
    rf" \((?:on )?(?:{alternatives(WEEKDAYS)})\b|{_OPENS}(?:{alternatives(MONTHS)})\.? \d"
    rf"|{_OPENS}\d{{1,2}} (?:{alternatives(MONTHS)})\b"
)
"""A date in brackets or dashes behind a word for the day, which tells what day it was: "today (Oct. 28)"."""
BETTER_TIMES = re.compile(r"\b(?:an?|better|brighter|safer|greener|stronger) \Z")
"""What stands before "tomorrow" where it means times to come: "a better | tomorrow"."""


def read_today(match: re.Match[str], setting: Setting) -> Iterator[Found]:
    which = match["which"].casefold()
    if setting.published is None:
        return
    if which == "today" and (_is_nowadays(setting, match) or _is_programme(setting.text, match)):
        return
    if which == "tomorrow" and BETTER_TIMES.search(setting.text[max(0, match.start() - 10) : match.start()]):
        return
    if BRACKETED.match(setting.text, match.end()):
        return
    steps = {"yesterday": -1, "last night": -1, "tomorrow": 1}
    count = -2 if "before" in which else 2 if "after tom" in which else steps.get(which, 0)
    yield from on_period(match, shift(setting.published, "day", count))


def _is_programme(text: str, match: re.Match[str]) -> bool:
    """Return whether "Today" with a capital is a newspaper's or programme's name."""
    if match["which"] != "Today":
        return False
    return re.match(r" (?:show|programme|program)\b", text[match.end() : match.end() + 12]) is not None or (
        re.search(r"\w['’]?s? \Z", text[max(0, match.start() - 4) : match.start()]) is not None
    )


def _is_nowadays(setting: Setting, match: re.Match[str]) -> bool:
    """Return whether "today" means these times: "today's youth", "as it is today", "In 1990 … Today, it employs"."""
    text, (start, end) = setting.text, match.span()
    if text.startswith(", ", end) and _is_after_old_year(setting) and setting.has_no_tense(match):
        return True
    following = re.match(r"['’]s (?:\w+ )?(\w+)", text[end : end + 50])
    if following is not None:
        return following[1] in words("dates", "nowadays")
    return THESE_TIMES.search(text[max(0, start - REACH) : start]) is not None


def _is_after_old_year(setting: Setting) -> bool:
    last, today = setting.last, setting.published
    return last is not None and today is not None and last.precision != "day" and last.day.year < today.year
