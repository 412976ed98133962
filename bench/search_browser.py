"""What a reader waits for, in Chromium with an empty profile: from the first letters to the first result."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil
from chromium import started
from playwright.sync_api import Browser, Page, sync_playwright
from search_server import Line, served

PATIENCE_MS = 60_000
STARTED_MS = 1_000
"""What the browser is given after its start, in which it loads what is its own, before it opens the page."""
SETTLED_MS = 50
"""What a page is given after it has loaded, before somebody types."""
INDEX_IN_PATH = "/search"
"""What a page's search loads with the page counts too."""
TIMED = """
([box, result, said, nothing, text, patience]) => new Promise((done) => {
  const input = document.querySelector(box);
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration)));
  observer.observe({ type: "longtask" });
  for (const old of document.querySelectorAll(result)) old.classList.add("before");
  document.querySelector(said).textContent = "";
  const started = performance.now();
  const end = (isFound) => {
    const took = performance.now() - started;
    changes.disconnect();
    setTimeout(() => done([isFound ? took : null, Math.max(0, ...tasks)]), 150);
  };
  const look = () => {
    if (document.querySelector(`${result}:not(.before)`)) end(true);
    else if (document.querySelector(said).textContent.startsWith(nothing)) end(false);
  };
  const changes = new MutationObserver(look);
  changes.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => end(false), patience);
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true, key: "a" }));
})
"""
"""Resolves to the milliseconds to the first result of this text, or null if it finds nothing; and the longest task."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """A page with a search box."""

    name: str
    folder: Path
    page: str
    box: str
    result: str
    said: str
    """The element that says how many there are."""
    nothing: str
    """How that begins when there is nothing."""


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """What one first query took, and the one after it; None where nothing was found."""

    first_ms: float | None
    next_ms: float | None
    sent_bytes: int
    longest_task_ms: float
    renderer_bytes: int
    found: int = 0
    """Of the first queries, how many found something."""


def measure(place: Place, queries: Sequence[tuple[str, str]], *, how: str) -> Waiting:
    """Return the medians over queries, each a first text and the text after the next key, in a browser of its own.

    Times are of those queries that found something. `how` is `hosted`, `slow` (10 Mbit/s, 40 ms before each answer)
    or `file`.
    """
    runs = [_run(place, query, how) for query in queries]
    return Waiting(
        first_ms=_median(run.first_ms for run in runs),
        next_ms=_median(run.next_ms for run in runs),
        sent_bytes=int(statistics.median(run.sent_bytes for run in runs)),
        longest_task_ms=max(run.longest_task_ms for run in runs),
        renderer_bytes=int(statistics.median(run.renderer_bytes for run in runs)),
        found=sum(run.first_ms is not None for run in runs),
    )


def _median(times: Iterable[float | None]) -> float | None:
    found = [time for time in times if time is not None]
    return statistics.median(found) if found else None


def _run(place: Place, query: tuple[str, str], how: str) -> Waiting:
    line = Line(10e6, 0.04)
    with served(place.folder, line) as address, sync_playwright() as playwright:
        browser = started(playwright)
        page = browser.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.wait_for_timeout(STARTED_MS)
        page.goto((place.folder / place.page).as_uri() if how == "file" else address + place.page)
        page.wait_for_timeout(SETTLED_MS)
        line.is_slow = how == "slow"
        loaded = len(line.sent)
        first, longest = _timed(page, place, query[0])
        sent = sum(size for n, (path, size) in enumerate(line.sent) if n >= loaded or INDEX_IN_PATH in path)
        following, later = _timed(page, place, query[1])
        renderer = _renderer_bytes(browser)
        browser.close()
    return Waiting(
        first_ms=first,
        next_ms=following,
        sent_bytes=sent,
        longest_task_ms=max(longest, later),
        renderer_bytes=renderer,
    )


def _timed(page: Page, place: Place, text: str) -> tuple[float | None, float]:
    asked = [place.box, place.result, place.said, place.nothing, text, PATIENCE_MS]
    took, longest = page.evaluate(TIMED, asked)
    return took, longest


def _renderer_bytes(browser: Browser) -> int:
    """Return the largest memory of a renderer of this process' browsers that is its own."""
    children = psutil.Process().children(recursive=True)
    renderers = [child for child in children if "--type=renderer" in " ".join(child.cmdline())]
    return max((child.memory_full_info().uss for child in renderers), default=0)
