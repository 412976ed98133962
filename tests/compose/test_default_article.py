"""The default article of the project, which we wrote ourselves, and the briefings it gives."""

import pytest

from briefdesk.briefing import Briefing
from briefdesk.compose import compose
from briefdesk.extract import Extract
from briefdesk.markdown import parse_briefing, render_briefing
from briefdesk.vocabulary import Vocabulary
from golden import CASES, assert_file


@pytest.fixture(scope="module")
def briefings(default_extract: Extract, vocabulary: Vocabulary) -> tuple[Briefing, ...]:
    """Return what the default article gives."""
    return compose(default_extract, vocabulary)


@pytest.mark.golden
@pytest.mark.parametrize("n", range(4))
def test_the_default_article_gives_these_briefings(briefings: tuple[Briefing, ...], n: int) -> None:
    """Deployment, price, casualties, talks: each file is what a person reads."""
    assert_file(CASES / "compose" / "default" / f"{n + 1}.md", render_briefing(briefings[n]))


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
