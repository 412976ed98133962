"""A briefing that names another as related and is not named there.

What belongs together does so both ways, and a reader may come to either first. `briefdesk check --fix` adds the name.

Bad:

    briefings/2031/2031-05-02-ferry-crews.md:
    title: Ferry crews vote to return
    related: [2031-05-01-walkout]
    briefings/2031/2031-05-01-walkout.md:
    title: Ferry crews walk out
    date: 2031-05-01

Good:

    briefings/2031/2031-05-02-ferry-crews.md:
    title: Ferry crews vote to return
    related: [2031-05-01-walkout]
    briefings/2031/2031-05-01-walkout.md:
    title: Ferry crews walk out
    date: 2031-05-01
    related: [2031-05-02-ferry-crews]
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault, mendable
from briefdesk.checks._outline import name_of
from briefdesk.finding import AddItem, Finding, Level

LEVEL: Level = "advice"


def one_sided_related(desk: Desk) -> Iterator[Finding]:
    """Yield for each briefing the others that name it and that it does not name; drafts and withdrawn ones aside."""
    for parsed, briefing in desk.published():
        for other in desk.relating.get(name_of(parsed.path), ()):
            if other.status == "published" and other.path != parsed.path and other.name not in briefing.related:
                what = f"{other.name} names this briefing in `related`, and is not named here"
                finding = fault(
                    parsed,
                    parsed.position("related"),
                    "one-sided-related",
                    what,
                    "add it to `related`, or remove it there",
                )
                yield mendable(finding, AddItem(field="related", item=other.name))
