"""Memory of what a process started, all together, looked at while it runs; on Linux, where /proc tells."""

import threading
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
PAUSE_SECONDS = 0.05


class Watch(threading.Thread):
    """Looks at what a process started until it is stopped; `peak_bytes` is the most that all held at one look."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.peak_bytes = 0
        self._over = threading.Event()

    def run(self) -> None:
        """Look again and again."""
        while not self._over.wait(PAUSE_SECONDS):
            self.peak_bytes = max(self.peak_bytes, sum(map(resident_bytes, descendants(self.pid))))

    def stop(self) -> int:
        """End the looking and return the peak; 0 where the system tells nothing."""
        self._over.set()
        self.join()
        return self.peak_bytes


def descendants(pid: int) -> tuple[int, ...]:
    """Return all processes that descend from one; those that have ended are left out."""
    children: list[int] = []
    with suppress(OSError):
        for task in (PROC / str(pid) / "task").iterdir():
            with suppress(OSError):
                children += map(int, (task / "children").read_text().split())
    return tuple(found for child in children for found in (child, *descendants(child)))


def resident_bytes(pid: int) -> int:
    """Return a process's resident set, pages that it shares with others included; 0 if it has ended."""
    with suppress(OSError):
        for line in (PROC / str(pid) / "status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
    return 0
