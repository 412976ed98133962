"""What holds of every briefing, over the articles of tests/gate: all of them invented, as the gate says."""

from collections.abc import Sequence

import pytest

from briefdesk.compose.points import arrange
from briefdesk.compose.statements import statements
from briefdesk.extract import Extract
from briefdesk.extractors import extract
from briefdesk.readers import read_article
from briefdesk.vocabulary import Vocabulary
from compose.conftest import ROOT

STORIES = sorted((ROOT / "tests" / "gate" / "pages").glob("*.txt"))


@pytest.fixture(scope="module")
def extracts(vocabulary: Vocabulary) -> Sequence[Extract]:
    """Return what each of the articles says."""
    return [extract(read_article(path.read_bytes(), path.name, {}), vocabulary) for path in STORIES]


def test_a_quotation_has_one_speaker(extracts: Sequence[Extract]) -> None:
    """Under "Who said what" stands the speaker whom the front matter names too."""
    told: list[tuple[str | None, str]] = []
    for found in extracts:
        names = {entity.id: entity.name for entity in found.entities}
        said = arrange(statements(found), found).said
        told += [(point.by, names[p.speaker]) for point in said if (p := point.quote) and p.speaker]
    assert len(told) > 100
    assert [(by, speaker) for by, speaker in told if by != speaker] == []
