"""An offline bundle of the small site: the same bytes each time, whole by its own manifest, and told in one line.

The small site is about invented events and people.
"""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from small_site import BASE, ROOT, BuiltPage, dead_links, put_together, reachable, read_site

STAMP = "1930000000"
LIMIT_BYTES = 1_500_000
"""What the bundle of the project's own site may take."""


def briefdesk(*arguments: str, cwd: Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefdesk", *arguments]
    given = {**os.environ, **(env or {})}
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, env=given)


def made(project: Path, *arguments: str, into: str, env: Mapping[str, str] | None = None) -> Path:
    """Run `briefdesk bundle` and return the one file that it wrote."""
    run = briefdesk("bundle", "--no-check", "--output", into, *arguments, cwd=project, env=env)
    assert run.returncode == 0, run.stderr
    (found,) = (project / into).iterdir()
    return found


def pages_of(folder: Path) -> Mapping[str, BuiltPage]:
    """Return the pages of a bundle without their links to the hosted site."""
    pages = read_site(folder).items()
    return {
        address: replace(page, links=tuple(link for link in page.links if not link.startswith(BASE)))
        for address, page in pages
    }


def unpacked(bundle: Path, into: Path) -> Path:
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(into)
    return into / bundle.stem


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return put_together(tmp_path_factory.mktemp("désk with #1 space"))


@pytest.fixture(scope="module")
def bundle(project: Path) -> Path:
    return made(project, into="dist", env={"SOURCE_DATE_EPOCH": STAMP})


