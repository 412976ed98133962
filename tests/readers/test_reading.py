"""Articles as they come: pasted, saved, in Markdown. All events and people in the cases are invented."""

import errno
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.article import Article
from briefdesk.errors import UnreadableInput
from briefdesk.extractors.metadata import extract_metadata
from briefdesk.readers import read_article
from briefdesk.readers._input import LIMIT_BYTES, unreadable
from briefdesk.readers._lines import paragraphs_of
from briefdesk.text import normalise
from golden import assert_case, case_files, case_id, read_case

TOLD = ("title", "publisher", "authors", "dateline", "published", "modified", "language", "url", "rights")
TAGS = """\
<html>|<head>|<body>|<p>|</p>|<h1>|</h1>|<figure>|<figcaption>|<table><tr><td>|<ul><li>|<br>|<a href='x'>|</a>
<title>|</title>|<meta property='og:title' content='|'>|<!--|-->
<script type='application/ld+json'>|{"@type":"NewsArticle","author":|</script>
[{"name":"Ann Roe"}]|}|<time datetime='2031-01-07'>|<div class='byline author'>|</div>
&#0;|&#xD83C;|The ferry stays. |\0"""
MARKUP = TAGS.replace("\n", "|").split("|")
LINES = st.lists(st.text(max_size=90) | st.sampled_from(["", "Subscribe", "By Ann Roe", "## x", "---", "Photo: A/B"]))


def read_given(path: Path) -> Article:
    """Read a case's input below its first line, which says that it is invented."""
    given, _ = read_case(path)
    opening, _, rest = given.partition("\n")
    assert opening.startswith("# Invented")
    return read_article(rest.encode("utf-8"), path.name)


def read_or_refuse(data: bytes) -> Article | str:
    """Return the article, or the line that says why there is none."""
    try:
        return read_article(data, "a.txt")
    except UnreadableInput as error:
        return str(error)


def kinds_of(article: Article) -> str:
    return "".join(f"{p.n:2} {p.kind:12}{p.text}\n" for p in article.paragraphs)


def metadata_of(article: Article) -> str:
    found = extract_metadata(article)
    return "".join(f"{name}: {getattr(found, name)}\n" for name in TOLD)


@pytest.mark.golden
@pytest.mark.parametrize("path", case_files("readers/kinds"), ids=case_id)
def test_pasted_paragraphs_have_their_kinds(path: Path) -> None:
    """Every paragraph of pasted text is the story or what stands round it."""
    assert_case(path, kinds_of(read_given(path)))


@pytest.mark.golden
@pytest.mark.parametrize("path", case_files("readers/metadata"), ids=case_id)
def test_pasted_text_tells_who_published_it_when(path: Path) -> None:
    """What the text tells of itself is found, and nothing else is made up."""
    assert_case(path, metadata_of(read_given(path)))


@pytest.mark.golden
@pytest.mark.parametrize(
    "path", [path for form in ("pages", "pasted", "markdown") for path in case_files(f"readers/{form}")], ids=case_id
)
def test_articles_of_every_form_are_read_whole(path: Path) -> None:
    """The form is told by the bytes, and gives text and metadata."""
    article = read_given(path)
    assert_case(path, metadata_of(article) + "\n" + kinds_of(article))


@given(LINES)
def test_nothing_is_dropped(lines: list[str]) -> None:
    """Every character of pasted text but its spaces is in exactly one paragraph, in order."""
    text = normalise("\n".join(lines))
    assert "".join("".join(paragraphs_of(text.split("\n"))).split()) == "".join(text.split())


@given(st.text())
def test_normalising_twice_is_normalising_once(text: str) -> None:
    """The normal form of a normal form is itself."""
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Text gives numbered paragraphs without line ends, or one clear line."""
    found = read_or_refuse(text.encode("utf-8", "replace"))
    if isinstance(found, str):
        assert found.startswith("a.txt: ")
        assert "\n" not in found
    else:
        assert [p.n for p in found.paragraphs] == list(range(1, len(found.paragraphs) + 1))
        assert all(p.text and "\n" not in p.text for p in found.paragraphs)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No bytes make a traceback."""
    found = read_or_refuse(data)
    assert found.startswith("a.txt: ") if isinstance(found, str) else found.paragraphs


@given(st.lists(st.sampled_from(MARKUP) | st.text(max_size=20), max_size=30))
def test_any_markup_is_read_or_refused(parts: list[str]) -> None:
    """However broken a page is, it gives paragraphs or one clear line."""
    found = read_or_refuse(("<!doctype html>" + "".join(parts)).encode("utf-8", "replace"))
    assert found.startswith("a.txt: ") if isinstance(found, str) else found.paragraphs


