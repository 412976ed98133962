"""Hold a bundle against its manifest."""

import hashlib
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Protocol

from briefdesk.bundle.manifest import MANIFEST, BadManifest, BundledFile, Manifest, parse_manifest
from briefdesk.errors import UnreadableInput
from briefdesk.finding import Finding

MANIFEST_LIMIT_BYTES = 64_000_000
"""A manifest of 100,000 files takes about 20 MB; what is larger is no manifest of ours."""
_CHUNK = 1 << 20
_COMPRESSIONS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_UNPACKING_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError)
"""What unpacking raises where an entry is broken; ValueError where its name is no text."""
_GET_ANEW = "get the bundle anew from where it was published"


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


def verify(bundle: Path) -> tuple[Finding, ...]:
    """Return every way in which a bundle, a zip or the unpacked folder, differs from its manifest; none if it is whole.

    Raises:
        UnreadableInput: If there is no such file, or it is neither a zip nor a folder.
    """
    with _contents(bundle) as contents:
        return tuple(sorted(_findings(contents)))


@contextmanager
def _contents(bundle: Path) -> Iterator[Contents]:
    if bundle.is_dir():
        yield Folder(bundle, {p.relative_to(bundle).as_posix(): "a link" for p in bundle.rglob("*") if p.is_symlink()})
        return
    try:
        with zipfile.ZipFile(bundle) as archive:
            yield Zip(archive, _top(archive), _unsafe_entries(archive))
    except FileNotFoundError as error:
        raise UnreadableInput("no such file", where=str(bundle)) from error
    except OSError as error:
        raise UnreadableInput(f"cannot be read ({error.strerror})", where=str(bundle)) from error
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError) as error:
        raise UnreadableInput(f"no whole zip ({error})", where=str(bundle), mend=_GET_ANEW) from error


def _top(archive: zipfile.ZipFile) -> str:
    tops = {
        name.partition("/")[0] for name in archive.namelist() if name.endswith(f"/{MANIFEST}") and name.count("/") == 1
    }
    return f"{tops.pop()}/" if len(tops) == 1 else ""


def _unsafe_entries(archive: zipfile.ZipFile) -> Mapping[str, str]:
    seen: set[str] = set()
    unsafe: dict[str, str] = {}
    for info in archive.infolist():
        reason = _unsafe(info, seen)
        if reason:
            unsafe[info.filename] = reason
        seen.add(info.filename.casefold())
    return unsafe


def _unsafe(info: zipfile.ZipInfo, seen: set[str]) -> str:
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if path.is_absolute() or ":" in info.filename.partition("/")[0]:
        return "an absolute path"
    if ".." in path.parts:
        return "a path that leaves the folder"
    if "\\" in info.orig_filename or "\0" in info.orig_filename:
        return "a path with a character that systems read differently"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "a link"
    if info.compress_type not in _COMPRESSIONS:
        return "a compression that no bundle has"
    if info.filename.casefold() in seen:
        return "a second entry of one name"
    return ""


def _findings(contents: Contents) -> Iterator[Finding]:
    for path, reason in contents.unsafe.items():
        yield _finding(path, "unsafe-entry", f"{reason}; do not unpack this bundle")
    try:
        manifest = _read_manifest(contents)
    except BadManifest as error:
        yield _finding(MANIFEST, "no-manifest", error.what)
        return
    wanted = {entry.path: entry for entry in manifest.files}
    found = contents.paths() - {MANIFEST}
    for path in wanted.keys() - found:
        yield _finding(path, "missing-file", "the manifest names it, the bundle lacks it")
    for path in found - wanted.keys():
        yield _finding(path, "added-file", "the bundle holds it, the manifest does not name it")
    for path in sorted(found & wanted.keys()):
        if not _is_as_described(contents, wanted[path]):
            yield _finding(path, "changed-file", "its bytes are not those the manifest names")


def _read_manifest(contents: Contents) -> Manifest:
    if MANIFEST not in contents.paths():
        raise BadManifest("there is no manifest", where=MANIFEST)
    try:
        with contents.open(MANIFEST) as file:
            data = file.read(MANIFEST_LIMIT_BYTES + 1)
    except _UNPACKING_FAULTS as error:
        raise BadManifest(f"the manifest cannot be unpacked ({error})", where=MANIFEST) from error
    if len(data) > MANIFEST_LIMIT_BYTES:
        raise BadManifest(f"the manifest has more than {MANIFEST_LIMIT_BYTES:,} bytes", where=MANIFEST)
    return parse_manifest(data.decode("utf-8", errors="replace"))


def _is_as_described(contents: Contents, entry: BundledFile) -> bool:
    """Compare size and digest, reading at most one chunk more than the size named, so that no bomb unpacks."""
    digest = hashlib.sha256()
    left = entry.size_bytes
    try:
        with contents.open(entry.path) as file:
            while chunk := file.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    return False
                digest.update(chunk)
    except _UNPACKING_FAULTS:
        return False
    return left == 0 and digest.hexdigest() == entry.sha256


def _finding(path: str, name: str, what: str) -> Finding:
    return Finding(path=path, name=name, what=what, mend=_GET_ANEW)
