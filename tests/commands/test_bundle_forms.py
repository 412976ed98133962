"""Briefings of the small invented site as one page and as a book."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from briefdesk.bundle import render_single
from briefdesk.errors import BriefdeskError
from bundled import write_files
from small_site import BASE, put_together

JAR = Path(os.environ.get("EPUBCHECK", "/usr/share/java/epubcheck.jar"))
REMEDY = "epubcheck is missing; bring it with `sudo apt-get install -y epubcheck`, or name its jar in EPUBCHECK"
PAGES = 2
A4 = b"/MediaBox [0 0 594.95996 841.91998]"
ALONE = "2031-02-10-halden-bridge-stays-open"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return put_together(tmp_path_factory.mktemp("project"))


def made(project: Path, into: Path, *arguments: str) -> Path:
    """Run `briefdesk bundle`, told no day by an earlier build of the tests, and return the one file it wrote."""
    command = [sys.executable, "-m", "briefdesk", "bundle", "--no-check", "--output", str(into), *arguments]
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    run = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, env=environment)
    assert run.returncode == 0, run.stderr
    (found,) = into.iterdir()
    return found


def test_an_epub_is_valid(project: Path, tmp_path: Path) -> None:
    """The reference validator has nothing to say of a book of every briefing, pictures and notes among them."""
    if not JAR.is_file() or shutil.which("java") is None:
        pytest.fail(REMEDY, pytrace=False)
    book = made(project, tmp_path / "book", "--epub")
    command = ["java", "-jar", str(JAR), "--failonwarnings", str(book)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    with zipfile.ZipFile(book) as archive:
        first = archive.infolist()[0]
        pages = b"".join(archive.read(name) for name in archive.namelist() if name.endswith(".xhtml"))
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert b"<svg" in pages
    assert b'type="footnote"' in pages


def test_an_epub_is_reproducible(project: Path, tmp_path: Path) -> None:
    """The same briefing gives the same book."""
    one = made(project, tmp_path / "1", "--epub", "--briefing", ALONE)
    assert one.read_bytes() == made(project, tmp_path / "2", "--epub", "--briefing", ALONE).read_bytes()


def test_a_pdf_is_printed_and_reproducible(project: Path, tmp_path: Path) -> None:
    """One briefing takes a page or two, and the same Chromium prints the same bytes, dated by the newest briefing."""
    one = made(project, tmp_path / "1", "--pdf", "--briefing", ALONE)
    pdf = one.read_bytes()
    assert one.suffix == ".pdf"
    assert pdf.startswith(b"%PDF-")
    assert re.findall(rb"/CreationDate \(([^)]*)\)", pdf) == [b"D:20310212000000+00'00'"]
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= PAGES
    assert A4 in pdf
    assert pdf == made(project, tmp_path / "2", "--pdf", "--briefing", ALONE).read_bytes()


def test_without_chromium_one_line_says_what_is_missing(project: Path, tmp_path: Path) -> None:
    """Where nothing of that name is here, nothing is written."""
    command = [
        sys.executable,
        "-m",
        "briefdesk",
        "bundle",
        "--no-check",
        "--output",
        str(tmp_path),
        "--pdf",
        "--briefing",
        ALONE,
    ]
    environment = {**os.environ, "BRIEFDESK_CHROMIUM": "no-such-browser"}
    run = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, env=environment)
    assert run.returncode == 2
    assert run.stderr.startswith("briefdesk: a PDF needs Chromium, and no-such-browser is not here; install it")
    assert run.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_one_briefing_alone_has_no_contents_and_links_to_the_hosted_site(project: Path, tmp_path: Path) -> None:
    """It opens with its own heading; people and topics lead to where the site is hosted."""
    page = made(project, tmp_path, "--single", "--briefing", ALONE).read_text("utf-8")
    assert page.count("<h1") == 1
    assert 'id="brief-words"' not in page
    assert f'href="{BASE}tags/' in page
    assert 'href="../' not in page


def test_a_book_can_neither_be_signed_nor_made_as_a_delta(project: Path) -> None:
    """Options that do not go together are told, and nothing is built."""
    command = [sys.executable, "-m", "briefdesk", "bundle", "--no-check", "--single", "--sign", "key"]
    run = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert "are for zips, not for --single, --epub or --pdf" in run.stderr


PAGE = """<html lang="en"><head><link rel="stylesheet" href="own.css"></head><body><div class="brief-page">
<h1 id="tide">Tide<a class="headerlink" href="#tide">#</a></h1><p>{words}<img src="wave.png" alt="A wave"></p>
<script>alert(1)</script><a href="other.html#high">Other</a> <a href="https://paper.invalid/">Paper</a>
</div></body></html>"""
STYLE = "p { background: url(wave.png) } q { background: url(data:,) }"


def site_of(folder: Path, words: str) -> Path:
    page = PAGE.format(words=words).encode()
    return write_files(folder, {"a.html": page, "own.css": STYLE.encode(), "wave.png": b"wave"})


def test_everything_is_put_into_a_single_file(tmp_path: Path) -> None:
    """Pictures and styles become part of it, scripts of the page do not, and a link out is marked text."""
    page = render_single(site_of(tmp_path, "High water."), ("a.html",), title="Desk", words="All.")
    assert page.count('"data:image/png;base64,d2F2ZQ=="') == 2
    assert "alert(1)" not in page
    assert '<span class="brief-elsewhere" title="Not in this bundle">Other</span>' in page
    assert '<a href="https://paper.invalid/">Paper</a>' in page
    assert '<h1 id="b1-tide">Tide</h1>' in page


def test_a_single_file_that_would_be_too_large_is_refused(tmp_path: Path) -> None:
    """How large it would be, how large it may be and what to do stand in one line."""
    site = site_of(tmp_path, "water " * 1_000_000)
    expected = r"1 briefing would take 6\.\d\d MB in a single file; at most 5\.00 MB are allowed: select fewer"
    with pytest.raises(BriefdeskError, match=expected):
        render_single(site, ("a.html",), title="Desk", words="All.")
