"""A figure that says not when it held.

Numbers grow old: without a day, month or year nobody can tell whether it still holds, or compare it with another.

Bad:

    figures:
      - {value: 40, noun: crew members, by: Mara Quill}

Good:

    figures:
      - {value: 40, noun: crew members, by: Mara Quill, as_of: 2031-05}
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding, Level
from briefdesk.schema import shown

LEVEL: Level = "advice"


def undated_figure(desk: Desk) -> Iterator[Finding]:
    """Yield each figure of a published briefing without `as_of`."""
    for parsed, briefing in desk.read():
        for position, figure in enumerate(briefing.figures):
            if briefing.status == "published" and not figure.as_of:
                what = f"{figure.value:,.12g} {shown(figure.noun)} has no `as_of`"
                place = parsed.position("figures", position)
                yield fault(parsed, place, "undated-figure", what, "add when it held, such as `as_of: 2024-10`")
