"""Time and memory of `briefdesk check` over a desk of many briefings, and over one file of it, cold and once more."""

import sys
import tempfile
import time
from pathlib import Path

from desk import write_desk
from measure import Cost, run

COUNT = 10_000
QUICK_COUNT = 500
SETTLING_SECONDS = 3
"""After so long a file counts as settled, and its outline is kept for the next check."""
LIMITS = "limits: the whole desk 20 s and 1,000 MB on two cores, one file 1 s"


def main(*, quick: bool) -> None:
    """Check a generated desk and print what each run took."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        count = QUICK_COUNT if quick else COUNT
        write_desk(project, count)
        time.sleep(SETTLING_SECONDS)
        one = str(min((project / "briefings").rglob("*.md")).relative_to(project))
        print(f"briefdesk check, {count:,} briefings; {LIMITS}")
        for name, arguments in (("one file, cold", (one,)), ("all", ()), ("one file, again", (one,))):
            print(f"{name:16}{_line(run([sys.executable, '-m', 'briefdesk', 'check', *arguments], project))}")


def _line(cost: Cost) -> str:
    """Return wall time, processor time of all processes, and the memory they held together."""
    memory = max(cost.summed_bytes, cost.peak_bytes) / 1e6
    return f"{cost.wall_seconds:8.2f} s{cost.cpu_seconds:8.2f} cpu s{memory:8.0f} MB in all"
