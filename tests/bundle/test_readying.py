"""What is taken out of a site before it is packed, and what forbids to pack it. The pages are invented."""

from pathlib import Path

import pytest

from briefdesk.bundle import ready, size_in_words, sizes_by_part
from bundled import write_files

PAGE = '<link rel="stylesheet" href="assets/stylesheets/main.css"><h1>Harbor</h1>'
STYLE = "p { background: url(../images/wave.png) }\n/*# sourceMappingURL=main.css.map */\n"
SITE = {
    "index.html": PAGE.encode(),
    "404.html": b'<script src="/assets/javascripts/app.js"></script>',
    "sitemap.xml": b"<urlset/>",
    "assets/stylesheets/main.css": STYLE.encode(),
    "assets/stylesheets/main.css.map": b"{}",
    "assets/images/wave.png": b"png",
    "assets/images/unused.png": b"png",
    "assets/javascripts/lunr/lunr.fi.js": b"1",
    "assets/brief-data.js": b"1",
}


def readied(folder: Path, changes: dict[str, str]) -> list[str]:
    site = write_files(folder, {**SITE, **{path: text.encode() for path, text in changes.items()}})
    return [f"{fault.path}: {fault.name}: {fault.what}" for fault in ready(site, "desk")]


def test_only_what_a_page_uses_stays(tmp_path: Path) -> None:
    """What no page and no style sheet loads, and what only a server needs, is taken out."""
    assert readied(tmp_path, {}) == []
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {
        "index.html",
        "assets/brief-data.js",
        "assets/stylesheets/main.css",
        "assets/images/wave.png",
    }
    assert "sourceMappingURL" not in (tmp_path / "assets/stylesheets/main.css").read_text()


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ('<script src="https://cdn.invalid/a.js"></script>', "https://cdn.invalid/a.js"),
        ("<script async src=//cdn.invalid/a.js></script>", "//cdn.invalid/a.js"),
        ("<IMG SRC='HTTP://cdn.invalid/a.png'>", "HTTP://cdn.invalid/a.png"),
        ('<img srcset="a.png 1x, https://cdn.invalid/b.png 2x">', "https://cdn.invalid/b.png"),
        ('<img src="&#104;ttps://cdn.invalid/a.png">', "https://cdn.invalid/a.png"),
        ('<link href="https://fonts.invalid" rel="preconnect">', "https://fonts.invalid"),
        ('<link rel="Stylesheet" href="https://cdn.invalid/a.css">', "https://cdn.invalid/a.css"),
        ('<iframe src="https://video.invalid/1"></iframe>', "https://video.invalid/1"),
        ('<video poster="https://video.invalid/1.jpg"></video>', "https://video.invalid/1.jpg"),
        ('<object data="https://cdn.invalid/a"></object>', "https://cdn.invalid/a"),
        ('<svg><image xlink:href="https://cdn.invalid/a.png"/></svg>', "https://cdn.invalid/a.png"),
        ("<p style=\"background: url('https://cdn.invalid/a.png')\">", "https://cdn.invalid/a.png"),
        ("<style>@import 'https://cdn.invalid/a.css';</style>", "https://cdn.invalid/a.css"),
        ('<meta http-equiv="Refresh" content="0; url=https://away.invalid/">', "https://away.invalid/"),
        ('<base href="https://away.invalid/">', "https://away.invalid/"),
    ],
)
def test_a_page_that_loads_from_another_host_is_named(tmp_path: Path, page: str, address: str) -> None:
    """Whatever the element and the spelling, the page and the address are told."""
    (fault,) = readied(tmp_path, {"tags/tide.html": page})
    assert fault.startswith(f"tags/tide.html: loads-from-elsewhere: loads {address} from another host")


@pytest.mark.parametrize(
    "style",
    [
        "@font-face { src: url(https://fonts.invalid/a.woff2) }",
        "@import url(https://fonts.invalid/a.css);",
        '@import "https://fonts.invalid/a.css";',
        "p { background: URL( '//fonts.invalid/a.png' ) }",
    ],
)
def test_a_style_sheet_that_loads_from_another_host_is_named(tmp_path: Path, style: str) -> None:
    """A font from elsewhere is found where it stands."""
    (fault,) = readied(tmp_path, {"assets/own.css": style})
    assert fault.startswith("assets/own.css: loads-from-elsewhere")


def test_links_out_are_no_loads(tmp_path: Path) -> None:
    """A reader may follow a link to another host, and a page may say where its original is."""
    page = '<link rel="canonical" href="https://desk.invalid/"><a href="https://paper.invalid/">Paper</a>'
    assert readied(tmp_path, {"about.html": page}) == []


@pytest.mark.parametrize(
    "name", ["con.html", "a/aux/b.html", "LPT1", "a?.html", "a:b.html", "end.", "end ", 'say "a".html']
)
def test_a_name_that_windows_cannot_keep_is_named(tmp_path: Path, name: str) -> None:
    """Devices, forbidden characters and endings are told before a recipient meets them."""
    (fault,) = readied(tmp_path, {name: ""})
    assert fault.startswith(f"{name}: unusable-name")


def test_names_that_differ_in_capitals_are_named(tmp_path: Path) -> None:
    """Where a file system tells them apart, Windows and macOS do not."""
    (fault,) = readied(tmp_path, {"tags/tide.html": "", "tags/Tide.html": ""})
    assert "unusable-name: differs from tags/Tide.html in capitals alone" in fault


def test_a_path_that_is_too_long_is_named(tmp_path: Path) -> None:
    """The bundle's own folder counts: 180 characters are allowed, 181 are not."""
    fits = "a/" + "b" * (180 - len("desk/a/"))
    assert readied(tmp_path / "1", {fits: ""}) == []
    (fault,) = readied(tmp_path / "2", {f"{fits}c": ""})
    assert "its path has 181 characters" in fault


def test_the_size_of_each_part_is_told_largest_first() -> None:
    """Every path counts in one part, feeds in theirs wherever they stand."""
    sizes = {"tags/tide.html": 10, "tags/tide/feed.xml": 5, "feed.json": 6, "about.html": 1, "assets/images/a.png": 30}
    told = sizes_by_part(sizes.items())
    assert [size for _, size in told] == [30, 11, 10, 1]
    assert dict(told)["feeds"] == 11
    assert [size_in_words(size) for size in (900, 123_456, 1_234_567)] == ["1 kB", "123 kB", "1.23 MB"]


def test_white_space_of_templates_goes_and_that_of_code_stays(tmp_path: Path) -> None:
    """A browser shows the same page."""
    readied(tmp_path, {"a.html": "<p>\n\n\n   One\n</p>\n<pre>  two\n\n\n  lines</pre>\n\n  <p>End</p>"})
    assert (tmp_path / "a.html").read_text() == "<p>\nOne\n</p>\n<pre>  two\n\n\n  lines</pre>\n<p>End</p>"