@pytest.fixture(scope="module")
def folder(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked(bundle, tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def dossier(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The briefings on shipping, unpacked."""
    return unpacked(made(project, "--tag", "shipping", into="dossier"), tmp_path_factory.mktemp("dossier"))


def test_two_checkouts_give_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    """The zip depends on the source and the stamp alone: not on path, locale, time zone, hash seed or processors."""
    elsewhere = put_together(tmp_path / "another place" / "deeper")
    shutil.copystat(ROOT, elsewhere)
    env = {"SOURCE_DATE_EPOCH": STAMP, "TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    one_processor = "import os; os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})"
    start = f"{one_processor}; from briefdesk.cli import main; raise SystemExit(main(['bundle', '--no-check']))"
    run = subprocess.run([sys.executable, "-c", start], cwd=elsewhere, env={**os.environ, **env}, check=False)
    assert run.returncode == 0
    assert (elsewhere / "dist" / bundle.name).read_bytes() == bundle.read_bytes()


def test_a_fresh_bundle_verifies(project: Path, bundle: Path) -> None:
    """The command that makes a bundle and the one that verifies it agree."""
    run = briefdesk("verify", str(bundle), cwd=project)
    assert (run.returncode, run.stdout) == (0, "")


def test_the_manifest_says_what_it_was_made_from(folder: Path) -> None:
    """Day and versions stand in it; the commit does not, for this project is in no repository."""
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert (manifest["date"], manifest["commit"]) == ("2031-02-27", None)
    assert {"briefdesk", "mkdocs", "mkdocs-material", "markdown", "deflate"} <= manifest["versions"].keys()


def test_a_changed_bundle_does_not_verify(project: Path, bundle: Path, tmp_path: Path) -> None:
    """A changed page is named, and the exit status is 1."""
    folder = unpacked(bundle, tmp_path)
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


def test_a_page_that_loads_from_another_host_stops_the_bundle(project: Path, tmp_path: Path) -> None:
    """A font from elsewhere in a style sheet is named with its file, and no zip is written."""
    spoiled = tmp_path / "spoiled"
    shutil.copytree(project, spoiled, ignore=shutil.ignore_patterns("dist", "dossier"))
    with (spoiled / "docs" / "assets" / "brief.css").open("a", encoding="utf-8") as style:
        style.write("@import url(https://fonts.invalid/a.css);\n")
    run = briefdesk("bundle", "--no-check", cwd=spoiled)
    assert run.returncode == 1
    assert run.stderr.startswith("assets/brief.css:1:1: loads-from-elsewhere\n")
    assert not (spoiled / "dist").exists()


def test_what_has_a_fault_is_not_sent(project: Path) -> None:
    """The small site has faults on purpose: they are told as `check` tells them, and nothing is written."""
    run = briefdesk("bundle", "--output", "unsent", cwd=project)
    assert run.returncode == 1
    assert " faults in " in run.stderr.splitlines()[-1]
    assert not (project / "unsent").exists()


def test_the_bundle_of_the_default_site_is_small(tmp_path: Path) -> None:
    """All of it takes less than a megabyte and a half, and the size of each part is told."""
    run = briefdesk("bundle", "--output", str(tmp_path), cwd=ROOT)
    assert run.returncode == 0, run.stderr
    (zipped,) = tmp_path.iterdir()
    assert zipped.stat().st_size < LIMIT_BYTES
    assert " kB  search\n" in run.stderr
    assert run.stderr.endswith(f" MB: {zipped}\n")


def test_no_link_of_a_bundle_is_dead(folder: Path) -> None:
    """Every link leads to a file of the bundle, to a place in it, or out to the hosted site."""
    pages = pages_of(folder)
    assert len(pages) > 40
    assert dead_links(pages, folder) == []


def test_topics_without_briefings_stay_out(folder: Path) -> None:
    """A page that says only that there is nothing yet takes no room."""
    assert (folder / "tags" / "shipping.html").is_file()
    assert not (folder / "tags" / "weather.html").exists()


def test_what_programs_ask_a_server_for_stays_out(folder: Path) -> None:
    """No API and no feed of an entity, nor a link to one; the feeds of the site and of its topics are there."""
    assert not (folder / "api" / "v1").exists()
    assert list((folder / "entities").rglob("feed.*")) == []
    assert [path for path in (folder / "entities").rglob("*.html") if "Follow:" in path.read_text("utf-8")] == []
    assert (folder / "feed.xml").is_file()
    assert (folder / "tags" / "shipping" / "feed.json").is_file()


def test_a_bundle_holds_no_draft(bundle: Path, project: Path) -> None:
    """The title of a draft is nowhere in the bundle."""
    drafts = [path for path in (project / "briefings").rglob("*.md") if "\nstatus: draft\n" in path.read_text("utf-8")]
    assert drafts
    with zipfile.ZipFile(bundle) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    for draft in drafts:
        assert draft.stem.encode() not in everything


def test_a_selection_holds_its_briefings_and_what_they_need(dossier: Path, project: Path) -> None:
    """Each briefing with the tag is in, no other is, nor any guide; every page is reached from home."""
    sources = (project / "briefings").rglob("*.md")
    shipping = {p.stem for p in sources if "shipping" in p.read_text("utf-8").partition("tags:")[2].partition("]")[0]}
    shown = {path.stem for path in (dossier / "briefings").rglob("20*-*.html")}
    assert shown
    assert shown <= shipping
    pages = pages_of(dossier)
    assert dead_links(pages, dossier) == []
    assert not [address for address in pages if address.startswith(("contribute/", "develop/", "reference/"))]
    assert pages.keys() - reachable(pages) <= {"search/index.html"}


def test_a_selection_says_on_every_page_what_it_is(dossier: Path) -> None:
    """Whoever gets a dossier knows that it is a part, of what, and how much of it."""
    briefings = len(list((dossier / "briefings").rglob("20*-*.html")))
    for page in read_site(dossier).values():
        assert f"A selection: shipping ({briefings} briefings of " in page.html, page.address


def test_the_search_of_a_selection_finds_only_what_is_in_it(dossier: Path, project: Path) -> None:
    """Words of a briefing that was left out are not in the index."""
    assert briefdesk("search", "harbour", "--site", str(dossier), cwd=project).returncode == 0
    found = briefdesk("search", "harvest", "--site", str(dossier), "--format", "json", cwd=project)
    assert "harvest-report" not in found.stdout


def test_links_out_of_a_selection_lead_to_the_hosted_site(dossier: Path) -> None:
    """Where `site_url` is set, the policy's link to the guide leads there."""
    policy = (dossier / "policy.html").read_text("utf-8")
    assert f'<a class="brief-elsewhere" title="Not in this bundle" href="{BASE}contribute/' in policy


def test_what_is_not_there_cannot_be_selected(project: Path) -> None:
    """A misspelt topic is told with the nearest, in one line, and nothing is written."""
    run = briefdesk("bundle", "--no-check", "--tag", "shiping", "--output", "none", cwd=project)
    assert (run.returncode, run.stderr) == (2, "briefdesk: there is no tag 'shiping'; nearest is \"shipping\"\n")
    assert not (project / "none").exists()


def test_a_delta_brings_an_older_bundle_up_to_date(bundle: Path, project: Path, tmp_path: Path) -> None:
    """What `bundle --since-bundle` writes, `apply` puts on the unpacked old one, which then is the new one."""
    changed = tmp_path / "changed"
    shutil.copytree(project, changed, ignore=shutil.ignore_patterns("dist", "dossier"))
    with (changed / "docs" / "about.md").open("a", encoding="utf-8") as page:
        page.write("\nThe desk has moved to the harbour.\n")
    env = {"SOURCE_DATE_EPOCH": STAMP}
    run = briefdesk("bundle", "--no-check", "--since-bundle", str(bundle), cwd=changed, env=env)
    assert run.returncode == 0, run.stderr
    old = unpacked(bundle, tmp_path / "old")
    delta, new = sorted((changed / "dist").iterdir())
    assert delta.stat().st_size < new.stat().st_size / 4
    applied = briefdesk("apply", str(delta), str(old), cwd=tmp_path)
    assert applied.returncode == 0, applied.stderr
    assert "moved to the harbour" in (old / "about.html").read_text("utf-8")
    assert briefdesk("verify", str(old), cwd=tmp_path).returncode == 0
