"""Seconds from saving a briefing until `briefdesk serve` shows it."""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from socket import create_server

from desk import ROOT, copy_site

PATIENCE_SECONDS = 60


def main(*, quick: bool) -> None:
    """Save a briefing of the project a few times and print the median and the worst."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        copy_site(project)
        shutil.copytree(ROOT / "briefings", project / "briefings")
        with create_server(("127.0.0.1", 0)) as free:
            address = f"127.0.0.1:{free.getsockname()[1]}"
        command = [sys.executable, "-m", "briefdesk", "serve", "--address", address]
        server = subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            times = [_reload_seconds(project, address, n) for n in range(1 if quick else 5)]
        finally:
            server.terminate()
            server.wait()
    print(f"reload after saving: median {statistics.median(times):.2f} s, worst {max(times):.2f} s, of {len(times)}")


def _reload_seconds(project: Path, address: str, n: int) -> float:
    briefing = sorted((project / "briefings").rglob("*.md"))[0]
    page = f"http://{address}/{briefing.relative_to(project).with_suffix('').as_posix()}/"
    _wait(lambda: _fetch(page) != "")
    line = f"Line {n} that was saved to be measured."
    with briefing.open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    started = time.perf_counter()
    _wait(lambda: line in _fetch(page))
    return time.perf_counter() - started


def _wait(happened: Callable[[], bool]) -> None:
    end = time.perf_counter() + PATIENCE_SECONDS
    while not happened():
        if time.perf_counter() > end:
            sys.exit(f"nothing happened in {PATIENCE_SECONDS} seconds")
        time.sleep(0.05)


def _fetch(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            text: str = answer.read().decode()
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""
    return text
