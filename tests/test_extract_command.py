"""`briefdesk extract` as a person calls it. The articles are invented."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefdesk.commands.extract import TOGETHER

STORY = "HARBOR CITY — The council voted on Monday to keep the ferry, Mayor Ann Roe said. It costs 10,000 crowns.\n"
MODULE = (sys.executable, "-W", "error", "-m", "briefdesk", "extract")


def run(*arguments: str, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*MODULE, *arguments], cwd=cwd, input=stdin, capture_output=True, timeout=120, check=False)


def test_each_file_gives_one_object_in_order(tmp_path: Path) -> None:
    """The lines are JSON with the contract's fields, in the order of the files."""
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "b.html").write_text(f"<html><body><h1>Ferry</h1><p>{STORY}</p></body></html>", "utf-8")
    done = run("b.html", "a.txt", cwd=tmp_path)
    found = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert done.returncode == 0, done.stderr
    assert [each["article"]["source"] for each in found] == ["b.html", "a.txt"]
    assert {"schema", "article", "paragraphs", "entities", "quotes", "figures", "dates"} <= found[0].keys()
    assert b'"value": 10000,' in done.stdout


def test_every_span_is_its_text(tmp_path: Path) -> None:
    """What is extracted can be traced to the paragraph."""
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    found = json.loads(run("a.txt", cwd=tmp_path).stdout)
    texts = {paragraph["n"]: paragraph["text"] for paragraph in found["paragraphs"]}
    for item in (*found["quotes"], *found["figures"], *found["dates"]):
        n, start, end = item["at"]
        assert texts[n][start:end] == item["text"]


def test_many_files_are_told_as_each_alone(tmp_path: Path) -> None:
    """However many files are read together, each gives what it gives alone, and a bad one between them its line."""
    names = [f"{n}.txt" for n in range(2 * TOGETHER + 1)]
    for n, name in enumerate(names):
        (tmp_path / name).write_text(STORY.replace("10,000", f"{n + 2},000"), "utf-8")
    (tmp_path / names[3]).write_bytes(b"")
    (tmp_path / names[TOGETHER]).unlink()
    done = run(*names, cwd=tmp_path)
    good = [name for name in names if name not in (names[3], names[TOGETHER])]
    assert done.returncode == 2
    assert [line.split(":")[1].strip() for line in done.stderr.decode().splitlines()] == [names[3], names[TOGETHER]]
    told = done.stdout.splitlines()
    assert [json.loads(line)["article"]["source"] for line in told] == good
    assert run(good[-1], cwd=tmp_path).stdout.splitlines() == told[-1:]
    assert [json.loads(line)["figures"][0]["value"] for line in told[:3]] == [2000, 3000, 4000]


def test_standard_input_and_options(tmp_path: Path) -> None:
    """`-` is standard input; options replace what the article tells."""
    told = ("--publisher", "The Echo", "--author", "Ann Roe", "--author", "Bo Lind", "--published", "2031-01-02")
    done = run(
        "-",
        *told,
        "--title",
        "Ferry",
        "--url",
        "https://echo.example/f",
        "--rights",
        "own",
        cwd=tmp_path,
        stdin=STORY.encode(),
    )
    article = json.loads(done.stdout)["article"]
    assert (article["source"], article["publisher"], article["authors"]) == ("-", "The Echo", ["Ann Roe", "Bo Lind"])
    assert (article["published"], article["title"], article["rights"]) == ("2031-01-02", "Ferry", "own")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "echo.example/f", 'https://echo.example/"><script>'])
def test_an_address_that_is_none_is_refused(tmp_path: Path, address: str) -> None:
    """What no check would let pass does not get into an article."""
    done = run("-", "--url", address, cwd=tmp_path, stdin=STORY.encode())
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"is not an address such as https://" in done.stderr


