"""The tags of a briefing. All events, firms and people are invented."""

from dataclasses import replace

import pytest

from briefdesk.article import At
from briefdesk.compose import compose
from briefdesk.extract import Entity
from briefdesk.vocabulary import Tag, Vocabulary
from compose.stories import story

TAGS = (
    Tag(name="storms", title="Storms", cues=("storm*", "blizzard*")),
    Tag(name="games", title="Games", cues=("game*",)),
    Tag(name="labour", title="Labour", cues=("labour", "workers")),
    Tag(name="fisheries", title="Fisheries", cues=("fisher*",)),
    Tag(name="selwyn", title="Selwyn", cues=("selwyn",)),
)
VOCABULARY = Vocabulary(tags={tag.name: tag for tag in TAGS})


def tags_of(text: str, organization: str) -> tuple[str, ...]:
    """Return the tags of a story of one paragraph that names an organization."""
    start = text.index(organization)
    at = At(1, start, start + len(organization))
    body = Entity(id="body", kind="organization", name=organization, mentions=(at,))
    (briefing,) = compose(replace(story([text]), organizations=(body,)), VOCABULARY)
    return briefing.tags


@pytest.mark.parametrize(
    ("text", "organization", "tags"),
    [
        ("Port Blizzard sold its game of boats.", "Port Blizzard", ("games",)),
        ("A blizzard closed the game that Port Blizzard sold.", "Port Blizzard", ("games", "storms")),
        ("Labour won the game of the northern bay.", "Labour", ("games",)),
        ("The Fisheries Agency closed the northern bay.", "Fisheries Agency", ("fisheries",)),
        ("SELWYN — A game was played by the Pilots’ Board.", "Pilots’ Board", ("games",)),
    ],
)
def test_a_name_is_no_cue(text: str, organization: str, tags: tuple[str, ...]) -> None:
    """Neither a part of a firm's name, nor a party, nor the dateline suggests a tag; a public body's trade does."""
    assert tuple(sorted(tags_of(text, organization))) == tuple(sorted(tags))
