"""The editor in the browser, with decap-server in the place of a git host. Every event and person in it is invented."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from briefdesk.markdown import parse_briefing
from conftest import ROOT
from in_git import begin, git
from served import from_npm, node, served
from small_site import put_together, run

pytestmark = pytest.mark.browser

REMEDY = "the editor is missing; bring it with `make admin`"
PATIENCE_SECONDS = 60
WALL = "briefings/2031/2031-03-14-harbour-wall-gives-way-in-port-selane.md"
TITLE = "Ferry to Tarn Island: No boats at 12:30"
ADDRESS = "briefings/2031/2031-03-20-ferry-to-tarn-island-no-boats-at-12-30.md"
BODY = "## What happened\n\n- The noon boat did not sail, the harbour office says. [¶2]\n"


@contextmanager
def decap_server(project: Path, mode: str) -> Iterator[str]:
    """Run decap-server over a project until the block ends, and yield the address of its API."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = {"PORT": str(port), "BIND_HOST": "127.0.0.1", "GIT_REPO_DIRECTORY": str(project), "MODE": mode}
    program = from_npm("decap-server/dist/index.js")
    with subprocess.Popen([node(), str(program)], env={**os.environ, **told}, stdout=subprocess.DEVNULL) as server:
        try:
            _wait_for(port)
            yield f"http://127.0.0.1:{port}/api/v1"
        finally:
            server.terminate()


def _wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        with socket.socket() as there:
            if there.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert time.monotonic() < until, "decap-server does not answer"
        time.sleep(0.1)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small site as a project whose repository is named, with the editor beside it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # so that it is put back afterwards, whatever a build sets it to
    monkeypatch.setenv("REPO_URL", "https://github.com/orla/desk")
    monkeypatch.setenv("EDIT_URI", "edit/main/docs/")
    monkeypatch.setenv("EDITOR_LOCAL", "")  # likewise
    brought = ROOT / "build" / "admin"
    if not brought.is_dir():
        pytest.fail(REMEDY, pytrace=False)
    folder = put_together(tmp_path / "project")
    shutil.copytree(brought, folder / "build" / "admin")
    return folder


@contextmanager
def editor(project: Path, api: str, browser: Browser) -> Iterator[Page]:
    """Build the site for a decap-server, and yield its editor after signing in; a request elsewhere fails the test."""
    site = project.parent / "site"
    os.environ["EDITOR_LOCAL"] = api
    assert run(project, "build", "--site-dir", str(site)) == 0
    with served(site) as base, browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.set_default_timeout(PATIENCE_SECONDS * 1000)
        foreign: list[str] = []
        errors: list[str] = []

        def hear(request: Request) -> None:
            if not request.url.startswith((base, api, "data:", "blob:")):
                foreign.append(request.url)

        page.on("request", hear)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{base}admin/")
        page.get_by_role("button", name="Login").click()
        expect(page.get_by_role("heading", name="Collections")).to_be_visible()
        yield page
        assert (foreign, errors) == ([], [])


def fill(page: Page, values: Mapping[str, str]) -> None:
    """Write into the fields of these names, the first of each name."""
    for name, value in values.items():
        page.locator(f"input[id^={name}-field], textarea[id^={name}-field]").first.fill(value)


def choose(page: Page, name: str, *words: str) -> None:
    """Choose words in a list of choices by writing how they begin."""
    for word in words:
        page.locator(f"input[id^={name}-field]").first.click()
        page.keyboard.type(word)
        page.keyboard.press("Enter")


def write_briefing(page: Page, title: str = TITLE) -> None:
    """Write a briefing with all that is required and something of each kind of field."""
    page.get_by_role("link", name="Briefings").click()
    page.locator('a[href$="briefings/new"]').first.click()
    description = "The noon boat did not sail and the evening boat did; nobody waited in the hall overnight, it says."
    fill(page, {"title": title, "date": "2031-03-20", "description": description, "body": BODY})
    choose(page, "tags", "Shipping", "Disasters")
    page.get_by_role("button", name="Add place").click()
    fill(page, {"item": "Tarn Island"})
    fill(page, {"publisher": "The Orla Courier", "published": "2031-03-20", "url": "https://courier.example/noon-boat"})
    page.get_by_role("button", name="Add figure").click()
    fill(page, {"value": "1", "noun": "boats that did not sail", "as_of": "2031-03-20", "by": "the harbour office"})


def faults_of(project: Path, capfd: pytest.CaptureFixture[str], address: str) -> list[str]:
    """Return what `check` says of one file."""
    capfd.readouterr()
    run(project, "check", address)
    return [line for line in capfd.readouterr().out.splitlines() if line.startswith(address)]


def publish(page: Page) -> None:
    """Write the open file to the folder."""
    page.get_by_role("button", name="Publish", exact=True).click()
    page.get_by_text("Publish now").click()
    expect(page.get_by_role("button", name="Published", exact=True)).to_be_visible()


def test_a_briefing_written_in_the_editor_passes_the_checks(
    project: Path, browser: Browser, capfd: pytest.CaptureFixture[str]
) -> None:
    """It is saved under its permanent address, with what was filled in and nothing else, and `check` finds no fault."""
    with decap_server(project, "fs") as api, editor(project, api, browser) as page:
        write_briefing(page)
        publish(page)
    text = (project / ADDRESS).read_text("utf-8")
    assert faults_of(project, capfd, ADDRESS) == []
    briefing = parse_briefing(text, Path(ADDRESS).stem).value
    assert briefing is not None
    assert (briefing.title, str(briefing.date), briefing.tags) == (TITLE, "2031-03-20", ("shipping", "disasters"))
    assert (briefing.places, briefing.status, briefing.sources[0].rights) == (("Tarn Island",), "draft", "reserved")
    assert briefing.figures[0].value == 1
    assert briefing.body.strip() == BODY.strip()
    assert [line for line in text.splitlines() if line.endswith((": []", ': ""', ": null"))] == []


def test_a_changed_briefing_keeps_what_was_not_touched(project: Path, browser: Browser) -> None:
    """Of a briefing whose description is changed in the editor everything else reads as before."""
    before = parse_briefing((project / WALL).read_text("utf-8"), Path(WALL).stem).value
    with decap_server(project, "fs") as api, editor(project, api, browser) as page:
        page.get_by_role("link", name="Briefings").click()
        page.get_by_role("link", name="Harbour wall gives way").click()
        fill(page, {"description": "About 300 metres of the harbour wall broke, and nobody was hurt."})
        publish(page)
    after = parse_briefing((project / WALL).read_text("utf-8"), Path(WALL).stem).value
    assert before is not None
    assert after is not None
    assert after != before
    assert replace(after, description=before.description) == before


def test_a_save_is_a_proposal_on_a_branch_of_its_own(project: Path, browser: Browser) -> None:
    """With git behind it a save goes to a branch for review, and the published branch stays as it is."""
    begin(project)
    git(project, "config", "user.name", "Ines Holloway")
    git(project, "config", "user.email", "ines@orla.invalid")
    with decap_server(project, "git") as api, editor(project, api, browser) as page:
        write_briefing(page)
        page.get_by_role("button", name="Save", exact=True).click()
        page.wait_for_url("**/entries/**")
    assert not (project / ADDRESS).exists()
    proposed = git(project, "diff", "--name-only", "main", f"cms/briefings/{ADDRESS.removeprefix('briefings/')[:-3]}")
    assert proposed.split() == [ADDRESS]
