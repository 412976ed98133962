"""A published briefing that is still marked for rewriting.

What ingest marks keeps the wording of an article whose rights are reserved. Published so, it would be a copy, and
readers would see the mark.

Bad:

    status: published
    ---
    - *Rewrite:* Crews on both ferries walked off the job at dawn. [¶2]

Good:

    status: published
    ---
    - The crews of both ferries stopped work in the morning. [¶2]
"""

import re
from collections.abc import Iterator

from briefdesk.briefing import REWRITE_MARK, REWRITE_NOTICE
from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding

MARK = re.compile("|".join(r"\s+".join(map(re.escape, mark.split())) for mark in (REWRITE_NOTICE, REWRITE_MARK)))
"""What ingest marks with; the line may have been wrapped since."""


def left_to_rewrite(desk: Desk) -> Iterator[Finding]:
    """Yield each mark in a published briefing, the one above the text included."""
    for parsed, briefing in desk.legible():
        prose = desk.prose[parsed.path]
        if briefing.status != "published" or "Rewrite" not in prose:
            continue
        places = Places(parsed.body, parsed.body_line)
        for match in MARK.finditer(prose):
            what = "is published, and marked for rewriting"
            mend = "say it in your own words and take the mark away, or set `status: draft`"
            yield fault(parsed, places.at(match.start()), "left-to-rewrite", what, mend)
