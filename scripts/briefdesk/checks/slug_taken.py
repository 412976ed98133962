"""A name that another briefing has, or had before it moved.

The name is the address. Of two files with one name, or with names that differ only in case, some systems keep one; and
an old address in `aliases` can lead to one place only.

Bad:

    briefings/2031/2031-05-02-ferry-crews.md:
    title: Ferry crews vote to return
    briefings/2031/2031-05-03-ferry-crews.md:
    title: Ferry crews are back at work
    date: 2031-05-03
    aliases: [2031-05-02-ferry-crews]

Good:

    briefings/2031/2031-05-02-ferry-crews.md:
    title: Ferry crews vote to return
    briefings/2031/2031-05-03-ferry-crews.md:
    title: Ferry crews are back at work
    date: 2031-05-03
    aliases: [2031-05-03-crews]
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._outline import name_of
from briefdesk.finding import Finding
from briefdesk.library.links import old_name

MEND = "give one of the two another name"


def slug_taken(desk: Desk) -> Iterator[Finding]:
    """Yield each name, and each old address, that another briefing has too."""
    taken = _holders(desk)
    for parsed, briefing in desk.legible():
        name = name_of(parsed.path)
        others = [path for path in taken[name.casefold()] if path < parsed.path]
        if others:
            yield fault(parsed, (1, 1), "slug-taken", f"{others[0]} has the name {name} too", MEND)
        for position, alias in enumerate(briefing.aliases):
            old = old_name(alias)
            holders = [path for path in taken[old.casefold()] if path != parsed.path] if old else []
            if holders:
                what, mend = f"{alias} is the address of {holders[0]}", "remove the alias, or rename that briefing"
                yield fault(parsed, parsed.position("aliases", position), "slug-taken", what, mend)


def _holders(desk: Desk) -> Mapping[str, list[str]]:
    """Return the paths of the briefings by their folded names, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for outline in desk.by_path.values():
        found[outline.name.casefold()].append(outline.path)
    return found
