"""`briefdesk ingest` on input that is no proper article: a right result or one clear line, in bounded time and memory.

The articles are about invented events with invented people.
"""

import os
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from markdown import markdown

from briefdesk.cli import main
from briefdesk.markdown import parse_briefing
from briefdesk.store.digests import verifies
from ingest_project import FERRY, Capture, briefing_files, ingest, write_article, write_ingest_project

MEMORY_BYTES = 2 * 1024**3
CPU_SECONDS = 120
NOBODY = 65534

BOILERPLATE = "Subscribe\n\nSign up for our newsletter\n\nAdvertisement\n\nAll rights reserved.\n\nShare this article\n"
HTML = (
    "<!DOCTYPE html><html><head><title>Ferry runs again</title><script>alert(1)</script></head>"
    "<body><article>{}</article></body></html>"
)
PAGE = HTML.format("".join(f"<p>{part}</p>" for part in FERRY.split("\n\n")))
GERMAN = """Die Fähre nach Gull Island fährt wieder

PORT SALLOW — Die Fähre zwischen Port Sallow und Gull Island fährt ab Montag wieder, sagte die Hafenmeisterin am
Freitag. Zwei der drei Boote haben neue Motoren, und das dritte soll noch vor dem Sommer folgen.

Auf der Insel leben ungefähr vierhundert Menschen, und sechs Wochen lang mussten sie sich auf Fischerboote verlassen.
Niemand wurde verletzt, als der alte Motor mitten in der Meerenge ausfiel, und es ist noch immer nicht klar, warum.
"""
FINNISH = """---
title: Lautta kulkee taas
language: fi-FI
date: 2031-05-02
---

Lautta kulkee taas saarelle maanantaina, satamaministeri kertoi perjantaina toimittajille laiturilla.

Saarella asuu noin 400 ihmistä, ja kuuden viikon ajan kalastajat toivat heille postin ja leivän.
"""
SYNTAX = (
    FERRY
    + """
He wrote {{ secret }} and {% raw %} and [[page]] on the hull, harbor master Ada Quill said Friday.

---

title: no: yes
- &anchor *alias !!python/object:os.system

<script>alert(1)</script> was painted beside `code` and ```fences``` on the second boat, Quill said Friday.

[Click](javascript:alert(1)) and <img src=x onerror=alert(1)> were on the third boat, Quill told reporters on Friday.

| a | b | <!-- comment --> ![x](data:text/html;base64,AAAA) was on the last one, Quill said Friday.
"""
)
LIVE = re.compile(r"<[^>]*(?:\bon[a-z]+\s*=|javascript:|data:)", re.IGNORECASE)
"""A tag that brings an event handler, or a link that runs something."""
NO_DATE = "Boats sail\n\nThe boats sail again, harbor master Ada Quill said. The boats have new engines, she said.\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two good articles, which is also the working directory."""
    monkeypatch.chdir(write_ingest_project(tmp_path))
    return tmp_path


def assert_all_whole(project: Path) -> None:
    """Every file under briefings/ is a briefing that reads back without a fault; there is nothing else."""
    for address, content in briefing_files(project).items():
        text = content.decode("utf-8")
        assert address.endswith(".md")
        assert verifies(text)
        assert parse_briefing(text, Path(address).stem).findings == ()


