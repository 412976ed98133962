"""How a briefing is cited. The briefing and all in it are invented."""

import datetime
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings

from any_value import briefings as any_briefing
from briefdesk.briefing import Briefing, Source
from briefdesk.listings.briefing.citing import citations
from briefdesk.page import Publication
from golden import CASES, assert_file

PUBLICATION = Publication(name="The Orla Desk", url="https://site.invalid/")
BRIEFING = Briefing(
    name="2031-05-02-walls-cost",
    title="Walls cost 40% more & “nobody” knows why_",
    date=datetime.date(2031, 5, 2),
    updated=datetime.date(2031, 5, 4),
    description="The {first} bill of Orla's harbour \\ of Port Selane.",
    tags=("x",),
    sources=(Source(publisher="The Orla Courier"),),
)
FORMS = {form.ending: form.text for form in citations(BRIEFING, PUBLICATION)}


@pytest.mark.golden
@pytest.mark.parametrize("ending", FORMS)
def test_a_citation_reads_as_reviewed(ending: str) -> None:
    """Each form is a file as a reader downloads it."""
    assert_file(CASES / "citations" / f"walls-cost.{ending}", FORMS[ending])


def test_a_site_without_an_address_cites_without_one() -> None:
    """No form makes an address up."""
    for form in citations(BRIEFING, Publication(name="The Orla Desk")):
        assert "http" not in form.text
        assert "URL" not in form.text


def test_a_withdrawn_briefing_is_cited_as_withdrawn() -> None:
    """Who pastes the plain text says so."""
    plain, *_ = citations(replace(BRIEFING, status="withdrawn"), PUBLICATION)
    assert "Withdrawn." in plain.text


@settings(max_examples=40)
@given(briefing=any_briefing)
def test_any_briefing_can_be_cited(briefing: Briefing) -> None:
    """RIS has one field a line, CSL-JSON is JSON, BibTeX closes every brace it opens."""
    forms = {form.ending: form.text for form in citations(briefing, PUBLICATION)}
    assert all(line[2:6] == "  - " for line in forms["ris"].rstrip("\r\n").split("\r\n"))
    (item,) = json.loads(forms["csl.json"])
    assert item.get("title", "") == briefing.title
    bare = forms["bib"].replace("\\{", "").replace("\\}", "")
    assert bare.count("{") == bare.count("}")
