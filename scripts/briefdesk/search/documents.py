"""What the search finds: briefings, tags, people, organizations, places, and pages written by hand."""

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import frontmatter
import yaml

from briefdesk.briefing import Briefing, Status
from briefdesk.extract import ENTITY_KINDS
from briefdesk.library import EntityTerm, Library, TagTerm
from briefdesk.listings import entity_address, tag_address, title_of, untitled
from briefdesk.search.plain import Section, plain, sections
from briefdesk.text import slugify

Kind = Literal["briefing", "tag", "person", "organization", "place", "page"]
KINDS: tuple[Kind, ...] = ("briefing", "tag", "person", "organization", "place", "page")
"""The order is that of the numbers in the index; add at the end."""
FACETS = ("tag", "person", "organization", "place", "source")
TITLE_LINE = re.compile(r"^# (.+)$", re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class FacetValue:
    """One thing a search can be narrowed to: a tag, a person, a place …"""

    key: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SearchDocument:
    """One page that the search finds."""

    address: str
    """Path below the docs folder without `.md`: `briefings/2024/2024-10-30-kursk`, `about`."""
    title: str
    kind: Kind
    day: datetime.date | None = None
    """A briefing's own date, the date of the oldest briefing of a tag or entity; None for a page."""
    status: Status = "published"
    language: str = "en"
    description: str = ""
    names: tuple[str, ...] = ()
    """Titles of its tags, names of its people, organizations and places; aliases."""
    source: str = ""
    """Who published what it rests on, for the line below its title."""
    body: str = ""
    """Markdown."""
    shown_title: str = ""
    """What stands above it on its page."""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Keys of its values, by facet."""

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """What the body says, cut at its headings; found when it is asked for."""
        return sections(self.body, title=self.shown_title) if self.body else ()


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """All that is searched, oldest first, and the values of each facet by key."""

    documents: tuple[SearchDocument, ...]
    values: Mapping[str, Mapping[str, FacetValue]]


def corpus(library: Library, written: Iterable[tuple[str, str]] = ()) -> Corpus:
    """Return all that is searched; `written` are address and Markdown of each page written by hand.

    Pages come first, then tags, entities and briefings by date, so that what is added later comes last.
    """
    found = [
        *(_page(address, text) for address, text in written),
        *(_tag(term) for term in library.tags.values()),
        *(_entity(term) for term in library.entities.values()),
        *(_briefing(briefing, library) for briefing in (*library.briefings, *library.withdrawn)),
    ]
    return Corpus(documents=tuple(sorted(found, key=_order)), values=_values(library))


def _order(document: SearchDocument) -> tuple[datetime.date, int, str]:
    """Return the place in the index; of one day's documents the briefings come last."""
    return document.day or datetime.date.min, -KINDS.index(document.kind), document.address


def _briefing(briefing: Briefing, library: Library) -> SearchDocument:
    """Return a briefing to find; of a withdrawn one only what its title says."""
    title = briefing.title
    if briefing.status == "withdrawn":
        return SearchDocument(
            address=briefing.path.removesuffix(".md"),
            title=title,
            kind="briefing",
            day=briefing.date,
            status="withdrawn",
            language=briefing.language,
        )
    keys = library.named.get(briefing.name, ())
    publishers = tuple(dict.fromkeys(source.publisher for source in briefing.sources))
    facets: dict[str, tuple[str, ...]] = {
        "tag": tuple(dict.fromkeys(name for name in briefing.tags if name in library.tags)),
        "source": tuple(dict.fromkeys(slugify(name) for name in publishers)),
    }
    facets |= {kind: tuple(key[1] for key in keys if key[0] == kind) for kind in ENTITY_KINDS}
    return SearchDocument(
        address=briefing.path.removesuffix(".md"),
        title=title,
        kind="briefing",
        day=briefing.date,
        status=briefing.status,
        language=briefing.language,
        description=briefing.description,
        names=(
            *(library.tags[name].tag.title for name in facets["tag"]),
            *(library.entities[key].entry.name for key in keys if key in library.entities),
        ),
        source=", ".join(publishers),
        body=untitled(briefing),
        shown_title=title_of(briefing),
        facets=facets,
    )


def _tag(term: TagTerm) -> SearchDocument:
    tag = term.tag
    return SearchDocument(
        address=tag_address(tag.name).removesuffix(".md"),
        title=tag.title,
        kind="tag",
        day=min((briefing.date for briefing in term.briefings), default=None),
        description=tag.description,
        body=tag.body,
        shown_title=tag.title,
    )


def _entity(term: EntityTerm) -> SearchDocument:
    entry = term.entry
    return SearchDocument(
        address=entity_address(term.key).removesuffix(".md"),
        title=entry.name,
        kind=entry.kind,
        day=min((briefing.date for briefing in term.briefings), default=None),
        description=entry.description or entry.role,
        names=entry.aliases,
        body=entry.body,
        shown_title=entry.name,
    )


def _page(address: str, text: str) -> SearchDocument:
    """Return a page written by hand; one whose front matter nobody can read is searched as it stands."""
    try:
        post = frontmatter.loads(text)
    except yaml.YAMLError:
        post = frontmatter.Post(text)
    heading = TITLE_LINE.search(post.content)
    title = plain(heading[1]) if heading else str(post.get("title", "")) or address
    return SearchDocument(
        address=address.removesuffix(".md"),
        title=str(post.get("title", "")) or title,
        kind="page",
        description=str(post.get("description", "")),
        body=post.content[heading.end() :] if heading else post.content,
        shown_title=title,
    )


def _values(library: Library) -> dict[str, dict[str, FacetValue]]:
    values: dict[str, dict[str, FacetValue]] = {facet: {} for facet in FACETS}
    for name, term in library.tags.items():
        values["tag"][name] = FacetValue(key=name, name=term.tag.title)
    for (kind, entity_id), entity in library.entities.items():
        values[kind][entity_id] = _entity_value(entity)
    for publisher in sorted({source.publisher for b in library.briefings for source in b.sources}):
        values["source"].setdefault(slugify(publisher), FacetValue(key=slugify(publisher), name=publisher))
    return values


def _entity_value(term: EntityTerm) -> FacetValue:
    return FacetValue(key=term.entry.id, name=term.entry.name, aliases=term.entry.aliases)
