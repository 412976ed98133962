"""Killed at any moment every file is the old one or the new one; two at once lose nothing. With real processes."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefdesk.store import read_stored
from briefdesk.store.digests import verifies
from store.writer import ARTICLES, write

WRITER = Path(__file__).with_name("writer.py")
TESTS = WRITER.parents[1]


def files(root: Path) -> dict[str, bytes]:
    """Return the content of every briefing by its path."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in (root / "briefings").rglob("*.md")}


def stamps(root: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in (root / "briefings").rglob("*.md")}


def start(root: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    paths = os.pathsep.join([str(TESTS), *sys.path])
    return subprocess.Popen(
        (sys.executable, str(WRITER), str(root), *arguments), env={**os.environ, "PYTHONPATH": paths}
    )


def kill_while_writing(root: Path, version: str, delay_seconds: float) -> None:
    """Start a writer, wait until its first file is there, and kill it `delay_seconds` later."""
    before = stamps(root)
    process = start(root, version)
    while stamps(root) == before and process.poll() is None:
        time.sleep(0.0005)
    time.sleep(delay_seconds)
    process.kill()
    process.wait()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """Return the files of both versions as they are when nothing goes wrong; the second is written over the first."""
    root = tmp_path_factory.mktemp("undisturbed")
    write(root, "1")
    first = files(root)
    write(root, "2")
    return {"1": first, "2": files(root)}


@pytest.mark.parametrize("seed", range(6))
def test_killed_at_any_moment(tmp_path: Path, undisturbed: dict[str, dict[str, bytes]], seed: int) -> None:
    """Every file is whole and verifies, old or new, and running again gives what an undisturbed run gives."""
    chance = random.Random(seed)
    for version, allowed in (("1", ("1",)), ("2", ("1", "2"))):
        for _ in range(2):
            kill_while_writing(tmp_path, version, chance.uniform(0, 0.04))
            for stored in read_stored(tmp_path):
                assert verifies(stored.text), stored.path
                assert stored.parsed.findings == ()
                assert stored.text.encode() in [undisturbed[v][stored.path] for v in allowed]
        write(tmp_path, version)
        assert files(tmp_path) == undisturbed[version]


def test_running_again_touches_nothing(tmp_path: Path) -> None:
    """Neither bytes nor times change, and nothing else is left in the folder."""
    write(tmp_path, "1")
    before, times = files(tmp_path), stamps(tmp_path)
    write(tmp_path, "1")
    assert files(tmp_path) == before
    assert stamps(tmp_path) == times
    assert all(path.suffix == ".md" for path in (tmp_path / "briefings").rglob("*") if path.is_file())


def test_two_at_once_lose_nothing(tmp_path: Path) -> None:
    """Two processes write different articles that want the same slugs; every briefing of both is there."""
    half = str(ARTICLES // 2)
    both = [start(tmp_path, "1", "0", half), start(tmp_path, "1", half, str(ARTICLES))]
    assert [process.wait() for process in both] == [0, 0]
    stored = read_stored(tmp_path)
    assert len(stored) == 3 * ARTICLES
    assert all(verifies(s.text) for s in stored)
    titles = [s.parsed.value.sources[0].title for s in stored if s.parsed.value]
    assert sorted(titles) == sorted([f"Story {n}" for n in range(ARTICLES)] * 3)


def test_two_at_once_of_the_same_article_are_one(tmp_path: Path, undisturbed: dict[str, dict[str, bytes]]) -> None:
    """Two processes write the same articles; every briefing is there once, as one of them alone would have left it."""
    both = [start(tmp_path, "1"), start(tmp_path, "1")]
    assert [process.wait() for process in both] == [0, 0]
    assert files(tmp_path) == undisturbed["1"]


WRITER_ON_A_FULL_DISK = """
import resource, sys
from pathlib import Path
from briefdesk.errors import BriefdeskError
from briefdesk.store import write_text
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    write_text(Path(sys.argv[1]), "new " * 10_000)
except BriefdeskError as error:
    print(error)
"""


def test_a_full_disk_leaves_the_old_file_and_one_line(tmp_path: Path) -> None:
    """A file that could not be written whole is not there at all, and neither is a part of it."""
    path = tmp_path / "a.md"
    path.write_text("old\n", "utf-8")
    command = (sys.executable, "-c", WRITER_ON_A_FULL_DISK, str(path))
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == f"{path}: cannot be written: File too large\n"
    assert {each.name: each.read_text("utf-8") for each in tmp_path.iterdir()} == {"a.md": "old\n"}
