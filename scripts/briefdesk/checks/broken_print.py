"""A print that is none, or is of another article than its name says.

Quotes could not be held against it, or against the wrong article. Prints are written by `briefdesk ingest` alone.

Bad:

    briefings/2031/2031-05-02-harbor.md:
    sources:
      - publisher: Harbor Gazette
        rights: own
        sha256: ab00000000000000000000000000000000000000000000000000000000000000
    briefings/prints/ab00000000000000000000000000000000000000000000000000000000000000.print:
    (bytes that are no print)

Good:

    briefings/2031/2031-05-02-harbor.md:
    sources:
      - publisher: Harbor Gazette
        rights: own
        sha256: ab00000000000000000000000000000000000000000000000000000000000000
    briefings/prints/ab00000000000000000000000000000000000000000000000000000000000000.print:
    (print of: Crews went back to work.)
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk
from briefdesk.finding import Finding
from briefdesk.prints import print_path


def broken_print(desk: Desk) -> Iterator[Finding]:
    """Yield each print that a briefing needs and that cannot be read."""
    readable = {print_path(sha256) for sha256 in desk.parsed_prints}
    for path in sorted(desk.prints):
        if path not in readable:
            what, mend = "is no print of the article it is named after", "remove it and ingest the article again"
            yield Finding(path=path, name="broken-print", what=what, mend=mend)
