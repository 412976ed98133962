"""`briefdesk ingest` on real files. The articles are about invented events with invented people."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefdesk.store import read_stored
from briefdesk.store.digests import verifies
from ingest_project import (
    FERRY,
    SIDECAR,
    Capture,
    briefing_files,
    briefings_of,
    ingest,
    write_article,
    write_ingest_project,
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two articles, which is also the working directory."""
    monkeypatch.chdir(write_ingest_project(tmp_path))
    return tmp_path


def test_an_article_becomes_briefings(project: Path, capsys: Capture) -> None:
    """They read back without a fault, name their source, and the digest verifies; the summary says what was done."""
    status, lines = ingest(capsys, "articles/ferry.txt")
    assert status == 0
    stored = read_stored(project)
    assert stored
    for each in stored:
        assert verifies(each.text)
        assert each.parsed.findings == ()
        assert each.parsed.value
        source = each.parsed.value.sources[0]
        sha256 = hashlib.sha256((project / "articles/ferry.txt").read_bytes()).hexdigest()
        assert (source.publisher, source.file, source.sha256) == ("Harbor Gazette", "ferry.txt", sha256)
        assert len(source.simhash or "") == 16
    assert sorted(lines[:-2]) == sorted(f"{each.path}: new" for each in stored)
    assert lines[-2].startswith("read 1 article: ")
    assert " kept; set aside " in lines[-2]
    assert lines[-1] == f"briefings: {len(stored)} new"


def test_options_win_over_the_sidecar_and_the_sidecar_over_the_text(project: Path, capsys: Capture) -> None:
    """The same keys mean the same in both."""
    write_article(project, "ferry.txt", FERRY, sidecar=SIDECAR + "title: Boats\nauthors: [Cora Venn]\n")
    ingest(capsys, "articles/ferry.txt", "--title", "Boats again", "--url", "https://harbor.example/ferry")
    [source, *_] = [s.parsed.value.sources[0] for s in read_stored(project) if s.parsed.value]
    assert (source.title, source.authors, source.url) == ("Boats again", ("Cora Venn",), "https://harbor.example/ferry")
    assert source.published
    assert source.published.isoformat() == "2031-05-02"


def test_bad_sidecar_is_one_line(project: Path, capsys: Capture) -> None:
    """It names the sidecar; the other article is done."""
    write_article(project, "ferry.txt", FERRY, sidecar="publishr: x\n")
    status, lines = ingest(capsys, "articles/ferry.txt", "articles/oven.txt")
    assert status == 2
    assert lines[0] == "briefdesk: articles/ferry.yml: knows no key `publishr`; nearest is `publisher`"
    assert briefings_of(project, "oven.txt")
    assert not briefings_of(project, "ferry.txt")


def test_one_that_cannot_be_read_stops_no_other(project: Path, capsys: Capture) -> None:
    """It gets its line, the others are written, and the exit status is 2."""
    status, lines = ingest(capsys, "articles/none.txt", "articles/ferry.txt")
    assert status == 2
    assert [line for line in lines if line.startswith("briefdesk: ")] == [
        "briefdesk: articles/none.txt: no such file; check the path"
    ]
    assert briefings_of(project, "ferry.txt")


def test_outside_of_a_project_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """It says what is missing and what to do."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(FERRY, "utf-8")
    status, lines = ingest(capsys, "a.txt")
    assert (status, len(lines)) == (2, 1)
    assert "is not a Briefdesk project" in lines[0]


def test_neither_files_nor_new_is_a_usage_error(project: Path, capsys: Capture) -> None:
    """And so is both."""
    for arguments in ([], ["--new", "articles/ferry.txt"]):
        status, lines = ingest(capsys, *arguments)
        assert status == 2
        assert "give either articles to ingest, or --new" in lines[-1]


def test_links_are_not_written_through(project: Path, capsys: Capture) -> None:
    """A folder or a file of the desk that leads elsewhere is named and left alone."""
    outside = project / "outside"
    outside.mkdir()
    (project / "briefings").mkdir()
    (project / "briefings/2031").symlink_to(outside, target_is_directory=True)
    status, lines = ingest(capsys, "articles/ferry.txt")
    assert status == 2
    assert "symbolic link" in lines[0]
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize(
    "title", ["../../etc/passwd", "a" * 300, "Ferry " * 60, "/etc/passwd", "C:\\boats\n---\n", "…"]
)
def test_no_title_leads_out_of_the_folder(project: Path, capsys: Capture, title: str) -> None:
    """Whatever a headline says, the file is under briefings/2031/ and its name is plain and short."""
    assert ingest(capsys, "articles/ferry.txt", "--title", title)[0] == 0
    for address in briefing_files(project):
        folder, name = os.path.split(address)
        assert folder == "briefings/2031"
        assert len(name) < 120
        assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")


def test_standard_input_is_an_article(project: Path) -> None:
    """`-` is read once, and has no sidecar and no name in the inbox."""
    options = ("--publisher", "Harbor Gazette", "--published", "2031-05-02")
    command = (sys.executable, "-m", "briefdesk", "ingest", "-", *options)
    done = subprocess.run(command, input=FERRY, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    [source, *_] = [s.parsed.value.sources[0] for s in read_stored(project) if s.parsed.value]
    assert source.file is None


def test_progress_is_shown_on_a_terminal(project: Path) -> None:
    """There is a bar while articles are read, and the summary stays when it is gone."""
    ours, theirs = os.openpty()
    command = (sys.executable, "-m", "briefdesk", "ingest", "--new")
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "200"}
    with os.fdopen(theirs, "wb") as terminal, os.fdopen(ours, "rb", buffering=0) as screen:
        process = subprocess.Popen(command, cwd=project, stderr=terminal, env=environment)
        assert process.wait() == 0
        shown = screen.read(65_536).decode("utf-8", errors="replace")
    assert "reading" in shown
    assert "read 2 articles: " in shown


def test_file_in_the_way_is_one_line(project: Path, capsys: Capture) -> None:
    """Where the desk's folder cannot be made, it says so, and the article waits for the next time."""
    (project / "briefings").touch()
    status, lines = ingest(capsys, "articles/ferry.txt")
    assert status == 2
    assert lines[0].startswith("briefdesk: ")
    assert "cannot be written" in lines[0]
    (project / "briefings").unlink()
    assert ingest(capsys, "--new")[0] == 0
    assert briefings_of(project, "ferry.txt")


def test_what_is_no_article_is_named_or_passed_over(project: Path, capsys: Capture) -> None:
    """A document of another form gets a line at each run; the parts of a saved page are not articles at all."""
    parts = project / "articles" / "Ferry_files"
    parts.mkdir()
    (parts / "frame.html").write_text("<p>Subscribe to the Harbor Gazette.</p>", "utf-8")
    (project / "articles" / "Berth.DOCX").write_bytes(b"PK")
    status, lines = ingest(capsys, "--new")
    assert status == 0
    named = f"briefdesk: {Path('articles', 'Berth.DOCX')}: is left alone; save the article as .txt, .html or .md"
    assert lines[0] == named
    assert not any("frame" in line for line in lines)
    assert ingest(capsys, "--new") == (0, [named])
