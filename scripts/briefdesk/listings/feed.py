"""Feeds of the newest briefings, as Atom and as JSON Feed: of all, of each tag and entity, and of corrections."""

from collections.abc import Callable, Iterator, Sequence

from briefdesk.briefing import Briefing
from briefdesk.library import Library, newest_first
from briefdesk.library.changes import changes
from briefdesk.library.published import as_published
from briefdesk.listings._addresses import CORRECTIONS, HOME, entity_address, feed_address, tag_address
from briefdesk.listings._atom import render_atom
from briefdesk.listings._feed import Entry, Feed, briefing_entry, change_entry
from briefdesk.listings._json_feed import render_json_feed
from briefdesk.page import Publication, SitePage

OF_ALL = 50
"""Entries of the feed of everything, and of the feed of corrections."""
OF_TAG = 20
OF_ENTITY = 10
"""Entries of an entity's feed: there are as many feeds as entities, and each holds full texts."""


def list_feed(library: Library, publication: Publication) -> Iterator[SitePage]:
    """Yield each feed in both forms. What is tagged or named nowhere yet has one too, so that it can be followed.

    In a bundle entities have none: there are as many as entities, and who reads without a network follows nobody.
    """
    shown = as_published(library)
    made: dict[str, Entry] = {}

    def entry(briefing: Briefing) -> Entry:
        if briefing.name not in made:
            made[briefing.name] = briefing_entry(briefing, shown, publication)
        return made[briefing.name]

    for feed in (*_whole(shown, publication, entry), *_terms(shown, publication, entry)):
        yield SitePage(address=feed_address(feed.address, "xml"), content=render_atom(feed, publication))
        yield SitePage(address=feed_address(feed.address, "json"), content=render_json_feed(feed, publication))


def _whole(library: Library, publication: Publication, entry: Callable[[Briefing], Entry]) -> Iterator[Feed]:
    shown = (*library.briefings, *library.withdrawn)
    yield Feed(
        address=HOME,
        title=publication.name,
        description=publication.description,
        entries=tuple(map(entry, newest_first(shown)[:OF_ALL])),
    )
    changed = changes(shown)[:OF_ALL]
    yield Feed(
        address=CORRECTIONS,
        title=f"{publication.name}: corrections",
        description="What was wrong, what is right, and what was withdrawn.",
        entries=tuple(change_entry(change, publication) for change in changed),
    )


def _terms(library: Library, publication: Publication, entry: Callable[[Briefing], Entry]) -> Iterator[Feed]:
    for tagged in library.tags.values():
        yield Feed(
            address=tag_address(tagged.tag.name),
            title=f"{publication.name}: {tagged.tag.title}",
            description=tagged.tag.description,
            entries=_entries(tagged.briefings, OF_TAG, entry),
        )
    for named in () if publication.is_bundle else library.entities.values():
        yield Feed(
            address=entity_address(named.key),
            title=f"{publication.name}: {named.entry.name}",
            description=named.entry.description or named.entry.role,
            entries=_entries(named.briefings, OF_ENTITY, entry),
        )


def _entries(briefings: Sequence[Briefing], limit: int, entry: Callable[[Briefing], Entry]) -> tuple[Entry, ...]:
    return tuple(entry(briefing) for briefing in briefings[:limit])
