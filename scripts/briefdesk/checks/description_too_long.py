"""A description of more than 200 characters.

It is what search results and previews show; they cut off what is longer.

Bad:

    description: Crews of the ferries between Port Selwyn and the outer islands voted by a margin of forty to end a
      walkout of nine days, after the operator withdrew its plan to drop the night service and offered a settlement
      on rest days.

Good:

    description: Ferry crews voted by a margin of forty to end a walkout of nine days.
"""

from collections.abc import Iterator

from briefdesk.briefing import DESCRIPTION_AT_MOST
from briefdesk.checks._desk import Desk, too_long
from briefdesk.finding import Finding


def description_too_long(desk: Desk) -> Iterator[Finding]:
    """Yield each description of more than 200 characters."""
    yield from too_long(desk, "description", DESCRIPTION_AT_MOST)
