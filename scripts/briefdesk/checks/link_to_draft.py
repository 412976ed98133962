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

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding


def link_to_draft(desk: Desk) -> Iterator[Finding]:
    """Yield each link from a published briefing to a draft."""
    for file, links in desk.links:
        linking = desk.by_path.get(file.path)
        if linking is None or linking.status != "published":
            continue
        places = Places(file.body, file.body_line)
        for link in links:
            target = desk.by_path.get(link.path or "")
            if target and target.status == "draft":
                what = f"{target.path} is a draft"
                mend = "publish it first, or remove the link"
                yield fault(file, places.at(link.offset), "link-to-draft", what, mend)
