"""Bring the written forms of one entity together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefdesk.extract import EntityKind
from briefdesk.extractors._context import context
from briefdesk.extractors._pool import Pool
from briefdesk.extractors._runs import PARTICLES, SUFFIXES, Span
from briefdesk.extractors._shape import is_surname_first
from briefdesk.prose.gazetteer import is_large_place, place_identity
from briefdesk.prose.lexicon import words


@dataclass(kw_only=True, eq=False)
class Cluster:
    """One entity in the making."""

    kind: EntityKind
    spans: list[Span] = field(default_factory=list)
    reasons: tuple[str, ...] = ()


def cluster(pools: Mapping[str, Pool], spans: Sequence[Span]) -> tuple[Cluster, ...]:
    """Return the entities of the article with all their occurrences."""
    people = _People(pools)
    bodies = _Bodies(pools, spans)
    places: dict[str, Cluster] = {}
    for span in spans:
        found = pools[span.key]
        person = people.find(span, found)
        if person is not None:
            person.spans.append(span)
        elif (body := bodies.find(span.key)) is not None:
            body.spans.append(span)
        elif found.kind == "place":
            identity = _place_key(span.key)
            places.setdefault(identity, Cluster(kind="place", reasons=found.reasons)).spans.append(span)
    every = (*people.clusters, *bodies.clusters, *places.values())
    return tuple(c for c in every if c.spans)


def _place_key(key: str) -> str:
    parts = key.split()
    if len(parts) == 2 and parts[1] in ("prison", "jail"):
        return f"prison {parts[0]}"
    if len(parts) == 2 and parts[0] == "hmp":
        return f"prison {parts[1]}"
    return place_identity(key)


class _People:
    """The people of the article by the words of their names."""

    def __init__(self, pools: Mapping[str, Pool]) -> None:
        self.clusters: list[Cluster] = []
        self._by_key: dict[str, Cluster] = {}
        self._by_surname: dict[str, list[Cluster]] = defaultdict(list)
        self._by_given: dict[str, list[Cluster]] = defaultdict(list)
        self._given: dict[int, frozenset[str]] = {}
        self._recent: dict[str, Cluster] = {}
        full = [p for p in pools.values() if p.kind == "person" and len(p.spans[0].parts) > 1]
        for found in sorted(full, key=lambda p: -len(p.spans[0].parts)):
            self._add(found)
        for found in pools.values():
            if found.kind == "person" and found.key not in self._by_key and not self._candidates(found.key):
                self._new(found, found.key, frozenset())

    def _add(self, found: Pool) -> None:
        surname, given = _name_parts(found.spans[0])
        for other in self._by_surname[surname]:
            if _same_given(given, self._given[id(other)]):
                self._by_key[found.key] = other
                return
        self._new(found, surname, given)

    def _new(self, found: Pool, surname: str, given: frozenset[str]) -> None:
        made = Cluster(kind="person", reasons=found.reasons)
        self.clusters.append(made)
        self._by_key[found.key] = made
        self._given[id(made)] = given
        self._by_surname[surname].append(made)
        for word in given:
            self._by_given[word].append(made)

    def _candidates(self, key: str) -> list[Cluster]:
        return self._by_surname.get(key) or self._by_given.get(key) or self._slipped(key)

    def _slipped(self, key: str) -> list[Cluster]:
        return []

    def find(self, span: Span, found: Pool) -> Cluster | None:
        """Return the person that an occurrence names, or None."""
        person = self._by_key.get(span.key)
        if person is None and len(span.parts) == 1:
            person = self._short(span, found)
        if person is not None:
            self._note(person)
        return person

    def _short(self, span: Span, found: Pool) -> Cluster | None:
        candidates = self._candidates(span.key)
        if not candidates or _is_place_here(span, found):
            return None
        if span.key not in self._by_surname and found.kind is not None and found.kind != "person":
            return None
        recent = self._recent.get(span.key)
        return recent if recent in candidates else candidates[0]

    def _note(self, person: Cluster) -> None:
        for word in self._words_of(person):
            self._recent[word] = person

    def _words_of(self, person: Cluster) -> Iterator[str]:
        yield from self._given[id(person)]
        if person.spans:
            yield _name_parts(person.spans[0])[0]


def _name_parts(span: Span) -> tuple[str, frozenset[str]]:
    """Return a name's family name and its other words."""
    parts = [p for p in span.parts if p.low not in SUFFIXES and p.low != ","]
    if not parts:
        return span.key, frozenset()
    surname = parts[0] if is_surname_first(tuple(parts)) else parts[-1]
    given = frozenset(p.low for p in parts if p is not surname and p.low not in PARTICLES)
    return surname.low, given


def _same_given(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether given names can be one person's: equal, one among the other, or initials of it."""
    long_one, long_other = ({w for w in names if len(w) > 1} for names in (one, other))
    return long_one <= long_other or long_other <= long_one


def _is_place_here(span: Span, found: Pool) -> bool:
    """Tell whether one occurrence of a surname that is a place's name too means the place."""
    if found.score("place") < 1:
        return False
    local = sum(weight for kind, weight, _ in context(span) if kind == "place")
    return local >= (1.2 if is_large_place(span.key) else 2)


class _Bodies:
    """The organizations of the article by their forms without the words that may be left off."""

    def __init__(self, pools: Mapping[str, Pool], spans: Sequence[Span]) -> None:
        self.clusters: list[Cluster] = []
        self._by_key: dict[str, Cluster] = {}
        named = [p for p in pools.values() if p.kind == "organization"]
        for found in sorted(named, key=lambda p: -len(p.key)):
            stem = _stem(found.key)
            made = self._by_key.get(stem) or self._by_key.get(found.key)
            if made is None:
                made = Cluster(kind="organization", reasons=found.reasons)
                self.clusters.append(made)
            self._by_key.setdefault(found.key, made)
            self._by_key.setdefault(stem, made)
        for full, short in _bracketed(spans):
            made = self._by_key.get(full.key)
            if made is not None:
                self._by_key[short.key] = made
        self._clear(pools)

    def _clear(self, pools: Mapping[str, Pool]) -> None:
        for key in [k for k in self._by_key if k in pools and pools[k].kind == "place" and is_large_place(k)]:
            del self._by_key[key]

    def find(self, key: str) -> Cluster | None:
        """Return the organization of a written form, or None."""
        return self._by_key.get(key)


def _stem(key: str) -> str:
    """Return an organization's name without the words that are left off later."""
    parts = [part for part in key.removesuffix(".com").split() if part != ","]
    droppable = words("organizations", "droppable")
    while len(parts) > 1 and parts[-1] in droppable:
        parts.pop()
    return " ".join(parts)


def _bracketed(spans: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield a name with the acronym in brackets after it."""
    for left, right in zip(spans, spans[1:], strict=False):
        if left.sentence is right.sentence:
            between = [word.low for word in left.sentence.words[left.last : right.first]]
            if between == ["("] and right.sentence.low(right.last) == ")":
                yield left, right
