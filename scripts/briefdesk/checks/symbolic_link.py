"""A symbolic link among the content.

It can lead out of the project, to a file that is nobody else's business, and on some systems it is a text file with a
path in it. It is not followed, so what it stands for is not on the site.

Bad:

    briefings/2031/2031-05-02-harbor.md:
    (symbolic link)

Good:

    briefings/2031/2031-05-02-harbor.md:
    title: Crews vote to return
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk
from briefdesk.finding import Finding


def symbolic_link(desk: Desk) -> Iterator[Finding]:
    """Yield each symbolic link under `briefings/` and `docs/`."""
    for path in sorted(desk.symbolic_links):
        what, mend = "is a symbolic link", "put the file itself in its place"
        yield Finding(path=path, name="symbolic-link", what=what, mend=mend)