def test_one_bad_file_spoils_no_other(tmp_path: Path) -> None:
    """A file that cannot be read gets its line, the others are done, and the status is 2."""
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("empty.txt", "a.txt", "missing.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr.decode().splitlines() == [
        "briefdesk: empty.txt: is empty",
        "briefdesk: missing.txt: no such file; check the path",
    ]


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b"\n \n", "only white space"),
        ("binary.txt", b"\x00\x01\x02\x03\xff" * 50, "NUL"),
        ("page.txt", b"%PDF-1.4", "a PDF"),
        ("latin.txt", b"Caf\xe9 au lait.", "not UTF-8"),
        ("large.txt", b"word " * 10_000_000, "larger than 10 MB"),
    ],
)
def test_bad_input_gives_one_line(tmp_path: Path, name: str, data: bytes, what: str) -> None:
    """Nothing on standard output, one line on standard error, status 2, never a traceback."""
    (tmp_path / name).write_bytes(data)
    done = run(name, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 1
    assert what in done.stderr.decode()


@pytest.mark.parametrize("name", [".", "no/such/file", "x" * 300, "../../etc/none"])
def test_names_that_are_no_article(tmp_path: Path, name: str) -> None:
    """A folder, a missing file and a name that is too long each get their line."""
    done = run(name, cwd=tmp_path)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("options", [("--published", "soon"), ("--rights", "mine"), ("--nonsense",)])
def test_bad_options(tmp_path: Path, options: tuple[str, ...]) -> None:
    """A bad option is status 2."""
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    assert run("a.txt", *options, cwd=tmp_path).returncode == 2


def test_one_long_line_is_read_in_time(tmp_path: Path) -> None:
    """A file of one long line is one paragraph."""
    (tmp_path / "a.txt").write_text("word " * 20_000, "utf-8")
    done = run("a.txt", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["paragraphs"]) == 1


def test_pasted_text_needs_no_heavy_library(tmp_path: Path) -> None:
    """Neither MkDocs nor what reads HTML is imported for pasted text."""
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    script = (
        "import sys; from briefdesk.cli import main; main(['extract', 'a.txt']); sys.stderr.write(repr([*sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, timeout=60, check=True)
    loaded = done.stderr.decode()
    assert "briefdesk.readers" in loaded
    for heavy in ("mkdocs", "trafilatura", "lxml"):
        assert f"'{heavy}'" not in loaded


def test_markup_in_the_text_stays_text(tmp_path: Path) -> None:
    """Template and HTML syntax inside a pasted article is kept to the letter."""
    text = "The council said {{ secret }} and [[link]] and <script>alert(1)</script> and `code` on Monday."
    (tmp_path / "a.txt").write_text(text, "utf-8")
    assert json.loads(run("a.txt", cwd=tmp_path).stdout)["paragraphs"][0]["text"] == text


def test_a_sidecar_tells_of_its_article(tmp_path: Path) -> None:
    """As for ingest, `a.yml` beside `a.txt` says what the text does not; an option counts more."""
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "a.yml").write_text("publisher: The Echo\npublished: 2031-01-02\n", "utf-8")
    done = run("a.txt", "--publisher", "The Lark", cwd=tmp_path)
    article = json.loads(done.stdout)["article"]
    assert (article["publisher"], article["published"]) == ("The Lark", "2031-01-02")


def test_a_broken_sidecar_is_one_line_and_the_others_are_done(tmp_path: Path) -> None:
    """The line names the sidecar; the next file is still read."""
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "a.yml").write_text("publishr: The Echo\n", "utf-8")
    (tmp_path / "b.txt").write_text(STORY, "utf-8")
    done = run("a.txt", "b.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(b"briefdesk: a.yml: knows no key")
    assert [json.loads(line)["article"]["source"] for line in done.stdout.splitlines()] == ["b.txt"]


@pytest.mark.parametrize("command", ["extract", "ingest"])
def test_a_pipe_without_a_writer_is_one_line(tmp_path: Path, command: str) -> None:
    """Nothing waits for words that never come."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "mkdocs.yml").write_text("site_name: Invented\n", "utf-8")
    done = subprocess.run([*MODULE[:-1], command, "pipe"], cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    assert b"pipe: is a pipe that nobody writes to" in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_a_pipe_is_read_while_somebody_writes(tmp_path: Path) -> None:
    """What a shell's `<(…)` gives is a pipe as well."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    with subprocess.Popen(["sh", "-c", "cat a.txt > pipe"], cwd=tmp_path):
        done = run("pipe", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["paragraphs"][0]["text"] == STORY.strip()


GERMAN = (
    "Die Brücke über die Lorn wird ab Montag für sechs Wochen gesperrt, wie der Landkreis am Dienstag mitteilte. "
    "„Wir sind lieber langsam als leichtsinnig“, sagte die Bauleiterin Dana Weißlock. Der Umweg ist 27 Kilometer lang."
)


def test_another_language_is_said_and_gives_what_needs_no_english(tmp_path: Path) -> None:
    """Paragraphs, quotations and figures are found; no word is taken for a person; the status is 0."""
    (tmp_path / "a.txt").write_text(GERMAN, "utf-8")
    done = run("a.txt", cwd=tmp_path)
    found = json.loads(done.stdout)
    assert done.returncode == 0
    assert b"briefdesk: a.txt: is in German (de), not English" in done.stderr
    assert found["article"]["language"] == "de"
    assert [quote["text"] for quote in found["quotes"]] == ["Wir sind lieber langsam als leichtsinnig"]
    assert 27 in [figure["value"] for figure in found["figures"]]
    assert (found["entities"], found["dates"]) == ([], [])
