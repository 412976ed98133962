"""Which year a day without one is in, where the words around it tell another than that of publication."""

import re
from datetime import date, timedelta

from briefdesk.extractors.dates.setting import Setting
from briefdesk.prose.calendar import full_day
from briefdesk.prose.lexicon import alternatives, lexicon

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ON = r"(?:[^.;“”]|(?<=[A-Z][a-z]{2})\.|(?<=Sept)\.)"
_EVENTS = alternatives(lexicon("dates")["events"])
EVENT = re.compile(rf"\b(?:[Tt]he|[Ii]ts|[Tt]his) {_YEAR} (?:[A-Za-z][\w’'-]* ){{0,4}}?(?:{_EVENTS})\b{_ON}{{0,160}}\Z")
"""An event with its year in the sentence: "The 2032 Games will be at Brask on | June 29"."""
TOLD_SINCE = r"said|told|says|reported|announced|published|filed|released|showed|according|until|since|after|from"
OPENING = re.compile(
    rf"^[“\"]?(?:In|During) {_YEAR}\b(?:(?!\b(?:{TOLD_SINCE}|(?:19|20)\d\d)\b){_ON}){{0,160}}"
    r"\b(?:on|:|[\d,] (?:and )?) ?\Z"
)
"""A year that opens the sentence: "In 2021, it rained on | May 3"."""
REACH = 220
"""Characters before a day in which its year may stand."""
SEQUEL = timedelta(days=45)
"""How far from a day of another year the next step of what is told may lie."""
NEWS = timedelta(days=60)
"""How near to publication a day is news, whatever was told before."""


def told_year(setting: Setting, start: int) -> int | None:
    """Return the year that the sentence tells for a day at `start` in it."""
    before = setting.text[max(setting.sentence.start, start - REACH) : start]
    found = EVENT.search(before) or OPENING.search(before)
    return int(found["year"]) if found else None


def as_sequel(found: date, setting: Setting) -> date:
    """Return the same day of the year of the day named last where it follows close on that.

    That is so for steps of an old story ("She left on May 5, 2019. On May 8 …") and of plans far ahead; a day near
    publication is always news of its own.
    """
    last, today = setting.last, setting.published
    if last is None or today is None or last.precision != "day" or last.day.year in (today.year, found.year):
        return found
    if abs(found - today) < NEWS or (found > today) != (last.day > today):
        return found
    beside = full_day(last.day.year, found.month, found.day)
    return beside if beside and abs(beside - last.day) <= SEQUEL else found
