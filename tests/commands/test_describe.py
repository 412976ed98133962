"""`briefdesk describe`: a file for an entity that briefings name. All of them are invented."""

from pathlib import Path

import pytest

from briefdesk.cli import main
from briefdesk.markdown import parse_entity, parse_tag
from project import write_project

QUILL = "docs/entities/person/mara-quill.md"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without a fault, which is also the working directory."""
    monkeypatch.chdir(write_project(tmp_path))
    return tmp_path


@pytest.mark.parametrize("name", ["Mara Quill", "mara quill", "mara-quill"])
def test_an_entity_gets_its_file(project: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Kind and id come from the briefings; `check` finds nothing wrong with it."""
    assert main(["describe", name]) == 0
    assert capsys.readouterr().out == f"{QUILL}\n"
    text = (project / QUILL).read_text("utf-8")
    parsed = parse_entity(text, "person", "mara-quill")
    assert parsed.value is not None
    assert parsed.value.name == "Mara Quill"
    assert "# role:" in text
    assert "coordinates" not in text
    assert main(["check"]) == 0


def test_every_hint_is_a_field_that_works(project: Path) -> None:
    """With all comment signs taken away the front matter has no fault."""
    main(["describe", "Alba", "--kind", "place"])
    text = (project / "docs/entities/place/alba.md").read_text("utf-8")
    hints = [line for line in text.splitlines() if line.startswith("# ") and ": " in line]
    assert [hint.split(":")[0] for hint in hints] == [
        "# aliases",
        "# role",
        "# roles",
        "# wikidata",
        "# coordinates",
        "# description",
    ]
    assert parse_entity(text.replace("\n# ", "\n").replace("Take the", "# Take the"), "place", "alba").findings == ()


def test_an_unknown_name_gives_the_nearest(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written."""
    assert main(["describe", "Mara Quil"]) == 2
    err = capsys.readouterr().err
    assert 'nearest is "Mara Quill"' in err
    assert "name it in a briefing first" in err
    assert not (project / QUILL).exists()


def test_a_new_topic_gets_its_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With every field as a comment that works; a second time it is kept, and a blank name is refused."""
    assert main(["describe", "storm surges", "--kind", "tag"]) == 0
    assert capsys.readouterr().out == "docs/tags/storm-surges.md\n"
    text = (project / "docs/tags/storm-surges.md").read_text("utf-8")
    parsed = parse_tag(text.replace("\n# ", "\n").replace("Take the", "# Take the"), "storm-surges")
    assert parsed.findings == ()
    assert parsed.value is not None
    assert parsed.value.title == "Storm surges"
    assert main(["check", "docs/tags/storm-surges.md"]) == 0
    capsys.readouterr()
    assert main(["describe", "storm-surges", "--kind", "tag"]) == 2
    assert "is there already" in capsys.readouterr().err
    assert main(["describe", " ", "--kind", "tag"]) == 2


def test_one_name_for_two_kinds_needs_the_kind(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Alba is a person and a place here."""
    assert main(["describe", "Alba"]) == 2
    assert "--kind person or --kind place" in capsys.readouterr().err
    assert main(["describe", "Alba", "--kind", "place"]) == 0
    assert "# coordinates: [" in (project / "docs/entities/place/alba.md").read_text("utf-8")


def test_a_described_entity_is_kept(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file that is there is named and not touched."""
    before = (project / "docs/entities/place/port-selwyn.md").read_bytes()
    assert main(["describe", "Port Selwyn"]) == 2
    assert "docs/entities/place/port-selwyn.md" in capsys.readouterr().err
    assert (project / "docs/entities/place/port-selwyn.md").read_bytes() == before


def test_a_broken_file_of_that_name_is_not_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read is still somebody's."""
    write_project(project, {QUILL: "not yet"})
    assert main(["describe", "Mara Quill"]) == 2
    assert (project / QUILL).read_text("utf-8") == "not yet"
