"""A file that cannot be read as UTF-8 text.

A picture or a document with the ending `.md`, a text saved in an old encoding: none can become a page. The example
stands for such a file, whose bytes no page can show.

Bad:

    briefings/2031/2031-05-02-harbor.md:
    (bytes that are no text)

Good:

    briefings/2031/2031-05-02-harbor.md:
    ---
    title: Crews vote to return
    date: 2031-05-02
    description: Crews voted to end a walkout of nine days.
    tags: [ferries]
    status: published
    sources:
      - {publisher: Harbor Gazette, rights: own}
    ---
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, noted
from briefdesk.finding import Finding


def unreadable_file(desk: Desk) -> Iterator[Finding]:
    """Yield each file that is no text."""
    yield from (finding for finding in noted(desk, "unreadable-file") if finding.path not in desk.symbolic_links)
