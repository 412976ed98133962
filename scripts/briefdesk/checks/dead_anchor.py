"""A link to a heading that is not there.

The reader lands at the top of the page and has to look for what was meant. An anchor is the heading in lower-case
letters, its words joined by hyphens.

Bad:

    See [the vote](#the-vote).

    ## How they voted

    Two in three members were for it. [¶2]

Good:

    See [the vote](#how-they-voted).

    ## How they voted

    Two in three members were for it. [¶2]
"""

import re
from collections.abc import Iterator

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._outline import Outline, anchor_of
from briefdesk.finding import Finding
from briefdesk.schema import nearest_is, shown

OF_THE_PAGE = re.compile(
    r"source-\d+|sources?|corrections|history|named-here|related|linked-from|fn(?:ref)?[:-].*|brief-.*|p?\d+"
)
"""Anchors that a briefing's page has beside those of its own headings."""


def dead_anchor(desk: Desk) -> Iterator[Finding]:
    """Yield each link to a heading of a briefing that it does not have."""
    for file, links in desk.links:
        places = Places(file.body, file.body_line)
        for link in links:
            anchor = link.target.partition("#")[2]
            target = desk.by_path.get(link.path or ("" if link.target.partition("#")[0] or link.scheme else file.path))
            if not anchor or target is None or _is_there(anchor, target):
                continue
            near = nearest_is(anchor, target.anchors)
            what = f"{target.path} has no heading {shown(anchor)}{near}"
            mend = "correct it, or link to the page without an anchor"
            yield fault(file, places.at(link.offset), "dead-anchor", what, mend)


def _is_there(anchor: str, target: Outline) -> bool:
    own = anchor in target.anchors or anchor == anchor_of(target.title)
    return own or not target.status or OF_THE_PAGE.fullmatch(anchor) is not None
