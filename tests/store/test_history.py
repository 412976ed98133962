"""The history of briefings, asked of real repositories. Every event and person in it is invented."""

from pathlib import Path

import pytest

from briefdesk.history import KEPT, parse_log
from briefdesk.store import read_history
from in_git import commit_all, git

FERRY = "briefings/2031/2031-05-02-ferry.md"
WALL = "briefings/2031/2031-05-03-wall.md"
DAYS = {"GIT_AUTHOR_DATE": "2031-05-04T12:00:00Z", "GIT_COMMITTER_DATE": "2031-05-04T12:00:00Z"}


def save(folder: Path, path: str, text: str, message: str) -> None:
    """Write a file and commit it, on an invented day."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, "utf-8")
    commit_all(folder, message, environment=DAYS)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository in which one briefing was changed and another was not."""
    folder = tmp_path / "desk"
    folder.mkdir()
    git(folder, "init", "-q")
    save(folder, FERRY, "one", "Add the ferry\n\nWith more to say.")
    save(folder, WALL, "one", "Add the wall")
    save(folder, FERRY, "two", "Mend the ferry’s name")
    return folder


def test_each_briefing_has_its_changes_newest_first(repository: Path) -> None:
    """A change is told by its day, its commit and the first line of its message."""
    history = read_history(repository)
    assert {path: [change.message for change in changes] for path, changes in history.items()} == {
        FERRY: ["Mend the ferry’s name", "Add the ferry"],
        WALL: ["Add the wall"],
    }
    assert {str(change.day) for changes in history.values() for change in changes} == {"2031-05-04"}


def test_a_project_inside_a_repository_has_paths_of_its_own(tmp_path: Path) -> None:
    """Paths begin at the project, wherever in the repository it is."""
    git(tmp_path, "init", "-q")
    save(tmp_path, f"desk/{FERRY}", "one", "Add the ferry")
    assert list(read_history(tmp_path / "desk")) == [FERRY]


def test_what_is_in_no_commit_has_no_history(repository: Path) -> None:
    """A file that was changed since, and one that is new, are left out; the others are told."""
    (repository / FERRY).write_text("three", "utf-8")
    (repository / "briefings/2031/2031-05-05-new.md").write_text("one", "utf-8")
    assert list(read_history(repository)) == [WALL]


def test_where_git_cannot_know_nothing_is_told(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clone without older commits, a folder in no repository, and a machine without git have no history."""
    shallow, nowhere = tmp_path / "shallow", tmp_path / "nowhere"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", str(shallow))
    nowhere.mkdir()
    assert (read_history(shallow), read_history(nowhere)) == ({}, {})
    monkeypatch.setenv("PATH", str(nowhere))
    assert read_history(repository) == {}


def test_two_clones_tell_the_same(repository: Path, tmp_path: Path) -> None:
    """The same commit has the same history wherever it is checked out."""
    git(tmp_path, "clone", "-q", str(repository), str(tmp_path / "clone"))
    assert read_history(tmp_path / "clone") == read_history(repository)


def test_only_the_newest_changes_are_kept() -> None:
    """Of a file that was changed often the newest are told, and a message that looks like a path stays a message."""
    commits = [f"{n:040x} 2031-05-04 {FERRY}\0\n{FERRY}" for n in range(KEPT + 5)]
    changes = parse_log("\0".join([*commits, ""]).encode())[FERRY]
    assert [int(change.commit, 16) for change in changes] == list(range(KEPT))
    assert changes[0].message == FERRY
