"""A tag that no file under docs/tags/ describes.

The vocabulary is the folder: a tag with a slip in it would stand on a page of its own, with one briefing that nobody
finds. A new tag is welcome with the file that describes it.

Bad:

    tags: [feries]

Good:

    tags: [ferries]
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, File, fault, mendable
from briefdesk.finding import Finding, Respell
from briefdesk.schema import nearest_is, only_near, shown
from briefdesk.text import slugify


def unknown_tag(desk: Desk) -> Iterator[Finding]:
    """Yield each tag of a briefing, and each wider tag of a tag, that has no file."""
    for parsed, briefing in desk.legible():
        for position, tag in enumerate(briefing.tags):
            if tag not in desk.tag_names:
                yield _unknown(desk, parsed, parsed.position("tags", position), tag)
    for described in desk.tags:
        wider = described.value.broader if described.value else None
        if wider is not None and wider not in desk.tag_names:
            yield _unknown(desk, described, described.position("broader"), wider)


def _unknown(desk: Desk, file: File, place: tuple[int, int], tag: str) -> Finding:
    what = f"tag {shown(tag)} is not in the vocabulary{nearest_is(tag, desk.tag_names)}"
    mend = f"correct it, or add docs/tags/{slugify(tag) or 'name-of-the-tag'}.md"
    meant = only_near(tag, desk.tag_names)
    return mendable(fault(file, place, "unknown-tag", what, mend), Respell(found=tag, right=meant) if meant else None)
