"""Fields that do not stand in the usual order.

In one order readers of many files find each field at once, and two people who edit one file rarely touch the same
lines. `briefdesk check --fix` puts them in order.

Bad:

    tags: [ferries]
    title: Crews vote to return
    date: 2031-05-02

Good:

    title: Crews vote to return
    date: 2031-05-02
    description: Crews voted to end a walkout of nine days.
    tags: [ferries]
"""

from collections.abc import Iterator

from briefdesk.briefing import Briefing
from briefdesk.checks._desk import Desk, fault, mendable
from briefdesk.finding import Finding, Level, OrderFields
from briefdesk.markdown import Parsed
from briefdesk.schema import fields_of

LEVEL: Level = "advice"


def unordered_fields(desk: Desk) -> Iterator[Finding]:
    """Yield the first field of each briefing that stands too late."""
    usual = {name: place for place, name in enumerate(fields_of(Briefing))}
    for file in desk.briefings:
        late = _first_late(file, usual)
        if late and not any(finding.name in UNSURE for finding in file.findings):
            after = _last_above(file, usual, late)
            what, mend = f"`{late}` stands below `{after}`", f"move it above `{after}`, or let `--fix` order the fields"
            finding = fault(file, file.position(late), "unordered-fields", what, mend)
            yield mendable(finding, OrderFields())


UNSURE = frozenset({"repeated-field", "unreadable-front-matter"})
"""Faults that have to be mended before anybody can tell the order."""


def _last_above(file: Parsed[Briefing], usual: dict[str, int], late: str) -> str:
    """Return the first field of the file that should follow `late`."""
    return next(str(key[0]) for key in file.positions if usual.get(str(key[0]), -1) > usual[late])


def _first_late(file: Parsed[Briefing], usual: dict[str, int]) -> str:
    """Return the first field that stands behind one that should follow it, or an empty text."""
    furthest = -1
    for key in file.positions:
        if len(key) != 1:
            continue
        place = usual.get(str(key[0]), furthest)
        if place < furthest:
            return str(key[0])
        furthest = place
    return ""
