"""A published briefing that links to a draft.

A draft is on no published page, so readers would find the words without the link, or a dead one.

Bad:

    briefings/2031/2031-05-02-ferry-crews.md:
    status: published
    ---
    The vote followed [nine days of walkout](2031-05-01-walkout.md).
    briefings/2031/2031-05-01-walkout.md:
    title: Ferry crews walk out
    date: 2031-05-01
    status: draft

Good:

    briefings/2031/2031-05-02-ferry-crews.md:
    status: published
    ---
    The vote followed [nine days of walkout](2031-05-01-walkout.md).
    briefings/2031/2031-05-01-walkout.md:
    title: Ferry crews walk out
    date: 2031-05-01
    status: published
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._links import links_to
from briefdesk.finding import Finding


def link_to_draft(desk: Desk) -> Iterator[Finding]:
    """Yield each link from a published briefing to a draft."""
    for file, place, path in links_to(desk, "draft"):
        mend = "publish it first, or remove the link"
        yield fault(file, place, "link-to-draft", f"{path} is a draft", mend)
