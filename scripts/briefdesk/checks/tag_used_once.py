"""A tag that only one briefing has.

A tag gathers; its page with one briefing tells a reader nothing new. Most often another tag of the vocabulary fits as
well, or more briefings deserve this one. A desk of fewer than five published briefings is not asked, nor a young one,
most of whose tags only one briefing has so far.

Bad:

    docs/tags/harbors.md:
    ---
    title: Harbors
    ---
    briefings/2031/2031-05-02-harbor.md:
    tags: [ferries, harbors]

Good:

    tags: [ferries, labor]
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding, Level
from briefdesk.schema import shown

LEVEL: Level = "advice"
SMALLEST_DESK = 5
"""Published briefings of a desk that is large enough to tell which tags gather."""


def tag_used_once(desk: Desk) -> Iterator[Finding]:
    """Yield each tag of a published briefing that no other published briefing has."""
    if len(desk.all_published) < SMALLEST_DESK or _is_young(desk):
        return
    for parsed, briefing in desk.published():
        for position, tag in enumerate(briefing.tags):
            if tag in desk.tag_names and desk.tag_counts[tag] == 1:
                what, mend = f"no other briefing has the tag {shown(tag)}", "see whether another tag fits as well"
                yield fault(parsed, parsed.position("tags", position), "tag-used-once", what, mend)


def _is_young(desk: Desk) -> bool:
    """Return whether more than half of the tags in use are used once."""
    return 2 * sum(count == 1 for count in desk.tag_counts.values()) > len(desk.tag_counts)
