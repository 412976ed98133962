"""A briefing that rests on a withdrawn one.

What was withdrawn should not be relied on. Its page stays and says why; a text that still leads there as if nothing had
happened misleads.

Bad:

    briefings/2031/2031-05-02-ferry-crews.md:
    title: Ferry crews vote to return
    ---
    The vote followed [nine days of walkout](2031-05-01-walkout.md).
    briefings/2031/2031-05-01-walkout.md:
    title: Ferry crews walk out
    date: 2031-05-01
    status: withdrawn
    withdrawn: The walkout was of another company.

Good:

    briefings/2031/2031-05-02-ferry-crews.md:
    title: Ferry crews vote to return
    ---
    The vote followed nine days of walkout.
    briefings/2031/2031-05-01-walkout.md:
    title: Ferry crews walk out
    date: 2031-05-01
    status: withdrawn
    withdrawn: The walkout was of another company.
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._links import links_to
from briefdesk.finding import Finding, Level

LEVEL: Level = "advice"


def link_to_withdrawn(desk: Desk) -> Iterator[Finding]:
    """Yield each link from a published briefing to a withdrawn one."""
    for file, place, path in links_to(desk, "withdrawn"):
        mend = "take the link out, and what rests on it"
        yield fault(file, place, "link-to-withdrawn", f"{path} was withdrawn", mend)
