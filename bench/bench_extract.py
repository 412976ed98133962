"""Whether extraction takes time in proportion to the article's length, from 10 KB to 10 MB."""

import random
import sys
import tempfile
from pathlib import Path

from measure import Cost, run

SIZES_KB = (10, 100, 1_000, 10_000)
QUICK_SIZES_KB = (10, 100)
ROOT = Path(__file__).resolve().parents[1]
SPEAKERS = ("Ada Brisko", "Bram Corvane", "Cleo Dremmel", "Dario Elvary")
LINES = (
    "Mayor {who} said Tuesday that {n:,} crates were lost when the northern lock in Galdport failed.",
    "“We will count every one of the {n} crates before Friday,” {who} said.",
    "The Harbour Board expects to spend ${n} million on repairs next year, according to its chair, {who}.",
    "Nearly {n} percent of the ferries stood still in March 2031, officials said earlier this month.",
)


def main(*, quick: bool) -> None:
    """Extract invented articles of growing length and print seconds and megabytes for each, less the start-up."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        base = _extract(_write_article(folder, 1))
        print(f"{'article KB':>10}{'cpu s':>9}{'peak MB':>9}{'ms per KB':>11}   (start-up {base.cpu_seconds:.2f} s)")
        for size in QUICK_SIZES_KB if quick else SIZES_KB:
            cost = _extract(_write_article(folder, size))
            each = 1000 * (cost.cpu_seconds - base.cpu_seconds) / size
            print(f"{size:10,}{cost.cpu_seconds:9.2f}{cost.peak_bytes / 1e6:9.0f}{each:11.2f}")


def _write_article(folder: Path, size_kb: int) -> Path:
    chance = random.Random(size_kb)
    parts = ["GALDPORT — The lock failed on March 4, 2031."]
    length = 0
    while length < size_kb * 1000:
        parts.append(chance.choice(LINES).format(who=chance.choice(SPEAKERS), n=chance.randrange(2, 900)))
        length += len(parts[-1]) + 2
    path = folder / f"{size_kb}.txt"
    path.write_text("\n\n".join(parts), "utf-8")
    return path


def _extract(path: Path) -> Cost:
    command = [sys.executable, "-m", "briefdesk", "extract", str(path)]
    return run(command, ROOT)
