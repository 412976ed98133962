"""Which stored briefings an article wrote before, and which stem from another copy of it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from briefdesk.briefing import Source
from briefdesk.store.fingerprints import near_simhashes
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
    """Position in the sequence that was indexed."""
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class SourceIndex:
    """Sources by everything that tells which article they are of."""

    sources: tuple[Source, ...]
    by_key: Mapping[Key, tuple[int, ...]]
    by_simhash: Mapping[int, tuple[int, ...]]
    """By the SimHash read as a number."""

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
        if wanted.simhash:
            for value in near_simhashes(wanted.simhash, self.by_simhash):
                yield "wording", self.by_simhash[value]


def index_sources(sources: Iterable[Source]) -> SourceIndex:
    """Return the index of `sources`."""
    kept = tuple(sources)
    by_key: dict[Key, list[int]] = defaultdict(list)
    by_simhash: dict[int, list[int]] = defaultdict(list)
    for number, source in enumerate(kept):
        for key in _keys(source):
            by_key[key].append(number)
        if source.simhash and _SIMHASH.match(source.simhash):
            by_simhash[int(source.simhash, 16)].append(number)
    return SourceIndex(
        sources=kept,
        by_key={key: tuple(numbers) for key, numbers in by_key.items()},
        by_simhash={value: tuple(numbers) for value, numbers in by_simhash.items()},
    )


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


def _keys(source: Source) -> Iterator[Key]:
    """Yield what a source can be looked up by, surest first."""
    if source.file:
        yield "file", (source.file,)
    if source.sha256:
        yield "bytes", (source.sha256,)
    if source.url:
        yield "address", (source.url,)
    if source.title and source.published:
        yield "headline", (fold(source.title), fold(source.publisher), source.published.isoformat())
