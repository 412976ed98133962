"""What the library holds: terms, backlinks and relations, each a frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from briefdesk.briefing import Briefing, Event, FigureEntry, QuoteEntry
from briefdesk.library.names import EntityKey, NameBook
from briefdesk.vocabulary import EntityEntry, Tag

MeasureKey = tuple[str, tuple[str, ...]]
"""What a figure measures: its unit, and the telling words of what is counted, in alphabetical order."""


class Said(NamedTuple):
    """A quote and the briefing that holds it."""

    briefing: Briefing
    quote: QuoteEntry


class Counted(NamedTuple):
    """A figure and the briefing that holds it."""

    briefing: Briefing
    figure: FigureEntry


class Dated(NamedTuple):
    """An event and the briefing that holds it."""

    briefing: Briefing
    event: Event


@dataclass(frozen=True, kw_only=True)
class TagTerm:
    """A tag with its briefings, newest first, and the narrower tags, by title."""

    tag: Tag
    described: bool
    """Whether a file under `docs/tags/` describes it."""
    briefings: tuple[Briefing, ...] = ()
    narrower: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class EntityTerm:
    """A person, organization or place with everything that the briefings hold of it, newest first."""

    entry: EntityEntry
    described: bool
    """Whether a file under `docs/entities/` describes it."""
    briefings: tuple[Briefing, ...] = ()
    quotes: tuple[Said, ...] = ()
    figures: tuple[Counted, ...] = ()
    events: tuple[Dated, ...] = ()
    """In order of their dates, earliest first."""

    @property
    def key(self) -> EntityKey:
        """Kind and id."""
        return self.entry.kind, self.entry.id


@dataclass(frozen=True, kw_only=True)
class Backlink:
    """A briefing that links here, with the sentence that does."""

    briefing: Briefing
    sentence: str
    """Plain text, without Markdown."""


@dataclass(frozen=True, kw_only=True)
class Relation:
    """A briefing that a reader of another may want next, with the reasons in words."""

    briefing: Briefing
    reasons: tuple[str, ...]
    """Such as `both name Kim Yong-hyun`, `same week`; at least one."""
    score: float
    """Above 0; comparable among the relations of one briefing only."""
    chosen: bool = False
    """Whether the writer named it in the front matter."""


@dataclass(frozen=True, kw_only=True)
class Library:
    """All briefings a reader may see, and what ties them together; built whole by `index`."""

    briefings: tuple[Briefing, ...] = ()
    """Newest first, then by name. Without withdrawn ones; with drafts only where they were asked for."""
    withdrawn: tuple[Briefing, ...] = ()
    """Briefings that keep their page and are on no list, newest first."""
    drafts: frozenset[str] = frozenset()
    """Names of the drafts that are left out."""
    book: NameBook = field(default_factory=NameBook)
    """Which entity a name stands for."""
    tags: Mapping[str, TagTerm] = field(default_factory=dict)
    """By name, in alphabetical order."""
    entities: Mapping[EntityKey, EntityTerm] = field(default_factory=dict)
    """By kind and id, in alphabetical order."""
    named: Mapping[str, tuple[EntityKey, ...]] = field(default_factory=dict)
    """The entities each briefing names, by the briefing's name: people, organizations, places."""
    events: tuple[Dated, ...] = ()
    """All dated events, earliest first."""
    backlinks: Mapping[str, tuple[Backlink, ...]] = field(default_factory=dict)
    """By the name of the briefing linked to."""
    related: Mapping[str, tuple[Relation, ...]] = field(default_factory=dict)
    """By the name of the briefing, best first."""
    storylines: Mapping[str, tuple[Briefing, ...]] = field(default_factory=dict)
    """The whole story that a briefing is part of, by its name, earliest first; with the withdrawn parts."""
    replaced: Mapping[str, Briefing] = field(default_factory=dict)
    """The briefing that replaced another, by the other's name."""
    measures: Mapping[MeasureKey, tuple[Counted, ...]] = field(default_factory=dict)
    """The figures of each measure, newest briefing first."""
