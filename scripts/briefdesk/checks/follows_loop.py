"""Briefings that continue or replace each other in a circle.

A story has a beginning. In a circle no page can say which part comes first, and which briefing is the one that holds.

Bad:

    briefings/2031/2031-05-02-ferry-crews.md:
    title: Ferry crews vote to return
    follows: 2031-05-03-ferries-run
    briefings/2031/2031-05-03-ferries-run.md:
    title: Ferries run again
    date: 2031-05-03
    follows: 2031-05-02-ferry-crews

Good:

    briefings/2031/2031-05-02-ferry-crews.md:
    title: Ferry crews vote to return
    briefings/2031/2031-05-03-ferries-run.md:
    title: Ferries run again
    date: 2031-05-03
    follows: 2031-05-02-ferry-crews
"""

from collections.abc import Iterator, Mapping
from typing import Literal

from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._outline import Outline, name_of
from briefdesk.finding import Finding

FIELDS: tuple[Literal["follows", "supersedes"], ...] = ("follows", "supersedes")


def follows_loop(desk: Desk) -> Iterator[Finding]:
    """Yield each briefing of a circle, at the field that goes on to the next one."""
    for field in FIELDS:
        in_circles = _circling(desk.by_name, field)
        for parsed in desk.briefings:
            name = name_of(parsed.path)
            if name in in_circles:
                what = f"following `{field}` from here comes back here"
                mend = "leave the field out in the briefing that came first"
                yield fault(parsed, parsed.position(field), "follows-loop", what, mend)


def _circling(by_name: Mapping[str, Outline], field: Literal["follows", "supersedes"]) -> frozenset[str]:
    """Return the names that lie on a circle of two or more; each name is looked at once."""
    next_of = {name: getattr(outline, field) for name, outline in by_name.items() if getattr(outline, field) != name}
    settled: set[str] = set()
    circling: set[str] = set()
    for start in next_of:
        path: dict[str, int] = {}
        name = start
        while name in next_of and name not in settled and name not in path:
            path[name] = len(path)
            name = next_of[name]
        if name in path:
            circling.update(known for known, place in path.items() if place >= path[name])
        settled.update(path)
    return frozenset(circling)
