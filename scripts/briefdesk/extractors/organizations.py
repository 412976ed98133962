"""The organizations of the story."""

from collections.abc import Sequence

from briefdesk.extract import Entity
from briefdesk.extractors.names import Name, entities_of


def extract_organizations(names: Sequence[Name]) -> tuple[Entity, ...]:
    """Return the organizations of the story in order of first mention, each with all its mentions."""
    return entities_of(names, "organization")
