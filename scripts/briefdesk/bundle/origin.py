"""What a bundle was made from: the day, the commit and the versions."""

import datetime
import subprocess
from importlib.metadata import version
from pathlib import Path

from briefdesk.bundle.manifest import Manifest

SHAPERS = ("briefdesk", "deflate", "markdown", "mkdocs", "mkdocs-material")
"""Programs whose version changes the bytes of a bundle."""
SOURCES = ("briefings", "docs", "overrides", "mkdocs.yml", "scripts")


def describe_origin(root: Path, source_date_epoch: int) -> Manifest:
    """Return a manifest without files for the project at `root`, dated by seconds since 1970 in UTC."""
    day = datetime.datetime.fromtimestamp(source_date_epoch, tz=datetime.UTC).date()
    versions = {name: version(name) for name in SHAPERS}
    return Manifest(date=day.isoformat(), commit=_commit(root), versions=versions, files=())


def _commit(root: Path) -> str | None:
    """Return the commit that `root` is at, or None outside git or where a source has changes not committed."""
    head = _git(root, "rev-parse", "HEAD")
    changed = _git(root, "status", "--porcelain", "--", *SOURCES)
    return head if head and changed == "" else None


def _git(root: Path, *arguments: str) -> str | None:
    try:
        run = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return None
    return run.stdout.strip() if run.returncode == 0 else None
