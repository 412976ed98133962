"""Links of published briefings to briefings that readers cannot rely on."""

from collections.abc import Iterator

from briefdesk.briefing import Status
from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, File


def links_to(desk: Desk, status: Status) -> Iterator[tuple[File, tuple[int, int], str]]:
    """Yield each link from a published briefing to one of this status: the file, line and column, the path there."""
    for file, links in desk.links:
        linking = desk.by_path.get(file.path)
        if linking is None or linking.status != "published":
            continue
        places = Places(file.body, file.body_line)
        for link in links:
            target = desk.by_path.get(link.path or "")
            if target and target.status == status:
                yield file, places.at(link.offset), target.path
