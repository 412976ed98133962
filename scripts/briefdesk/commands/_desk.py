"""The whole desk read from disk, for the commands that judge it."""

from pathlib import Path

from briefdesk.checks import Desk
from briefdesk.store.files import files_below
from briefdesk.store.reading import address_below, read_briefings, read_entities, read_tags


def read_desk(root: Path) -> Desk:
    """Return all briefings, tags and entities of the project with their faults, and every path a link may lead to."""
    return Desk(
        briefings=read_briefings(root),
        tags=read_tags(root),
        entities=read_entities(root),
        paths=frozenset(address_below(root, path) for top in ("briefings", "docs") for path in files_below(root / top)),
    )
