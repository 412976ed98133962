"""Terms: tags and entities with the briefings, quotes, figures and events that belong to them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefdesk.briefing import Briefing
from briefdesk.extract import ENTITY_KINDS
from briefdesk.library.calendar import sort_key
from briefdesk.library.model import Counted, Dated, EntityTerm, Said, TagTerm
from briefdesk.library.names import EntityKey, NameBook, find_names, names_of, phrase_index, spelled
from briefdesk.text import fold
from briefdesk.vocabulary import EntityEntry, Tag, Vocabulary


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """What one briefing holds, by entity."""

    named: tuple[EntityKey, ...]
    said: tuple[tuple[EntityKey, Said], ...]
    counted: tuple[tuple[EntityKey, Counted], ...]
    dated: tuple[tuple[EntityKey, Dated], ...]


def tag_terms(briefings: Sequence[Briefing], vocabulary: Vocabulary) -> dict[str, TagTerm]:
    """Return every described or used tag by name, with its briefings in the order given."""
    tagged: dict[str, list[Briefing]] = defaultdict(list)
    for briefing in briefings:
        for name in dict.fromkeys(briefing.tags):
            tagged[name].append(briefing)
    tags = {name: vocabulary.tags.get(name) or undescribed_tag(name) for name in {*vocabulary.tags, *tagged}}
    narrower: dict[str, list[str]] = defaultdict(list)
    for name, tag in sorted(tags.items(), key=lambda item: (fold(item[1].title), item[0])):
        if tag.broader in tags:
            narrower[tag.broader or ""].append(name)
    return {
        name: TagTerm(
            tag=tags[name],
            described=name in vocabulary.tags,
            briefings=tuple(tagged[name]),
            narrower=tuple(narrower[name]),
        )
        for name in sorted(tags)
    }


def undescribed_tag(name: str) -> Tag:
    """Return a tag for a name that no file describes."""
    return Tag(name=name, title=name.replace("-", " ").capitalize())


def shelve(briefing: Briefing, book: NameBook) -> Shelf:
    """Return what the briefing holds of each of its entities.

    A quote belongs to its speaker; a figure to whoever its `by` names first; an event to everyone its clause names.
    """
    spellings = spelled(briefing, book)
    folded = {fold(name): key for name, key in reversed(list(spellings.items()))}
    phrases = phrase_index(spellings)
    keys = tuple(dict.fromkeys(book.key(kind, name) for kind in ENTITY_KINDS for name in names_of(briefing, kind)))
    said = [(folded.get(fold(q.speaker or "")), Said(briefing, q)) for q in briefing.quotes]
    by = [(next((n.key for n in find_names(f.by or "", phrases)), None), f) for f in briefing.figures]
    events = [(dict.fromkeys(n.key for n in find_names(e.event, phrases)), e) for e in briefing.timeline]
    return Shelf(
        named=keys,
        said=tuple((key, quote) for key, quote in said if key is not None),
        counted=tuple((key, Counted(briefing, figure)) for key, figure in by if key is not None),
        dated=tuple((key, Dated(briefing, event)) for keys_of, event in events for key in keys_of),
    )


def entity_terms(
    briefings: Sequence[Briefing], book: NameBook, shelves: Mapping[str, Shelf]
) -> dict[EntityKey, EntityTerm]:
    """Return every described or named entity by kind and id, with what each shelf holds of it in the order given."""
    terms = {key: _Gathered() for key in book.entries}
    spellings = usual_spellings(briefings, book)
    for briefing in briefings:
        shelf = shelves[briefing.name]
        for key in shelf.named:
            terms.setdefault(key, _Gathered()).briefings.append(briefing)
        for key, said in shelf.said:
            terms[key].quotes.append(said)
        for key, counted in shelf.counted:
            terms[key].figures.append(counted)
        for key, dated in shelf.dated:
            terms[key].events.append(dated)
    described = book.entries
    return {
        key: terms[key].term(
            described.get(key) or EntityEntry(id=key[1], kind=key[0], name=spellings[key]), described=key in described
        )
        for key in sorted(terms)
    }


def usual_spellings(briefings: Iterable[Briefing], book: NameBook) -> dict[EntityKey, str]:
    """Return the spelling that most briefings use of each entity they name; of equally many the first in order."""
    counts: dict[EntityKey, Counter[str]] = defaultdict(Counter)
    for briefing in briefings:
        for kind in ENTITY_KINDS:
            for name in names_of(briefing, kind):
                counts[book.key(kind, name)][name] += 1
    return {key: min(names, key=lambda name: (-names[name], name)) for key, names in counts.items()}


def dated_events(briefings: Iterable[Briefing]) -> tuple[Dated, ...]:
    """Return all events of the briefings, earliest first; one that several briefings hold in the same words once."""
    found: dict[tuple[str, str], Dated] = {}
    for briefing in briefings:
        for event in briefing.timeline:
            found.setdefault((event.date, fold(event.event)), Dated(briefing, event))
    return tuple(sorted(found.values(), key=event_order))


def event_order(dated: Dated) -> tuple[object, ...]:
    """Return a key that puts events in order of date, then of briefing and clause."""
    return *sort_key(dated.event.date), dated.briefing.name, dated.event.event


class _Gathered:
    """What is gathered of one entity on the way to its term."""

    def __init__(self) -> None:
        self.briefings: list[Briefing] = []
        self.quotes: list[Said] = []
        self.figures: list[Counted] = []
        self.events: list[Dated] = []

    def term(self, entry: EntityEntry, *, described: bool) -> EntityTerm:
        """Return the term, events in order of their dates."""
        return EntityTerm(
            entry=entry,
            described=described,
            briefings=tuple(self.briefings),
            quotes=tuple(self.quotes),
            figures=tuple(self.figures),
            events=tuple(sorted(self.events, key=event_order)),
        )
