"""What a bundle was made from: the day, the commit and the versions."""

import datetime
from importlib.metadata import version

from briefdesk.bundle.manifest import Manifest

SHAPERS = ("briefdesk", "deflate", "markdown", "mkdocs", "mkdocs-material")
"""Programs whose version changes the bytes of a bundle."""
SOURCES = ("briefings", "docs", "overrides", "mkdocs.yml", "scripts")
"""Files and folders of a project that a bundle is made of."""


def describe_origin(commit: str | None, source_date_epoch: int) -> Manifest:
    """Return a manifest without files for a commit of the project, dated by seconds since 1970 in UTC."""
    day = datetime.datetime.fromtimestamp(source_date_epoch, tz=datetime.UTC).date()
    versions = {name: version(name) for name in SHAPERS}
    return Manifest(date=day.isoformat(), commit=commit, versions=versions, files=())
