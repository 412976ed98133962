"""Run a command and say what it took, by the operating system's own accounting."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tree import Watch


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What one run of a command took."""

    wall_seconds: float
    cpu_seconds: float
    """User and system time of the process and the children it waited for."""
    peak_bytes: int
    """Largest resident set of the process."""
    summed_bytes: int = 0
    """The most that the process and all its children held at one time; 0 where the system does not tell."""


def run(command: Sequence[str], cwd: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """Run `command` to its end and return its cost.

    Raises:
        SystemExit: If the command fails; its output has been shown.
    """
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env=dict(os.environ) | dict(environment or {}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert process.stdout is not None
    watch = Watch(process.pid)
    watch.start()
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    summed = watch.stop()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command[:6])} … failed with status {process.returncode}:\n{output.decode()[-3000:]}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(
        wall_seconds=wall,
        cpu_seconds=usage.ru_utime + usage.ru_stime,
        peak_bytes=usage.ru_maxrss * unit,
        summed_bytes=summed,
    )


def size_bytes(folder: Path) -> int:
    """Return the bytes of all files below `folder`."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
