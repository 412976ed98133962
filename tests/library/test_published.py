"""The library as the public sees it while drafts are shown to their writer. Every event and person is invented."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from any_value import briefings as any_briefing
from briefdesk.briefing import Briefing, Event
from briefdesk.library import index
from briefdesk.library.published import as_published
from briefdesk.vocabulary import Vocabulary

ALIKE = (
    "briefings",
    "withdrawn",
    "drafts",
    "tags",
    "named",
    "events",
    "backlinks",
    "storylines",
    "replaced",
    "measures",
)
"""All but what is weighed or named by how often it is there, in which drafts may count."""


@given(st.lists(any_briefing, min_size=1, max_size=5))
def test_without_drafts_it_is_the_library_that_never_had_them(briefings: list[Briefing]) -> None:
    """Taking the drafts out gives what indexing without them gives, also with the strangest values."""
    named = [replace(b, name=f"2031-05-02-n{n}", follows=f"2031-05-02-n{n - 1}") for n, b in enumerate(briefings)]
    taken_out = as_published(index(named, Vocabulary(), with_drafts=True))
    never_there = index(named, Vocabulary())
    for part in ALIKE:
        assert getattr(taken_out, part) == getattr(never_there, part), part


@given(any_briefing)
def test_an_event_that_a_draft_tells_too_stays(briefing: Briefing) -> None:
    """Of an event that two briefings tell in the same words one is shown: the published one, however new the draft."""
    told = (Event(date="2031-05-01", event="Ferry crews walk out"),)
    wall = replace(briefing, name="2031-05-02-wall", status="published", timeline=told)
    draft = replace(briefing, name="2031-05-02-draft", status="draft", timeline=told)
    shown = as_published(index([wall, draft], Vocabulary(), with_drafts=True))
    assert [dated.briefing.name for dated in shown.events] == ["2031-05-02-wall"]
