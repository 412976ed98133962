"""Bring a built site to the form in which it is packed."""

from collections.abc import Iterator
from pathlib import Path

from briefdesk.bundle.addresses import loaded_by
from briefdesk.bundle.faults import foreign_loads, misnamed
from briefdesk.bundle.severing import sever
from briefdesk.bundle.trimming import SERVED_ONLY, own_files, squeeze_page, unneeded, without_source_map
from briefdesk.finding import Finding

PAGES = (".html", ".svg", ".css")
"""Endings of files that can make a browser load others."""
PROGRAMS = (".css", ".js")


def ready(site: Path, folder: str, *, site_url: str = "") -> tuple[Finding, ...]:
    """Take out of the built site what no recipient needs, and return what forbids to bundle it; none if all is well.

    `folder` is the name of the bundle's own folder, which counts in the length of paths; `site_url` is where the whole
    site is hosted, to which links to pages that are not here lead, if it is known.
    """
    paths = files_of(site)
    present = frozenset(paths) - SERVED_ONLY
    faults: list[Finding] = []
    loaded: dict[str, frozenset[str]] = {}
    for path in paths:
        if path.endswith((*PAGES, *PROGRAMS)):
            text = (site / path).read_bytes().decode("utf-8")
            addresses = loaded_by(path, text) if path.endswith(PAGES) else ()
            faults += foreign_loads(path, addresses)
            loaded[path] = own_files(path, addresses)
            whole = sever(text, path, present, site_url) if path.endswith(".html") else text
            _write_smaller(site / path, text, whole)
    out = unneeded(paths, loaded)
    for path in out:
        (site / path).unlink()
    kept = tuple(path for path in paths if path not in out)
    return tuple(sorted(fault for fault in (*faults, *misnamed(kept, folder)) if fault.path not in out))


def files_of(site: Path) -> tuple[str, ...]:
    """Return the path of every file below the folder, in alphabetical order."""
    return tuple(sorted(path.relative_to(site).as_posix() for path in _walk(site)))


def _walk(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _write_smaller(path: Path, written: str, text: str) -> None:
    smaller = squeeze_page(text) if path.suffix == ".html" else text
    smaller = without_source_map(smaller) if path.suffix in PROGRAMS else smaller
    if smaller != written:
        path.write_bytes(smaller.encode("utf-8"))
