"""The editor in the browser, as `make admin` brought it."""

from collections.abc import Mapping
from pathlib import Path

FOLDER = Path("build", "admin")


def read_editor(root: Path) -> Mapping[str, bytes]:
    """Return the editor's files by name, script, licences and where it comes from; none where it was not brought."""
    folder = root / FOLDER
    if not folder.is_dir():
        return {}
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
