"""The commands build, serve and stage, and the plugin that they and plain MkDocs run. All content is invented."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from briefdesk.mkdocs_plugin import without_indents
from small_site import bytes_of, dead_links, put_together, read_site, run

WALL = "briefings/2031/2031-03-14-harbour-wall-gives-way-in-port-selane.md"
PATIENCE_SECONDS = 60


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small site as a project, in an environment that says nothing of time."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # so that it is put back afterwards, whatever a build sets it to
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    return put_together(tmp_path / "project")


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def test_build_says_one_line(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A build that went well says what it made and where, and nothing else."""
    assert run(project, "build") == 0
    out, err = capfd.readouterr()
    assert out == ""
    assert err == "9 briefings, 7 tags, 12 entities: site/ (1 draft not on it; `briefdesk serve` shows it)\n"


def test_the_build_is_dated_by_the_newest_briefing(project: Path) -> None:
    """Nothing on the site depends on the day it is built."""
    assert run(project, "build") == 0
    assert "<lastmod>2031-03-15</lastmod>" in (project / "site" / "sitemap.xml").read_text("utf-8")


def test_a_dead_link_fails_the_build(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The line names the file and the link."""
    append(project / WALL, "\n[nowhere](2031-01-01-not-there.md) and [no place](#not-here)\n")
    append(project / "docs" / "tags" / "shipping.md", "\n[nothing](nothing.md)\n")
    assert run(project, "build") == 1
    err = capfd.readouterr().err
    assert "2031-01-01-not-there.md" in err
    assert "#not-here" in err
    assert f"{WALL}: dead link" in err
    assert "docs/tags/shipping.md: dead link" in err
    assert "mend:" in err


def test_a_faulty_briefing_fails_the_build_with_its_findings(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The reader of the line knows the file, the line and what to do."""
    path = project / WALL
    path.write_text(path.read_text("utf-8").replace("date: 2031-03-14", "date: 2031-13-14", 1), "utf-8")
    assert run(project, "build") == 1
    err = capfd.readouterr().err
    assert f"{WALL}:3:" in err
    assert "mend:" in err
    assert "Traceback" not in err


def test_a_broken_configuration_is_one_line(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What is wrong with mkdocs.yml is said without a traceback, with status 2."""
    append(project / "mkdocs.yml", "\ntheme: no-such-theme\n")
    assert run(project, "build") == 2
    err = capfd.readouterr().err
    assert err.startswith("briefdesk: ")
    assert err.count("\n") == 1


def test_outside_a_project_nothing_is_built(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Without mkdocs.yml the line says where to go."""
    assert run(tmp_path, "build") == 2
    assert "mkdocs.yml" in capfd.readouterr().err


def test_an_empty_project_builds(project: Path) -> None:
    """A site without a briefing is a site."""
    for path in (project / "briefings").rglob("*.md"):
        path.unlink()
    append(project / "docs" / "tags" / "shipping.md", "")
    for path in (project / "docs" / "tags").glob("*.md"):
        path.write_text(f"---\ntitle: {path.stem}\n---\n", "utf-8")
    (project / "docs/entities/person/mara-elstow.md").write_text("---\nname: Mara Elstow\n---\n", "utf-8")
    assert run(project, "build") == 0


def test_pages_lead_to_the_file_to_edit(project: Path) -> None:
    """With a repository named, the edit button opens the briefing's own file; a page made from many has none."""
    settings = "repo_url: https://example.org/desk/briefings\nedit_uri: edit/main/docs/\n"
    append(project / "mkdocs.yml", settings)
    assert run(project, "build") == 0
    site = project / "site"
    edit = "https://example.org/desk/briefings/edit/main/"
    assert f'href="{edit}{WALL}"' in (site / WALL.removesuffix(".md") / "index.html").read_text("utf-8")
    assert f'href="{edit}docs/tags/shipping.md"' in (site / "tags" / "shipping" / "index.html").read_text("utf-8")
    assert edit not in (site / "entities" / "place" / "orla" / "index.html").read_text("utf-8")
    assert 'data-md-component="source"' not in (site / "index.html").read_text("utf-8"), (
        "it would ask that host for stars"
    )


def test_a_page_written_by_hand_may_link_to_a_briefing(project: Path) -> None:
    """`../briefings/…` works from a page under docs/ as it does in the repository."""
    append(project / "docs" / "about.md", f"\n[The wall](../{WALL}#what-happened)\n")
    assert run(project, "build") == 0
    about = (project / "site" / "about" / "index.html").read_text("utf-8")
    assert 'href="../briefings/2031/2031-03-14-harbour-wall-gives-way-in-port-selane/#what-happened"' in about


def test_plain_mkdocs_with_the_plugin_builds_the_same(project: Path) -> None:
    """`mkdocs build` gives what `briefdesk build` gives."""
    assert run(project, "build") == 0
    build(load_config(str(project / "mkdocs.yml"), site_dir=str(project / "plain"), strict=True))
    assert bytes_of(project / "plain") == bytes_of(project / "site")


def test_a_stage_builds_without_us(project: Path, tmp_path: Path) -> None:
    """Plain `mkdocs build --strict` builds the staged folder into a site without a dead link, draft or live script."""
    stage = tmp_path / "stage"
    assert run(project, "stage", str(stage)) == 0
    assert "briefdesk" not in (stage / "mkdocs.yml").read_text("utf-8").partition("\nplugins:")[2]
    build(load_config(str(stage / "mkdocs.yml"), strict=True))
    pages = read_site(stage / "site")
    assert dead_links(pages, stage / "site") == []
    assert not [page.address for page in pages.values() if "<script>alert" in page.html or "Draftville" in page.html]
    assert "briefings/2031/2031-03-12-orla-plans-a-deeper-channel/index.html" in pages


def test_staging_again_leaves_only_what_is_staged(project: Path, tmp_path: Path) -> None:
    """A page that is gone goes from the stage; a file of somebody else stays."""
    stage = tmp_path / "stage"
    assert run(project, "stage", str(stage)) == 0
    (stage / "own.txt").write_text("mine", "utf-8")
    (project / WALL).rename(project / WALL.replace("harbour-wall-gives-way-in-port-selane", "wall"))
    assert run(project, "stage", str(stage)) == 0
    assert not (stage / "docs" / WALL).exists()
    assert (stage / "own.txt").read_text("utf-8") == "mine"


def test_a_folder_that_is_no_stage_is_not_touched(
    project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A folder with anything in it is refused."""
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "own.txt").write_text("mine", "utf-8")
    assert run(project, "stage", str(tmp_path / "full")) == 2
    assert [p.name for p in (tmp_path / "full").iterdir()] == ["own.txt"]
    assert "no stage of ours" in capfd.readouterr().err


def test_a_stage_removes_nothing_outside_itself(project: Path, tmp_path: Path) -> None:
    """A list of staged files that names files elsewhere does no harm."""
    stage = tmp_path / "stage"
    stage.mkdir()
    (tmp_path / "precious.txt").write_text("mine", "utf-8")
    (stage / ".briefdesk-stage").write_text("../precious.txt\n", "utf-8")
    assert run(project, "stage", str(stage)) == 0
    assert (tmp_path / "precious.txt").is_file()


def test_serving_shows_drafts_and_reloads(project: Path) -> None:
    """Drafts are shown, marked, and a saved briefing comes to its page; a fault does not stop the server."""
    with serving(project) as base:
        draft = fetch(f"{base}briefings/2031/2031-03-16-storm-fund-debated/")
        assert "Draft: Storm fund is debated" in draft
        assert "Nobody has reviewed this yet" in draft
        append(project / WALL, "\nA new line of the desk.\n")
        page = f"{base}{WALL.removesuffix('.md')}/"
        wait_until(lambda: "A new line of the desk" in fetch(page))
        whole = (project / WALL).read_text("utf-8")
        (project / WALL).write_text(whole.replace("title:", "titel:", 1), "utf-8")
        wait_until(lambda: fetch(page) == "")
        (project / WALL).write_text(whole, "utf-8")
        wait_until(lambda: fetch(page) != "")


def wait_until(happened: Callable[[], bool]) -> None:
    """Return when it happened, and fail where it does not in a long while."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.1)


@contextmanager
def serving(project: Path) -> Iterator[str]:
    """Run `briefdesk serve` on a free port until the block ends, and yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "briefdesk", "serve", "--address", f"127.0.0.1:{port}"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    server = subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None
    try:
        yield next(line.split()[-1] for line in server.stderr if "Serving on" in line)
    finally:
        server.terminate()
        server.wait(timeout=10)
        server.stderr.close()


def fetch(address: str) -> str:
    """Return the page at `address`, or nothing where there is none."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE_SECONDS) as answer:
            text: str = answer.read().decode("utf-8")
    except urllib.error.HTTPError as error:
        error.close()
        return ""
    return text


def test_only_the_indents_around_the_content_go() -> None:
    content = "<pre>a\n\n    b</pre>"
    page = f"<nav>\n    <ul>\n\n  </ul>\n</nav>\n{content}\n    <footer>\n</footer>"
    assert without_indents(page, content) == f"<nav>\n<ul>\n</ul>\n</nav>\n{content}\n<footer>\n</footer>"


def test_a_page_without_content_loses_all_indents() -> None:
    assert without_indents("<p>\n  a</p>", "") == "<p>\na</p>"