@pytest.mark.parametrize(
    "data",
    [
        "Café “née” stays.".encode(),
        "Café “née” stays.".encode("utf-8-sig"),
        b"\xff\xfe" + "Café “née” stays.".encode("utf-16-le"),
        b"\xfe\xff" + "Café “née” stays.".encode("utf-16-be"),
        b"\xff\xfe\x00\x00" + "Café “née” stays.".encode("utf-32-le"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16-le", "utf-16-be", "utf-32-le"],
)
def test_encodings_give_the_same_text(data: bytes) -> None:
    """UTF-8 and UTF-16 read alike."""
    assert [p.text for p in read_article(data, "a").paragraphs] == ["Café “née” stays."]


def test_utf16_without_a_mark_is_told_by_its_nuls() -> None:
    """Latin text in UTF-16 has a NUL in every other byte."""
    assert read_article("The café stays.".encode("utf-16-le"), "a").paragraphs[0].text == "The café stays."


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-1", "utf-16", "hex", "idna", "unicode_escape", "none"])
def test_a_page_is_read_as_it_declares(declared: str) -> None:
    """Labels mean what they mean to browsers; a page that can be read at all was not UTF-16, nor in a Python codec."""
    encoding = "utf-8" if declared == "utf-16" else "cp1252"
    page = f"<html><head><meta charset={declared}></head><body><p>The café “née” stays.</p></body></html>"
    assert "The café “née” stays." in [p.text for p in read_article(page.encode(encoding), "a.txt").paragraphs]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "only white space"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04....", "a zip archive"),
        (b"\x89PNG\r\n", "a PNG picture"),
        (b"text with \0 in it", "NUL"),
        (b"caf\xe9", "not UTF-8"),
        (b"---\ntitle: a: b: [\n---\n\nText.\n", "front matter"),
        (b"x" * (LIMIT_BYTES + 1), "larger than 10 MB"),
        (b"<html><body><script>x()</script></body></html>", "no text"),
    ],
)
def test_what_is_no_article_is_refused_in_one_line(data: bytes, what: str) -> None:
    """The line names the input and says what is wrong with it."""
    with pytest.raises(UnreadableInput, match=what) as caught:
        read_article(data, "a.txt")
    assert str(caught.value).startswith("a.txt: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("error", "what"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "a.txt: no permission to read it; change its permissions"),
        (IsADirectoryError(errno.EISDIR, "Is a directory"), "a.txt: is a directory; name the files in it"),
        (OSError(errno.EIO, "Input/output error"), "a.txt: Input/output error"),
    ],
)
def test_errors_of_the_system_become_one_line(error: OSError, what: str) -> None:
    """What happened, where, and how to mend it."""
    assert str(unreadable(error, "a.txt")) == what


def test_one_line_of_megabytes_is_one_paragraph() -> None:
    """Nothing in reading is quadratic in a line's length."""
    assert len(read_article(b"The ferry stays. " * 100_000, "a.txt").paragraphs) == 1


@pytest.mark.parametrize("line", ["# a" + " " * 300_000 + "b", "# a" + "#" * 300_000 + "b", "#" * 300_000])
def test_a_line_that_is_nearly_a_heading_is_read_at_once(line: str) -> None:
    """Nothing in Markdown is quadratic in the length of a run of marks or spaces."""
    assert len(read_article(line.encode(), "a.md").paragraphs) == 1


def test_an_address_of_no_host_is_none() -> None:
    """A page may declare an address that cannot be parsed."""
    page = "<!doctype html><html><head><link rel=canonical href='http://a\u2100b.com/x'></head><body><p>It stays.</p>"
    assert read_article(page.encode(), "a.html").metadata.url is None


def test_overrides_replace_what_the_input_tells() -> None:
    """What a person says of an article counts more than what it says of itself."""
    article = read_article(
        b"---\npublisher: A\nrights: own\n---\n\nText.\n", "a", {"publisher": "B", "rights": "reserved"}
    )
    assert (article.metadata.publisher, article.metadata.rights) == ("B", "reserved")


def test_overrides_are_plain_text() -> None:
    """Bytes that are no text, control characters and line ends on the command line come into no file."""
    told = {"title": "The\nferry \udcff stays\x07", "authors": ("Ann\tRoe\udc80",)}
    metadata = read_article(b"Text.\n", "a", told).metadata
    assert (metadata.title, metadata.authors) == ("The ferry stays", ("Ann Roe",))


def test_front_matter_is_plain_text() -> None:
    """YAML can escape what no text holds: half a pair, a bell, a line end."""
    front = '---\ntitle: "The \\ud800 ferry\\a\\n stays"\nauthors: ["Ann \\ud800 Roe"]\n---\n'
    metadata = read_article(f"{front}\nText.\n".encode(), "a.md").metadata
    assert (metadata.title, metadata.authors) == ("The ferry stays", ("Ann Roe",))
