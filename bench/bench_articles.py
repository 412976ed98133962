"""How many articles a second are read on one core, how fast a start is, and how that compares with other readers."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from articles import gate_pages, write_pasted
from measure import Cost, run

HERE = Path(__file__).parent
ROOT = HERE.parent
NEWSPAPER = ROOT / ".venv" / "bench" / "bin" / "python"
"""The environment that `make bench` sets up for newspaper4k, which wants other versions than the project."""
EXTRACT = (sys.executable, "-m", "briefdesk", "extract")
COUNT, QUICK_COUNT = 520, 26
TIMES = 5


def main(*, quick: bool) -> None:
    """Print the table: what is read, by which program, how many a second of processor time, and memory."""
    count = QUICK_COUNT if quick else COUNT
    with tempfile.TemporaryDirectory() as folder:
        run([*EXTRACT, str(gate_pages()[0])], ROOT)  # What is compiled once, at the first start, is not measured.
        texts = [str(path) for path in write_pasted(Path(folder), count)]
        print(f"{'one core':36}{'articles/s':>12}{'peak MB':>10}{'times ours':>12}")
        _line("briefdesk, pasted text of 700 words", EXTRACT, texts, None)
    pages = [str(page) for page in gate_pages()] * (count // 13)
    ours = _line("briefdesk, saved pages", EXTRACT, pages, None)
    _line("trafilatura alone, body and metadata", (sys.executable, str(HERE / "peer_trafilatura.py")), pages, ours)
    _line("newspaper4k, body and metadata", (str(NEWSPAPER), str(HERE / "peer_newspaper.py")), pages, ours)
    print(f"\n{'start':36}{'wall s':>12}{'cpu s':>10}{'peak MB':>12}   (the best of {TIMES})")
    _start("briefdesk --help", (sys.executable, "-m", "briefdesk", "--help"))
    _start("briefdesk extract, one text", (*EXTRACT, str(gate_pages()[0].with_suffix(".txt"))))
    _start("briefdesk extract, one page", (*EXTRACT, str(gate_pages()[0])))


def _line(name: str, command: Sequence[str], files: Sequence[str], ours: float | None) -> float:
    """Print one line and return the articles a second, the start taken off."""
    base, whole = run([*command, *files[:1]], ROOT), run([*command, *files], ROOT)
    each = (len(files) - 1) / (whole.cpu_seconds - base.cpu_seconds)
    ratio = f"{each / ours:.2f}" if ours else ""
    print(f"{name:36}{each:12.0f}{whole.peak_bytes / 1e6:10.0f}{ratio:>12}", flush=True)
    return each


def _start(name: str, command: Sequence[str]) -> None:
    costs: list[Cost] = [run(command, ROOT) for _ in range(TIMES)]
    wall, cpu = min(cost.wall_seconds for cost in costs), min(cost.cpu_seconds for cost in costs)
    print(f"{name:36}{wall:12.2f}{cpu:10.2f}{max(cost.peak_bytes for cost in costs) / 1e6:12.0f}", flush=True)
