"""Sidecars: what an article's text does not tell. Everything is invented."""

from datetime import date
from pathlib import Path

import pytest

from briefdesk.errors import BriefdeskError
from briefdesk.store.sidecars import SIDECAR_LIMIT_BYTES, parse_sidecar, read_sidecar


def test_sidecar_tells_what_the_options_tell() -> None:
    """Every key has the meaning of the option of that name; text stays text whatever YAML would make of it."""
    text = "publisher: 'No'\ntitle: 1.5\nauthors: [Ada Quill, B. Tallis]\npublished: 2031-05-02\nurl: https://a.example/b\n"
    assert dict(parse_sidecar(text, "a.yml")) == {
        "publisher": "No",
        "title": "1.5",
        "authors": ("Ada Quill", "B. Tallis"),
        "published": date(2031, 5, 2),
        "url": "https://a.example/b",
    }
    assert parse_sidecar("author: Ada Quill\n", "a.yml")["authors"] == ("Ada Quill",)
    assert dict(parse_sidecar("# nothing\n", "a.yml")) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("publisherr: x\n", "a.yml: knows no key `publisherr`; nearest is `publisher`"),
        ("colour: x\n", "knows no key `colour`; known are publisher"),
        ("published: soon\n", '`published` must be a day such as 2031-05-02, not "soon"'),
        ("url: javascript:alert(1)\n", "`url` must be an address such as https://example.org/article"),
        ("url: [a]\n", "`url` must be text"),
        ("rights: mine\n", '`rights` must be one of reserved, licensed, public-domain, own, not "mine"'),
        ("rights: [own]\n", "not a list or a table"),
        ("title: [a]\n", "`title` must be text"),
        ("authors:\n  a: b\n", "`authors` must be text"),
        ("title: a: b\n", "a.yml: is not YAML (line 1)"),
        ("title: 'a\n", "is not YAML"),
        ("- a\n", "holds no `key: value` lines"),
        ("? [a]\n: b\n", "a.yml"),
        ("[" * 9_000, "a.yml: is nested too deeply"),
        ("title: a\x00b\n", "is not YAML"),
    ],
)
def test_bad_sidecar_is_one_clear_line(text: str, expected: str) -> None:
    """It names the file, what is wrong, and the nearest right thing."""
    with pytest.raises(BriefdeskError) as caught:
        parse_sidecar(text, "a.yml")
    assert expected in str(caught.value)
    assert "\n" not in str(caught.value)


def test_sidecar_stands_beside_its_article(tmp_path: Path) -> None:
    """It has the article's stem; without one nothing is told, and an article called .yml has none."""
    article = tmp_path / "ferry.txt"
    assert dict(read_sidecar(article)) == {}
    (tmp_path / "ferry.yml").write_text("rights: own\n", "utf-8")
    assert dict(read_sidecar(article)) == {"rights": "own"}
    assert dict(read_sidecar(tmp_path / "ferry.yml")) == {}


def test_sidecar_that_cannot_be_read_is_one_clear_line(tmp_path: Path) -> None:
    """A folder of that name, bytes that are no text, and a file that is far too large."""
    (tmp_path / "a.yml").mkdir()
    with pytest.raises(BriefdeskError, match=r"a\.yml: is not a regular file"):
        read_sidecar(tmp_path / "a.txt")
    (tmp_path / "c.yml").write_bytes(b"\xff\xfe")
    with pytest.raises(BriefdeskError, match="is not UTF-8 text"):
        read_sidecar(tmp_path / "c.txt")
    (tmp_path / "b.yml").write_bytes(b"#" * (SIDECAR_LIMIT_BYTES + 1))
    with pytest.raises(BriefdeskError, match="larger than"):
        read_sidecar(tmp_path / "b.txt")
