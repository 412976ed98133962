"""Which entity a name stands for, and where a briefing's own names stand in a text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from briefdesk.briefing import Briefing
from briefdesk.extract import ENTITY_KINDS, PLURALS, EntityKind
from briefdesk.text import fold, slugify
from briefdesk.vocabulary import EntityEntry, Vocabulary

RESERVED = frozenset({"index"})
"""Ids that stand for something else in a folder of pages."""
WORD = re.compile(r"[^\W_]+|&amp;|[^\w\s]|_")
"""A word or a punctuation mark; a backslash among them takes a mark's Markdown meaning away and is no word."""
SHOWN = {"&amp;": "&"}

EntityKey = tuple[EntityKind, str]
"""Kind and id of an entity."""
PhraseIndex = Mapping[str, tuple[tuple[tuple[str, ...], EntityKey], ...]]
"""Names as word sequences, by their first word."""


class NameAt(NamedTuple):
    """Where a text names an entity: 0-based, end-exclusive offsets."""

    start: int
    end: int
    key: EntityKey


@dataclass(frozen=True, kw_only=True)
class NameBook:
    """Ids of described entities by kind and folded name or alias."""

    ids: Mapping[tuple[EntityKind, str], str] = field(default_factory=dict)
    entries: Mapping[EntityKey, EntityEntry] = field(default_factory=dict)

    def key(self, kind: EntityKind, name: str) -> EntityKey:
        """Return the described entity that `name` is a name or alias of, else one with the name's slug as its id."""
        described = self.ids.get((kind, fold(name)))
        if described is not None:
            return kind, described
        slug = slugify(name) or "unnamed"
        return kind, f"{slug}-{kind}" if slug in RESERVED else slug

    def spellings(self, key: EntityKey, names: Iterable[str]) -> tuple[str, ...]:
        """Return the names an entity goes by: those given, its described name and its aliases."""
        entry = self.entries.get(key)
        described = (entry.name, *entry.aliases) if entry else ()
        return tuple(dict.fromkeys(name for name in (*names, *described) if name.strip()))


@lru_cache(maxsize=4)  # One vocabulary serves all articles of a run.
def name_book(vocabulary: Vocabulary) -> NameBook:
    """Return the vocabulary's names; a name that two entities claim belongs to the first id, names before aliases."""
    ids: dict[tuple[EntityKind, str], str] = {}
    ordered = sorted(vocabulary.entities.items())
    for (kind, entity_id), entry in ordered:
        ids.setdefault((kind, fold(entry.name)), entity_id)
    for (kind, entity_id), entry in ordered:
        for alias in entry.aliases:
            ids.setdefault((kind, fold(alias)), entity_id)
    return NameBook(ids=ids, entries=dict(vocabulary.entities))


def names_of(briefing: Briefing, kind: EntityKind) -> tuple[str, ...]:
    """Return the names of one kind in a briefing's front matter."""
    names: tuple[str, ...] = getattr(briefing, PLURALS[kind])
    return names


def spelled(briefing: Briefing, book: NameBook) -> Mapping[str, EntityKey]:
    """Return every name that stands for an entity of this briefing; of two entities with one name the first has it."""
    keys: dict[EntityKey, list[str]] = {}
    for kind in ENTITY_KINDS:
        for name in names_of(briefing, kind):
            keys.setdefault(book.key(kind, name), []).append(name)
    found: dict[str, EntityKey] = {}
    for key, names in keys.items():
        for spelling in book.spellings(key, names):
            found.setdefault(spelling, key)
    return found


def phrase_index(spellings: Mapping[str, EntityKey]) -> PhraseIndex:
    """Return the names as word sequences by their first word, longest first."""
    index: dict[str, list[tuple[tuple[str, ...], EntityKey]]] = {}
    for name, key in spellings.items():
        words = tuple(word for word, _, _ in _words(name))
        if words:
            index.setdefault(words[0], []).append((words, key))
    return {first: tuple(sorted(phrases, key=_longest_first)) for first, phrases in index.items()}


def find_names(text: str, index: PhraseIndex) -> Iterator[NameAt]:
    """Yield where `text` has one of the names as whole words, left to right, the longest name where several begin.

    A backslash before punctuation and `&amp;` are read as Markdown shows them. Linear in the text's length.
    """
    words = _words(text) if any(first in text for first in index) else []
    position = 0
    while position < len(words):
        for phrase, key in index.get(words[position][0], ()):
            end = position + len(phrase)
            if tuple(word for word, _, _ in words[position:end]) == phrase:
                yield NameAt(words[position][1], words[end - 1][2], key)
                position = end - 1
                break
        position += 1


def _words(text: str) -> list[tuple[str, int, int]]:
    found = [(match.group(), *match.span()) for match in WORD.finditer(text)]
    return [(SHOWN.get(word, word), start, end) for word, start, end in found if word != "\\"]


def _longest_first(phrase: tuple[tuple[str, ...], EntityKey]) -> tuple[int, tuple[str, ...]]:
    return -len(phrase[0]), phrase[0]
