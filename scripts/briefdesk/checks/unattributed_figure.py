"""A figure that says not who counted.

Most numbers are somebody's count or estimate. Who says so is half of what the number means.

Bad:

    figures:
      - {value: 40, noun: crew members, as_of: 2031-05}

Good:

    figures:
      - {value: 40, noun: crew members, by: Mara Quill, as_of: 2031-05}
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding, Level
from briefdesk.schema import shown

LEVEL: Level = "advice"


def unattributed_figure(desk: Desk) -> Iterator[Finding]:
    """Yield each figure of a published briefing without `by`."""
    for parsed, briefing in desk.read():
        for position, figure in enumerate(briefing.figures):
            if briefing.status == "published" and not figure.by:
                what = f"{figure.value:,.12g} {shown(figure.noun)} has no `by`"
                place = parsed.position("figures", position)
                yield fault(parsed, place, "unattributed-figure", what, "add who says so: `by: ...`")