REFUSED = {
    "empty.txt": (b"", "is empty"),
    "spaces.txt": (b" \n\n\t ", "white space"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 20, "PNG"),
    "boilerplate.txt": (BOILERPLATE.encode(), "no story"),
    "nodate.txt": (NO_DATE.encode(), "--published"),
    "german.txt": (GERMAN.encode(), "is in German"),
    "finnish.md": (FINNISH.encode(), "is in Finnish; only English articles"),
    "nul.txt": (FERRY.replace("boats", "bo\0ats").encode(), "NUL"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_article_is_one_line(project: Path, capsys: Capture, name: str) -> None:
    """It names the file and what is wrong, and the other article is done."""
    data, expected = REFUSED[name]
    (project / "articles" / name).write_bytes(data)
    status, lines = ingest(capsys, f"articles/{name}")
    assert status == 2
    assert len(lines) == 1
    assert lines[0].startswith(f"briefdesk: articles/{name}: ")
    assert expected in lines[0]
    assert briefing_files(project) == {}
    assert ingest(capsys, f"articles/{name}", "articles/oven.txt")[0] == 2
    assert briefing_files(project)
    assert_all_whole(project)


@pytest.mark.parametrize("source", ["articles", "articles/none.txt", "articles/ferry.txt/x", "a" * 300, "a\0b", ""])
def test_what_cannot_be_opened_is_one_line(project: Path, capsys: Capture, source: str) -> None:
    """A folder, a missing file, a name that no file can have."""
    status, lines = ingest(capsys, source)
    assert (status, len(lines)) == (2, 1)
    assert lines[0].startswith("briefdesk: ")
    assert briefing_files(project) == {}


@contextmanager
def as_nobody() -> Iterator[None]:
    """Give up the rights of the superuser, who may read everything, while this lasts."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_no_permission_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """A file that may not be read is named."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        monkeypatch.chdir(write_ingest_project(Path(folder)))
        Path("articles/ferry.txt").chmod(0)
        main(["ingest", "--help"])
        capsys.readouterr()
        with as_nobody():
            status, lines = ingest(capsys, "articles/ferry.txt")
        monkeypatch.undo()
    assert (status, len(lines)) == (2, 1)
    assert "articles/ferry.txt: no permission" in lines[0]


ACCEPTED = {
    "utf16.txt": FERRY.encode("utf-16"),
    "bom.txt": FERRY.encode("utf-8-sig"),
    "page.txt": PAGE.encode(),
    "crlf.txt": FERRY.replace("\n", "\r\n").encode(),
    "syntax.txt": SYNTAX.encode(),
    "n" * 200 + ".txt": FERRY.encode(),
    "spaces and ünïcode – “name”.txt": FERRY.encode(),
    os.fsdecode(b"latin-caf\xe9.txt"): FERRY.encode(),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_odd_but_good_articles_are_done(project: Path, capsys: Capture, name: str) -> None:
    """They give whole briefings, and no live script."""
    write_article(project, name, ACCEPTED[name])
    status, lines = ingest(capsys, f"articles/{name}")
    assert status == 0, lines
    assert briefing_files(project)
    assert_all_whole(project)
    before = briefing_files(project)
    assert ingest(capsys, f"articles/{name}")[1][-1].endswith(" unchanged")
    assert ingest(capsys, "--new")[0] == 0
    assert before.items() <= briefing_files(project).items()


@pytest.mark.parametrize("name", ["syntax.txt", "page.txt"])
def test_nothing_in_an_article_comes_alive(project: Path, capsys: Capture, name: str) -> None:
    """Scripts, handlers, script links and templates in the text are text in the briefing, and the checks say so."""
    write_article(project, name, ACCEPTED[name])
    assert ingest(capsys, f"articles/{name}")[0] == 0
    assert briefing_files(project)
    assert main(["check"]) == 0, capsys.readouterr().out
    for address, content in briefing_files(project).items():
        briefing = parse_briefing(content.decode("utf-8"), Path(address).stem).value
        assert briefing
        html = markdown(briefing.body, extensions=["tables"])
        assert "<script" not in html.lower()
        assert "{{" not in briefing.body
        assert not LIVE.search(html)


def in_bounds() -> None:
    """Limit the memory and the time of a process, so that it fails rather than take more."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


HUGE = {
    "fifty-mb.txt": lambda: (FERRY * (50_000_000 // len(FERRY))).encode(),
    "zeros.txt": lambda: bytes(50_000_000),
}
LARGE = {
    "one-line.txt": lambda: (" ".join(FERRY.split()) + " ") * (5_000_000 // len(FERRY)),
    "quotes.txt": lambda: FERRY + "".join(f"\n“The {n} boats sail on,” Quill said Friday.\n" for n in range(10_000)),
    "unclosed.txt": lambda: FERRY + "\n" + "“(" * 45_000 + " said Quill.\n",
    "no-spaces.txt": lambda: FERRY + "\n" + "a" * 90_000 + "\n",
}


def ingest_in_bounds(project: Path, name: str) -> tuple[int, list[str]]:
    """Run the command in a process of its own that may not take more than its share."""
    command = (sys.executable, "-m", "briefdesk", "ingest", f"articles/{name}")
    done = subprocess.run(command, cwd=project, preexec_fn=in_bounds, capture_output=True, text=True, check=False)
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr.splitlines()


@pytest.mark.parametrize("name", HUGE)
def test_huge_file_is_one_line(project: Path, name: str) -> None:
    """It is refused before it is read whole."""
    write_article(project, name, HUGE[name]())
    status, lines = ingest_in_bounds(project, name)
    assert (status, len(lines)) == (2, 1)
    assert f"articles/{name}: is larger than" in lines[0]


@pytest.mark.parametrize("name", LARGE)
def test_large_article_is_done_in_bounds(project: Path, name: str) -> None:
    """It gives whole briefings or one clear line, in bounded time and memory."""
    write_article(project, name, LARGE[name]())
    status, lines = ingest_in_bounds(project, name)
    assert status == 0 or (status, len(lines)) == (2, 1), lines
    assert_all_whole(project)
