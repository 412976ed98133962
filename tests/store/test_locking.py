"""One ingest at a time, with real processes."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefdesk.errors import BriefdeskError
from briefdesk.store.locking import desk_lock

HOLDER = """
import sys
from pathlib import Path
from briefdesk.store.locking import desk_lock
with desk_lock(Path(sys.argv[1]), print):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> "subprocess.Popen[str]":
    """Return another process that holds the lock of `tmp_path` until its standard input ends."""
    command = (sys.executable, "-c", HOLDER, str(tmp_path))
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def let_go(process: "subprocess.Popen[str]") -> None:
    process.communicate()


def test_waiting_is_told_and_ends(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    """Whoever waits says so once, and goes on as soon as the other is done."""
    lines: list[str] = []

    def say(line: str) -> None:
        lines.append(line)
        let_go(holder)

    with desk_lock(tmp_path, say, patience=0.05):
        assert lines == ["another ingest is writing; waiting for .briefdesk/lock"]


def test_waiting_has_a_limit(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    """A lock that is never let go of is an error that says what to do."""
    with (
        pytest.raises(BriefdeskError, match="run this again when it is done"),
        desk_lock(tmp_path, str, patience=0.01, limit=0.05),
    ):
        pass
    let_go(holder)


def test_killed_holder_lets_go(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    """The system frees the lock of a process that was killed; nobody has to remove a file."""
    holder.kill()
    let_go(holder)
    lines: list[str] = []
    with desk_lock(tmp_path, lines.append, patience=5.0):
        assert lines == []


def test_folder_that_cannot_be_made_is_one_clear_line(tmp_path: Path) -> None:
    """A file where `.briefdesk/` should be is named."""
    (tmp_path / ".briefdesk").touch()
    with pytest.raises(BriefdeskError, match=r"\.briefdesk"), desk_lock(tmp_path, str):
        pass
