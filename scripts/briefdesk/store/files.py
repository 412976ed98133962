"""Files of the project: where it begins, how one is read, and written so that it is never half there."""

import os
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from briefdesk.errors import BriefdeskError

MARK = "mkdocs.yml"
"""The file that stands at the top of a project."""
UNFINISHED = ".*.tmp"
"""Names of the files that a killed process may leave; nobody reads them, and an ingest removes them later."""
LARGEST_BYTES = 10_000_000
"""Bytes of a file that is read; a briefing with ten thousand quotes has two million."""


class Stamp(NamedTuple):
    """What changes whenever a file's content does: size, times of change in nanoseconds, and which file it is."""

    size_bytes: int
    modified: int
    changed: int
    inode: int


def stamp_of(state: os.stat_result) -> Stamp:
    """Return the stamp of a file in this state."""
    return Stamp(state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino)


def find_root(start: Path) -> Path:
    """Return the nearest folder at or above `start` that holds `mkdocs.yml`.

    Raises:
        BriefdeskError: If there is none.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        with suppress(PermissionError):  # A folder that may not be looked into is not this project's top.
            if (folder / MARK).is_file():
                return folder
    raise BriefdeskError(
        f"no {MARK} here or in any folder above, so this is not a Briefdesk project",
        where=str(start),
        mend="change to the project's folder and run the command again",
    )


def files_below(folder: Path) -> Iterator[Path]:
    """Yield the path of everything below `folder` that is no folder; no symbolic link is followed.

    Raises:
        BriefdeskError: If a folder may not be looked into.
    """
    for here, _, names in os.walk(folder, onerror=_refuse_closed):
        yield from (Path(here, name) for name in names)


def read_text(path: Path, *, limit_bytes: int = LARGEST_BYTES) -> str:
    """Return a UTF-8 file's text with LF line ends.

    Raises:
        BriefdeskError: If it is no regular file, too large or not UTF-8. A pipe might never end, and is not opened.
    """
    try:
        _refuse_irregular(path, limit_bytes)
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise BriefdeskError(f"is not UTF-8 text in line {line}", where=str(path), mend="save it as UTF-8") from error
    except OSError as error:
        what = f"cannot be read: {error.strerror}"
        raise BriefdeskError(what, where=str(path), mend="make it readable") from error


def write_text(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8, as `write_bytes` does."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, content: bytes) -> None:
    """Write `content` to `path` so that whoever looks at any moment sees the old file or the new one whole.

    Folders are made as needed; the mode of a file that is there is kept. A symbolic link is not written through.

    Raises:
        BriefdeskError: If the file cannot be written.
    """
    if path.is_symlink():
        raise BriefdeskError("is a symbolic link and is not written through", where=str(path), mend="make it a file")
    unfinished = path.parent / f".{secrets.token_hex(8)}.tmp"
    try:
        if not path.parent.is_dir():
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            _fill(unfinished, content, mode=_mode(path))
            unfinished.replace(path)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
        _settle_folder(path.parent)
    except OSError as error:
        raise BriefdeskError(f"cannot be written: {error.strerror}", where=str(path)) from error


def remove(path: Path) -> None:
    """Remove a file, if it is there.

    Raises:
        BriefdeskError: If it is there and stays.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise BriefdeskError(f"cannot be removed: {error.strerror}", where=str(path)) from error


def sweep_unfinished(folder: Path, *, age_seconds: float = 60.0) -> None:
    """Remove what killed writers left below `folder`; what is younger than `age_seconds` may be being written."""
    latest = time.time() - age_seconds
    for path in folder.rglob(UNFINISHED):
        with suppress(OSError):  # It is gone, or somebody else's: neither keeps anybody from writing.
            if path.lstat().st_mtime < latest:
                path.unlink()


def is_reached_by_links(root: Path, address: str) -> bool:
    """Return whether `address`, a path below `root`, leads elsewhere by a symbolic link or `..`."""
    parts = Path(address).parts
    return ".." in parts or any(root.joinpath(*parts[:n]).is_symlink() for n in range(1, len(parts) + 1))


def _refuse_closed(error: OSError) -> None:
    """Raise a clear line for a folder that cannot be listed; what is no folder holds nothing."""
    if not isinstance(error, FileNotFoundError | NotADirectoryError):
        raise BriefdeskError(f"cannot be read: {error.strerror}", where=str(error.filename)) from error


def _refuse_irregular(path: Path, limit_bytes: int) -> None:
    state = path.lstat()
    if stat.S_ISLNK(state.st_mode):
        raise BriefdeskError("is a symbolic link and is not read", where=str(path), mend="make it a file")
    if not stat.S_ISREG(state.st_mode):
        raise BriefdeskError("is not a regular file", where=str(path), mend="make it a file")
    if state.st_size > limit_bytes:
        what = f"is larger than {limit_bytes:,} bytes"
        raise BriefdeskError(what, where=str(path), mend="cut it down to what it should hold")


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode & 0o7777
    except FileNotFoundError:
        return None


def _fill(path: Path, content: bytes, *, mode: int | None) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        path.chmod(mode)


def _settle_folder(folder: Path) -> None:
    """Make the renaming itself lasting, where the system can open folders."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
