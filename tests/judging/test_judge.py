"""A project is judged the same by any number of processes, with any index, file by file or whole. All is invented."""

import datetime
import json
import os
import subprocess
from pathlib import Path

import pytest

from briefdesk.checks import outline_of
from briefdesk.cli import main
from briefdesk.judging import Question, judge
from briefdesk.judging.index import INDEX
from briefdesk.judging.judge import WORTH_A_PROCESS
from briefdesk.judging.looking import look_around
from briefdesk.judging.processes import outlines_at_once
from briefdesk.store.reading import read_briefing
from desk_example import FIELDS, FILLER, PATH
from project import write_project

TODAY = datetime.date(2031, 12, 31)
LONG_AGO = 1_700_000_000


def numbered(count: int) -> dict[str, str]:
    """Return briefings with faults of every kind that looks beyond one file."""
    texts = {}
    for number in range(count):
        own = {
            "title": f"title: About {number // 2}\n",
            "tags": f"tags: [{'feries' if number % 7 == 0 else 'ferries'}]\n",
            "related": f"related: [2031-05-02-number-{(number * 5 + 1) % count}]\n",
        }
        body = f"See [it](2031-05-02-number-{number + 1}.md).\n"
        texts[f"briefings/2031/2031-05-02-number-{number}.md"] = f"---\n{''.join((FIELDS | own).values())}---\n\n{body}"
    return texts


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path, numbered(12))


def test_a_file_alone_has_the_findings_it_has_in_the_whole(project: Path) -> None:
    """Judged one by one, cold or with an index, the files have the findings of the whole desk."""
    whole = judge(project, Question(today=TODAY))
    for path in sorted(whole.briefings):
        for _ in range(2):
            alone = judge(project, Question(today=TODAY, only=frozenset({path})))
            assert [f for f in alone.findings if f.path == path] == [f for f in whole.findings if f.path == path]


def test_processes_make_no_difference(tmp_path: Path) -> None:
    """One process or three: the same findings in the same order."""
    project = write_project(tmp_path, numbered(WORTH_A_PROCESS))
    one = judge(project, Question(today=TODAY))
    assert len(one.findings) > WORTH_A_PROCESS
    assert judge(project, Question(today=TODAY, processes=3)) == one


def test_outlines_told_at_once_are_those_told_alone(project: Path) -> None:
    """Whether this process or another tells them, at a glance or with the parser, they are the parser's."""
    (project / PATH).write_text("---\ntitle: 'Out of the ordinary' # or so\n---\n", "utf-8")
    (project / FILLER).write_bytes(b"\xff")
    files = look_around(project).briefings
    told = outlines_at_once(project, (files[::2], files[1::2]))
    parsed = tuple(outline_of(read_briefing(project, Path(seen.place))) for seen in (*files[::2], *files[1::2]))
    assert told == parsed


def test_a_pipe_among_the_briefings_is_not_opened(project: Path) -> None:
    """It would never end; a link beside it is not followed either."""
    os.mkfifo(project / "briefings" / "2031" / "2031-05-02-pipe.md")
    (project / "briefings" / "2031" / "2031-05-02-link.md").symlink_to(project / PATH)
    judgement = judge(project, Question(today=TODAY, only=frozenset({FILLER})))
    assert FILLER in judgement.briefings


def test_the_index_is_never_believed_over_a_file(project: Path) -> None:
    """A file that changed since, with the same size and the same time, is read again."""
    settle(project)
    judge(project, Question(today=TODAY))
    assert json.loads((project / INDEX).read_text("utf-8"))["outlines"] == {}
    index = kept_index(project)
    (project / INDEX).write_text(index, "utf-8")
    (project / PATH).write_text((project / PATH).read_text("utf-8").replace("status: published", "status: withdrawn"))
    judgement = judge(project, Question(today=TODAY, only=frozenset({FILLER})))
    assert "link-to-withdrawn" in {finding.name for finding in judgement.findings}


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"program": 1, "outlines": {"a": 3}}', b"\xff", b"null"])
def test_a_broken_index_is_no_index(project: Path, content: bytes) -> None:
    """Whatever stands in it, the findings are the same."""
    question = Question(today=TODAY, only=frozenset({PATH}))
    before = judge(project, question)
    (project / INDEX).write_bytes(content)
    assert judge(project, question) == before


def test_fix_mends_what_is_safe_and_says_so(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Tags and back links are mended, the rest is shown, and a second run has nothing to mend."""
    monkeypatch.chdir(project)
    assert main(["check", "--fix"]) == 1
    out, err = capsys.readouterr()
    assert "unknown-tag" not in out
    assert 'briefings/2031/2031-05-02-number-0.md:5: "feries" is now "ferries"' in err
    assert "`related` names" in err
    before = {path: path.read_bytes() for path in (project / "briefings").rglob("*.md")}
    main(["check", "--fix"])
    assert "mended" not in capsys.readouterr().err
    assert before == {path: path.read_bytes() for path in before}


def test_advice_fails_only_a_strict_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is shown either way."""
    text = "---\n" + "".join({**FIELDS, "title": "title: Alone\n"}.values()) + "---\n"
    monkeypatch.chdir(write_project(tmp_path, {"briefings/2031/2031-05-02-alone.md": text}))
    assert main(["check"]) == 0
    assert capsys.readouterr().err == "no faults in 3 briefings; 1 piece of advice\n"
    assert main(["check", "--strict", "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::notice file=briefings/2031/2031-05-02-alone.md,")


def test_a_change_is_compared_with_its_base(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fact that changed in silence and an address that is gone are found; git says where the work began."""
    monkeypatch.chdir(project)
    for command in ("init -q", "add .", "-c user.name=a -c user.email=a@example.org commit -qm x"):
        subprocess.run(["git", *command.split()], check=True)
    (project / PATH).write_text((project / PATH).read_text("utf-8").replace("nine days", "ten days"), "utf-8")
    (project / FILLER).unlink()
    assert main(["check", "--base", "HEAD"]) == 1
    found = {line.split(": ")[1] for line in capsys.readouterr().out.splitlines() if ".md:" in line and ": " in line}
    assert {"silent-change", "changed-address"} <= found
    assert main(["check", "--base", "no-such-branch"]) == 2
    assert capsys.readouterr().err.startswith("briefdesk: no-such-branch: names no revision")


def settle(project: Path) -> None:
    """Make all files look as if they had not been touched for long; their time of change cannot be set."""
    for path in project.rglob("*.md"):
        os.utime(path, (LONG_AGO, LONG_AGO))


def kept_index(project: Path) -> str:
    """Return an index as it would be kept some seconds later."""
    from briefdesk.judging.index import program_stamp
    from briefdesk.store import read_briefings

    stamps = {seen.path: seen.stamp for seen in look_around(project).briefings}
    outlines = {parsed.path: (stamps[parsed.path], outline_of(parsed)[1:]) for parsed in read_briefings(project)}
    return json.dumps({"program": program_stamp(), "outlines": outlines})
