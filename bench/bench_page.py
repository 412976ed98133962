"""How a briefing's page comes to a telephone on a slow network: bytes, largest paint, layout shift, in Chromium.

The network is that of Lighthouse's slow 4G: 150 ms and 1.6 Mbit/s down, the processor four times slower.
Source: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
"""

import functools
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from chromium import started
from desk import write_desk
from measure import run
from playwright.sync_api import Browser, sync_playwright

COUNT = 200
RUNS = 5
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1_638_400 / 8, "uploadThroughput": 768_000 / 8}
SLOWER = 4
WATCH = """
  window.seen = { paint: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.paint = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and keeps quiet about it."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the base class's
        """Say nothing."""


def main(*, quick: bool) -> None:
    """Print what each kind of page takes, the middle of several loads each."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build(Path(folder))
        longest = max(site.glob("briefings/20*/*/index.html"), key=lambda path: path.stat().st_size)
        pages = {"home": "", "list": "briefings/", "briefing": f"{longest.parent.relative_to(site).as_posix()}/"}
        browser = started(playwright)
        print("page          HTML KB  loaded KB   largest paint ms   layout shift")
        with serving(site) as base:
            for name, address in pages.items():
                loads = sorted(load(browser, base + address) for _ in range(1 if quick else RUNS))
                paint, shift, loaded = loads[len(loads) // 2]
                size = (site / address / "index.html").stat().st_size
                print(f"{name:12}{size / 1000:9.1f}{loaded / 1000:11.1f}{paint:19.0f}{shift:15.4f}")
        browser.close()


def build(folder: Path) -> Path:
    """Build invented briefings with this project's own site, and return its folder."""
    write_desk(folder, COUNT)
    run([sys.executable, "-m", "briefdesk", "build"], folder)
    return folder / "site"


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve the site until the block ends, and yield its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def load(browser: Browser, address: str) -> tuple[float, float, int]:
    """Return milliseconds to the largest paint, the layout shift and the bytes of one load with an empty cache."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    sizes: list[int] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    page.add_init_script(WATCH)
    page.goto(address, wait_until="load")
    page.wait_for_timeout(1500)
    seen = page.evaluate("window.seen")
    context.close()
    return seen["paint"], seen["shift"], sum(sizes)
