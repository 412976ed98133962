"""A source that has neither an address nor an archived copy.

A reader who wants to check has nowhere to go. What the desk wrote itself needs none.

Bad:

    sources:
      - {publisher: Harbor Gazette, rights: reserved}

Good:

    sources:
      - {publisher: Harbor Gazette, url: "https://example.org/vote", rights: reserved}
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding, Level
from briefdesk.schema import shown

LEVEL: Level = "advice"


def source_without_address(desk: Desk) -> Iterator[Finding]:
    """Yield each source of a published briefing without `url` and `archive_url`, the desk's own texts aside."""
    for parsed, briefing in desk.published():
        for position, source in enumerate(briefing.sources):
            if not (source.url or source.archive_url or source.rights == "own"):
                what = f"{shown(source.publisher)} has neither `url` nor `archive_url`"
                mend = "add where the article can be read"
                yield fault(parsed, parsed.position("sources", position), "source-without-address", what, mend)
