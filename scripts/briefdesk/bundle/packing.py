"""Pack a built site into a zip whose bytes depend on nothing but the site."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from repro_zipfile import ReproducibleZipFile

from briefdesk.bundle.manifest import MANIFEST, Manifest, describe_file, render_manifest


def pack(site: Path, manifest: Manifest, target: Path) -> Manifest:
    """Write the folder `site` as the zip `target`, and return `manifest` with its files filled in.

    All files stand in one folder named as the zip, in order of path, with a fixed time and mode. The zip is written
    beside its place and moved there whole.
    """
    paths = tuple(_files(site))
    entries = tuple(describe_file(path.relative_to(site).as_posix(), path.read_bytes()) for path in paths)
    filled = replace(manifest, files=tuple(sorted(entries)))
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.name}.partial")
    try:
        with ReproducibleZipFile(partial, "w") as bundle:
            bundle.writestr(f"{target.stem}/{MANIFEST}", render_manifest(filled))
            for entry in filled.files:
                bundle.writestr(f"{target.stem}/{entry.path}", (site / entry.path).read_bytes())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return filled


def _files(site: Path) -> Iterator[Path]:
    return (path for path in sorted(site.rglob("*")) if path.is_file() and path.name != MANIFEST)
