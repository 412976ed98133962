"""The library as the public sees it. While serving, it holds drafts too, which nothing made for machines may hold."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from briefdesk.briefing import Briefing
from briefdesk.library.measures import measures
from briefdesk.library.model import Backlink, Counted, Dated, EntityTerm, Library, Relation, Said, TagTerm
from briefdesk.library.storylines import replacements, storylines
from briefdesk.library.terms import dated_events

Held = TypeVar("Held", Said, Counted, Dated, Backlink, Relation)


def as_published(library: Library) -> Library:
    """Return the library without drafts and what only drafts have; itself where it holds none."""
    drafts = frozenset(briefing.name for briefing in library.briefings if briefing.status == "draft")
    if not drafts:
        return library
    shown = _shown(library.briefings)
    linked = {name: _held(links) for name, links in library.backlinks.items()}
    tags = {name: _tag(term) for name, term in library.tags.items()}
    entities = {key: _entity(term) for key, term in library.entities.items()}
    return replace(
        library,
        briefings=shown,
        drafts=library.drafts | drafts,
        tags={name: term for name, term in tags.items() if is_public(term)},
        entities={key: term for key, term in entities.items() if is_public(term)},
        named={name: keys for name, keys in library.named.items() if name not in drafts},
        events=dated_events(shown),
        backlinks={name: links for name, links in linked.items() if links},
        related={name: _held(relations) for name, relations in library.related.items() if name not in drafts},
        storylines=storylines((*shown, *library.withdrawn)),
        replaced=replacements(shown),
        measures=measures(shown),
    )


def as_notice(briefing: Briefing) -> Briefing:
    """Return a withdrawn briefing without what it said: its place, and as its description why it was withdrawn."""
    return replace(
        briefing,
        description=briefing.withdrawn or "Withdrawn.",
        body="",
        figures=(),
        quotes=(),
        timeline=(),
        confidence=None,
        likelihood=None,
    )


def is_public(term: TagTerm | EntityTerm) -> bool:
    """Return whether the published library holds the tag or entity: its page has a feed then."""
    return term.described or any(briefing.status == "published" for briefing in term.briefings)


def _tag(term: TagTerm) -> TagTerm:
    return replace(term, briefings=_shown(term.briefings))


def _entity(term: EntityTerm) -> EntityTerm:
    return replace(
        term,
        briefings=_shown(term.briefings),
        quotes=_held(term.quotes),
        figures=_held(term.figures),
        events=_held(term.events),
    )


def _shown(briefings: Iterable[Briefing]) -> tuple[Briefing, ...]:
    return tuple(briefing for briefing in briefings if briefing.status == "published")


def _held(items: Iterable[Held]) -> tuple[Held, ...]:
    return tuple(item for item in items if item.briefing.status == "published")
