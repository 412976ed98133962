"""A library of some briefings only, so that one dossier can be sent."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from briefdesk.briefing import Briefing
from briefdesk.errors import BriefdeskError
from briefdesk.extract import ENTITY_KINDS
from briefdesk.library import EntityKey, EntityTerm, Library, TagTerm, index
from briefdesk.schema import nearest_is
from briefdesk.text import count_of, fold, listed, slugify
from briefdesk.vocabulary import Vocabulary

SLUG_LENGTH = 40
TERM_FOLDERS = ("entities/", "tags/")
GUIDE_FOLDERS = ("contribute/", "develop/", "reference/")
"""Folders of pages for those who write briefings, which whoever gets a selection does without."""


class NothingSelected(BriefdeskError):
    """A selection that names what is not there, or that no briefing is in."""


@dataclass(frozen=True, kw_only=True)
class Selection:
    """Which briefings go into a bundle: those of any tag, entity, storyline or name; all where none is given."""

    tags: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    """Names, aliases or ids, with or without their kind: `Mara Quill`, `mara-quill`, `person/mara-quill`."""
    storylines: tuple[str, ...] = ()
    """The name of any briefing of each."""
    briefings: tuple[str, ...] = ()
    since: datetime.date | None = None
    """Leaves out what was neither published nor updated on this day or later."""

    @property
    def is_everything(self) -> bool:
        """Whether no briefing is left out."""
        return self == Selection()

    @property
    def slug(self) -> str:
        """What the bundle's file is called by, such as `shipping`; empty for everything."""
        since = (f"since {self.since}",) if self.since else ()
        return slugify(" ".join((*self._named, *since)), length=SLUG_LENGTH)

    @property
    def words(self) -> str:
        """What was selected, such as `shipping and Mara Quill since 2031-03-01`."""
        since = f"since {self.since}" if self.since else ""
        return " ".join(part for part in (listed(self._named), since) if part)

    @property
    def _named(self) -> tuple[str, ...]:
        return (*self.tags, *self.entities, *self.storylines, *self.briefings)


def select(library: Library, selection: Selection) -> Library:
    """Return the library of the briefings selected, with the tags and entities that they use and no others.

    Raises:
        NothingSelected: If something named is not in the library, or no briefing is selected.
    """
    chosen = library if selection.is_everything else _narrowed(library, selection)
    return replace(chosen, drafts=library.drafts, tags=used_tags(chosen), entities=used_entities(chosen))


def in_words(selection: Selection, chosen: Library, library: Library) -> str:
    """Return what a selection is of the whole, in a sentence that every page of it shows; empty for the whole."""
    if selection.is_everything:
        return ""
    of = f"{count_of(len(chosen.briefings), 'briefing')} of {len(library.briefings):,}"
    return f"A selection: {selection.words} ({of})."


def keeps_page(selection: Selection, address: str) -> bool:
    """Return whether a page written by hand is in a bundle of the selection; descriptions of unused terms never are."""
    left_out = TERM_FOLDERS if selection.is_everything else (*TERM_FOLDERS, *GUIDE_FOLDERS)
    return not address.startswith(left_out)


def used_tags(library: Library) -> Mapping[str, TagTerm]:
    """Return the tags that a briefing has, and the wider ones above them."""
    used: set[str] = set()
    for name, term in library.tags.items():
        above = name if term.briefings else ""
        while above in library.tags and above not in used:
            used.add(above)
            above = library.tags[above].tag.broader or ""
    return {
        name: replace(term, narrower=tuple(n for n in term.narrower if n in used))
        for name, term in library.tags.items()
        if name in used
    }


def used_entities(library: Library) -> Mapping[EntityKey, EntityTerm]:
    """Return the people, organizations and places that a briefing says something of."""
    return {
        key: term
        for key, term in library.entities.items()
        if term.briefings or term.quotes or term.figures or term.events
    }


def _narrowed(library: Library, selection: Selection) -> Library:
    everything = (*library.briefings, *library.withdrawn)
    names = set(_names(library, selection)) if replace(selection, since=None) != Selection() else None
    chosen = [b for b in everything if (names is None or b.name in names) and _is_recent(b, selection.since)]
    if not any(briefing.status != "withdrawn" for briefing in chosen):
        raise NothingSelected(f"no published briefing is in the selection {selection.words}")
    tags = {name: term.tag for name, term in library.tags.items() if term.described}
    vocabulary = Vocabulary(tags=tags, entities=library.book.entries)
    return index(chosen, vocabulary)


def _names(library: Library, selection: Selection) -> Iterator[str]:
    """Yield the names of the briefings that the selection's terms and names stand for."""
    for tag in selection.tags:
        yield from _of(library.tags[_known("tag", tag, library.tags)].briefings)
    for name in selection.entities:
        yield from _of(library.entities[_entity(library, name)].briefings)
    for name in selection.storylines:
        yield from _of(library.storylines[_known("storyline with", name, library.storylines)])
    names = {briefing.name for briefing in (*library.briefings, *library.withdrawn)}
    yield from (_known("briefing", name, names) for name in selection.briefings)


def _of(briefings: Iterable[Briefing]) -> Iterator[str]:
    return (briefing.name for briefing in briefings)


def _is_recent(briefing: Briefing, since: datetime.date | None) -> bool:
    return since is None or max(briefing.date, briefing.updated or briefing.date) >= since


def _entity(library: Library, name: str) -> EntityKey:
    keys = {"/".join(key): key for key in library.entities}
    named: dict[str, EntityKey] = {}
    for key, term in library.entities.items():
        keys.setdefault(key[1], key)
        named.setdefault(fold(term.entry.name), key)
    by_book = [library.book.key(kind, name) for kind in ENTITY_KINDS]
    found = [keys.get(name), named.get(fold(name)), *(key for key in by_book if key in library.entities)]
    best = next((key for key in found if key is not None), None)
    return best or keys[_known("person, organization or place", name, keys)]


def _known(what: str, name: str, names: Iterable[str]) -> str:
    known = set(names)
    if name not in known:
        raise NothingSelected(f"there is no {what} {name!r}{nearest_is(name, known)}")
    return name
