"""`briefdesk new`: a draft that passes the check. All events are invented."""

import os
import select
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from briefdesk.cli import main
from briefdesk.markdown import parse_briefing
from ingest_project import FERRY
from project import write_project

OPTIONS = (
    *("--title", "Ferries: the night service stays", "--date", "2031-05-09"),
    *("--description", "The operator keeps the night service.", "--tag", "ferries", "--tag", "labor"),
    *("--publisher", "Harbor Gazette", "--published", "2031-05-08", "--author", "Ines Holloway"),
)
PATH = "briefings/2031/2031-05-09-ferries-the-night-service-stays.md"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without a fault, which is also the working directory."""
    monkeypatch.chdir(write_project(tmp_path))
    return tmp_path


def test_a_draft_is_written_and_has_no_fault(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The path is on standard output, the file says what was told, and `check` finds nothing."""
    assert main(["new", *OPTIONS]) == 0
    assert capsys.readouterr().out == f"{PATH}\n"
    parsed = parse_briefing((project / PATH).read_text("utf-8"), Path(PATH).stem)
    assert parsed.value is not None
    assert (parsed.value.title, parsed.value.status, parsed.value.tags) == (OPTIONS[1], "draft", ("ferries", "labor"))
    assert parsed.value.sources[0].published == date(2031, 5, 8)
    assert main(["check"]) == 0


def test_every_hint_is_a_field_that_works(project: Path) -> None:
    """With all comment signs taken away the front matter still has no fault."""
    main(["new", *OPTIONS])
    text = (project / PATH).read_text("utf-8")
    hints = [line for line in text.splitlines() if line.startswith("# ") and ": " in line and "$schema" not in line]
    assert len(hints) > 8
    for hint in hints:
        text = text.replace(hint, hint.removeprefix("# "))
    assert parse_briefing(text, Path(PATH).stem).findings == ()


def test_what_is_missing_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nobody can be asked, one line names every missing option."""
    done = subprocess.run(
        [sys.executable, "-m", "briefdesk", "new", "--title", "X"],
        cwd=project,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "missing --description, --tag, --publisher" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_file_that_is_there_is_kept(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second call refuses and changes nothing."""
    main(["new", *OPTIONS])
    (project / PATH).write_text("mine", "utf-8")
    capsys.readouterr()
    assert main(["new", *OPTIONS]) == 2
    assert "is there already" in capsys.readouterr().err
    assert (project / PATH).read_text("utf-8") == "mine"


