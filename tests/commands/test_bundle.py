"""An offline bundle of the small site: the same bytes each time, whole by its own manifest, and told in one line.

The small site is about invented events and people.
"""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from small_site import put_together


def briefdesk(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefdesk", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return put_together(tmp_path_factory.mktemp("désk with #1 space"))


@pytest.fixture(scope="module")
def bundle(project: Path) -> Path:
    run = briefdesk("bundle", cwd=project)
    assert run.returncode == 0, run.stderr
    (found,) = (project / "dist").glob("briefdesk-*.zip")
    return found


def test_two_bundles_are_the_same_bytes(project: Path, bundle: Path) -> None:
    """The zip depends on the source alone."""
    run = briefdesk("bundle", "--output", "again", cwd=project)
    assert run.returncode == 0, run.stderr
    assert (project / "again" / bundle.name).read_bytes() == bundle.read_bytes()


def test_a_fresh_bundle_verifies(project: Path, bundle: Path) -> None:
    """The command that makes a bundle and the one that verifies it agree."""
    run = briefdesk("verify", str(bundle), cwd=project)
    assert (run.returncode, run.stdout) == (0, "")


def test_a_changed_bundle_does_not_verify(project: Path, bundle: Path, tmp_path: Path) -> None:
    """A changed page is named, and the exit status is 1."""
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(tmp_path)
    folder = tmp_path / bundle.stem
    with (folder / "index.html").open("a", encoding="utf-8") as page:
        page.write("<!-- changed -->")
    run = briefdesk("verify", str(folder), cwd=project)
    assert run.returncode == 1
    assert run.stdout.startswith("index.html:1:1: changed-file\n")


def test_what_is_no_bundle_is_one_line(project: Path) -> None:
    """A path that leads nowhere gives one line and exit status 2."""
    run = briefdesk("verify", "none.zip", cwd=project)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "briefdesk: none.zip: no such file\n"


def test_nothing_loads_from_another_host(bundle: Path) -> None:
    """No page of the bundle names a script, style, picture or frame of another host."""
    with zipfile.ZipFile(bundle) as archive:
        pages = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".html")}
    assert len(pages) > 10
    for name, page in pages.items():
        assert 'src="http' not in page, name
        assert 'rel="stylesheet" href="http' not in page, name
        assert "box.js" in page, name


def test_a_bundle_holds_no_draft(bundle: Path, project: Path) -> None:
    """The title of a draft is nowhere in the bundle."""
    drafts = [path for path in (project / "briefings").rglob("*.md") if "\nstatus: draft\n" in path.read_text("utf-8")]
    assert drafts
    with zipfile.ZipFile(bundle) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    for draft in drafts:
        assert draft.stem.encode() not in everything
