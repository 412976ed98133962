"""A title that another briefing has too.

In a list or a search result nobody can tell the two apart. Case, accents and spaces make no difference. Withdrawn
briefings do not count.

Bad:

    briefings/2031/2031-05-02-ferry-crews.md:
    title: Ferry crews vote
    briefings/2031/2031-05-03-ferry-crews-again.md:
    title: Ferry Crews Vote
    date: 2031-05-03

Good:

    briefings/2031/2031-05-02-ferry-crews.md:
    title: Ferry crews vote to return
    briefings/2031/2031-05-03-ferry-crews-again.md:
    title: Ferry crews are back at work
    date: 2031-05-03
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding
from briefdesk.schema import shown
from briefdesk.text import fold


def duplicate_title(desk: Desk) -> Iterator[Finding]:
    """Yield each title that a briefing earlier in the order of paths has too."""
    first: dict[str, str] = {}
    for outline in desk.by_path.values():
        if outline.title and outline.status != "withdrawn":
            first.setdefault(outline.title, outline.path)
    for parsed, briefing in desk.legible():
        other = first.get(fold(briefing.title), parsed.path)
        if other != parsed.path and briefing.status != "withdrawn":
            what = f"{shown(briefing.title)} is the title of {other} too"
            yield fault(parsed, parsed.position("title"), "duplicate-title", what, "say what sets the two apart")
