"""`briefdesk search`: the index of a built site read by the command line. The site is invented."""

import json
from contextlib import chdir
from pathlib import Path

import pytest

from briefdesk.cli import main
from search.corpora import briefing, files_of, library_of, write


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing but the search of a site."""
    folder = tmp_path_factory.mktemp("site")
    write(
        files_of(library_of([briefing(1, title="Ferry line opens"), briefing(2, title="Market shut")])),
        folder / "search",
    )
    return folder


def test_results_are_printed_best_first(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Title, address with its section, date and source, and the words around what was found."""
    assert main(["search", "--site", str(site), "ferries", "line"]) == 0
    said = capsys.readouterr()
    assert said.out == (
        "Ferry line opens\n  briefings/2030/2030-01-02-event-1 · 2030-01-02 · Tarn Courier\n"
        "  Something happened for the 1th time.\n"
    )
    assert said.err == "1 result\n"


def test_results_as_json_are_one_a_line(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each line is one result."""
    assert main(["search", "--site", str(site), "--format", "json", "--sort", "newest", "--limit", "1", "gave"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    result = json.loads(line)
    assert result["title"] == "Market shut"
    assert (result["address"], result["section"]) == (
        "briefings/2030/2030-01-03-event-2#what-happened",
        "What happened",
    )


def test_a_slip_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was taken instead is on standard error."""
    assert main(["search", "--site", str(site), "makret "]) == 0
    assert capsys.readouterr().err == "1 result, with market instead of makret\n"


def test_nothing_found_is_status_1(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No result, or only pages with some of the words, is told and is no success."""
    assert main(["search", "--site", str(site), "zeppelin"]) == 1
    assert main(["search", "--site", str(site), "market zeppelin"]) == 1
    assert main(["search", "--site", str(site), "person:zeppelin"]) == 1
    assert main(["search", "--site", str(site), "before:2030-13-01"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "0 results",
        "nothing has all of it; 1 page with some",
        "no briefing has the person 'zeppelin'",
        "'2030-13-01' is no day, month or year",
    ]


def test_a_site_without_an_index_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2, and how to mend it."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Invented\nplugins: [briefdesk]\n", "utf-8")
    (tmp_path / "briefings").mkdir()
    (tmp_path / "docs").mkdir()
    with chdir(tmp_path):
        assert main(["search", "--site", "nowhere", "word"]) == 2
        assert main(["search", "word"]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first == "briefdesk: nowhere: has no search index; name a built site with --site"
    assert second.endswith("site: has no search index; build the site first: `briefdesk build`")


def test_a_damaged_index_is_one_line(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is none of an index is named."""
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "ix.js").write_text("nothing", "utf-8")
    assert main(["search", "--site", str(tmp_path), "word"]) == 2
    assert capsys.readouterr().err == "briefdesk: ix.js: is no file of a search index; build the site again\n"
