"""Which briefings a selection takes. Every event and person is invented."""

import datetime

import pytest

from briefdesk.briefing import Briefing, Source
from briefdesk.bundle import Selection, in_words, select
from briefdesk.bundle.selecting import NothingSelected
from briefdesk.library import Library, index
from briefdesk.vocabulary import EntityEntry, Tag, Vocabulary


def briefing(name: str, *, tags: str = "tide", people: tuple[str, ...] = (), **fields: object) -> Briefing:
    day = datetime.date.fromisoformat(name[:10])
    known = {"status": "published", **fields}
    return Briefing(
        name=name,
        title=name,
        date=day,
        description="Tides.",
        tags=tuple(tags.split()),
        people=people,
        sources=(Source(publisher="Gazette", rights="own"),),
        **known,  # type: ignore[arg-type]
    )


VOCABULARY = Vocabulary(
    tags={
        "sea": Tag(name="sea", title="Sea"),
        "tide": Tag(name="tide", title="Tide", broader="sea"),
        "snow": Tag(name="snow", title="Snow"),
    },
    entities={
        ("person", "ada-quill"): EntityEntry(id="ada-quill", kind="person", name="Ada Quill", aliases=("A. Quill",)),
        ("person", "bo-lind"): EntityEntry(id="bo-lind", kind="person", name="Bo Lind"),
    },
)
FIRST = briefing("2031-01-01-first", people=("A. Quill",))
SECOND = briefing("2031-02-01-second", tags="snow", follows=FIRST.name)
THIRD = briefing("2031-03-01-third", tags="snow", people=("Bo Lind",))
OLD = briefing("2030-01-01-old", tags="snow", updated=datetime.date(2031, 3, 2))
DRAFT = briefing("2031-03-02-draft", status="draft")
WHOLE = index((FIRST, SECOND, THIRD, OLD, DRAFT), VOCABULARY)


def names(library: Library) -> list[str]:
    return [briefing.name.rpartition("-")[2] for briefing in library.briefings]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), ["third", "second", "first", "old"]),
        (Selection(tags=("tide",)), ["first"]),
        (Selection(entities=("Ada Quill",)), ["first"]),
        (Selection(entities=("A. Quill",)), ["first"]),
        (Selection(entities=("ada-quill",)), ["first"]),
        (Selection(entities=("person/ada-quill",)), ["first"]),
        (Selection(storylines=(SECOND.name,)), ["second", "first"]),
        (Selection(briefings=(THIRD.name, FIRST.name)), ["third", "first"]),
        (Selection(since=datetime.date(2031, 2, 1)), ["third", "second", "old"]),
        (Selection(tags=("tide",), briefings=(THIRD.name,)), ["third", "first"]),
        (Selection(tags=("snow",), since=datetime.date(2031, 3, 1)), ["third", "old"]),
    ],
)
def test_a_selection_takes_what_it_names(selection: Selection, expected: list[str]) -> None:
    """Terms and names add to each other; the day narrows; drafts are never in."""
    assert names(select(WHOLE, selection)) == expected


def test_only_terms_in_use_come_along() -> None:
    """A topic of no briefing stays out, a wider one above a topic in use is in, and so with people."""
    chosen = select(WHOLE, Selection(tags=("tide",)))
    assert set(chosen.tags) == {"sea", "tide"}
    assert set(chosen.entities) == {("person", "ada-quill")}
    assert chosen.tags["sea"].narrower == ("tide",)
    assert set(select(WHOLE, Selection()).tags) == {"sea", "snow", "tide"}


@pytest.mark.parametrize(
    ("selection", "what"),
    [
        (Selection(tags=("tyde",)), "there is no tag 'tyde'; nearest is \"tide\""),
        (Selection(entities=("Ada Quil",)), "there is no person, organization or place 'Ada Quil'"),
        (Selection(storylines=(THIRD.name,)), "there is no storyline with '2031-03-01-third'"),
        (Selection(briefings=(DRAFT.name,)), "there is no briefing '2031-03-02-draft'"),
        (Selection(since=datetime.date(2040, 1, 1)), "no published briefing is in the selection since 2040-01-01"),
        (Selection(tags=("sea",)), "no published briefing is in the selection sea"),
    ],
)
def test_what_selects_nothing_is_told(selection: Selection, what: str) -> None:
    """What is not there is told with the nearest that is, and an empty selection as such."""
    with pytest.raises(NothingSelected) as fault:
        select(WHOLE, selection)
    assert str(fault.value).startswith(what)


def test_a_selection_is_called_by_what_it_names() -> None:
    """In a file's name and in words."""
    selection = Selection(tags=("tide",), entities=("Ada Quill",), since=datetime.date(2031, 1, 1))
    assert selection.slug == "tide-ada-quill-since-2031-01-01"
    told = in_words(selection, select(WHOLE, selection), WHOLE)
    assert told == "A selection: tide and Ada Quill since 2031-01-01 (1 briefing of 4)."
