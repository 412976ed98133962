"""What a site whose repository is named links to there: edit buttons, mistakes, history. All content is invented."""

import os
from collections.abc import Mapping

import pytest

from briefdesk.repository import Repository
from in_git import commit_all, git
from small_site import BASE, BuiltPage, foreign_requests, put_together, read_site, run

REPOSITORY = "https://github.com/orla/desk"
WALL = "briefings/2031/2031-03-14-harbour-wall-gives-way-in-port-selane"
MESSAGE = "Add <script>alert(1)</script> *all* [of](javascript:alert(1)) it"
EDITED = {
    f"{WALL}/index.html": f"{WALL}.md",
    "tags/shipping/index.html": "docs/tags/shipping.md",
    "entities/place/port-selane/index.html": "docs/entities/place/port-selane.md",
}
"""A page of each kind, and the file that its edit button opens."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, BuiltPage]:
    """The small site in a git repository, built as one that is kept on GitHub."""
    folder = tmp_path_factory.mktemp("kept")
    project = put_together(folder / "project")
    git(project, "init", "--quiet")
    commit_all(project, MESSAGE)
    told = {"SOURCE_DATE_EPOCH": "0", "REPO_URL": REPOSITORY, "EDIT_URI": "edit/main/docs/"}
    with pytest.MonkeyPatch.context() as environment:
        for name, value in told.items():
            environment.setenv(name, value)
        assert run(project, "build", "--site-dir", str(folder / "site")) == 0
    return read_site(folder / "site")


@pytest.mark.parametrize(("address", "path"), EDITED.items())
def test_a_page_can_be_edited_and_a_mistake_on_it_reported(
    pages: Mapping[str, BuiltPage], address: str, path: str
) -> None:
    """The edit button opens the file that the page is made from; the form for mistakes names the page."""
    links = [link for link in pages[address].links if link.startswith(REPOSITORY)]
    edited = {os.path.normpath(link.removeprefix(f"{REPOSITORY}/edit/main/")) for link in links if "/edit/" in link}
    assert edited == {path}
    assert Repository(url=REPOSITORY).mistake(BASE + address.removesuffix("index.html")) in links


def test_a_briefing_shows_its_history(pages: Mapping[str, BuiltPage]) -> None:
    """The commit's message is shown as it was written and does nothing; beside it stands a link to the difference."""
    page = pages[f"{WALL}/index.html"]
    assert [link for link in page.links if link.startswith(f"{REPOSITORY}/commit/")]
    assert "Add &lt;script&gt;alert(1)&lt;/script&gt; *all* [of](javascript:alert(1)) it" in page.html
    assert not [link for link in page.links if link.startswith("javascript:")]


def test_the_site_has_no_editor_that_was_not_brought(pages: Mapping[str, BuiltPage]) -> None:
    """Naming the repository adds no editor, and nothing is loaded from where it is kept."""
    assert [address for address in pages if address.startswith("admin/")] == []
    assert foreign_requests(pages) == []
