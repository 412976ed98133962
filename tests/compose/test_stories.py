"""Whole articles and the briefings they give, as golden cases. All articles, people and bodies in them are invented."""

from pathlib import Path

import pytest

from briefdesk.compose import compose
from briefdesk.extractors import extract
from briefdesk.readers import read_article
from briefdesk.vocabulary import Vocabulary
from golden import assert_case, case_files, case_id, read_case

pytestmark = pytest.mark.golden


@pytest.mark.parametrize("path", case_files("compose/stories"), ids=case_id)
def test_a_story_gives_briefings_that_read_well(path: Path, vocabulary: Vocabulary) -> None:
    """Titles, descriptions, tags and bodies as a person reads them, from an article as it is pasted."""
    article = read_article(read_case(path)[0].encode(), path.name, {"rights": "own"})
    given = compose(extract(article, vocabulary), vocabulary)
    shown = (f"# {b.title}\n\n{b.description}\n\n{', '.join(b.tags)}\n\n{b.body}\n" for b in given)
    assert_case(path, "\n".join(shown))
