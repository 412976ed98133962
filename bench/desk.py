"""The project's own site with generated briefings, in a folder to measure in."""

import shutil
from pathlib import Path

from generate import write_briefings

ROOT = Path(__file__).resolve().parents[1]


def copy_site(folder: Path) -> None:
    """Copy the project's pages, templates and settings into `folder`, which may be new; no briefings."""
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)


def write_desk(folder: Path, count: int) -> None:
    """Copy the project's site into `folder` and write `count` briefings there that use its tags."""
    copy_site(folder)
    write_briefings(folder / "briefings", count, tags())


def tags() -> tuple[str, ...]:
    """Return the tags of the vocabulary, in order."""
    return tuple(sorted(path.stem for path in (ROOT / "docs" / "tags").glob("*.md") if path.stem != "index"))
