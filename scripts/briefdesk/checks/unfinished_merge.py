"""A proposal of `ingest --merge` that is still waiting.

The article and a person changed the same lines of a briefing. The file ending in `.md.merge` holds both; until somebody
has taken over what is right, the briefing lacks what the article says now.

Bad:

    briefings/2031/2031-05-02-harbor.md.merge:
    (text)

Good:

    briefings/2031/2031-05-02-harbor.md:
    title: Crews vote to return
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk
from briefdesk.finding import Finding

ENDING = ".md.merge"


def unfinished_merge(desk: Desk) -> Iterator[Finding]:
    """Yield each proposal that lies beside its briefing."""
    for path in sorted(desk.paths):
        if path.startswith("briefings/") and path.endswith(ENDING):
            what = f"waits beside {path.removesuffix('.merge')}"
            mend = "take over what is right, and remove this file"
            yield Finding(path=path, name="unfinished-merge", what=what, mend=mend)
