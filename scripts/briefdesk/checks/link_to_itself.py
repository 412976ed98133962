"""A briefing that leads to itself.

The reader follows the link and is where they were. In `related` and `follows` it takes the place of another briefing.

Bad:

    briefings/2031/2031-05-02-harbor.md:
    related: [2031-05-02-harbor]

Good:

    briefings/2031/2031-05-02-harbor.md:
    related: []
"""

from collections.abc import Iterator

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._links import named_in
from briefdesk.checks._outline import name_of
from briefdesk.finding import Finding

MEND = "name another briefing, or remove it"


def link_to_itself(desk: Desk) -> Iterator[Finding]:
    """Yield each link of a file to itself as a whole, and each briefing that names itself."""
    for file, links in desk.links:
        places = Places(file.body, file.body_line)
        for link in links:
            if link.path == file.path and "#" not in link.target:
                yield fault(file, places.at(link.offset), "link-to-itself", "the link leads to this very page", MEND)
    for parsed, briefing in desk.legible():
        for key, name in named_in(briefing):
            if name == name_of(parsed.path):
                what = f"`{key[0]}` names this very briefing"
                yield fault(parsed, parsed.position(*key), "link-to-itself", what, MEND)
