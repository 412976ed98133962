"""A file of more than 200 KB.

A briefing is read in minutes; what is so large is a picture, a whole archive or a paste gone wrong, and every clone of
the repository carries it for ever. Prints may have ten times as much.

Bad:

    briefings/2031/2031-05-02-harbor.md:
    (300,000 bytes)

Good:

    briefings/2031/2031-05-02-harbor.md:
    title: Crews vote to return
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk
from briefdesk.finding import Finding
from briefdesk.prints.stored import ENDING
from briefdesk.prints.stored import LARGEST_BYTES as LARGEST_PRINT_BYTES

LARGEST_BYTES = 200_000


def large_file(desk: Desk) -> Iterator[Finding]:
    """Yield each file of briefings, tags and entities that is too large."""
    for path, size_bytes in sorted(desk.sizes.items()):
        limit = LARGEST_PRINT_BYTES if path.endswith(ENDING) else LARGEST_BYTES
        if size_bytes > limit:
            what = f"has {size_bytes / 1000:,.0f} KB"
            yield Finding(path=path, name="large-file", what=what, mend=f"cut it down to {limit // 1000:,} KB")
