"""`briefdesk check` on real files: nothing hides anything, and nothing crashes it. All events are invented."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefdesk.cli import main
from desk_example import FIELDS, PATH
from project import write_project

FAULTY = (
    "---\n"
    + "".join({**FIELDS, "title": "title: No\n", "tags": "tags: [feries]\n"}.values())
    + "---\n\nSee [the return](2031-05-02-ferry-crews-return.md).\n"
)
SECOND = "briefings/2031/2031-05-03-second.md"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without a fault, which is also the working directory."""
    monkeypatch.chdir(write_project(tmp_path))
    return tmp_path


def test_a_project_without_fault_gives_zero(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing on standard output, one line on standard error."""
    assert main(["check"]) == 0
    assert tuple(capsys.readouterr()) == ("", "no faults in 2 briefings\n")


def test_faults_give_one_and_are_all_shown(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every fault of every file is printed, the broken file hides none."""
    write_project(project, {PATH: FAULTY, SECOND: "---\ntitle: [\n"})
    assert main(["check"]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        f"{PATH}:2:8: wrong-type",
        "  `No` is read as false by YAML",
        '  mend: quote it: write "No"',
        f"{PATH}:5:8: unknown-tag",
        '  tag "feries" is not in the vocabulary; nearest is "ferries"',
        "  mend: correct it, or add docs/tags/feries.md",
        f"{SECOND}:1:1: unreadable-front-matter",
        "  the front matter has no closing line `---`",
        "  mend: begin the file with a line `---`, the fields, and another line `---`",
    ]
    assert err == "3 faults in 2 of 3 briefings; `briefdesk check --fix` mends 1 of them\n"


def test_json_is_one_array(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Programs get the same findings as objects; without faults an empty array."""
    assert main(["check", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    write_project(project, {PATH: FAULTY})
    assert main(["check", "--format", "json"]) == 1
    names = [(finding["name"], finding["line"]) for finding in json.loads(capsys.readouterr().out)]
    assert names == [("wrong-type", 2), ("unknown-tag", 5)]


def test_github_gets_annotations(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One workflow command a finding."""
    write_project(project, {PATH: FAULTY})
    main(["check", "--format", "github"])
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(",title=")[0] for line in lines] == [
        f"::error file={PATH},line=2,col=8",
        f"::error file={PATH},line=5,col=8",
    ]


def test_a_path_limits_what_is_shown(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file or folder is judged against the whole desk, and only its own faults are shown."""
    write_project(project, {PATH: FAULTY, SECOND: "none"})
    assert main(["check", str(project / PATH)]) == 1
    assert capsys.readouterr().err == "2 faults in 1 of 1 briefing; `briefdesk check --fix` mends 1 of them\n"
    assert main(["check", "docs"]) == 0
    capsys.readouterr()
    assert main(["check", "."]) == 1
    assert "3 faults in 2 of 3 briefings" in capsys.readouterr().err


def test_faults_of_tags_are_counted_too(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The vocabulary is judged like the briefings."""
    write_project(project, {"docs/tags/labor.md": "---\ntitle: Labor\nbroader: feries\n---\n"})
    assert main(["check"]) == 1
    assert (
        capsys.readouterr().err
        == "1 fault in 0 of 2 briefings and 1 of 3 tag and entity files; `briefdesk check --fix` mends 1 of them\n"
    )


def test_only_what_was_checked_is_counted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a folder without briefings the other files, of a path that is nowhere nothing."""
    assert main(["check", "docs"]) == 0
    assert capsys.readouterr().err == "no faults in 3 tag and entity files\n"
    write_project(project, {"docs/tags/labor.md": "---\ntitle: Labor\nbroader: feries\n---\n"})
    assert main(["check", "docs"]) == 1
    assert (
        capsys.readouterr().err == "1 fault in 1 of 3 tag and entity files; `briefdesk check --fix` mends 1 of them\n"
    )
    assert main(["check", "nowhere"]) == 2
    assert capsys.readouterr().err == "briefdesk: nowhere: no such file or folder\n"


def test_where_nothing_is_to_be_checked_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is to hold briefings may be empty; one that never holds any is not what somebody meant."""
    (project / "briefings" / "2032").mkdir()
    (project / "overrides").mkdir()
    assert main(["check", "briefings/2032"]) == 0
    assert capsys.readouterr().err == "nothing to check: there is no briefing here yet\n"
    assert main(["check", "overrides"]) == 2
    assert capsys.readouterr().err == "briefdesk: overrides: holds no briefing, tag or entity of this project\n"


@pytest.mark.parametrize("path", ["briefings/2031/none.md", "mkdocs.yml", "..", "/"])
def test_a_path_that_cannot_be_checked_gives_two(project: Path, path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It gets one line, the others are still checked."""
    write_project(project, {PATH: FAULTY})
    assert main(["check", path, PATH]) == 2
    out, err = capsys.readouterr()
    assert out.count("\n") == 6
    assert err.splitlines()[0].startswith(f"briefdesk: {path}: ")


def test_outside_a_project_gives_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is nothing to check, and one line says so."""
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_hostile_files_are_findings(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Binary, badly encoded and nested files, what is no briefing, links out of the project."""
    hostile = {
        "briefings/2031/2031-05-04-binary.md": bytes(range(256)) * 10,
        "briefings/2031/2031-05-04-latin.md": "---\ntitle: Café\n---\n".encode("latin-1"),
        "briefings/2031/2031-05-04-nul.md": b"---\ntitle: \x00\n---\n",
        "briefings/2031/2031-05-04-deep.md": b"---\n" + b"[" * 50_000,
        "briefings/2031/2031-05-04-bomb.md": b"---\na: &a [x]\nb: [*a, *a]\n---\n",
        "briefings/2031/2031-05-04-empty.md": b"",
        "briefings/2031/2031-05-04-folder.md/x.txt": b"",
        "docs/tags/broken.md": b"\xff\xfe",
        "docs/entities/person/broken.md": b"\xff",
    }
    write_project(project, hostile)
    special = ("briefings/2031/2031-05-04-link.md", "briefings/2031/2031-05-04-pipe.md", "docs/tags/huge.md")
    (project / special[0]).symlink_to("/etc/hostname")
    os.mkfifo(project / special[1])
    (project / special[2]).touch()
    os.truncate(project / special[2], 10**10)
    assert main(["check"]) == 1
    out, err = capsys.readouterr()
    named = {line.split(":")[0] for line in out.splitlines() if not line.startswith(" ")}
    assert named == {*hostile, *special}
    assert err.count("\n") == 1


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_name_that_is_no_text_can_be_printed(project: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A file system may hold names in no encoding; they are misnamed, and no more."""
    (project / "briefings/2031" / os.fsdecode(b"2031-05-04-caf\xe9.md")).write_text("", "utf-8")
    assert main(["check", "--format", form]) == 1
    assert "misnamed-file" in capsys.readouterr().out.encode("utf-8").decode("utf-8")


def test_the_program_prints_plain_text_into_a_pipe(project: Path) -> None:
    """Colour is for terminals only; the status is the process's own."""
    write_project(project, {PATH: FAULTY})
    program = [sys.executable, "-m", "briefdesk", "check"]
    done = subprocess.run(program, cwd=project, capture_output=True, text=True, check=False)
    assert (done.returncode, "\x1b" in done.stdout, done.stdout.count("mend:")) == (1, False, 2)


def test_colour_is_shown_on_a_terminal(project: Path) -> None:
    """The fault's name stands out, unless NO_COLOR asks for none."""
    write_project(project, {PATH: FAULTY})
    assert "\x1b[31mwrong-type\x1b[0m" in _on_terminal(project, {})
    assert "\x1b" not in _on_terminal(project, {"NO_COLOR": "1"})


def _on_terminal(project: Path, environment: dict[str, str]) -> str:
    own, theirs = os.openpty()
    try:
        program = [sys.executable, "-m", "briefdesk", "check"]
        settings = {**os.environ, **environment}
        subprocess.run(program, cwd=project, stdout=theirs, stderr=subprocess.DEVNULL, env=settings, check=False)
        return os.read(own, 100_000).decode()
    finally:
        os.close(own)
        os.close(theirs)
