"""`briefdesk ingest` of many articles on several cores. The articles are about invented events with invented people."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import psutil
import pytest

from briefdesk.errors import BriefdeskError
from briefdesk.store.drafting_many import ARTICLES_A_CORE, draft_many, worthwhile_jobs
from briefdesk.store.inbox import Submission
from briefdesk.vocabulary import Vocabulary
from ingest_project import FERRY, OVEN, SIDECAR, Capture, ingest, write_article, write_ingest_project
from interrupts import heed_interrupts

NUMBERS = "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen".split()


def many(root: Path) -> list[str]:
    """Write a project with an article for each number, a copy among them and one of nothing; return their names."""
    write_ingest_project(root)
    for place, number in enumerate(NUMBERS):
        story = (FERRY, OVEN)[place % 2].replace("Port Sallow", f"Port {number}").replace("valley", f"{number} valley")
        words = " ".join(f"{number.lower()}{n}" for n in range(120))
        write_article(root, f"{number}.txt", f"{story}\nThe words of pier {words} were read out.\n", sidecar=SIDECAR)
    write_article(root, "Copy.txt", (root / "articles" / "One.txt").read_text("utf-8"), sidecar=SIDECAR)
    (root / "articles" / "Nothing.txt").write_text("", "utf-8")
    return [f"articles/{number}.txt" for number in (*NUMBERS[:5], "Copy", "Nothing", "Missing", *NUMBERS[5:])]


def tree(root: Path) -> dict[str, bytes]:
    """Return every file below `root` by its path."""
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_any_number_of_cores_gives_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Files, lines and their order, and the exit status are the same on one core and on three."""
    outcomes = []
    for jobs in ("1", "3"):
        root = tmp_path / jobs
        root.mkdir()
        files = many(root)
        monkeypatch.chdir(root)
        outcomes.append((ingest(capsys, *files, "--jobs", jobs), tree(root)))
    assert outcomes[0] == outcomes[1]
    status, lines = outcomes[0][0]
    assert status == 2
    assert [line.split(":")[1].strip() for line in lines[:2]] == ["articles/Nothing.txt", "articles/Missing.txt"]
    assert sum(path.startswith("briefings/") for path in outcomes[0][1]) >= len(NUMBERS)


def test_few_articles_start_no_process() -> None:
    """A process is started only for as many articles as make up for its start."""
    assert worthwhile_jobs(2 * ARTICLES_A_CORE - 1, 8) == 1
    assert worthwhile_jobs(2 * ARTICLES_A_CORE, 8) == 2
    assert worthwhile_jobs(1_000_000, 8) == 8
    assert worthwhile_jobs(0, 8) == 1


def test_interrupted_while_reading_nothing_is_written(tmp_path: Path) -> None:
    """Ctrl-C reaches every process at once; one line is said, and no file has come into being."""
    files = many(tmp_path)
    before = tree(tmp_path)
    os.mkfifo(tmp_path / "articles" / "slow.txt")
    command = [sys.executable, "-m", "briefdesk", "ingest", "--jobs", "2", *files, "articles/slow.txt"]
    run = subprocess.Popen(
        command,
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=heed_interrupts,
    )
    with (tmp_path / "articles" / "slow.txt").open("wb"):  # Opens only once the other end is read.
        time.sleep(0.2)
        os.killpg(run.pid, signal.SIGINT)
        _, errors = run.communicate(timeout=60)
    assert run.returncode == 2
    assert errors.splitlines()[-1] == "briefdesk: stopped"
    assert "Traceback" not in errors
    (tmp_path / "articles" / "slow.txt").unlink()
    assert tree(tmp_path) == before


def test_a_process_that_is_killed_is_told_of_in_one_line() -> None:
    """As when the system runs out of memory."""
    with pytest.raises(BriefdeskError, match="was killed; nothing is written; run it again with --jobs 1"):
        list(draft_many(until_killed(), Vocabulary(), jobs=2))


def until_killed() -> Iterator[Submission]:
    """Yield articles, and kill the processes that read them once there are some."""
    for number in range(100):
        yield Submission(source=f"{number}.txt", data=FERRY.encode(), told={"published": date(2031, 5, 2)})
        if number == 60:
            for process in psutil.Process().children(recursive=True):
                if process.ppid() != os.getpid():
                    process.kill()
