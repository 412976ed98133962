"""Run a command and say what it took, by the operating system's own accounting."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tree import Watch

LAUNCH = str(Path(__file__).with_name("launch.py"))


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What one run of a command took."""

    wall_seconds: float
    cpu_seconds: float
    """User and system time of the process and the children it waited for."""
    peak_bytes: int
    """Largest resident set of the process."""
    summed_bytes: int = 0
    """The most that the process and all its children held at one look; 0 where the system does not tell."""


def run(command: Sequence[str], cwd: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """Run `command` to its end and return its cost.

    Raises:
        SystemExit: If the command fails; its output has been shown.
    """
    with tempfile.NamedTemporaryFile("r", encoding="utf-8", suffix=".json") as told:
        process = subprocess.Popen(
            (sys.executable, "-I", "-S", LAUNCH, told.name, *command),
            cwd=cwd,
            env=dict(os.environ) | dict(environment or {}),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        watch = Watch(process.pid)
        watch.start()
        output, _ = process.communicate()
        summed = watch.stop()
        if process.returncode != 0:
            sys.exit(f"{' '.join(command[:6])} … failed:\n{output.decode()[-3000:]}")
        return Cost(**json.load(told), summed_bytes=summed)


def size_bytes(folder: Path) -> int:
    """Return the bytes of all files below `folder`."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
