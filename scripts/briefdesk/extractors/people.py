"""The people of the story."""

from collections.abc import Sequence

from briefdesk.extract import Entity
from briefdesk.extractors.names import Name, entities_of


def extract_people(names: Sequence[Name]) -> tuple[Entity, ...]:
    """Return the people of the story in order of first mention, each with all its mentions."""
    return entities_of(names, "person")
