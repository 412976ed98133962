"""`briefdesk build` with a configuration that is wrong: one line, and status 2. Every event here is invented."""

from pathlib import Path

import pytest

from briefdesk.cli import main
from project import write_project

CONFIGURATION = "site_name: Invented\ntheme: {name: mkdocs, custom_dir: overrides}\nplugins: [briefdesk]\n"
PAGE = "overrides/main.html"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without a fault, which is also the working directory."""
    monkeypatch.chdir(write_project(tmp_path, {"mkdocs.yml": CONFIGURATION, PAGE: "{{ page.content }}"}))
    return tmp_path


def only_line(capsys: pytest.CaptureFixture[str]) -> str:
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    return err


@pytest.mark.parametrize(
    ("configuration", "said"),
    [
        ("a: [\n", "parsing"),
        ("- a\n", "invalid"),
        ("site_name: Invented\n", "`plugins` does not name briefdesk; add a line `- briefdesk`"),
        ("site_name: Invented\nplugins: [no-such-plugin]\n", "no-such-plugin"),
        ("site_name: Invented\nplugins: [briefdesk]\ntheme: no-such-theme\n", "no-such-theme"),
    ],
)
def test_a_wrong_configuration_is_one_line(
    project: Path, configuration: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It names the file and what is wrong."""
    write_project(project, {"mkdocs.yml": configuration})
    assert main(["build"]) == 2
    line = only_line(capsys)
    assert line.startswith(f"briefdesk: {project / 'mkdocs.yml'}: ")
    assert said in line


def test_a_wrong_template_is_one_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It names the file and the line."""
    write_project(project, {"mkdocs.yml": CONFIGURATION, PAGE: "\n{% if %}\n"})
    assert main(["build"]) == 2
    assert f"{PAGE}:2: is no template" in only_line(capsys)


@pytest.mark.parametrize("moment", ["", "yesterday", "-1", "9" * 20])
def test_a_moment_that_is_none_is_one_line(
    project: Path, moment: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The variable that dates a build holds seconds."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    assert main(["build"]) == 2
    assert only_line(capsys).startswith("briefdesk: SOURCE_DATE_EPOCH: ")


def test_a_site_folder_that_is_a_file_is_one_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The path stands in the line."""
    (project / "taken").write_text("", "utf-8")
    assert main(["build", "--site-dir", "taken"]) == 2
    assert str(project / "taken") in only_line(capsys)


def test_a_folder_of_other_things_is_not_emptied(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """MkDocs would empty it before it builds; a site of ours is built anew in its place."""
    (project / "kept").mkdir()
    (project / "kept" / "notes.txt").write_text("Kept.\n", "utf-8")
    assert main(["build", "--site-dir", "kept"]) == 2
    assert only_line(capsys).startswith("briefdesk: kept: is not empty and no site of ours; ")
    assert [path.name for path in (project / "kept").iterdir()] == ["notes.txt"]
    assert [main(["build", "--site-dir", "public"]) for _ in range(2)] == [0, 0]
