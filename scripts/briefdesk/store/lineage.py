"""Which stored briefings an article wrote before, and which stem from another copy of it."""

import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from briefdesk.briefing import Source
from briefdesk.store.fingerprints import SimhashIndex, index_simhashes
from briefdesk.text import fold

Evidence = Literal["file", "bytes", "address", "headline", "wording"]
"""How two articles are known to be one, surest first."""
WORDS_FOR: Mapping[Evidence, str] = {
    "file": "the same file",
    "bytes": "the same text",
    "address": "the same address",
    "headline": "the same headline, publisher and day",
    "wording": "nearly the same wording",
}

Key = tuple[Evidence, tuple[str, ...]]
_SIMHASH = re.compile(r"[0-9a-f]{16}\Z")


class Match(NamedTuple):
    """A known source that is of the same article, and how that is known."""

    number: int
    """Of the source, as it was indexed."""
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class SourceIndex:
    """Sources by everything that tells which article they are of."""

    sources: Mapping[int, Source]
    by_key: Mapping[Key, tuple[int, ...]]
    by_simhash: Mapping[int, tuple[int, ...]]
    """By the SimHash read as a number."""
    simhashes: SimhashIndex

    def matches(self, wanted: Source) -> tuple[Match, ...]:
        """Return every known source of the same article as `wanted`, each once with the surest evidence, in order."""
        found: dict[int, Evidence] = {}
        for evidence, numbers in self._evidence(wanted):
            for number in numbers:
                found.setdefault(number, evidence)
        return tuple(Match(number, found[number]) for number in sorted(found))

    def _evidence(self, wanted: Source) -> Iterator[tuple[Evidence, Sequence[int]]]:
        for key in _keys(wanted):
            yield key[0], self.by_key.get(key, ())
        for simhash in _simhashes(wanted):
            for value in self.simhashes.near(simhash):
                yield "wording", self.by_simhash[value]


def index_sources(sources: Iterable[tuple[int, Source]]) -> SourceIndex:
    """Return the index of `sources`, each with its number."""
    kept = dict(sources)
    by_key: dict[Key, list[int]] = defaultdict(list)
    by_simhash: dict[int, list[int]] = defaultdict(list)
    for number, source in kept.items():
        for key in _keys(source):
            by_key[key].append(number)
        for value in _simhashes(source):
            by_simhash[value].append(number)
    return SourceIndex(
        sources=kept,
        by_key={key: tuple(numbers) for key, numbers in by_key.items()},
        by_simhash={value: tuple(numbers) for value, numbers in by_simhash.items()},
        simhashes=index_simhashes(by_simhash),
    )


def not_alone(sources: Callable[[], Iterable[tuple[int, Source]]]) -> Iterator[tuple[int, Source]]:
    """Yield those of `sources`, which are gone through twice, that may be of the same article as another of them.

    Of the others no more than a few bytes are kept at any time.
    """
    repeated, simhashes = _repeated(source for _, source in sources())
    for number, source in sources():
        near = (simhashes.near(value) for value in _simhashes(source))
        if not repeated.isdisjoint(_marks(source)) or any(len(found) > 1 for found in near):
            yield number, source


def _repeated(sources: Iterable[Source]) -> tuple[frozenset[int], SimhashIndex]:
    """Return the marks that more than one source has, and all SimHashes."""
    seen: set[int] = set()
    repeated: set[int] = set()
    simhashes = array("Q")
    for source in sources:
        simhashes.extend(_simhashes(source))
        for mark in _marks(source):
            (repeated if mark in seen else seen).add(mark)
    return frozenset(repeated), index_simhashes(simhashes)


def is_earlier_version(known: Source, wanted: Source, evidence: Evidence, *, present: frozenset[str]) -> bool:
    """Return whether `known` is what `wanted` was when it was ingested before, rather than another copy of it.

    The file under `articles/` decides where both have one, as long as it is still there (`present`). The same text
    under another name is a copy. Else the same address, the same headline, or nearly the same wording from the same
    publisher make it an earlier version.
    """
    if known.file == wanted.file and known.file is not None:
        return True
    if known.file in present:
        return False
    if evidence == "bytes":
        return known.file == wanted.file
    return evidence != "wording" or fold(known.publisher) == fold(wanted.publisher)


def _marks(source: Source) -> Iterator[int]:
    """Yield a number for everything that a source can be looked up by, the same for the same."""
    yield from map(hash, _keys(source))
    yield from (hash(("wording", value)) for value in _simhashes(source))


def _simhashes(source: Source) -> Iterator[int]:
    """Yield the source's SimHash read as a number, if it has one."""
    if source.simhash and _SIMHASH.match(source.simhash):
        yield int(source.simhash, 16)


def _keys(source: Source) -> Iterator[Key]:
    """Yield what a source can be looked up by, surest first.

    A headline that is the newsroom's own name stands above every article of that day, and tells none from another.
    """
    if source.file:
        yield "file", (source.file,)
    if source.sha256:
        yield "bytes", (source.sha256,)
    if source.url:
        yield "address", (source.url,)
    if source.title and source.published and fold(source.title) != fold(source.publisher):
        yield "headline", (fold(source.title), fold(source.publisher), source.published.isoformat())
