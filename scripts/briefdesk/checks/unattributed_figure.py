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

from briefdesk.checks._desk import Desk
from briefdesk.checks._figures import figures_without
from briefdesk.finding import Finding, Level

LEVEL: Level = "advice"


def unattributed_figure(desk: Desk) -> Iterator[Finding]:
    """Yield each figure of a published briefing without `by`."""
    yield from figures_without("by", desk, name="unattributed-figure", mend="add who says so: `by: ...`")
