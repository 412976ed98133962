"""The stored briefings, ready to be looked up by the article they are of."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefdesk.briefing import Source
from briefdesk.store.lineage import Evidence, SourceIndex, index_sources, is_earlier_version
from briefdesk.store.reading import Stored

_RAW = re.compile(r"^[ -]*(sha256|file): *(['\"]?)(\S+)\2 *$", re.MULTILINE)
"""The keys that tell a briefing's article, in a file whose front matter cannot be read."""


@dataclass(frozen=True, kw_only=True)
class Kin:
    """What of the desk is of the same article."""

    earlier: tuple[Stored, ...]
    """What the article wrote when it was ingested before."""
    copies: tuple[Stored, ...]
    """What another copy of it wrote."""
    evidence: Evidence | None
    """How that is known, the surest of all; None where nothing is of the same article."""


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """The stored briefings by their sources."""

    stored: tuple[Stored, ...]
    """One for each source of `index`, at the same position."""
    index: SourceIndex
    unreadable: Mapping[str, Stored]
    """Files without a readable front matter, by name: a person's, whatever they hold."""
    names: frozenset[str]
    """Names of all stored briefings."""
    present: frozenset[str]
    """Names of the files that are in `articles/` now."""


def sources_of(stored: Stored) -> tuple[Source, ...]:
    """Return the ingested articles that a file names; of one that cannot be read, what tells its article.

    A source that a person wrote down has neither `sha256` nor `file`, and tells nothing of what ingest wrote.
    """
    if stored.parsed.value:
        return tuple(source for source in stored.parsed.value.sources if source.sha256 or source.file)
    found = {match[1]: match[3] for match in _RAW.finditer(stored.text)}
    return (Source(publisher="", sha256=found.get("sha256"), file=found.get("file")),) if found else ()


def shelve(existing: Sequence[Stored], present: frozenset[str]) -> Shelf:
    """Return `existing`, ready to be looked up."""
    pairs = [(stored, source) for stored in existing for source in sources_of(stored)]
    return Shelf(
        stored=tuple(stored for stored, _ in pairs),
        index=index_sources(source for _, source in pairs),
        unreadable={stored.name: stored for stored in existing if stored.parsed.value is None},
        names=frozenset(stored.name for stored in existing),
        present=present,
    )


def kin_of(shelf: Shelf, origin: Source, *, names: Iterable[str] = ()) -> Kin:
    """Return what stems from the article that `origin` tells of.

    An unreadable file with one of `names`, the names the article asks for, counts as written by it.
    """
    earlier = {shelf.unreadable[name].path: shelf.unreadable[name] for name in names if name in shelf.unreadable}
    copies: dict[str, Stored] = {}
    surest: Evidence | None = None
    for number, evidence in shelf.index.matches(origin):
        known = shelf.index.sources[number]
        same = is_earlier_version(known, origin, evidence, present=shelf.present)
        (earlier if same else copies)[shelf.stored[number].path] = shelf.stored[number]
        surest = "file" if evidence == "file" else surest or evidence
    return Kin(earlier=tuple(earlier.values()), copies=tuple(copies.values()), evidence=surest)
