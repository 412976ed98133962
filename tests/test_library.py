"""The library: built whole, whatever the order. Every event, person and organization here is invented."""

import datetime
import random
import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from any_value import briefings as any_briefing
from briefdesk.briefing import Briefing, Event, FigureEntry, QuoteEntry, Source
from briefdesk.library import index
from briefdesk.library.calendar import in_words
from briefdesk.library.links import linking_sentences
from briefdesk.library.names import find_names, phrase_index
from briefdesk.library.relations import SHOWN
from briefdesk.vocabulary import EntityEntry, Tag, Vocabulary

SOURCE = Source(publisher="The Orla Courier")
MARA = EntityEntry(id="mara-elstow", kind="person", name="Mara Elstow", aliases=("Captain Elstow",))
VOCABULARY = Vocabulary(
    tags={
        "shipping": Tag(name="shipping", title="Shipping", broader="economy"),
        "economy": Tag(name="economy", title="Economy"),
    },
    entities={("person", "mara-elstow"): MARA},
)


def briefing(name: str, **values: object) -> Briefing:
    """Return an invented briefing of the day its name begins with."""
    given: dict[str, object] = {"title": name, "description": "d", "tags": ("shipping",), "status": "published"}
    day = datetime.date.fromisoformat(name[:10])
    return Briefing(name=name, date=day, sources=(SOURCE,), **(given | values))  # type: ignore[arg-type]


def many(count: int, *, seed: int = 1) -> list[Briefing]:
    """Return briefings over a year that name people and places of a small invented world."""
    dice = random.Random(seed)
    people = [f"{a} Elstow" for a in string.ascii_uppercase]
    places = [f"Port {a}" for a in string.ascii_uppercase]
    first = datetime.date(2031, 1, 1)
    return [
        briefing(
            f"{first + datetime.timedelta(days=dice.randrange(365))}-n{number}",
            people=tuple(dice.sample(people, 3)),
            places=tuple(dice.sample(places, 2)),
            tags=tuple(dice.sample(("shipping", "economy", "storms", "courts", "farms"), 2)),
        )
        for number in range(count)
    ]


@given(order=st.randoms(use_true_random=False), briefings=st.lists(any_briefing, max_size=5))
def test_the_order_of_briefings_does_not_matter(order: random.Random, briefings: list[Briefing]) -> None:
    """The same briefings give the same library, whatever order they come in, also with the strangest values."""
    named = [replace(b, name=f"2031-05-02-n{n}") for n, b in enumerate(briefings)] + many(12)
    shuffled = list(named)
    order.shuffle(shuffled)
    assert index(shuffled, VOCABULARY) == index(named, VOCABULARY)


def test_drafts_are_absent_from_everything_unless_asked_for() -> None:
    """A draft gives no briefing, tag, entity, event, backlink or relation; asked for, it gives them all."""
    draft = briefing(
        "2031-03-16-fund",
        status="draft",
        tags=("secret",),
        people=("Secret Person",),
        timeline=(Event(date="2031-06-01", event="secret"),),
        body="See [it](2031-03-14-wall.md).",
        related=("2031-03-14-wall",),
    )
    wall = briefing("2031-03-14-wall", related=("2031-03-16-fund",))
    hidden = index([draft, wall], VOCABULARY)
    assert hidden.briefings == (wall,)
    assert "secret" not in hidden.tags
    assert ("person", "secret-person") not in hidden.entities
    assert hidden.events == ()
    assert hidden.backlinks == {}
    assert hidden.related == {"2031-03-14-wall": ()}
    assert hidden.drafts == {"2031-03-16-fund"}
    asked = index([draft, wall], VOCABULARY, with_drafts=True)
    assert asked.briefings == (draft, wall)
    assert asked.entities["person", "secret-person"].briefings == (draft,)
    assert asked.drafts == frozenset()


def test_withdrawn_briefings_are_kept_apart() -> None:
    """A withdrawn briefing is in no term and no list but its own."""
    gone = briefing("2031-02-01-bridge", status="withdrawn", places=("Halden",))
    library = index([gone], VOCABULARY)
    assert library.withdrawn == (gone,)
    assert library.briefings == ()
    assert library.entities.keys() == {("person", "mara-elstow")}


def test_an_alias_stands_for_the_described_entity() -> None:
    """Name and aliases, however they are spelled in the front matter, gather under one entity."""
    one = briefing("2031-03-14-wall", people=("captain elstow",))
    two = briefing("2031-03-15-court", people=("Mara Elstow",))
    term = index([one, two], VOCABULARY).entities["person", "mara-elstow"]
    assert term.entry is MARA
    assert [b.name for b in term.briefings] == ["2031-03-15-court", "2031-03-14-wall"]


def test_an_undescribed_entity_gets_a_slug_and_its_commonest_name() -> None:
    """Nobody needs to describe an entity for it to have a page."""
    spelled = [
        briefing(f"2031-03-1{n}-x", places=(name,))
        for n, name in enumerate(("Tarn island", "Tarn Island", "Tarn Island"))
    ]
    entry = index(spelled, VOCABULARY).entities["place", "tarn-island"].entry
    assert (entry.id, entry.name) == ("tarn-island", "Tarn Island")


