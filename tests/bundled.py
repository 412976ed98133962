"""A small bundle packed from files named here, for tests; what its pages say is invented."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

from briefdesk.bundle import Manifest, pack

EMPTY = Manifest(date="2031-03-04", commit=None, versions={"briefdesk": "0"}, files=())
FILES: Mapping[str, bytes] = {"index.html": b"<p>Home</p>", "briefings/a.html": b"<p>A</p>"}


def write_files(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write the files below `folder` and return it."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def packed(folder: Path, files: Mapping[str, bytes] = FILES, *, key: Path | None = None) -> Path:
    """Pack these files below `folder` and return the zip, `desk.zip`."""
    target = folder / "dist" / "desk.zip"
    pack(write_files(folder / "site", files), EMPTY, target, key=key)
    return target


def unpacked(bundle: Path, into: Path) -> Path:
    """Unpack a bundle and return its folder."""
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(into)
    return into / bundle.stem
