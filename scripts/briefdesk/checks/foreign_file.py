"""A file under `briefings/` that is no briefing.

The folder holds briefings, one Markdown file each, and the prints of their articles. Pictures, documents, programs and
left-over copies do not belong there; nothing looks at what they hold.

Bad:

    briefings/2031/harbor.pdf:
    (bytes that are no text)

Good:

    briefings/2031/2031-05-02-harbor.md:
    title: Crews vote to return
"""

import re
from collections.abc import Iterator

from briefdesk.checks._desk import Desk
from briefdesk.finding import Finding
from briefdesk.schema import shown

ALLOWED = re.compile(
    r"briefings/(?:[^/]+/)*+[^/]+\.md|briefings/(?:[^/]+/)*+(?:LICENSE|\.gitkeep|\.gitattributes)"
    r"|briefings/prints/[0-9a-f]{64}\.print|.*\.md\.merge|(?:.*/)?\.[0-9a-f]{16}\.tmp",
    re.DOTALL,
)
"""Briefings, licence and read-me, prints; what an ingest leaves for a person or is just writing has its own checks."""


OTHER_ENDING = re.compile(r"(?:\.md\.txt|\.md\.docx?|\.markdown|\.mdown|\.MD)$")
"""What programs make of the ending of a Markdown file."""


def foreign_file(desk: Desk) -> Iterator[Finding]:
    """Yield each file under `briefings/` that is of no allowed type."""
    for path in sorted(desk.paths):
        if path.startswith("briefings/") and path not in desk.symbolic_links and not ALLOWED.fullmatch(path):
            name = path.rpartition("/")[2]
            what = f"{shown(name)} is no briefing"
            yield Finding(path=path, name="foreign-file", what=what, mend=_mend(name))


def _mend(name: str) -> str:
    """Return what to do: an editor that adds an ending of its own to a briefing's name is the most usual reason."""
    ending = OTHER_ENDING.search(name)
    if ending:
        return f"rename it to {name[: ending.start()]}.md, if it is one; else move it elsewhere"
    return "move it elsewhere; a briefing's name ends in .md"
