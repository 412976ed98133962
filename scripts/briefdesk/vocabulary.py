"""The vocabulary: the tags and entities that files under `docs/` describe."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefdesk.extract import EntityKind


@dataclass(frozen=True, kw_only=True)
class Tag:
    """A tag as `docs/tags/<name>.md` describes it."""

    name: str
    """The file's name without its ending: `north-korea`."""
    title: str
    """The tag in words, as its page is headed."""
    description: str = ""
    """One sentence that says what belongs under it."""
    broader: str | None = None
    """Name of the wider tag's file; left out for a tag at the top."""
    cues: tuple[str, ...] = ()
    """Words and phrases that suggest the tag; a trailing `*` stands for any ending."""
    media_topic: str | None = None
    """Code of the same topic in the IPTC Media Topics, which newsrooms share, such as `medtop:20000053`."""
    body: str = ""
    """The Markdown below the front matter."""


@dataclass(frozen=True, kw_only=True)
class Role:
    """What somebody was or is, and when."""

    role: str
    """The office or work, in words."""
    since: str | None = None
    """When it began: a day, month or year."""
    until: str | None = None
    """When it ended; left out where it has not."""


@dataclass(frozen=True, kw_only=True)
class EntityEntry:
    """An entity as `docs/entities/<kind>/<id>.md` describes it."""

    id: str
    kind: EntityKind
    name: str
    """The name it is best known by, without titles."""
    aliases: tuple[str, ...] = ()
    """Other names and spellings that stand for it."""
    role: str = ""
    """What the person does or the organization is, for people who have never heard of it."""
    roles: tuple[Role, ...] = ()
    """What the person was or is when, the latest first; shown instead of `role` where they differ with time."""
    wikidata: str | None = None
    """Number of its entry in Wikidata, such as `Q317521`."""
    coordinates: tuple[float, float] | None = None
    """Latitude and longitude in decimal degrees, for a place."""
    description: str = ""
    """One line about it."""
    body: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Vocabulary:
    """All tags by name and all described entities by (kind, id); equal only to itself, so that indexes can be kept."""

    tags: Mapping[str, Tag] = field(default_factory=dict)
    entities: Mapping[tuple[EntityKind, str], EntityEntry] = field(default_factory=dict)
