"""Merging what an article says now into a briefing that a person has edited, with real git. Everything is invented."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from briefdesk.briefing import Briefing
from briefdesk.markdown import parse_briefing
from briefdesk.store import read_stored
from briefdesk.store.carrying_out import carry_out
from briefdesk.store.digests import seal_of
from briefdesk.store.merging import GENERATED, find_base, merge
from in_git import commit_all, git
from store.desk import briefing, drafted, origin, plan

BODY = """## What happened

- The ferry runs again from Monday. [1]
- Two of three boats have new engines. [2]
- About 400 people live on the island. [3]

## What comes next

- The school opens its doors on Tuesday. [6]"""
FERRY = origin(file="ferry.txt")
FIRST = briefing("ferry-runs", body=BODY)
SECOND = replace(FIRST, body=BODY.replace("Tuesday", "Wednesday"))
CLASHING = replace(FIRST, body=BODY.replace("Two of three boats", "All three boats"))


def ingest(root: Path, made: Briefing, *, version: str, merging: bool = False) -> list[str]:
    """Ingest an article that yields `made`, and return what became of its files."""
    planned = plan(read_stored(root), [drafted(replace(FERRY, sha256=version * 64), made)])
    failures: list[object] = []
    carried = tuple(carry_out(planned.articles, root, merging=merging, complain=failures.append))
    assert failures == []
    return [result.outcome for done in carried for result in done.results]


def edit(root: Path, *changes: tuple[str, str]) -> Path:
    """Change the one briefing as a person does, and return its path."""
    [path] = (root / "briefings").rglob("*.md")
    text = path.read_text("utf-8")
    for old, new in (("status: draft", "status: published"), *changes):
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    return path


def forget(root: Path) -> None:
    """Remove this machine's memory of what was generated, as a fresh clone has none."""
    for path in (root / GENERATED).iterdir():
        path.unlink()


def assert_merged(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "status: published" in text
    assert "Nearly 400 people" in text
    assert "Wednesday" in text
    assert parse_briefing(text, path.stem).findings == ()


def test_both_changes_end_up_in_the_file(tmp_path: Path) -> None:
    """A person's edits and the article's changes in other lines are both kept, and it is then up to date."""
    assert ingest(tmp_path, FIRST, version="1") == ["new"]
    path = edit(tmp_path, ("About 400", "Nearly 400"))
    assert ingest(tmp_path, SECOND, version="2") == ["edited"]
    assert ingest(tmp_path, SECOND, version="2", merging=True) == ["merged"]
    assert_merged(path)
    assert ingest(tmp_path, SECOND, version="2") == ["kept"]
    assert ingest(tmp_path, replace(SECOND, title="Ferry: the strait is open"), version="3", merging=True) == ["merged"]
    assert_merged(path)


@pytest.mark.parametrize("folder", ["", "desk"])
def test_base_is_found_in_the_history_of_git(tmp_path: Path, folder: str) -> None:
    """On another machine the version first written comes from git, also where the project is part of a repository."""
    root = tmp_path / folder
    root.mkdir(exist_ok=True)
    git(tmp_path, "init", "--quiet")
    ingest(root, FIRST, version="1")
    forget(root)
    commit_all(tmp_path, "Ingest the ferry")
    path = edit(root, ("About 400", "Nearly 400"))
    path = path.rename(path.with_stem("2031-05-02-renamed"))
    commit_all(tmp_path, "Publish the ferry under another name")
    assert ingest(root, SECOND, version="2", merging=True) == ["merged"]
    assert_merged(path)


def test_same_lines_changed_leave_the_file_and_write_both_versions_beside_it(tmp_path: Path) -> None:
    """Nothing half-merged gets onto the site; a person finds both versions marked, saves their choice, and is done."""
    ingest(tmp_path, FIRST, version="1")
    path = edit(tmp_path, ("Two of three boats", "Two boats"))
    before = path.read_bytes()
    assert ingest(tmp_path, CLASHING, version="2", merging=True) == ["conflict"]
    assert path.read_bytes() == before
    proposal = path.with_name(path.name + ".merge")
    marked = proposal.read_text("utf-8")
    for expected in ("<<<<<<< your version", ">>>>>>> from the article", "- Two boats have", "- All three boats have"):
        assert expected in marked
    kept = [line for line in marked.splitlines() if not line.startswith(("<<<<", "====", ">>>>", "- Two boats"))]
    path.write_text("\n".join(kept) + "\n", "utf-8")
    proposal.unlink()
    assert ingest(tmp_path, CLASHING, version="2") == ["kept"]


def test_without_the_version_first_written_nothing_is_merged(tmp_path: Path) -> None:
    """Where neither this machine nor git has it, or the digest was removed, the file stays as it is."""
    ingest(tmp_path, FIRST, version="1")
    path = edit(tmp_path)
    forget(tmp_path)
    before = path.read_bytes()
    assert ingest(tmp_path, SECOND, version="2", merging=True) == ["no-base"]
    assert path.read_bytes() == before
    assert find_base(tmp_path, None) is None


def test_a_merge_that_breaks_the_front_matter_is_not_clean(tmp_path: Path) -> None:
    """Lines that merge but cannot be read as a briefing are left to a person."""
    ingest(tmp_path, FIRST, version="1")
    [path] = (tmp_path / "briefings").rglob("*.md")
    base = path.read_text("utf-8")
    yours = base.replace("tags: [transport]\n", "")
    theirs = base.replace("Tuesday", "Wednesday").replace("date: 2031-05-02\n", "date: soon\n")
    merged = merge(yours=yours, base=base, theirs=theirs, name=path.stem)
    assert not merged.is_clean


def test_change_elsewhere_in_the_article_bothers_nobody(tmp_path: Path) -> None:
    """An edited briefing whose own part of the article is as it was needs no merge, though the file is another."""
    ingest(tmp_path, FIRST, version="1")
    edit(tmp_path)
    assert ingest(tmp_path, FIRST, version="2") == ["kept"]
    assert ingest(tmp_path, SECOND, version="3") == ["edited"]


def test_neighbouring_fields_do_not_clash(tmp_path: Path) -> None:
    """A person publishes a briefing, and the article's next version changes the field right above `status`."""
    ingest(tmp_path, replace(FIRST, places=("Gull Island",)), version="1")
    path = edit(tmp_path)
    assert ingest(tmp_path, replace(FIRST, places=("Port Sallow",)), version="2", merging=True) == ["merged"]
    assert "places: [Port Sallow]\nstatus: published\n" in path.read_text("utf-8")


LINES = ["- one", "- two", "- three", "- four"]


@pytest.mark.parametrize("kept", [LINES, LINES[1:], LINES[:2]])
def test_merge_without_edits_is_the_new_text(tmp_path: Path, kept: Sequence[str]) -> None:
    """A briefing nobody edited merges into exactly what the article yields now, digest included."""
    ingest(tmp_path, replace(FIRST, body="\n".join(LINES)), version="1")
    [path] = (tmp_path / "briefings").rglob("*.md")
    base = path.read_text("utf-8")
    ingest(tmp_path, replace(FIRST, body="\n".join(kept)), version="2")
    theirs = path.read_text("utf-8")
    merged = merge(yours=base, base=base, theirs=theirs, name=path.stem)
    assert merged.text == theirs
    assert merged.is_clean
    assert seal_of(merged.text) == seal_of(theirs)
