"""Where briefings lead to other briefings: by the links of their text, and by names in the front matter."""

from collections.abc import Iterator

from briefdesk.briefing import Briefing, Status
from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, File
from briefdesk.schema import KeyPath


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


def named_in(briefing: Briefing) -> Iterator[tuple[KeyPath, str]]:
    """Yield each name of a briefing in the front matter with its path of keys."""
    yield from ((("related", position), name) for position, name in enumerate(briefing.related))
    for field, name in (("follows", briefing.follows), ("supersedes", briefing.supersedes)):
        if name is not None:
            yield (field,), name
