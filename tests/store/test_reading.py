"""Reading the vocabulary and the briefings. Everything here is invented."""

from pathlib import Path

from briefdesk.store import read_briefings, read_stored, read_vocabulary

BRIEFING = """\
---
title: Ferry {n} to Port Sallow runs again
date: 2031-05-0{n}
description: The ferry runs again.
tags: [transport]
status: published
sources:
  - publisher: Harbor Gazette
    rights: own
---

The ferry runs again.
"""


def write(root: Path, path: str, text: str | bytes) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)


def test_vocabulary_is_what_the_files_describe(tmp_path: Path) -> None:
    """Tags go by name, entities by kind and id; an index page is neither."""
    write(tmp_path, "docs/tags/transport.md", "---\ntitle: Transport\ncues: [ferry]\n---\n")
    write(tmp_path, "docs/tags/index.md", "# Tags\n")
    write(tmp_path, "docs/entities/person/ada-quill.md", "---\nname: Ada Quill\naliases: [A. Quill]\n---\n")
    vocabulary, findings = read_vocabulary(tmp_path)
    assert findings == ()
    assert vocabulary.tags["transport"].cues == ("ferry",)
    assert vocabulary.entities["person", "ada-quill"].aliases == ("A. Quill",)
    assert len(vocabulary.tags) == len(vocabulary.entities) == 1


def test_faults_of_the_vocabulary_are_findings(tmp_path: Path) -> None:
    """A tag file that says nothing is named, and the others are read."""
    write(tmp_path, "docs/tags/transport.md", "---\ntitle: Transport\n---\n")
    write(tmp_path, "docs/tags/broken.md", b"\xff\xfe\x00")
    vocabulary, findings = read_vocabulary(tmp_path)
    assert list(vocabulary.tags) == ["transport"]
    assert [(f.path, f.name) for f in findings] == [("docs/tags/broken.md", "unreadable-file")]


def test_briefings_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    """Whatever folder they are in; hidden files and read-me files are none."""
    write(tmp_path, "briefings/2031/2031-05-02-b.md", BRIEFING.format(n=2))
    write(tmp_path, "briefings/2031/2031-05-01-a.md", BRIEFING.format(n=1))
    write(tmp_path, "briefings/2032/2031-05-01-b.md", BRIEFING.format(n=1))
    write(tmp_path, "briefings/README.md", "read me\n")
    write(tmp_path, "briefings/2031/.2031-05-03-c.md", "hidden\n")
    write(tmp_path, "briefings/2031/2031-05-03-c.md~", "old\n")
    parsed = read_briefings(tmp_path)
    assert [p.value.name for p in parsed if p.value] == ["2031-05-01-a", "2031-05-01-b", "2031-05-02-b"]
    assert [p.path for p in parsed][1] == "briefings/2032/2031-05-01-b.md"


def test_file_that_cannot_be_read_is_a_finding_in_its_place(tmp_path: Path) -> None:
    """Bytes that are no text, and links that lead elsewhere, stop nothing and are not read."""
    secret = tmp_path / "secret.md"
    secret.write_text(BRIEFING.format(n=9), "utf-8")
    write(tmp_path, "briefings/2031/2031-05-01-a.md", BRIEFING.format(n=1))
    write(tmp_path, "briefings/2031/2031-05-02-b.md", b"\xff\x00\xff")
    (tmp_path / "briefings/2031/2031-05-03-c.md").symlink_to(secret)
    (tmp_path / "briefings/2032").symlink_to(tmp_path, target_is_directory=True)
    stored = read_stored(tmp_path)
    assert [s.name for s in stored] == ["2031-05-01-a", "2031-05-02-b", "2031-05-03-c"]
    assert [s.parsed.value is not None for s in stored] == [True, False, False]
    assert [f.name for s in stored for f in s.parsed.findings] == ["unreadable-file"] * 2
    assert "Ferry 9" not in "".join(s.text for s in stored)


def test_no_folder_is_no_briefings(tmp_path: Path) -> None:
    """A project without briefings has none."""
    assert read_briefings(tmp_path) == ()
