"""Pack a site into a zip whose bytes depend on nothing but the site."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from briefdesk.bundle.manifest import MANIFEST, BundledFile, Manifest, describe_file, render_manifest
from briefdesk.bundle.readying import files_of
from briefdesk.bundle.signing import SIGNATURE, sign
from briefdesk.bundle.zipping import Packed, pack_entry, write_zip
from briefdesk.errors import BriefdeskError

AT_ONCE = 256
"""Files that are held in memory at a time."""


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """A zip that was written."""

    manifest: Manifest
    sizes: Mapping[str, int]
    """Bytes that each file takes in the zip, compressed, its two records counted."""


def pack(site: Path, manifest: Manifest, target: Path, *, key: Path | None = None) -> Bundle:
    """Write the folder `site` as the zip `target`, and return what is in it.

    All files stand in one folder named as the zip, the manifest first, then in order of path, with a fixed time and
    mode. The zip is written beside its place and moved there whole. With `key`, the file of a private key, the
    manifest's signature stands beside it.

    Raises:
        BriefdeskError: If the key cannot sign, or the zip cannot be written.
    """
    filled = replace(manifest, files=describe_files(site))
    head = {MANIFEST: render_manifest(filled).encode()}
    if key is not None:
        head[SIGNATURE] = sign(head[MANIFEST], key)
    sizes: dict[str, int] = {}
    with written_beside(target) as file:
        write_zip(file, _weighed(_entries(site, head, filled, target.stem), sizes), manifest.day)
    return Bundle(manifest=filled, sizes=sizes)


def describe_files(site: Path) -> tuple[BundledFile, ...]:
    """Return the entry of every file of a folder but a manifest and its signature, in order of path."""
    paths = (path for path in files_of(site) if path not in (MANIFEST, SIGNATURE))
    return tuple(describe_file(path, (site / path).read_bytes()) for path in paths)


@contextmanager
def written_beside(target: Path) -> Iterator[IO[bytes]]:
    """Yield a file that stands at `target` once the block has ended well; until then what was there stays.

    Raises:
        BriefdeskError: If it cannot be written.
    """
    partial = target.with_name(f".{target.name}.partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as file:
            yield file
        partial.replace(target)
    except OSError as error:
        raise BriefdeskError(f"cannot be written: {error.strerror}", where=str(target)) from error
    finally:
        partial.unlink(missing_ok=True)


def _entries(site: Path, head: Mapping[str, bytes], manifest: Manifest, folder: str) -> Iterator[Packed]:
    """Yield the entries in their order, whatever the order in which threads finish them."""
    yield from (pack_entry(f"{folder}/{path}", content) for path, content in head.items())
    with ThreadPoolExecutor() as threads:
        for some in _runs([entry.path for entry in manifest.files]):
            yield from threads.map(lambda path: pack_entry(f"{folder}/{path}", (site / path).read_bytes()), some)


def _runs(paths: Sequence[str]) -> Iterator[Sequence[str]]:
    return (paths[start : start + AT_ONCE] for start in range(0, len(paths), AT_ONCE))


def _weighed(entries: Iterator[Packed], sizes: dict[str, int]) -> Iterator[Packed]:
    for entry in entries:
        path = entry.name.decode().partition("/")[2]
        sizes[path] = 76 + 2 * len(entry.name) + len(entry.content)
        yield entry
