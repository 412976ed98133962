"""Files at a revision, read from real git. Every text is invented."""

from pathlib import Path

import pytest

from briefdesk.errors import BriefdeskError
from briefdesk.store.revisions import changed_paths, commit_of, merge_base, texts_at
from in_git import commit_all, git

WALL = "briefings/2031/2031-03-14-harbour-wall.md"


def save(folder: Path, path: str, content: bytes) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(content)
    commit_all(folder, f"Change {path}")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with one briefing, changed once on a branch while main went on."""
    git(tmp_path, "init", "--quiet")
    save(tmp_path, WALL, b"first\n")
    git(tmp_path, "switch", "--quiet", "--create", "mending")
    save(tmp_path, WALL, b"second\n")
    git(tmp_path, "switch", "--quiet", "main")
    save(tmp_path, "briefings/2031/2031-03-15-other.md", b"other\n")
    git(tmp_path, "switch", "--quiet", "mending")
    return tmp_path


def test_files_are_as_they_were_where_the_work_began(project: Path) -> None:
    """What main did since is not this branch's doing."""
    assert texts_at(project, merge_base(project, "main"), "briefings") == {WALL: "first\n"}
    assert texts_at(project, merge_base(project, "HEAD"), "briefings") == {WALL: "second\n"}


def test_what_changed_is_told_committed_or_not(project: Path) -> None:
    """Changed, new and gone; what main did since is not among it, nor what git ignores. Paths are from the project."""
    here = project / "desk"
    save(project, "desk/gone.md", b"gone\n")
    start = git(project, "rev-parse", "HEAD")
    (here / "gone.md").unlink()
    (here / "a b.md").write_bytes(b"new\n")
    (here / ".gitignore").write_bytes(b"left-out.md\n")
    (here / "left-out.md").write_bytes(b"mine\n")
    assert changed_paths(project, merge_base(project, "main")) == {WALL, "desk/a b.md", "desk/.gitignore"}
    assert changed_paths(here, start) == {"gone.md", "a b.md", ".gitignore"}


def test_strange_names_and_bytes_are_read(project: Path) -> None:
    """Line ends, quotes and other scripts in names; bytes that are no text; files that are none of ours."""
    names = ("briefings/a b\n\"c'.md", "briefings/한국.md")
    for name in names:
        save(project, name, b"\xff\n\ntext")
    save(project, "briefings/picture.png", b"\x89PNG")
    texts = texts_at(project, merge_base(project, "HEAD"), "briefings")
    assert {name: texts[name] for name in names} == dict.fromkeys(names, "\ufffd\n\ntext")
    assert "briefings/picture.png" not in texts


def test_a_project_below_the_repository_top_is_read(project: Path) -> None:
    """Paths are from the project, wherever the repository begins."""
    save(project, "desk/briefings/2031/2031-04-01-inner.md", b"inner\n")
    below = project / "desk"
    assert texts_at(below, merge_base(below, "HEAD"), "briefings") == {"briefings/2031/2031-04-01-inner.md": "inner\n"}


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=/tmp/x", "", "HEAD:briefings"])
def test_a_revision_that_is_none_is_one_line(project: Path, revision: str) -> None:
    """It is never taken for an option."""
    with pytest.raises(BriefdeskError, match="names no revision"):
        merge_base(project, revision)


def test_outside_git_is_one_line(tmp_path: Path) -> None:
    """The line says what is missing."""
    with pytest.raises(BriefdeskError, match="no git repository"):
        merge_base(tmp_path, "main")


def test_a_hook_of_another_repository_changes_nothing(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The repository is the one that the project is in, whatever the surroundings name."""
    other = tmp_path_factory.mktemp("other")
    git(other, "init", "--quiet")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git" / "index"))
    assert texts_at(project, merge_base(project, "main"), "briefings") == {WALL: "first\n"}
    assert changed_paths(project, merge_base(project, "main")) == {WALL}


def test_a_commit_is_named_only_while_nothing_differs_from_it(project: Path, tmp_path: Path) -> None:
    """A change of another file does not count, and outside git there is no commit."""
    head = git(project, "rev-parse", "HEAD")
    (project / "notes.txt").write_bytes(b"mine\n")
    assert commit_of(project, ("briefings",)) == head
    (project / WALL).write_bytes(b"third\n")
    assert commit_of(project, ("briefings",)) is None
    assert commit_of(Path(tmp_path.anchor), ("briefings",)) is None
