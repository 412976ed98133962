"""The search at 10,000 and 30,000 briefings: what a reader waits for, how good the answers are, what the index costs.

The index is built from generated briefings without the rest of their site and put into the project's own built site,
whose header box is measured. Material's search, Pagefind and MiniSearch are measured on the same documents in the same
run at the smaller size; hosted only, because they need a server, or for Material one more script.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from desk import ROOT, tags
from generate import write_briefings
from measure import size_bytes
from search_browser import Place, Waiting, measure
from search_peers import peers
from search_quality import Quality, judge

from briefdesk.search.documents import corpus
from briefdesk.store.library import read_library

HERE = Path(__file__).parent
SIZES = (10_000, 30_000)
QUICK_SIZES = (300, 900)
QUERIES = (
    ("harbour", "harbour b"),
    ("brisko ferries", "brisko ferrie"),
    ("galdport", "galdport s"),
    ("aldane tram", "aldane tra"),
    ("brenhvaen", "brenhvae"),
)
"""First text and text after the next key; the last is misspelt."""


@dataclass(frozen=True, kw_only=True)
class Built:
    """An index and what it took."""

    count: int
    cpu_seconds: float
    again_seconds: float
    """With nothing changed."""
    peak_bytes: int
    size_bytes: int


def main(*, quick: bool) -> None:
    """Print the table."""
    print("search            briefings  first ms   next ms       KB   task ms  renderer MB  found")
    for count in QUICK_SIZES if quick else SIZES:
        with tempfile.TemporaryDirectory() as folder:
            _size(Path(folder), count, with_peers=count == (QUICK_SIZES if quick else SIZES)[0])


def _size(folder: Path, count: int, *, with_peers: bool) -> None:
    desk, index = folder / "desk", folder / "index"
    write_briefings(desk / "briefings", count, tags())
    shutil.copytree(ROOT / "docs" / "tags", desk / "docs" / "tags")
    built = _build(desk, index, count)
    for name, place, how in _places(folder, index):
        print(_line(f"briefdesk {name}", count, measure(place, QUERIES, how=how)), flush=True)
    if with_peers:
        for place in peers(index / "documents.json", folder):
            print(_line(f"{place.name} hosted", count, measure(place, QUERIES, how="hosted")), flush=True)
    quality = judge(corpus(read_library(desk).library), index / "search")
    print(_costs(built))
    print(_shares(quality), flush=True)


def _build(desk: Path, index: Path, count: int) -> Built:
    command = [sys.executable, str(HERE / "search_build.py"), str(desk), str(index)]
    took = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return Built(
        count=count,
        cpu_seconds=took["cpu_seconds"],
        again_seconds=took["again_seconds"],
        peak_bytes=took["peak_bytes"],
        size_bytes=size_bytes(index / "search"),
    )


def _places(folder: Path, index: Path) -> list[tuple[str, Place, str]]:
    """Return the project's own site with this index in it, hosted and as files."""
    places = []
    for name, plain in (("hosted", False), ("file", True)):
        site = folder / name
        changes = ["--config", "plain"] if plain else []
        subprocess.run(
            [sys.executable, "-c", BUILD, str(site), *changes], cwd=ROOT, check=True, stderr=subprocess.DEVNULL
        )
        for part in ("d", "f", "o", "p", "sp", "ix.js"):
            target = site / "search" / part
            shutil.rmtree(target) if target.is_dir() else target.unlink()
        shutil.copytree(index / "search", site / "search", dirs_exist_ok=True)
        place = Place(
            name=name,
            folder=site,
            page="index.html",
            box=".md-search__input",
            result=".md-search-result__link",
            said=".md-search-result__meta",
            nothing="Nothing found",
        )
        places += [(name, place, name)] if plain else [(name, place, "hosted"), ("10 Mbit/s", place, "slow")]
    return places


BUILD = """
import sys
from pathlib import Path
from briefdesk.commands._mkdocs import build_site, site_config
changes = {"use_directory_urls": False} if len(sys.argv) > 2 else {}
sys.exit(not build_site(site_config(Path.cwd(), strict=True, site_dir=sys.argv[1], **changes)))
"""


def _line(name: str, count: int, waiting: Waiting) -> str:
    numbers = (
        _milliseconds(waiting.first_ms),
        _milliseconds(waiting.next_ms),
        f"{waiting.sent_bytes / 1000:.0f}",
        f"{waiting.longest_task_ms:.0f}",
        f"{waiting.renderer_bytes / 1e6:.0f}",
        f"{waiting.found}/{len(QUERIES)}",
    )
    return f"{name:19}{count:>8,}" + "".join(f"{number:>10}" for number in numbers)


def _milliseconds(time: float | None) -> str:
    return "-" if time is None else f"{time:.0f}"


def _costs(built: Built) -> str:
    return (
        f"index of {built.count:,}: {built.cpu_seconds:.1f} s cpu, {built.again_seconds:.1f} s where nothing changed, "
        f"{built.peak_bytes / 1e6:.0f} MB peak, "
        f"{built.size_bytes / built.count / 1000:.2f} KB a briefing"
    )


def _shares(quality: Quality) -> str:
    return (
        f"typo recall {quality.typo_recall:.3f}, exact-word recall {quality.exact_recall:.3f}, "
        f"precision@10 {quality.precision:.3f}"
    )
