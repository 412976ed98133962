"""The places of the story."""

from collections.abc import Sequence

from briefdesk.extract import Entity
from briefdesk.extractors.names import Name, entities_of


def extract_places(names: Sequence[Name]) -> tuple[Entity, ...]:
    """Return the places of the story in order of first mention, each with all its mentions."""
    return entities_of(names, "place")
