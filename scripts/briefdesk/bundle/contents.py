"""The files of a bundle, a zip or the unpacked folder, read without trusting their names or sizes."""

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Protocol

from briefdesk.bundle.manifest import MANIFEST
from briefdesk.errors import UnreadableInput

UNPACKING_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError)
"""What reading raises where an entry is broken; ValueError where its name is no text."""
GET_ANEW = "get the bundle anew from where it was published"
BOMB_BYTES = 10_000_000
BOMB_RATIO = 200
"""Times that an entry of BOMB_BYTES or more may be larger than it is in the zip; pages and lists are below 30."""
COMPRESSIONS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
LOCAL_RECORD_BYTES = 30
END_RECORD_BYTES = 22
"""Of a zip without a comment, whose record of the end is its last (PKWARE APPNOTE.TXT 6.3.10, section 4.3.16)."""
ENCRYPTED = 1


class Contents(Protocol):
    """Files by their path below the bundle's folder."""

    @property
    def unsafe(self) -> Mapping[str, str]:
        """Entries that must not be unpacked, with the reason."""

    def paths(self) -> frozenset[str]: ...

    def open(self, path: str) -> IO[bytes]: ...


@dataclass(frozen=True)
class Folder:
    """The files below a folder."""

    root: Path
    unsafe: Mapping[str, str]

    def paths(self) -> frozenset[str]:
        found = (path for path in self.root.rglob("*") if path.is_file() and not path.is_symlink())
        return frozenset(path.relative_to(self.root).as_posix() for path in found)

    def open(self, path: str) -> IO[bytes]:
        return (self.root / path).open("rb")


@dataclass(frozen=True)
class Zip:
    """The entries of a zip below its one top folder."""

    archive: zipfile.ZipFile
    top: str
    unsafe: Mapping[str, str]

    def paths(self) -> frozenset[str]:
        names = (info.filename for info in self.archive.infolist() if not info.filename.endswith("/"))
        return frozenset(name.removeprefix(self.top) for name in names if name not in self.unsafe)

    def open(self, path: str) -> IO[bytes]:
        return self.archive.open(self.top + path)


@contextmanager
def open_contents(bundle: Path) -> Iterator[Contents]:
    """Yield the files of a zip or a folder.

    Raises:
        UnreadableInput: If there is no such file, or it is neither a zip nor a folder.
    """
    if bundle.is_dir():
        yield Folder(bundle, dict(_unsafe_files(bundle)))
        return
    try:
        with zipfile.ZipFile(bundle) as archive:
            around = {bundle.name: "bytes before or behind its entries"} if _has_more(bundle, archive) else {}
            yield Zip(archive, _top(archive), {**_unsafe_entries(archive.infolist()), **around})
    except FileNotFoundError as error:
        raise UnreadableInput("no such file", where=str(bundle)) from error
    except OSError as error:
        raise UnreadableInput(f"cannot be read ({error.strerror})", where=str(bundle)) from error
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError) as error:
        raise UnreadableInput(f"no whole zip ({error})", where=str(bundle), mend=GET_ANEW) from error


def _unsafe_files(folder: Path) -> Iterator[tuple[str, str]]:
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            yield name, "a link"
        elif not path.is_dir() and not path.is_file():
            yield name, "no plain file"


def _top(archive: zipfile.ZipFile) -> str:
    tops = {
        name.partition("/")[0] for name in archive.namelist() if name.endswith(f"/{MANIFEST}") and name.count("/") == 1
    }
    return f"{tops.pop()}/" if len(tops) == 1 else ""


def _has_more(bundle: Path, archive: zipfile.ZipFile) -> bool:
    """Return whether a zip holds what no unpacker takes out, such as a program before it or a text behind it."""
    with bundle.open("rb") as file:
        file.seek(-END_RECORD_BYTES, os.SEEK_END)
        end = file.read()
    before = min((info.header_offset for info in archive.infolist()), default=0)
    return before > 0 or not end.startswith(b"PK\5\6") or not end.endswith(b"\0\0")


def _unsafe_entries(entries: Sequence[zipfile.ZipInfo]) -> Mapping[str, str]:
    seen: set[str] = set()
    unsafe: dict[str, str] = dict.fromkeys(_overlapping(entries), "bytes that are another entry's too, as in a bomb")
    for info in entries:
        reason = _unsafe(info, seen)
        if reason:
            unsafe[info.filename] = reason
        seen.add(info.filename.casefold())
    return unsafe


def _overlapping(entries: Sequence[zipfile.ZipInfo]) -> Iterator[str]:
    """Yield both of two entries where the bytes of one begin before those of the other end."""
    end, before = 0, ""
    for info in sorted(entries, key=lambda info: info.header_offset):
        if info.header_offset < end:
            yield from (before, info.filename)
        before = info.filename
        end = info.header_offset + LOCAL_RECORD_BYTES + len(info.orig_filename) + info.compress_size


def _unsafe(info: zipfile.ZipInfo, seen: set[str]) -> str:
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if path.is_absolute() or ":" in info.filename.partition("/")[0]:
        return "an absolute path"
    if ".." in path.parts:
        return "a path that leaves the folder"
    if "\\" in info.orig_filename or "\0" in info.orig_filename:
        return "a path with a character that systems read differently"
    if _is_special(info.external_attr >> 16):
        return "a link or no plain file"
    return _unsafe_content(info, seen)


def _unsafe_content(info: zipfile.ZipInfo, seen: set[str]) -> str:
    if info.compress_type not in COMPRESSIONS:
        return "a compression that no bundle has"
    if info.flag_bits & ENCRYPTED:
        return "encrypted"
    if info.filename.casefold() in seen:
        return "a second entry of one name"
    if info.file_size >= BOMB_BYTES and info.file_size > BOMB_RATIO * max(1, info.compress_size):
        return f"a bomb: {info.file_size:,} bytes in {info.compress_size:,}"
    return ""


def _is_special(mode: int) -> bool:
    return stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR)
