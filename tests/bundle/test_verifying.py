"""What a recipient can rely on: a bundle that was changed on the way says so, file by file.

The files are about nothing that happened.
"""

import os
import random
import stat
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefdesk.bundle import MANIFEST, BundledFile, Manifest, pack, parse_manifest, render_manifest, verify
from briefdesk.errors import UnreadableInput
from bundled import unpacked

FILES = {"index.html": b"<p>Home</p>", "briefings/a.html": b"<p>A</p>", "assets/ä b.css": b"p {}"}
EMPTY = Manifest(date="2031-02-03", commit=None, versions={"mkdocs": "1.6.1"}, files=())


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for name, content in FILES.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content)
    target = tmp_path / "dist" / "desk.zip"
    pack(site, EMPTY, target)
    return target


def rewrite(bundle: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    with zipfile.ZipFile(bundle) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    change(entries)
    with zipfile.ZipFile(bundle, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)


def names(bundle: Path) -> list[tuple[str, str]]:
    return [(finding.path, finding.name) for finding in verify(bundle)]


def told_of(bundle: Path) -> list[str]:
    """Return what is told of a bundle: its findings, or the one line that it cannot be read."""
    try:
        return [finding.what for finding in verify(bundle)]
    except UnreadableInput as error:
        return [str(error)]


def test_a_fresh_bundle_verifies(bundle: Path) -> None:
    """A bundle nobody touched has no findings, as a zip and unpacked."""
    assert names(bundle) == []
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(bundle.parent / "out")
    assert names(bundle.parent / "out" / "desk") == []


def test_packing_twice_gives_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    """The zip depends on the site alone, not on the clock or the place."""
    again = tmp_path / "elsewhere" / "desk.zip"
    pack(tmp_path / "site", EMPTY, again)
    assert again.read_bytes() == bundle.read_bytes()


def test_the_manifest_reads_back(bundle: Path) -> None:
    """A manifest parses to the value it was rendered from."""
    with zipfile.ZipFile(bundle) as archive:
        manifest = parse_manifest(archive.read(f"desk/{MANIFEST}").decode())
    assert {entry.path for entry in manifest.files} == set(FILES)
    assert parse_manifest(render_manifest(manifest)) == manifest


TAMPERINGS: dict[str, tuple[Callable[[dict[str, bytes]], object], list[tuple[str, str]]]] = {
    "a byte changed": (lambda e: e.update({"desk/index.html": b"<p>Home!</p>"}), [("index.html", "changed-file")]),
    "same size, other bytes": (
        lambda e: e.update({"desk/index.html": b"<p>Hame</p>"}),
        [("index.html", "changed-file")],
    ),
    "emptied": (lambda e: e.update({"desk/briefings/a.html": b""}), [("briefings/a.html", "changed-file")]),
    "removed": (lambda e: e.pop("desk/index.html"), [("index.html", "missing-file")]),
    "added": (lambda e: e.update({"desk/new.js": b"1"}), [("new.js", "added-file")]),
    "renamed": (
        lambda e: e.update({"desk/home.html": e.pop("desk/index.html")}),
        [("home.html", "added-file"), ("index.html", "missing-file")],
    ),
    "no manifest": (lambda e: e.pop(f"desk/{MANIFEST}"), [(MANIFEST, "no-manifest")]),
    "broken manifest": (lambda e: e.update({f"desk/{MANIFEST}": b"{"}), [(MANIFEST, "no-manifest")]),
    "manifest of another schema": (
        lambda e: e.update({f"desk/{MANIFEST}": b'{"schema": 99}'}),
        [(MANIFEST, "no-manifest")],
    ),
    "manifest that is a list": (lambda e: e.update({f"desk/{MANIFEST}": b"[]"}), [(MANIFEST, "no-manifest")]),
    "climbing path": (lambda e: e.update({"desk/../../x": b"1"}), [("desk/../../x", "unsafe-entry")]),
    "absolute path": (lambda e: e.update({"/etc/x": b"1"}), [("/etc/x", "unsafe-entry")]),
    "drive letter": (lambda e: e.update({"C:/x": b"1"}), [("C:/x", "unsafe-entry")]),
    "two names that differ in case": (
        lambda e: e.update({"desk/INDEX.html": b"1"}),
        [("desk/INDEX.html", "unsafe-entry")],
    ),
}


@pytest.mark.parametrize("kind", TAMPERINGS)
def test_tampering_is_named(bundle: Path, kind: str) -> None:
    """Each kind of tampering is found, and nothing else is reported."""
    change, expected = TAMPERINGS[kind]
    rewrite(bundle, lambda entries: (change(entries), None)[1])
    assert names(bundle) == expected


def test_a_link_is_refused(bundle: Path) -> None:
    """A zip entry that would unpack as a symbolic link is unsafe."""
    link = zipfile.ZipInfo("desk/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(bundle, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert names(bundle) == [("desk/link", "unsafe-entry")]


def test_a_bomb_is_not_unpacked(bundle: Path) -> None:
    """An entry that unpacks to a thousand times its size is told as a bomb, and is not read."""
    with zipfile.ZipFile(bundle) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    entries["desk/index.html"] = b"\0" * 50_000_000
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    assert names(bundle) == [("desk/index.html", "unsafe-entry"), ("index.html", "missing-file")]


def test_more_than_the_manifest_says_is_not_unpacked(bundle: Path) -> None:
    """An entry that is larger than the manifest says, but no bomb by its ratio, is a changed file."""
    rewrite(bundle, lambda entries: entries.update({"desk/index.html": random.Random(1).randbytes(3_000_000)}))
    assert names(bundle) == [("index.html", "changed-file")]


@pytest.mark.parametrize(("before", "behind"), [(b"#!/bin/sh\n", b""), (b"", b"more"), (b"", b"PK")])
def test_bytes_around_the_zip_are_told(bundle: Path, before: bytes, behind: bytes) -> None:
    """A program before the entries, or a text behind them, is no part of what was published."""
    bundle.write_bytes(before + bundle.read_bytes() + behind)
    assert told_of(bundle) == ["bytes before or behind its entries; do not unpack this bundle"]


def test_a_comment_of_a_zip_is_told(bundle: Path) -> None:
    """It is no part of what was published either."""
    with zipfile.ZipFile(bundle, "a") as archive:
        archive.comment = b"Get the rest from another place"
    assert names(bundle) == [("desk.zip", "unsafe-entry")]


def test_entries_that_share_bytes_are_a_bomb(bundle: Path) -> None:
    """Two entries whose records lead to the same bytes are refused: that is how a bomb of thousands is made."""
    content = bytearray(bundle.read_bytes())
    first, second = (
        content.index(name, content.index(b"PK\1\2")) for name in (b"desk/briefings/a.html", b"desk/index.html")
    )
    content[second - 4 : second] = content[first - 4 : first]  # The offset stands before the name.
    bundle.write_bytes(content)
    assert {("desk/index.html", "unsafe-entry"), ("desk/briefings/a.html", "unsafe-entry")} <= set(names(bundle))


def test_an_encrypted_entry_is_refused(bundle: Path) -> None:
    """An entry that asks for a password is none of ours."""
    content = bytearray(bundle.read_bytes())
    record = content.index(b"PK\1\2", content.index(b"PK\1\2") + 4)
    content[record + 8] |= 1
    bundle.write_bytes(content)
    assert [name for _, name in names(bundle)].count("unsafe-entry") == 1


@pytest.mark.parametrize("path", ["../x", "/etc/x", "a/../../x", "C:/x", "a\\b", "", "a//b", "a\0b"])
def test_a_manifest_that_names_a_path_outside_is_none(bundle: Path, path: str) -> None:
    """Whoever unpacks by the manifest is never led out of the folder."""
    entry = BundledFile(path=path, size_bytes=1, sha256="0" * 64)
    lie = render_manifest(replace(EMPTY, files=(entry,))).encode()
    rewrite(bundle, lambda entries: entries.update({f"desk/{MANIFEST}": lie}))
    assert (MANIFEST, "no-manifest") in names(bundle)


def test_a_device_in_a_folder_is_refused(bundle: Path, tmp_path: Path) -> None:
    """A pipe among the unpacked files is told and not read, which would wait for ever."""
    folder = unpacked(bundle, tmp_path / "out")
    os.mkfifo(folder / "pipe")
    assert names(folder) == [("pipe", "unsafe-entry")]


def test_damaged_deflate_is_a_changed_file(bundle: Path) -> None:
    """A flipped byte inside the compressed bytes is a finding, not a crash."""
    data = bytearray(bundle.read_bytes())
    at = data.index(b"<p>A</p>")
    data[at] ^= 0xFF
    bundle.write_bytes(data)
    assert names(bundle) == [("briefings/a.html", "changed-file")]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut short", b"not a zip"])
def test_what_is_no_zip_is_one_clear_error(tmp_path: Path, content: bytes) -> None:
    """A file that is no whole zip raises the error that the command line prints in one line."""
    path = tmp_path / "x.zip"
    path.write_bytes(content)
    with pytest.raises(UnreadableInput, match="no whole zip"):
        verify(path)


def test_a_missing_file_is_one_clear_error(tmp_path: Path) -> None:
    """A path that leads nowhere raises the error that the command line prints in one line."""
    with pytest.raises(UnreadableInput, match="no such file"):
        verify(tmp_path / "none.zip")


def test_an_unpacked_folder_is_verified_too(bundle: Path) -> None:
    """Changed, missing and added files and links of an unpacked bundle are named."""
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(bundle.parent)
    folder = bundle.parent / "desk"
    (folder / "index.html").write_bytes(b"other")
    (folder / "briefings" / "a.html").unlink()
    (folder / "extra.txt").write_bytes(b"")
    (folder / "link").symlink_to("/etc/passwd")
    assert names(folder) == [
        ("briefings/a.html", "missing-file"),
        ("extra.txt", "added-file"),
        ("index.html", "changed-file"),
        ("link", "unsafe-entry"),
    ]


def test_a_compression_that_needs_more_than_any_unpacker_is_unsafe(bundle: Path) -> None:
    """A bundle is stored or deflated, as every system unpacks it."""
    with zipfile.ZipFile(bundle, "a") as archive:
        archive.writestr("desk/added.html", b"<p>", compress_type=zipfile.ZIP_LZMA)
    assert names(bundle) == [("desk/added.html", "unsafe-entry")]


@pytest.mark.parametrize("seed", range(200))
def test_no_broken_byte_makes_a_traceback(bundle: Path, seed: int) -> None:
    """Whatever was changed, there are findings or one clear line."""
    chance = random.Random(seed)
    content = bytearray(bundle.read_bytes())
    for _ in range(chance.choice((1, 2, 8))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    bundle.write_bytes(content)
    assert all(told_of(bundle))
