"""Hours with their zone, as pages show them to readers beside the day."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from briefdesk.prose.days import find_days
from briefdesk.prose.lexicon import alternatives, lexicon

NOON = 12


def day_of_moment(moment: datetime | None, texts: Iterable[str]) -> date | None:
    """Return the day that one of the texts gives for the very same minute in its own zone, or None.

    Only a moment in universal time is looked for: any other has its own day.
    """
    if moment is None or moment.utcoffset():
        return None
    wanted = moment.astimezone(UTC).replace(second=0, microsecond=0, tzinfo=None)
    return next((day for text in texts for day, minute in _minutes(text) if minute == wanted), None)


def _minutes(text: str) -> Iterator[tuple[date, datetime]]:
    """Return each day of the text with each minute in universal time that its hours can mean on that day."""
    days = find_days(text)
    for match in _hours().finditer(text) if days else ():
        hour = int(match["hour"]) % (NOON if match["half"] else 24)
        afternoon = (match["half"] or "a").lower().startswith("p")
        if int(match["minute"]) < 60:
            at = time(hour + (NOON if afternoon else 0), int(match["minute"]))
            for hours in lexicon("dates_of_pages")["zones"][match["zone"].upper()]:
                yield from ((day, datetime.combine(day, at) - timedelta(hours=hours)) for day in days)


@cache
def _hours() -> re.Pattern[str]:
    zones = alternatives(zone.lower() for zone in lexicon("dates_of_pages")["zones"])
    return re.compile(
        rf"\b(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d) ?(?P<half>[ap]\.?m\.?)?,? ?\(?(?P<zone>{zones})\b", re.IGNORECASE
    )
