"""A stranger's fork in real git: what the checks say to the stranger and to the desk. Every event is invented."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from desk_example import FIELDS, PATH
from in_git import commit_all, git
from project import write_project

ADVISED = "briefings/2031/2031-05-04-nobody-leads-here.md"
THEIRS = "briefings/2031/2031-05-06-came-to-main-later.md"
MINE = "briefings/2031/2031-05-05-a-second-boat.md"


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the program said and how it ended."""

    status: int
    out: str

    @property
    def annotated(self) -> frozenset[str]:
        """The files on whose lines GitHub shows something."""
        lines = (line for line in self.out.splitlines() if line.startswith("::"))
        return frozenset(line.partition("file=")[2].partition(",")[0] for line in lines)


def told(folder: Path, *arguments: str) -> Told:
    """Run the program as a person or a host does, on a day after all that is told here."""
    environment = {**os.environ, "BRIEFDESK_TODAY": "2031-12-31"}
    command = [sys.executable, "-m", "briefdesk", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    return Told(status=done.returncode, out=done.stdout)


def briefing(day: str, title: str, **fields: str) -> str:
    own = {"title": f"title: {title}\n", "date": f"date: 2031-05-{day}\n", **fields}
    return f"---\n{''.join({**FIELDS, **own}.values())}---\n\nSee [the return](2031-05-02-ferry-crews-return.md).\n"


def commit(folder: Path, files: dict[str, str], message: str) -> None:
    for path, text in files.items():
        (folder / path).write_text(text, "utf-8")
    commit_all(folder, message)


@pytest.fixture
def upstream(tmp_path: Path) -> Path:
    """The desk's own repository; one of its briefings is advised about already."""
    desk = write_project(tmp_path / "upstream", {ADVISED: briefing("04", "Nobody leads here")})
    git(desk, "init", "--quiet")
    commit(desk, {}, "Begin")
    return desk


@pytest.fixture
def fork(upstream: Path, tmp_path: Path) -> Path:
    """A stranger's copy with a branch of its own, behind a main that went on meanwhile."""
    fork = tmp_path / "fork"
    git(tmp_path, "clone", "--quiet", "--origin", "upstream", str(upstream), str(fork))
    git(fork, "switch", "--quiet", "--create", "second-boat")
    commit(upstream, {THEIRS: briefing("06", "Came to main later")}, "Go on")
    git(fork, "fetch", "--quiet", "upstream")
    return fork


def merged(upstream: Path, fork: Path, tmp_path: Path) -> Path:
    """Return what a host checks out for a pull request: the branch merged into main, with its whole history."""
    host = tmp_path / "host"
    git(tmp_path, "clone", "--quiet", str(upstream), str(host))
    git(host, "fetch", "--quiet", str(fork), "second-boat")
    git(host, "merge", "--quiet", "--no-ff", "--no-edit", "FETCH_HEAD")
    return host


@pytest.mark.parametrize(
    ("fields", "status"),
    [({}, 0), ({"tags": "tags: [feries]\n"}, 1), ({"related": "related: [2031-05-02-harbor]\n"}, 0)],
    ids=["advice", "fault", "related"],
)
def test_only_what_the_fork_changed_is_annotated(
    upstream: Path, fork: Path, tmp_path: Path, fields: dict[str, str], status: int
) -> None:
    """On the fork and on the host alike, with one exit status; what main was advised about before is not repeated."""
    commit(fork, {MINE: briefing("05", "A second boat", **fields)}, "Add a second boat")
    local = told(fork, "check", "--base", "upstream/main", "--format", "github")
    assert (local.status, local.annotated) == (status, {MINE})
    base = git(upstream, "rev-parse", "main")
    there = told(merged(upstream, fork, tmp_path), "check", "--base", base, "--format", "github")
    assert there == local
    alone = told(fork, "check", "--format", "github")
    assert alone.status == status
    assert ADVISED in alone.annotated


def test_mending_keeps_to_what_the_fork_changed(fork: Path) -> None:
    """A slip that main had before is not mended in passing: that would be a change nobody expects in the request."""
    slip = (fork / ADVISED).read_text("utf-8").replace("title:", "tags: [ferries]\ntitle:", 1)
    slip = slip.replace("nine days.\ntags: [ferries]\n", "nine days.\n")
    commit(fork, {ADVISED: slip}, "Put fields out of order")
    before = git(fork, "rev-parse", "HEAD")
    commit(fork, {MINE: briefing("05", "A second boat", tags="tags: [feries]\n")}, "Add a second boat")
    assert told(fork, "check", "--base", before, "--fix").status == 0
    assert git(fork, "diff", "--name-only").splitlines() == [MINE]
    assert told(fork, "check", "--fix").status == 0
    assert set(git(fork, "diff", "--name-only").splitlines()) == {MINE, ADVISED}


def test_a_fault_that_the_fork_causes_elsewhere_is_told(upstream: Path, fork: Path, tmp_path: Path) -> None:
    """A tag that is taken away is missed by a briefing that the fork never touched."""
    (fork / "docs/tags/ferries.md").unlink()
    commit(fork, {}, "Take ferries away")
    local = told(fork, "check", "--base", "upstream/main", "--format", "json")
    there = told(merged(upstream, fork, tmp_path), "check", "--base", "origin/main", "--format", "json")
    assert (local.status, there.status) == (1, 1)
    assert {PATH, ADVISED} <= {finding["path"] for finding in json.loads(local.out)}
    assert THEIRS in {finding["path"] for finding in json.loads(there.out)}


def test_a_silent_change_is_told_before_it_is_sent_and_after(upstream: Path, fork: Path, tmp_path: Path) -> None:
    """Whether it is committed yet or not."""
    written = (fork / PATH).read_text("utf-8")
    (fork / PATH).write_text(written.replace("title: Crews of", "title: Some crews of"), "utf-8")
    saved = told(fork, "check", "--base", "upstream/main", "--format", "github")
    commit(fork, {}, "Change a title")
    sent = told(merged(upstream, fork, tmp_path), "check", "--base", "origin/main", "--format", "github")
    assert (saved.status, saved.annotated) == (1, {PATH})
    assert sent == saved
    assert saved.out.count("title=silent-change") == 2
