"""The library: all briefings with their terms, backlinks and relations, built whole by one function."""

from collections.abc import Iterable

from briefdesk.briefing import Briefing
from briefdesk.library.links import backlinks
from briefdesk.library.measures import measures
from briefdesk.library.model import (
    Backlink,
    Counted,
    Dated,
    EntityTerm,
    Library,
    MeasureKey,
    Relation,
    Said,
    TagTerm,
)
from briefdesk.library.names import EntityKey, NameBook, name_book
from briefdesk.library.relations import relate
from briefdesk.library.storylines import replacements, storylines
from briefdesk.library.terms import dated_events, entity_terms, shelve, tag_terms
from briefdesk.vocabulary import Vocabulary

__all__ = [
    "Backlink",
    "Counted",
    "Dated",
    "EntityKey",
    "EntityTerm",
    "Library",
    "MeasureKey",
    "NameBook",
    "Relation",
    "Said",
    "TagTerm",
    "index",
]


def index(briefings: Iterable[Briefing], vocabulary: Vocabulary, *, with_drafts: bool = False) -> Library:
    """Return the library of these briefings, whatever their order; without drafts unless they are asked for.

    Takes time in proportion to the number of briefings: each is compared with a bounded number of others.
    """
    ordered = newest_first(briefings)
    shown = tuple(b for b in ordered if b.status == "published" or (with_drafts and b.status == "draft"))
    withdrawn = tuple(b for b in ordered if b.status == "withdrawn")
    book = name_book(vocabulary)
    shelves = {briefing.name: shelve(briefing, book) for briefing in shown}
    named = {name: shelves[name].named for name in sorted(shelves)}
    tags = tag_terms(shown, vocabulary)
    entities = entity_terms(shown, book, shelves)
    return Library(
        briefings=shown,
        withdrawn=withdrawn,
        drafts=frozenset() if with_drafts else frozenset(b.name for b in ordered if b.status == "draft"),
        book=book,
        tags=tags,
        entities=entities,
        named=named,
        events=dated_events(shown),
        backlinks=backlinks(shown),
        related=relate(shown, named, tags, entities),
        storylines=storylines((*shown, *withdrawn)),
        replaced=replacements(shown),
        measures=measures(shown),
    )


def newest_first(briefings: Iterable[Briefing]) -> tuple[Briefing, ...]:
    """Return the briefings newest first, then by name."""
    return tuple(sorted(briefings, key=lambda briefing: (-briefing.date.toordinal(), briefing.name)))
