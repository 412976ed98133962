"""`briefdesk new`: a draft that passes the check. All events are invented."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from briefdesk.cli import main
from briefdesk.markdown import parse_briefing
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
    hints = [line for line in text.splitlines() if line.startswith("# ") and ": " in line]
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
    """What the options leave out is asked for, one thing at a time."""
    own, theirs = os.openpty()
    answers = ["Night service stays", "The operator keeps it.", "ferries, labor", "Harbor Gazette"]
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
    assert "tags: [ferries, labor]" in (project / done.stdout.strip()).read_text("utf-8")
