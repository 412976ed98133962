"""A briefing whose file's name begins with another day than its `date`.

The name is the permanent address and says the day the briefing is of; readers and lists go by it.

Bad:

    briefings/2031/2031-05-02-ferry-crews.md:
    date: 2031-05-03

Good:

    briefings/2031/2031-05-02-ferry-crews.md:
    date: 2031-05-02
"""

import datetime
import re
from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding

NAMED_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})-")

NO_DAY = datetime.date.min
"""What stands where no day could be read."""


def name_and_date_disagree(desk: Desk) -> Iterator[Finding]:
    """Yield each briefing whose name and date are of different days."""
    for parsed, briefing in desk.legible():
        named = NAMED_DAY.match(briefing.name) if briefing.date != NO_DAY else None
        if named and named[1] != briefing.date.isoformat():
            what = f"date is {briefing.date}, the file's name says {named[1]}"
            rename = f"rename the file {briefing.date}-{briefing.name.removeprefix(named[0])}.md"
            mend = (
                f"correct the date, or {rename}" if briefing.status == "draft" else "correct the date; the name stays"
            )
            yield fault(parsed, parsed.position("date"), "name-and-date-disagree", what, mend)
