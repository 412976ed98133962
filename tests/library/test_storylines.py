"""Stories of several briefings. Every briefing here is invented."""

import datetime
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefdesk.briefing import Briefing, Source
from briefdesk.library.storylines import storylines

DAY = datetime.date(2031, 5, 2)
ONE = Briefing(
    name="a", title="A", date=DAY, description="A.", tags=("x",), sources=(Source(publisher="The Orla Courier"),)
)


def part(name: str, *, days: int = 0, follows: str | None = None, supersedes: str | None = None) -> Briefing:
    """Return an invented briefing so many days after the first."""
    day = DAY + datetime.timedelta(days=days)
    return replace(ONE, name=name, date=day, follows=follows, supersedes=supersedes)


def names(parts: tuple[Briefing, ...]) -> str:
    """Return the names of a story's parts in order."""
    return " ".join(briefing.name for briefing in parts)


def test_a_story_is_whole_from_each_of_its_parts() -> None:
    """What continues and what replaces belongs to it, on one day what continues comes after what it continues."""
    parts = [part("c", follows="d"), part("d"), part("b", days=3, supersedes="c"), part("alone")]
    found = storylines(parts)
    assert {name: names(story) for name, story in found.items()} == {"b": "d c b", "c": "d c b", "d": "d c b"}


def test_strange_links_make_no_story_or_one() -> None:
    """A link to itself or to nothing is none; a circle is one story."""
    assert storylines([part("a", follows="a"), part("b", follows="gone")]) == {}
    circle = storylines([part("a", follows="b"), part("b", follows="a")])
    assert sorted(circle) == ["a", "b"]
    assert sorted(names(circle["a"]).split()) == ["a", "b"]


@given(links=st.lists(st.integers(-1, 30), max_size=30))
def test_everybody_of_a_story_has_the_same_story(links: list[int]) -> None:
    """However the links run, each part is in the story of each other part."""
    parts = [part(str(n), days=n % 3, follows=str(to) if to >= 0 else None) for n, to in enumerate(links)]
    found = storylines(parts)
    for name, story in found.items():
        assert name in [one.name for one in story]
        assert all(found[one.name] == story for one in story)


def test_a_long_story_is_told_in_order() -> None:
    """Three thousand parts, each continuing the one before, on the same day."""
    parts = [part(f"n{n:04}", follows=f"n{n - 1:04}" if n else None) for n in range(3000)]
    assert storylines(parts[::-1])["n0000"] == tuple(parts)
