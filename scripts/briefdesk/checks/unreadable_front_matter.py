"""A front matter, or a field of it, that cannot be read.

The front matter is YAML between two lines of `---`. What is not YAML has no value, so the briefing cannot be published;
other tools would print it as the page's text. Most often a text holds a colon and a space, or begins with a sign that
means something to YAML: put it in quotation marks.

Bad:

    title: Ferries: crews vote to return

Good:

    title: "Ferries: crews vote to return"
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, noted
from briefdesk.finding import Finding


def unreadable_front_matter(desk: Desk) -> Iterator[Finding]:
    """Yield what is not YAML, or uses what a front matter has no use for."""
    yield from noted(desk, "unreadable-front-matter")
