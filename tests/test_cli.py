"""The program as a shell runs it: one clear line and the right status, whatever the system refuses."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from briefdesk import cli
from interrupts import heed_interrupts
from project import write_project

PROGRAM = (sys.executable, "-m", "briefdesk")
MORE_THAN_A_PIPE_HOLDS = 1_000_000


def run(*arguments: str, cwd: Path, **streams: object) -> subprocess.CompletedProcess[bytes]:
    settings = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL, **streams}
    return subprocess.run((*PROGRAM, *arguments), cwd=cwd, check=False, **settings)  # type: ignore[call-overload, no-any-return]


def test_a_removed_folder_is_one_line(tmp_path: Path) -> None:
    """No command can tell its project there."""
    script = 'rmdir "$PWD" && exec "$@"'
    for command in ("build", "bundle", "check", "serve", "stage x", "describe x", "ingest x"):
        here = tmp_path / "gone"
        here.mkdir()
        shell = ("sh", "-c", script, "sh", *PROGRAM, *command.split())
        done = subprocess.run(shell, cwd=here, capture_output=True, check=False)
        assert (done.returncode, done.stderr.splitlines()[-1:]) == (
            2,
            [b"briefdesk: the current folder was removed; change to the project's folder"],
        )


def test_extract_needs_no_current_folder(tmp_path: Path) -> None:
    """An article with an absolute path is read wherever one stands."""
    article = tmp_path / "a.txt"
    article.write_text("Crews of the Selwyn ferries voted on Friday to return to work.", "utf-8")
    here = tmp_path / "gone"
    here.mkdir()
    shell = ("sh", "-c", 'rmdir "$PWD" && exec "$@"', "sh", *PROGRAM, "extract", str(article))
    done = subprocess.run(shell, cwd=here, capture_output=True, check=False)
    assert (done.returncode, done.stdout.count(b"\n"), done.stderr) == (0, 1, b"")


@pytest.mark.parametrize("arguments", [("explain",), ("--help",), ("check", "--format", "json")])
def test_a_full_disk_is_one_line(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Output that cannot be written is told once, and the status is no success."""
    with Path("/dev/full").open("wb") as full:
        done = run(*arguments, cwd=write_project(tmp_path), stdout=full)
    assert (done.returncode, done.stderr) == (2, b"briefdesk: No space left on device\n")


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    """The path stands in the line."""
    project = write_project(tmp_path, {"mkdocs.yml": "site_name: Invented\nplugins: [briefdesk]\n"})
    done = run("stage", "/dev/null/stage", cwd=project)
    assert (done.returncode, done.stderr.count(b"\n"), b"/dev/null/stage" in done.stderr) == (2, 1, True)


def test_an_output_that_nobody_reads_is_one_line(tmp_path: Path) -> None:
    """As in `briefdesk explain | head -1`."""
    reading, writing = os.pipe()
    os.close(reading)
    done = run("explain", cwd=tmp_path, stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (2, b"briefdesk: nobody reads the output any more\n")


def test_closed_input_is_empty_and_closed_output_is_told(tmp_path: Path) -> None:
    """Standard input that is closed holds nothing; whoever waits for data on a closed output hears why none comes."""
    shell = ("sh", "-c", '"$@" <&-', "sh", *PROGRAM, "extract", "-")
    done = subprocess.run(shell, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (2, b"briefdesk: -: is empty\n")
    shell = ("sh", "-c", '"$@" >&-', "sh", *PROGRAM, "explain")
    done = subprocess.run(shell, cwd=tmp_path, capture_output=True, check=False)
    line = b"briefdesk: standard output is closed, and there is something to print on it\n"
    assert (done.returncode, done.stderr) == (2, line)
    shell = ("sh", "-c", '"$@" >&- 2>&-', "sh", *PROGRAM, "extract", "-")
    assert subprocess.run(shell, cwd=tmp_path, stdin=subprocess.DEVNULL, check=False).returncode == 2


def test_interrupting_is_one_line(tmp_path: Path) -> None:
    """Ctrl+C ends the program without a traceback."""
    program = subprocess.Popen(
        (*PROGRAM, "extract", "-"),
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,
    )
    with program, program.stdin as text:  # type: ignore[union-attr]
        text.write(b"x" * MORE_THAN_A_PIPE_HOLDS)  # Comes back when the program has begun to read.
        text.flush()
        program.send_signal(signal.SIGINT)
        _, said = program.communicate(timeout=60)
    assert (program.returncode, said.strip()) == (2, b"briefdesk: stopped")


def test_output_is_utf_8_in_any_locale(tmp_path: Path) -> None:
    """Other programs read JSON as UTF-8."""
    write_project(tmp_path, {"briefings/2031/2031-05-03-x.md": "---\ntitle: Naïve\ntags: é\n---\n"})
    settings = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = run("check", "--format", "json", cwd=tmp_path, env=settings)
    assert (done.returncode, "é" in done.stdout.decode("utf-8")) == (1, True)


def test_a_missing_file_of_the_package_is_no_bad_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken installation shows where it broke."""

    @click.command()
    def broken() -> None:
        (cli.PACKAGE / "lexicon" / "no-such-list.toml").read_text("utf-8")

    monkeypatch.setattr(cli.CommandFolder, "get_command", lambda *_: broken)
    with pytest.raises(FileNotFoundError):
        cli.main(["check"])


@pytest.mark.parametrize(("typed", "told"), [("chek", "Did you mean 'check'?"), ("frobnicate", "No such command")])
def test_a_command_that_there_is_not_is_told_with_the_nearest(
    typed: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once, and only where one is near."""
    assert cli.main([typed]) == 2
    err = capsys.readouterr().err
    assert told in err
    assert err.count("Did you mean") == told.count("Did you mean")
