"""What ingesting many articles takes on one core and on all, and whether memory grows with their number."""

import sys
import tempfile
from pathlib import Path

from articles import write_invented
from measure import Cost, run

from briefdesk.store.cores import usable_cores

SIZES, QUICK_SIZES = (1_000, 10_000), (50, 100)


def main(*, quick: bool) -> None:
    """Ingest invented articles into an empty project and print the table, then what more cores and articles change."""
    cores = usable_cores()
    sizes = QUICK_SIZES if quick else SIZES
    print(f"{'ingest':>10}{'cores':>8}{'wall s':>9}{'articles/s':>12}{'peak MB':>9}   (memory of the main process)")
    small = {jobs: _ingest(sizes[0], jobs) for jobs in (1, cores)}
    large = _ingest(sizes[1], cores)
    print(f"{cores} cores over one: {small[1].wall_seconds / small[cores].wall_seconds:.2f} x as fast")
    growth = large.peak_bytes / small[cores].peak_bytes
    print(f"memory at {sizes[1]:,} articles over {sizes[0]:,}: {growth:.2f} x")


def _ingest(count: int, jobs: int) -> Cost:
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        (project / "mkdocs.yml").write_text("site_name: Invented\n", "utf-8")
        write_invented(project / "articles", count)
        options = ["--new", "--jobs", str(jobs), "--publisher", "Harbor Gazette", "--rights", "own"]
        cost = run([sys.executable, "-m", "briefdesk", "ingest", *options], project)
    each = count / cost.wall_seconds
    numbers = f"{cost.wall_seconds:9.1f}{each:12.0f}{cost.peak_bytes / 1e6:9.0f}"
    print(f"{count:10,}{jobs:8}{numbers}", flush=True)
    return cost
