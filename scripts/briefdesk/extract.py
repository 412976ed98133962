"""What an article says, as values with their place in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from briefdesk.article import Article, At, Metadata

EntityKind = Literal["person", "organization", "place"]
ENTITY_KINDS: tuple[EntityKind, ...] = get_args(EntityKind)
PLURALS: Mapping[EntityKind, str] = MappingProxyType(
    {"person": "people", "organization": "organizations", "place": "places"}
)
"""What several of each kind are called; a briefing's field for their names is called so too."""
Qualifier = Literal["exact", "about", "more-than", "less-than", "up-to", "range"]
QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)
Certainty = Literal["asserted", "denied", "alleged", "estimated", "expected", "possible", "declined"]


@dataclass(frozen=True, kw_only=True)
class Entity:
    """A person, organization or place of the story, with every mention of it."""

    id: str
    """Slug of the name, unique within the article."""
    kind: EntityKind
    name: str
    """The fullest form the article gives, without title; or the vocabulary's name for it."""
    roles: tuple[str, ...] = ()
    """Titles and roles as the article writes them, in order of appearance."""
    mentions: tuple[At, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Quote:
    """Words between quotation marks that report speech or writing, the marks excluded."""

    text: str
    speaker: str | None
    """Entity id, or None when the article names nobody."""
    at: At


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A quantity that counts or measures."""

    text: str
    value: float
    """The plain number: `$1.5 million` is 1500000."""
    high: float | None = None
    """The upper end of a range."""
    qualifier: Qualifier = "exact"
    unit: str = ""
    """`$`, `%`, `km`, `hours` …; empty for a plain count."""
    noun: str = ""
    """What is counted or measured, as the article words it."""
    attributed_to: str | None = None
    """Who says so, as the article words it, or None."""
    at: At


@dataclass(frozen=True, kw_only=True)
class DateMention:
    """An expression that resolves to one day, week, month or year."""

    text: str
    value: str
    """ISO 8601 at its own precision: `2024-10-30`, `2024-W44`, `2024-10`, `2024`."""
    at: At


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One thing the article states: a sentence or a clause of it, with who says so and how sure."""

    text: str
    """The statement without its attribution: exactly the slice `at`."""
    at: At
    sentence: At
    """The whole sentence it stands in."""
    speaker: str | None
    """Entity id of who says so, or None."""
    attributed_to: str | None
    """Who says so, as the article words it ("Pentagon officials"), or None."""
    certainty: Certainty


@dataclass(frozen=True, kw_only=True)
class Topic:
    """A tag of the vocabulary that the article's words suggest."""

    tag: str
    score: float
    """Above 0; higher is surer. Comparable within one article only."""
    cues: tuple[At, ...]
    """The words that suggest it."""


@dataclass(frozen=True, kw_only=True)
class Extract:
    """Everything extracted from one article. Items are in reading order."""

    article: Article
    metadata: Metadata
    people: tuple[Entity, ...]
    organizations: tuple[Entity, ...]
    places: tuple[Entity, ...]
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    claims: tuple[Claim, ...]
    topics: tuple[Topic, ...]

    @property
    def entities(self) -> tuple[Entity, ...]:
        """People, organizations and places, in that order."""
        return self.people + self.organizations + self.places

    def entity(self, entity_id: str) -> Entity:
        """Return the entity with this id.

        Raises:
            KeyError: If there is none.
        """
        for entity in self.entities:
            if entity.id == entity_id:
                return entity
        raise KeyError(entity_id)
