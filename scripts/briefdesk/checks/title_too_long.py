"""A title of more than 80 characters.

Search results, feeds and lists cut longer titles off, often before the word that matters.

Bad:

    title: Crews of the Port Selwyn ferries vote by a narrow margin to return to work after a walkout of nine days

Good:

    title: Ferry crews at Port Selwyn vote narrowly to return
"""

from collections.abc import Iterator

from briefdesk.briefing import TITLE_AT_MOST
from briefdesk.checks._desk import Desk, too_long
from briefdesk.finding import Finding


def title_too_long(desk: Desk) -> Iterator[Finding]:
    """Yield each title of more than 80 characters."""
    yield from too_long(desk, "title", TITLE_AT_MOST)
