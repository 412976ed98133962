"""`briefdesk review`: what a pull request changes, for the person who decides on it. Every event is invented."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from briefdesk.finding import Finding
from briefdesk.markdown import parse_briefing
from briefdesk.review import LIMIT_BYTES, Change, render_review
from briefdesk.text import escape_markdown
from in_git import begin
from small_site import put_together, run

WALL = "briefings/2031/2031-03-14-harbour-wall-gives-way-in-port-selane.md"
FERRY = "briefings/2030/2030-11-02-ferry-line-to-tarn-island-opens.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small site in git."""
    folder = put_together(tmp_path)
    begin(folder)
    return folder


def test_a_reviewer_sees_what_readers_will_see(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Added, changed and removed briefings, each as the difference of what its page says."""
    wall = project / WALL
    text = wall.read_text("utf-8")
    wall.write_text(text.replace("About 300 metres", "About 280 metres"), "utf-8")
    (project / FERRY).unlink()
    new = text.replace(text.split("title: ")[1].split("\n")[0], "A second wall holds")
    (project / "briefings/2031/2031-03-14-a-second-wall-holds.md").write_text(new, "utf-8")
    assert run(project, "review", "--base", "main") == 0
    out = capsys.readouterr().out
    assert "Briefings: 1 added, 1 changed, 1 removed." in out
    headings = [line for line in out.splitlines() if line.startswith("## ")]
    assert headings == [
        "## Removed: Ferry line to Tarn Island opens",
        "## Added: A second wall holds",
        "## Changed: Harbour wall gives way in Port Selane",
    ]
    changed = out.partition(headings[2])[2]
    taken, put = (line for line in changed.splitlines() if line[:1] in "-+" and "metres of the" in line)
    assert (taken[0], put[0]) == ("-", "+")
    assert taken[1:].replace("300", "280") == put[1:]


def test_faults_of_the_changed_files_stand_in_a_table(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read any more is among them."""
    wall, ferry = project / WALL, project / FERRY
    wall.write_text(wall.read_text("utf-8").replace("tags: [", "tags: [tpyo|s, "), "utf-8")
    ferry.write_text("---\ntitle: [\n---\n", "utf-8")
    assert run(project, "review", "--base", "main") == 0
    out = capsys.readouterr().out
    assert "| where | check | what | how to mend it |\n|---|---|---|---|\n" in out
    assert any(line.startswith(f"| `{WALL}:") and "| unknown-tag |" in line for line in out.splitlines())
    assert any(line.startswith(f"| `{FERRY}:") and "| unreadable-front-matter |" in line for line in out.splitlines())
    assert escape_markdown("tpyo|s") in out


def test_lists_are_told_in_words(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A reviewer who has never seen Python reads the names of the writers, each after a comma."""
    wall = project / WALL
    source = "sources:\n  - {publisher: Harbor Gazette, authors: [Ines Holloway, Cora Venn], rights: own}\n"
    text = wall.read_text("utf-8")
    wall.write_text(text.replace("sources:\n", source, 1), "utf-8")
    assert run(project, "review", "--base", "main") == 0
    line = next(line for line in capsys.readouterr().out.splitlines() if "Harbor Gazette" in line and line[0] == "+")
    assert line == "+Sources: publisher Harbor Gazette, authors Ines Holloway, Cora Venn, rights own"


def test_text_that_looks_like_a_fence_stays_inside(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing a contributor writes can leave the difference it stands in."""
    wall = project / WALL
    wall.write_text(wall.read_text("utf-8") + "\n````\n# Not a heading\n````\n", "utf-8")
    assert run(project, "review", "--base", "main") == 0
    out = capsys.readouterr().out
    opened = out.index("`````diff\n")
    assert opened < out.index("+# Not a heading") < out.index("\n`````\n", opened)


def test_a_change_too_large_for_a_summary_is_cut_between_briefings(project: Path) -> None:
    """What is shown fits, every difference is whole, and the rest is counted."""
    wall = parse_briefing((project / WALL).read_text("utf-8"), Path(WALL).stem, path=WALL).value
    assert wall is not None
    long = replace(wall, body="\n".join(f"Stone {number} of the wall. {'And on. ' * 15}" for number in range(180)))
    changed = [Change(path=f"briefings/{number}.md", before=None, after=long) for number in range(60)]
    faults = [Finding(path=WALL, name="unknown-tag", what=f"no tag {number}", mend="add it") for number in range(700)]
    review = render_review(changed, faults)
    shown = review.count("\n## Added: ")
    assert 900_000 < len(review.encode()) <= LIMIT_BYTES
    assert review.endswith(f"\nand {60 - shown} briefings more, for which there is no room here\n")
    assert review.count("\n```") == 2 * shown
    assert "\nand 200 rows more: `briefdesk check` lists them all\n" in review


def test_without_changes_it_says_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line, and what is wrong on the desk already; no advice about what nobody touched."""
    assert run(project, "check", "--base", "main", "--format", "json") == 1
    known = json.loads(capsys.readouterr().out)
    assert {finding["level"] for finding in known} == {"error"}
    assert run(project, "review", "--base", "main") == 0
    out = capsys.readouterr().out
    files = len({finding["path"] for finding in known})
    counts = f"Briefings: 0 added, 0 changed, 0 removed. {len(known)} faults in {files} files."
    assert out.startswith(f"# Review\n\n{counts}\n\n| where |")
    assert out.count("\n| `") == len(known)
    assert "## " not in out


def test_an_unknown_revision_is_one_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2."""
    assert run(project, "review", "--base", "nowhere") == 2
    assert capsys.readouterr().err == (
        "briefdesk: nowhere: names no revision; fetch it, or name a branch, tag or commit that is here\n"
    )
