"""A link that leads to no file.

Links between pages are paths from the file they stand in, so that they work in any Markdown viewer, on the site and in
the offline copy. A path that begins with `/` works in none of these but one.

Bad:

    The vote ended [the walkout](2031-04-23-no-such-briefing.md).

Good:

    The vote ended a walkout on the [ferries](../../docs/tags/ferries.md).
"""

import posixpath
import re
from collections.abc import Iterator

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault, neighbours
from briefdesk.finding import Finding
from briefdesk.schema import nearest_is, shown

UNDESCRIBED = re.compile(r"docs/entities/(?:person|organization|place)/([a-z0-9-]+)\.md")
"""The path of a file that would describe an entity."""


def dead_link(desk: Desk) -> Iterator[Finding]:
    """Yield each relative link whose path has no file."""
    for file, links in desk.links:
        places = Places(file.body, file.body_line)
        for link in links:
            if link.path is None or link.path in desk.paths:
                continue
            yield fault(file, places.at(link.offset), "dead-link", *_explained(link.target, link.path, desk))


def _explained(target: str, path: str, desk: Desk) -> tuple[str, str]:
    if target.startswith("/"):
        return f"{shown(target)} begins with `/`", "write the path from this file, such as ../../docs/tags/name.md"
    beside = (other for other in neighbours(path, desk.ordered_paths) if _folder(other) == _folder(path))
    near = nearest_is(posixpath.basename(path), map(posixpath.basename, beside))
    entity = UNDESCRIBED.fullmatch(path)
    mend = (
        f"correct it; `briefdesk describe {entity[1]}` writes that file" if entity else "correct it, or remove the link"
    )
    return f"{shown(target)} leads to no file{near}", mend


def _folder(path: str) -> str:
    return posixpath.dirname(path)
