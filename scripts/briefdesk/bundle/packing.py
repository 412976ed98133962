"""Pack a site into a zip whose bytes depend on nothing but the site."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from briefdesk.bundle.manifest import MANIFEST, Manifest, describe_file, render_manifest
from briefdesk.bundle.readying import files_of
from briefdesk.bundle.zipping import Packed, pack_entry, write_zip

AT_ONCE = 256
"""Files that are held in memory at a time."""


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """A zip that was written."""

    manifest: Manifest
    sizes: Mapping[str, int]
    """Bytes that each file takes in the zip, compressed, its two records counted."""


def pack(site: Path, manifest: Manifest, target: Path) -> Bundle:
    """Write the folder `site` as the zip `target`, and return what is in it.

    All files stand in one folder named as the zip, the manifest first, then in order of path, with a fixed time and
    mode. The zip is written beside its place and moved there whole.
    """
    paths = tuple(path for path in files_of(site) if path != MANIFEST)
    filled = replace(manifest, files=tuple(describe_file(path, (site / path).read_bytes()) for path in paths))
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.name}.partial")
    sizes: dict[str, int] = {}
    try:
        with partial.open("wb") as file:
            entries = _entries(site, filled, target.stem)
            write_zip(file, _weighed(entries, sizes), manifest.day)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return Bundle(manifest=filled, sizes=sizes)


def _entries(site: Path, manifest: Manifest, folder: str) -> Iterator[Packed]:
    """Yield the entries in their order, whatever the order in which threads finish them."""
    yield pack_entry(f"{folder}/{MANIFEST}", render_manifest(manifest).encode())
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