def test_quotes_figures_and_events_go_to_those_they_name() -> None:
    """A quote goes to its speaker, a figure to who gave it, an event to everybody its clause names."""
    wall = briefing(
        "2031-03-14-wall",
        people=("Mara Elstow",),
        organizations=("Coast Guard",),
        quotes=(QuoteEntry(text="We lost it", speaker="Captain Elstow"), QuoteEntry(text="who?", speaker=None)),
        figures=(FigureEntry(value=3, noun="ships", by="Coast Guard officials"),),
        timeline=(Event(date="2031-03-13", event="The Coast Guard warns Captain Elstow"),),
    )
    entities = index([wall], VOCABULARY).entities
    assert [said.quote.text for said in entities["person", "mara-elstow"].quotes] == ["We lost it"]
    assert [counted.figure.value for counted in entities["organization", "coast-guard"].figures] == [3]
    assert all(len(entities[key].events) == 1 for key in (("person", "mara-elstow"), ("organization", "coast-guard")))


def test_tags_know_what_is_narrower_and_need_no_file() -> None:
    """A described tag lists the narrower ones; a tag without a file gets a title from its name."""
    library = index([briefing("2031-03-14-wall", tags=("shipping", "sea-walls"))], VOCABULARY)
    assert library.tags["economy"].narrower == ("shipping",)
    assert library.tags["sea-walls"].tag.title == "Sea walls"
    assert not library.tags["sea-walls"].described


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("First. They left [the wall](2031-03-14-wall.md#top) at night. Last.", "They left the wall at night."),
        ("- One [¶1]\n- **Two** of [the *wall*](../2031/2031-03-14-wall.md). [¶2]\n", "Two of the wall."),
        ('Dr. Ash saw [it](<2031-03-14-wall.md> "The wall"), said Mr. Brandt.', "Dr. Ash saw it, said Mr. Brandt."),
    ],
)
def test_a_backlink_has_the_sentence_that_links(body: str, sentence: str) -> None:
    """The whole sentence is given as plain text, without marks and neighbours."""
    library = index([briefing("2031-03-15-court", body=body), briefing("2031-03-14-wall")], VOCABULARY)
    assert [link.sentence for link in library.backlinks["2031-03-14-wall"]] == [sentence]


def test_links_elsewhere_are_no_backlinks() -> None:
    """Links to entities and other sites, images and code lead to no briefing."""
    outside = "[a](../../docs/tags/shipping.md) [b](https://example.org/2031-03-14-wall.md) ![c](2031-03-14-wall.md)"
    body = f"{outside}\n\n~~~\n[d](2031-03-14-wall.md)\n~~~\n"
    assert list(linking_sentences(briefing("2031-03-15-court", body=body))) == []


@pytest.mark.parametrize(
    "unit", ["[a](2031-03-14-wall.md) ", "[", "[a](b.md", "```\n", "a. B ", "\n\n", "- x.md\n", "[¶", "*_`"]
)
def test_any_repeated_text_is_read_for_links(unit: str) -> None:
    """Text that repeats one piece a hundred thousand times is read to its end."""
    last = "[the wall](2031-03-14-wall.md)"
    found = [link.name for link in linking_sentences(briefing("2031-03-15-court", body=unit * 100_000 + "\n\n" + last))]
    assert found[-1] == "2031-03-14-wall"


def test_relations_say_why() -> None:
    """The rarest names come first, then tags, then closeness in time."""
    one = briefing("2031-03-10-a", people=("Ivo Brandt",), places=("Orla",), tags=("storms", "shipping"))
    two = briefing("2031-03-14-b", people=("Ivo Brandt",), places=("Orla",), tags=("storms", "shipping"))
    rest = [briefing(f"2031-0{n}-01-x", places=("Orla",), tags=("farms", "shipping")) for n in range(4, 9)]
    first = index([one, two, *rest], VOCABULARY).related["2031-03-14-b"][0]
    assert first.briefing == one
    assert first.reasons == ("both name Ivo Brandt and Orla", "both on Storms", "same week")


def test_a_writers_choice_comes_first_and_says_so() -> None:
    """Front matter `related` precedes what is worked out, and is listed once."""
    one, two = (
        briefing("2031-03-10-a", places=("Orla",)),
        briefing("2031-03-14-b", places=("Orla",), related=("2031-03-10-a",)),
    )
    relations = index([one, two], VOCABULARY).related["2031-03-14-b"]
    assert [(r.briefing.name, r.chosen, r.reasons) for r in relations] == [
        ("2031-03-10-a", True, ("chosen by the writer", "both name Orla", "both on Shipping", "same week"))
    ]


def test_every_relation_has_reasons_and_there_are_few() -> None:
    """No briefing is related to itself, or without a reason, or to more than a reader would look at."""
    for name, relations in index(many(300), VOCABULARY).related.items():
        assert len(relations) <= SHOWN
        assert all(r.reasons and r.score > 0 and r.briefing.name != name for r in relations)


def test_names_are_found_as_whole_words_longest_first() -> None:
    """`Port Selane` is no mention of `Port`, and an escaped hyphen still reads as one."""
    phrases = phrase_index(
        {"Port": ("place", "port"), "Port Selane": ("place", "selane"), "Kim Yo-han": ("person", "kim")}
    )
    found = [(n.start, n.end, n.key[1]) for n in find_names("Port Selane, Ports, Port. Kim Yo\\-han's", phrases)]
    assert found == [(0, 11, "selane"), (20, 24, "port"), (26, 37, "kim")]


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2024-10-30", "30 October 2024"),
        ("2024-W44", "week of 28 October 2024"),
        ("2024-10", "October 2024"),
        ("2024", "2024"),
        ("2024-13", "2024-13"),
        ("soon", "soon"),
    ],
)
def test_dates_are_said_at_their_own_precision(iso: str, words: str) -> None:
    """A day, week, month or year reads as people say it; anything else is left alone."""
    assert in_words(iso) == words
