"""Who "he" and "she" are. Ansel Brook, Maria Orrell, the port and all events are invented."""

import pytest

from briefdesk.article import At
from briefdesk.compose.statements import statements
from briefdesk.extract import Claim, Entity
from compose.stories import story

BROOK, ORRELL, SISTER = ("Ansel Brook", "Maria Orrell", "Nora Orrell")
Said = tuple[str, str | None, str | None]
"""A sentence, the id of who says it, and the words that tell so."""


def worded(*sentences: Said | str, names: tuple[str, ...] = (BROOK, ORRELL)) -> list[tuple[str, str | None]]:
    """Return the statements of a paragraph, each with its source, every sentence one claim."""
    told = [(s, None, None) if isinstance(s, str) else s for s in sentences]
    text, claims = "", []
    for sentence, speaker, words in told:
        at = At(1, len(text), len(text) + len(sentence))
        claims.append(
            Claim(text=sentence, at=at, sentence=at, speaker=speaker, attributed_to=words, certainty="asserted")
        )
        text += f"{sentence} "
    people = tuple(_person(name, text) for name in names)
    found = statements(story([text.rstrip()], claims=tuple(claims), people=people))
    return [(statement.text, statement.by) for statement in found]


def _person(name: str, text: str) -> Entity:
    """Return a person whose mentions are the full name, or the last name where the full one is not in the text."""
    shown = name if name in text else name.split()[-1]
    start = text.find(shown)
    mentions = (At(1, start, start + len(shown)),) if start >= 0 else ()
    return Entity(
        id=name.lower().replace(" ", "-"), kind="person", name=name, roles=("harbour master",), mentions=mentions
    )


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Ansel Brook sold the boat.", "He kept the oars.", "Ansel Brook kept the oars."),
        ("Ansel Brook sold the boat.", "His crew kept the oars.", "Ansel Brook’s crew kept the oars."),
        ("Ansel Brook sold the boat.", "If convicted, he will leave.", "If convicted, Ansel Brook will leave."),
        ("Ansel Brook met Maria Orrell.", "She kept the oars.", "Maria Orrell kept the oars."),
        ("Maria Orrell sold the boat.", "He kept the oars.", "He kept the oars."),
        ("The crews sold the boat.", "He kept the oars.", "He kept the oars."),
    ],
)
def test_a_pronoun_gets_a_name_only_where_one_person_can_be_meant(before: str, after: str, expected: str) -> None:
    """A first name that only women or only men bear tells who cannot be meant."""
    assert worded(before, after)[1][0] == expected


def test_a_name_that_two_bear_is_left_as_it_stands() -> None:
    """Which of them is meant is not for us to say, nor who "she" is after it."""
    found = worded("Orrell was born in a lighthouse.", "She kept the oars.", names=(ORRELL, SISTER))
    assert [text for text, _ in found] == ["Orrell was born in a lighthouse.", "She kept the oars."]


@pytest.mark.parametrize(
    ("words", "by"),
    [("the harbour master", BROOK), ("Brook", BROOK), (None, BROOK), ("the board", "The board"), ("he", BROOK)],
)
def test_a_board_is_not_its_director(words: str | None, by: str) -> None:
    """What the article gives to somebody by another word than name, pronoun or role stays with those words."""
    assert worded(("The pier will be closed.", "ansel-brook", words))[0][1] == by


def test_an_aside_is_said_by_whom_the_sentence_before_is_about() -> None:
    """Not by whoever spoke in an earlier paragraph."""
    aside = ("The crews have lost so many boats, he said, that they must buy.", "maria-orrell", None)
    assert worded("Ansel Brook counted the boats.", aside)[1][1] == BROOK
