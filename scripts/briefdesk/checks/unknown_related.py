"""A briefing named in `related`, `follows` or `supersedes` that does not exist.

The reader would be sent nowhere. Write the name of the file without folder and ending.

Bad:

    related: [2031-05-02-ferry-crew]

Good:

    related: [2031-05-02-ferry-crews-return]
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault, neighbours
from briefdesk.checks._links import named_in
from briefdesk.finding import Finding
from briefdesk.schema import nearest_is, shown


def unknown_related(desk: Desk) -> Iterator[Finding]:
    """Yield each name of a briefing in the front matter that no file has."""
    for parsed, briefing in desk.legible():
        for key, name in named_in(briefing):
            if name not in desk.by_name:
                near = nearest_is(name, neighbours(name, desk.ordered_names))
                what = f"{shown(name)} is no briefing{near}"
                yield fault(parsed, parsed.position(*key), "unknown-related", what, "correct the name, or remove it")
