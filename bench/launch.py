"""Run a command and write to a file, as JSON, what it took.

    python bench/launch.py FILE COMMAND…

A process of its own, and a small one: Linux counts the memory of the process that forks into the peak of what it
starts, so a benchmark that has read ten thousand briefings would see its own size in place of the command's.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path


def main() -> int:
    path, *command = sys.argv[1:]
    started = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    took = {
        "wall_seconds": time.perf_counter() - started,
        "cpu_seconds": usage.ru_utime + usage.ru_stime,
        "peak_bytes": usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024),
    }
    Path(path).write_text(json.dumps(took), encoding="utf-8")
    return int(os.waitstatus_to_exitcode(status) != 0)


if __name__ == "__main__":
    sys.exit(main())
