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

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding, Level

LEVEL: Level = "advice"


def link_to_withdrawn(desk: Desk) -> Iterator[Finding]:
    """Yield each link from a published briefing to a withdrawn one."""
    for file, links in desk.links:
        linking = desk.by_path.get(file.path)
        if linking is None or linking.status != "published":
            continue
        places = Places(file.body, file.body_line)
        for link in links:
            target = desk.by_path.get(link.path or "")
            if target and target.status == "withdrawn":
                what, mend = f"{target.path} was withdrawn", "take the link out, and what rests on it"
                yield fault(file, places.at(link.offset), "link-to-withdrawn", what, mend)