def test_faults_of_the_draft_are_said_at_once(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The draft is written, so that no typing is lost, and its faults are shown."""
    assert main(["new", *OPTIONS, "--tag", "feries"]) == 1
    assert "unknown-tag" in capsys.readouterr().err
    assert (project / PATH).exists()


@pytest.mark.parametrize("title", ["../../etc/passwd", "No", "---", "a" * 300, "김용현", "😀", '{{ "x" }}: #1', " "])
def test_any_title_gives_a_file_in_its_folder(project: Path, title: str) -> None:
    """No title leads out of the folder or breaks the front matter."""
    before = set(project.rglob("*"))
    main(["new", *OPTIONS, "--title", title])
    new = [path for path in project.rglob("*") if path not in before and path.is_file()]
    assert [path.parent for path in new] == [project / "briefings/2031"]
    parsed = parse_briefing(new[0].read_text("utf-8"), new[0].stem)
    assert parsed.value is not None
    assert parsed.value.title == title.strip()


def test_a_terminal_is_asked(project: Path) -> None:
    """What the options leave out is asked for, one thing at a time, and a day that is none at once again."""
    own, theirs = os.openpty()
    answers = ["Night service stays", "The operator keeps it.", "ferries, labor", "", "Selwyn Ferry Union", ""]
    answers += ["Harbor Gazette", "8 May 2031", "2031-05-08", ""]
    os.write(own, "".join(f"{answer}\n" for answer in answers).encode())
    done = subprocess.run(
        [sys.executable, "-m", "briefdesk", "new", "--date", "2031-05-09"],
        cwd=project,
        stdin=theirs,
        capture_output=True,
        text=True,
        check=False,
    )
    os.close(own)
    os.close(theirs)
    assert (done.returncode, done.stdout) == (0, "briefings/2031/2031-05-09-night-service-stays.md\n")
    text = (project / done.stdout.strip()).read_text("utf-8")
    assert "tags: [ferries, labor]" in text
    assert done.stderr.count("'8 May 2031' is no day; write it as 2031-05-02") == 1
    assert "organizations: [Selwyn Ferry Union]" in text
    assert "published: 2031-05-08" in text


def test_the_schema_that_editors_complete_from_is_named(project: Path) -> None:
    """By its path from the file, where the repository has it."""
    main(["new", *OPTIONS])
    line = (project / PATH).read_text("utf-8").split("\n")[1]
    assert line.startswith("# yaml-language-server: $schema=")
    schema = (project / PATH).parent / line.partition("$schema=")[2]
    assert schema.resolve() == project.resolve() / "docs/reference/briefing.schema.json"


def test_the_editor_opens_before_the_faults_are_said(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the person mends in it is not complained of; the editor is the one they chose."""
    monkeypatch.setenv("VISUAL", "sed -i s/feries/ferries/")
    assert main(["new", *OPTIONS, "--tag", "feries", "--edit"]) == 0
    assert "unknown-tag" not in capsys.readouterr().err


def test_an_article_is_ingested_with_what_the_options_tell(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The paths of its briefings are on standard output."""
    article = write_ingest_article(project)
    assert main(["new", "--from", article, "--publisher", "Harbor Gazette", "--published", "2031-05-02"]) in (0, 1)
    paths = capsys.readouterr().out.split()
    assert paths
    values = [parse_briefing((project / path).read_text("utf-8"), Path(path).stem).value for path in paths]
    assert {value.sources[0].publisher for value in values if value} == {"Harbor Gazette"}


@pytest.mark.parametrize("day", ["31.12.2031", "2031-02-30", "soon"])
def test_a_day_that_is_none_is_one_line(project: Path, day: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written."""
    article = write_ingest_article(project)
    for arguments in (("--from", article, "--publisher", "X"), OPTIONS):
        assert main(["new", *arguments, "--published", day]) == 2
        assert capsys.readouterr().err == f"briefdesk: --published: {day!r} is no day; write it as 2031-05-02\n"
    assert not (project / PATH).exists()


def test_a_terminal_completes_tags_and_names(project: Path) -> None:
    """A tab fills in what only one known tag or place begins with."""
    own, theirs = os.openpty()
    arguments = ["new", *OPTIONS[:6], "--date", "2031-05-09", "--publisher", "Harbor Gazette", "--no-edit"]
    running = subprocess.Popen(
        [sys.executable, "-m", "briefdesk", *arguments],
        cwd=project,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(theirs)
    shown = ""
    for question, typed, offered in (
        ("Tags", "fer", "ferries"),
        ("People", "", ""),
        ("Organizations", "", ""),
        ("Places", "port", "Port Selwyn"),
        ("Day", "", ""),
        ("Address", "", ""),
    ):
        shown = read_until(own, question, shown)
        os.write(own, typed.encode())
        shown = read_until(own, offered, shown) if offered else shown
        os.write(own, b"\t\r" if offered else b"\r")
    read_until(own, "briefings/2031", shown)
    assert running.wait(timeout=60) == 0
    os.close(own)
    text = (project / PATH).read_text("utf-8")
    assert "tags: [ferries]" in text
    assert "places: [Port Selwyn]" in text


def write_ingest_article(project: Path) -> str:
    """Write an invented article into the inbox and return its path."""
    (project / "articles").mkdir()
    (project / "articles" / "ferry.txt").write_text(FERRY, "utf-8")
    return "articles/ferry.txt"


def read_until(terminal: int, words: str, shown: str) -> str:
    """Return what the terminal shows after `words`; fail where they do not come within a minute."""
    end = time.monotonic() + 60
    while words not in shown:
        assert time.monotonic() < end, shown
        if select.select([terminal], [], [], 1)[0]:
            shown += os.read(terminal, 65536).decode("utf-8", "replace")
    return shown.partition(words)[2]
