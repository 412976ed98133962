"""A published briefing that no other one leads to.

Readers who follow a story never come by it. A sentence in a related briefing that links here, or its name in `related`,
`follows` or `supersedes` there, is enough. A single published briefing is not asked.

Bad:

    briefings/2031/2031-05-02-harbor.md:
    title: Crews vote to return
    briefings/2031/2031-05-02-ferry-crews-return.md:
    title: Ferries run again
    ---
    The ferries run again.

Good:

    briefings/2031/2031-05-02-harbor.md:
    title: Crews vote to return
    briefings/2031/2031-05-02-ferry-crews-return.md:
    title: Ferries run again
    ---
    The ferries run again after [the vote](2031-05-02-harbor.md).
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding, Level

LEVEL: Level = "advice"


def orphan_briefing(desk: Desk) -> Iterator[Finding]:
    """Yield each published briefing that none leads to."""
    if len(desk.all_published) == 1:
        return
    for parsed, _ in desk.published():
        if parsed.path not in desk.linkers:
            what, mend = (
                "no other briefing leads here",
                "link to it from one it belongs with; if there is none, leave it",
            )
            yield fault(parsed, parsed.position("title"), "orphan-briefing", what, mend)
