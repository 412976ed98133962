"""Two contributors at once, in real git: no file that both must touch, and patches that travel by mail.

Every event and person is invented.
"""

import shutil
from pathlib import Path

import pytest

from in_git import begin, commit_all, git
from ingest_project import FERRY, OVEN, write_article
from small_site import run

ROOT = Path(__file__).parents[1]
TAG = "---\ntitle: {title}\ndescription: Reports about {title}.\n---\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A desk without a briefing, in git as the project keeps it: articles and what can be made again stay out."""
    desk = tmp_path / "desk"
    shutil.copytree(ROOT / "docs" / "tags", desk / "docs" / "tags")
    for name in ("mkdocs.yml", ".gitignore"):
        shutil.copy(ROOT / name, desk / name)
    (desk / "articles").mkdir()
    begin(desk)
    return desk


def contribute(desk: Path, branch: str, article: str, title: str) -> frozenset[str]:
    """Ingest an article and describe a tag on a branch of their own; return the paths that the branch touches."""
    git(desk, "switch", "--quiet", "--create", branch, "main")
    written = write_article(desk, f"{branch}.txt", article)
    assert run(desk, "ingest", written) == 0
    shutil.rmtree(desk / "articles")
    (desk / "articles").mkdir()
    (desk / "docs" / "tags" / f"{title.lower()}.md").write_text(TAG.format(title=title), "utf-8")
    commit_all(desk, f"Add {title}")
    return frozenset(git(desk, "diff", "--name-only", "main", branch).splitlines())


def test_two_branches_that_ingest_and_tag_merge_without_conflict(desk: Path) -> None:
    """They touch no file in common, in either order, and the merged desk has no fault."""
    ferry = contribute(desk, "ferry", FERRY, "Boats")
    oven = contribute(desk, "oven", OVEN, "Bread")
    assert ferry
    assert oven
    assert not ferry & oven
    for branch, first, second in (("one-way", "ferry", "oven"), ("the-other", "oven", "ferry")):
        git(desk, "switch", "--quiet", "--create", branch, "main")
        git(desk, "merge", "--quiet", "--no-ff", "--no-edit", first, second)
        assert run(desk, "check") == 0
    assert git(desk, "rev-parse", "one-way^{tree}") == git(desk, "rev-parse", "the-other^{tree}")


def test_a_contribution_travels_as_a_patch(desk: Path, tmp_path: Path) -> None:
    """`git format-patch` and `git am` carry every byte of it to another copy of the desk."""
    contribute(desk, "ferry", FERRY, "Boats")
    (patch,) = git(desk, "format-patch", "--output-directory", str(tmp_path / "mail"), "main").split()
    elsewhere = tmp_path / "elsewhere"
    git(tmp_path, "clone", "--quiet", "--branch", "main", str(desk), str(elsewhere))
    git(elsewhere, "am", "--quiet", patch)
    assert git(elsewhere, "rev-parse", "HEAD^{tree}") == git(desk, "rev-parse", "ferry^{tree}")
