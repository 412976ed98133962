"""The default article of the project, which we wrote ourselves, and the briefings it gives."""

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefdesk.briefing import Briefing
from briefdesk.cli import main
from briefdesk.compose import compose
from briefdesk.extract import Extract
from briefdesk.markdown import parse_briefing, render_briefing
from briefdesk.vocabulary import Vocabulary
from compose.conftest import DEFAULT, ROOT
from golden import assert_file
from ingest_project import briefing_files, briefings_of


@pytest.fixture(scope="module")
def briefings(default_extract: Extract, vocabulary: Vocabulary) -> tuple[Briefing, ...]:
    """Return what the default article gives."""
    return compose(default_extract, vocabulary)


@pytest.fixture(scope="module")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a copy of the project without briefings, in which the default article was ingested."""
    root = tmp_path_factory.mktemp("project")
    for part in ("articles", "docs/tags", "docs/entities"):
        shutil.copytree(ROOT / part, root / part)
    shutil.copy(ROOT / "mkdocs.yml", root)
    with contextlib.chdir(root):
        assert main(["ingest", f"articles/{DEFAULT.name}"]) == 0
        yield root


@pytest.mark.golden
def test_the_committed_briefings_are_what_ingest_gives(ingested: Path) -> None:
    """Deployment, price, casualties, talks: each file under `briefings/` is what a person reads, byte for byte."""
    given = briefing_files(ingested)
    for path, content in given.items():
        assert_file(ROOT / path, content)
    assert {path.relative_to(ROOT).as_posix() for path in briefings_of(ROOT, DEFAULT.name)} == given.keys()


def test_deleted_briefings_are_restored(ingested: Path) -> None:
    """Whoever deletes them and ingests what is new gets the same bytes again."""
    before = briefing_files(ingested)
    shutil.rmtree(ingested / "briefings")
    assert main(["ingest", "--new"]) == 0
    assert briefing_files(ingested) == before


def test_the_default_article_has_four_subjects(briefings: tuple[Briefing, ...]) -> None:
    """The lead and three more, each with a tag of its own among its first."""
    assert len(briefings) == 4
    first = [briefing.tags[0] for briefing in briefings]
    assert first == ["russia-ukraine-war", "weapons", "war-casualties", "diplomacy"]


def test_each_figure_is_kept_once(briefings: tuple[Briefing, ...]) -> None:
    """The four figures of the story stand in the tables, with who says so."""
    told = {figure.value: figure.by for briefing in briefings for figure in briefing.figures}
    assert told.keys() >= {10_000, 2_000, 600_000, 350_000}
    assert told[10_000] == told[2_000] == told[600_000] == "Pentagon officials"


def test_the_briefings_link_to_each_other(briefings: tuple[Briefing, ...]) -> None:
    """Each names the others in `related`, and in a sentence with relative links."""
    for briefing in briefings:
        others = {other.name for other in briefings} - {briefing.name}
        assert set(briefing.related) == others
        assert all(f"]({name}.md)" in briefing.body for name in others)


def test_the_briefings_read_back_as_written(briefings: tuple[Briefing, ...]) -> None:
    """Their files parse to the same values without a finding."""
    for briefing in briefings:
        parsed = parse_briefing(render_briefing(briefing), briefing.name)
        assert parsed.findings == ()
        assert parsed.value == briefing


def test_own_work_is_published(briefings: tuple[Briefing, ...]) -> None:
    """The rights are ours, so that nothing is marked for rewriting."""
    assert {briefing.status for briefing in briefings} == {"published"}
    assert all("Rewrite" not in briefing.body for briefing in briefings)
