"""Seconds that a bundle takes over the build of its pages, and until it opens from a folder; 10,000 briefings."""

import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from chromium import started
from desk import write_desk
from playwright.sync_api import sync_playwright

from briefdesk.bundle import Manifest, pack, ready, size_in_words, verify

SIZE, QUICK_SIZE = 10_000, 200
OPENED = "() => performance.getEntriesByType('navigation')[0].loadEventEnd"
BUILD = """
import sys
from pathlib import Path
from briefdesk.bundle import Selection
from briefdesk.commands._bundling import build_selected
raise SystemExit(build_selected(Path.cwd(), Path(sys.argv[1]), Selection()) is None)
"""
ORIGIN = Manifest(date="2026-01-01", commit=None, versions={}, files=())
Result = TypeVar("Result")


def main(*, quick: bool) -> None:
    """Build once, then bundle, verify and open, and print the seconds of each."""
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), QUICK_SIZE if quick else SIZE)


def measure(folder: Path, count: int) -> None:
    """Measure in an empty folder with this many briefings."""
    project = folder / "project"
    write_desk(project, count)
    command = [sys.executable, "-c", BUILD, str(folder / "site")]
    _, build = timed(lambda: subprocess.run(command, cwd=project, check=True))
    bundle(folder, folder / "site", count, build)


def bundle(folder: Path, site: Path, count: int, build: float) -> None:
    """Bundle a site that was built, and print what it took."""
    faults, readied = timed(lambda: ready(site, "desk"))
    made, packed = timed(lambda: pack(site, ORIGIN, folder / "desk.zip"))
    findings, verified = timed(lambda: verify(folder / "desk.zip"))
    with zipfile.ZipFile(folder / "desk.zip") as archive:
        archive.extractall(folder / "unpacked")
    opened = open_seconds(folder / "unpacked" / "desk" / "index.html")
    size = size_in_words((folder / "desk.zip").stat().st_size)
    print(f"{count:,} briefings: {len(made.manifest.files):,} files, {size}, {len(faults) + len(findings)} faults")
    print(f"build {build:.1f} s; over it: make ready {readied:.1f} s, pack {packed:.1f} s; verify {verified:.1f} s")
    print(f"opens in {opened:.2f} s (median of 5, from a folder, empty profile)")


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """Return what some work gives, and the seconds it took."""
    start = time.perf_counter()
    return work(), time.perf_counter() - start


def open_seconds(page: Path, *, times: int = 5) -> float:
    """Return the median seconds until the page has loaded with all its parts."""
    found = []
    with sync_playwright() as playwright:
        for _ in range(times):
            browser = started(playwright)
            tab = browser.new_page()
            tab.goto(page.as_uri())
            found.append(float(tab.evaluate(OPENED)) / 1000)
            browser.close()
    return statistics.median(found)
