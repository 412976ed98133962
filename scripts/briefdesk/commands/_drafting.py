"""A new file for a person to fill in."""

from pathlib import Path

from briefdesk.errors import BriefdeskError
from briefdesk.store import write_text


def write_new(text: str, path: Path, root: Path) -> str:
    """Write a file that must not be there yet, and return its path from the project's top.

    Raises:
        BriefdeskError: If there is a file, or it cannot be written.
    """
    address = path.relative_to(root).as_posix()
    if path.exists() or path.is_symlink():
        raise BriefdeskError("is there already and is not overwritten", where=address, mend="edit it, or rename it")
    write_text(path, text)
    return address
