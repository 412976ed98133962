"""Put a delta on an unpacked bundle: the old folder or the new one is there whole, at every moment.

The new folder is made beside the old one, verified, and takes its place in one step where the system has one (Linux:
renameat2 with RENAME_EXCHANGE), else in two, of which the next run finishes or takes back the first.
"""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from briefdesk.bundle.contents import Contents, Folder, open_contents
from briefdesk.bundle.delta import digest_of_manifest, read_delta, refuse_broken
from briefdesk.bundle.manifest import MANIFEST, BundledFile
from briefdesk.bundle.signing import SIGNATURE
from briefdesk.bundle.verifying import is_as_described, manifest_bytes, read_manifest
from briefdesk.errors import BriefdeskError, UnreadableInput

AT_FDCWD = -100
RENAME_EXCHANGE = 2
"""Source: linux/fs.h, and rename(2) of the Linux manual."""
NO_EXCHANGE = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM})
"""What a file system says that cannot exchange two folders, such as that of most sticks."""
AS_IT_WAS = "the folder is as it was"


def apply_delta(delta: Path, folder: Path) -> int:
    """Make the bundle in `folder` the one that the delta gives, and return how many files came from the delta.

    0 if it is that bundle already. Both are verified before anything is written, the new one before it takes its place.

    Raises:
        BriefdeskError: If the delta is not for this bundle, one of them is broken, or the new one cannot be written.
    """
    _take_back(folder)
    if not folder.is_dir():
        what = "is a file, no folder" if folder.is_file() else "no such folder"
        raise UnreadableInput(what, where=str(folder), mend="name the unpacked bundle, after the delta")
    with open_contents(delta) as incoming, open_contents(folder) as present:
        about = read_delta(incoming, delta)
        refuse_broken(present, folder)
        _clear(folder)
        current = digest_of_manifest(present)
        if current == about.new:
            return 0
        if current != about.old:
            raise BriefdeskError(
                f"is for another bundle than {folder.name}", where=str(delta), mend="use its own delta"
            )
        if incoming.unsafe or digest_of_manifest(incoming) != about.new:
            raise BriefdeskError("is broken", where=str(delta), mend="get the delta anew")
        return _replace(folder, incoming, present)


def _take_back(folder: Path) -> None:
    """Let the old folder come back where a run was ended after it had been moved aside."""
    aside = _aside(folder)
    if aside.is_dir() and not folder.exists():
        aside.rename(folder)


def _clear(folder: Path) -> None:
    """Take away what runs leave that are ended half-way."""
    for left in (_beside(folder), _aside(folder)):
        shutil.rmtree(left, ignore_errors=True)


def _replace(folder: Path, incoming: Contents, present: Contents) -> int:
    beside = _beside(folder)
    try:
        count = _make(beside, folder, incoming, present)
        refuse_broken(Folder(beside, {}), beside)
        _exchange(beside, folder)
    except OSError as error:
        what = f"the new bundle cannot be written ({error.strerror}); {AS_IT_WAS}"
        raise BriefdeskError(what, where=str(folder), mend="make room beside it") from error
    finally:
        _clear(folder)
    return count


def _make(beside: Path, folder: Path, incoming: Contents, present: Contents) -> int:
    """Write the new bundle, and return how many of its files came from the delta."""
    known: Mapping[str, BundledFile] = {entry.path: entry for entry in read_manifest(present).files}
    new = [entry for entry in read_manifest(incoming).files if known.get(entry.path) != entry]
    for entry in read_manifest(incoming).files:
        target = beside / entry.path
        target.parent.mkdir(parents=True, exist_ok=True)
        if known.get(entry.path) == entry:
            shutil.copyfile(folder / entry.path, target)
        else:
            _write(target, _content(incoming, entry))
    if SIGNATURE in incoming.paths():
        with incoming.open(SIGNATURE) as file:
            _write(beside / SIGNATURE, file.read())
    _write(beside / MANIFEST, manifest_bytes(incoming))
    return len(new)


def _content(incoming: Contents, entry: BundledFile) -> bytes:
    """Return a file of the delta.

    Raises:
        BriefdeskError: If it is not the one that the manifest names.
    """
    if entry.path not in incoming.paths() or not is_as_described(incoming, entry):
        raise BriefdeskError(f"the delta's {entry.path} is missing or changed; {AS_IT_WAS}", mend="get the delta anew")
    with incoming.open(entry.path) as file:
        return file.read()


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _exchange(beside: Path, folder: Path) -> None:
    """Let the two folders change places; the old one then stands beside, or aside."""
    if not _exchange_at_once(beside, folder):
        exchange_in_two_steps(beside, folder)


def exchange_in_two_steps(beside: Path, folder: Path) -> None:
    """Let the new folder take the place of the old one, which then stands aside; if it cannot, the old one is back.

    Raises:
        OSError: If the system refuses one of the steps.
    """
    aside = _aside(folder)
    folder.rename(aside)
    try:
        beside.rename(folder)
    except OSError:
        aside.rename(folder)
        raise


def _exchange_at_once(beside: Path, folder: Path) -> bool:
    """Return whether the system exchanged the two in one step; if not, nothing has changed."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if sys.platform == "linux" else None
    if rename is None:
        return False
    if rename(AT_FDCWD, os.fsencode(beside), AT_FDCWD, os.fsencode(folder), RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in NO_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code))


def _beside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.new")


def _aside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.old")
