"""Which sources are known to be of one article. Every newsroom and event is invented."""

from dataclasses import replace
from datetime import date

import pytest

from briefdesk.briefing import Source
from briefdesk.store.lineage import index_sources

FERRY = Source(publisher="Harbor Gazette", title="Ferry runs again", published=date(2031, 5, 2), rights="own")


@pytest.mark.parametrize(("title", "evidence"), [("Ferry runs again", ["headline"]), ("Harbor gazette", [])])
def test_the_newsrooms_name_is_no_headline_to_know_an_article_by(title: str, evidence: list[str]) -> None:
    """It stands above every article of the day, so that two of them would be taken for one."""
    known = replace(FERRY, title=title, file="articles/ferry.txt")
    wanted = replace(FERRY, title=title, file="articles/oven.txt")
    assert [match.evidence for match in index_sources([(1, known)]).matches(wanted)] == evidence
