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

from briefdesk.checks._desk import Desk
from briefdesk.checks._figures import figures_without
from briefdesk.finding import Finding, Level

LEVEL: Level = "advice"


def undated_figure(desk: Desk) -> Iterator[Finding]:
    """Yield each figure of a published briefing without `as_of`."""
    yield from figures_without("as_of", desk, name="undated-figure", mend="add when it held, such as `as_of: 2024-10`")
