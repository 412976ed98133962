"""`briefdesk ingest` is safe to repeat, to interrupt and to run twice at once. All articles are invented."""

import shutil
import subprocess
import sys
import time
from itertools import permutations
from pathlib import Path

import pytest

from briefdesk.markdown import parse_briefing
from briefdesk.store import read_stored
from in_git import begin
from ingest_project import (
    FERRY,
    SIDECAR,
    Capture,
    briefing_files,
    briefings_of,
    ingest,
    times,
    write_article,
    write_default_article,
    write_ingest_project,
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two articles, which is also the working directory."""
    monkeypatch.chdir(write_ingest_project(tmp_path))
    return tmp_path


def publish(path: Path) -> bytes:
    """Edit a briefing as a person does, and return what it holds then."""
    text = path.read_text("utf-8").replace("status: draft", "status: published")
    path.write_text(text.rstrip("\n") + "\n\nA line of a person.\n", "utf-8")
    return path.read_bytes()


def test_running_twice_changes_nothing(project: Path, capsys: Capture) -> None:
    """Neither a byte nor a time, however the articles are given."""
    assert ingest(capsys, "--new")[0] == 0
    before, stamps = briefing_files(project), times(project)
    status, lines = ingest(capsys, "articles/oven.txt", "articles/ferry.txt")
    assert (status, lines[-1]) == (0, f"briefings: {len(before)} unchanged")
    assert ingest(capsys, "--new") == (0, [])
    assert (briefing_files(project), times(project)) == (before, stamps)


def test_rights_need_be_given_only_once(
    project: Path, tmp_path_factory: pytest.TempPathFactory, capsys: Capture
) -> None:
    """The same bytes ingested again without the option keep the rights they had, so no page is taken down."""
    article = tmp_path_factory.mktemp("elsewhere") / "ferry.txt"
    article.write_text(FERRY, "utf-8")
    options = ("--publisher", "Harbor Gazette", "--published", "2031-05-02")
    assert ingest(capsys, str(article), "--rights", "own", *options)[0] == 0
    before = briefing_files(project)
    assert any(b"status: published" in text for text in before.values())
    assert ingest(capsys, str(article), *options)[0] == 0
    assert briefing_files(project) == before


def test_deleted_briefings_come_back_identical(project: Path, capsys: Capture) -> None:
    """`--new` writes what is missing, byte for byte: all, or those that others of the same article name."""
    write_default_article(project)
    ingest(capsys, "--new")
    before = briefing_files(project)
    shutil.rmtree(project / "briefings")
    shutil.rmtree(project / ".briefdesk")
    assert ingest(capsys, "--new")[0] == 0
    assert briefing_files(project) == before
    several = briefings_of(project, "several.txt")
    assert len(several) > 2
    for path in several[1:]:
        path.unlink()
    assert ingest(capsys, "--new")[0] == 0
    assert briefing_files(project) == before


def test_order_of_the_files_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Three articles, one of them a reprint, give the same files in every order."""
    results = []
    for number, order in enumerate(permutations(["ferry.txt", "oven.txt", "wire.txt"])):
        root = tmp_path / str(number)
        root.mkdir()
        monkeypatch.chdir(write_ingest_project(root))
        reprint = FERRY.replace("Monday", "Thursday")
        write_article(root, "wire.txt", reprint, sidecar="publisher: Island Wire\npublished: 2031-05-03\n")
        assert ingest(capsys, *(f"articles/{name}" for name in order))[0] == 0
        results.append(briefing_files(root))
    assert all(result == results[0] for result in results)


def test_changed_sidecar_is_new(project: Path, capsys: Capture) -> None:
    """What the sidecar tells gets into the briefings with `--new`, as the article itself does."""
    ingest(capsys, "--new")
    write_article(project, "ferry.txt", FERRY, sidecar=SIDECAR + "url: https://harbor.example/ferry\n")
    assert ingest(capsys, "--new")[0] == 0
    assert all(b"https://harbor.example/ferry" in path.read_bytes() for path in briefings_of(project, "ferry.txt"))
    assert ingest(capsys, "--new") == (0, [])


def test_changed_article_updates_what_it_wrote(project: Path, capsys: Capture) -> None:
    """Every briefing keeps its address and says what the article says now."""
    ingest(capsys, "--new")
    before = briefing_files(project)
    write_article(project, "ferry.txt", FERRY.replace("About 400 people", "About 500 people"))
    status, lines = ingest(capsys, "--new")
    assert status == 0
    after = briefing_files(project)
    assert set(before) == set(after)
    assert any(b"500" in text for text in after.values())
    assert not any(b"value: 400" in text for text in after.values())
    assert any(line.endswith(": updated") for line in lines)
    assert ingest(capsys, "--new") == (0, [])


def test_edited_briefing_is_never_overwritten(project: Path, capsys: Capture) -> None:
    """It says which file and how to go on; `--merge` keeps both the person's and the article's changes."""
    ingest(capsys, "--new")
    edited = {path: publish(path) for path in briefings_of(project, "ferry.txt")}
    assert ingest(capsys, "--new") == (0, [])
    assert ingest(capsys, "articles/ferry.txt")[0] == 0
    write_article(project, "ferry.txt", FERRY.replace("About 400 people", "About 500 people"))
    status, lines = ingest(capsys, "articles/ferry.txt")
    assert status == 1
    for path, content in edited.items():
        address = path.relative_to(project).as_posix()
        assert path.read_bytes() == content
        assert any(
            line.startswith(f"{address}: has been edited") and "--merge articles/ferry.txt" in line for line in lines
        )
    assert ingest(capsys, "--new")[0] == 0
    assert ingest(capsys, "--merge", "articles/ferry.txt")[0] == 0
    for path in edited:
        text = path.read_text("utf-8")
        assert "A line of a person." in text
        assert "status: published" in text
        assert parse_briefing(text, path.stem).findings == ()
    assert any("500" in path.read_text("utf-8") for path in edited)
    assert ingest(capsys, "--new") == (0, [])


def test_merge_finds_its_base_in_git(project: Path, capsys: Capture) -> None:
    """In a fresh clone the version first written comes from git's history."""
    ingest(capsys, "--new")
    begin(project)
    shutil.rmtree(project / ".briefdesk")
    for path in briefings_of(project, "ferry.txt"):
        publish(path)
    write_article(project, "ferry.txt", FERRY.replace("About 400 people", "About 500 people"))
    status, lines = ingest(capsys, "--merge", "articles/ferry.txt")
    assert status == 0, lines
    assert all("A line of a person." in path.read_text("utf-8") for path in briefings_of(project, "ferry.txt"))


@pytest.mark.parametrize(
    ("name", "text", "evidence"),
    [
        ("copy.txt", FERRY, "the same text"),
        ("wire.txt", FERRY.replace("Monday", "Thursday"), "nearly the same wording"),
    ],
)
def test_copy_is_recognised(project: Path, capsys: Capture, name: str, text: str, evidence: str) -> None:
    """Nothing is written, one line says like what it is, and that is no fault; `--again` ingests it all the same."""
    ingest(capsys, "articles/ferry.txt")
    before, stamps = briefing_files(project), times(project)
    write_article(project, name, text, sidecar="publisher: Island Wire\ntitle: Boats\npublished: 2031-05-03\n")
    status, lines = ingest(capsys, f"articles/{name}")
    assert status == 0
    assert lines[0].startswith(f"articles/{name}: ingested before, {evidence} as briefings/2031/")
    assert (briefing_files(project), times(project)) == (before, stamps)
    assert ingest(capsys, "--again", f"articles/{name}")[0] == 0
    assert len(briefing_files(project)) > len(before)


def test_a_name_of_two_lines_is_told_in_one(project: Path, capsys: Capture) -> None:
    """A line break in a file's name breaks no line of the summary."""
    name = write_article(project, "two\nlines.txt", FERRY)
    ingest(capsys, name)
    status, lines = ingest(capsys, name)
    assert (status, lines[0]) == (0, "articles/two lines.txt: ingested before; nothing in it is new")


def test_taken_slug_gets_a_suffix(project: Path, capsys: Capture) -> None:
    """Briefings of another article that have the names keep them, and links between the new ones follow."""
    article = write_default_article(project)
    ingest(capsys, article)
    before = briefing_files(project)
    names = [path.stem for path in briefings_of(project, "several.txt")]
    for path in briefings_of(project, "several.txt"):
        path.write_text(path.read_text("utf-8").replace("file: several.txt", "file: ferry.txt"), "utf-8")
    assert ingest(capsys, "--again", article)[0] == 0
    new = briefings_of(project, "several.txt")
    assert sorted(path.stem for path in new) == sorted(f"{name}-2" for name in names)
    for path in new:
        text = path.read_text("utf-8")
        briefing = parse_briefing(text, path.stem).value
        assert briefing
        assert set(briefing.related) <= {f"{name}-2" for name in names}
        assert "-2.md)" in briefing.body
        assert not any(f"({name}.md" in briefing.body for name in names)
    for address, content in before.items():
        assert (project / address).read_bytes() == content.replace(b"file: several.txt", b"file: ferry.txt")


def start(project: Path, *arguments: str) -> "subprocess.Popen[str]":
    command = (sys.executable, "-m", "briefdesk", "ingest", *arguments)
    return subprocess.Popen(command, cwd=project, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("wait_seconds", [0.0, 0.005, 0.02])
def test_killed_ingest_is_taken_up_again(project: Path, capsys: Capture, wait_seconds: float) -> None:
    """Killed while it writes, every file is whole; `--new` then gives what an undisturbed run gives."""
    write_default_article(project)
    ingest(capsys, "--new")
    undisturbed = briefing_files(project)
    shutil.rmtree(project / "briefings")
    shutil.rmtree(project / ".briefdesk")
    process = start(project, "--new")
    while not any(path.is_file() for path in (project / "briefings").rglob("*")) and process.poll() is None:
        time.sleep(0.001)
    time.sleep(wait_seconds)
    process.kill()
    process.communicate()
    for stored in read_stored(project):
        assert stored.text.encode() == undisturbed[stored.path]
    ingest(capsys, "--new")
    assert {path: text for path, text in briefing_files(project).items() if path.endswith(".md")} == undisturbed


def test_two_at_once_lose_nothing(project: Path, capsys: Capture) -> None:
    """Two processes ingest at the same time what one would ingest alone, and both succeed."""
    ingest(capsys, "--new")
    alone = briefing_files(project)
    shutil.rmtree(project / "briefings")
    both = [start(project, "articles/ferry.txt"), start(project, "articles/oven.txt", "articles/ferry.txt")]
    lines = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], lines
    assert briefing_files(project) == alone
