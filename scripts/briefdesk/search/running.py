"""All documents turned round, a run at a time; what was kept of a run is taken from there."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefdesk.search.documents import SearchDocument
from briefdesk.search.filling import invert
from briefdesk.search.grouping import group, signature
from briefdesk.search.inverting import Inverted, Pieces, join
from briefdesk.search.keeping import Keeping, Kept, run_key
from briefdesk.search.reading import Reading, read, runs
from briefdesk.search.scoring import Weighed


@dataclass(frozen=True, kw_only=True)
class Whole:
    """The index of all documents, and what results show of each."""

    index: Inverted
    shown: tuple[bytes, ...]


def whole(documents: Sequence[SearchDocument], keeping: Keeping | None) -> Whole:
    """Return the index of documents given oldest first. Linear in the number of words of those that were not kept."""
    known: list[tuple[str, Kept | None, Reading]] = []
    for run in runs(documents):
        key = run_key(run)
        kept = keeping.read(key) if keeping else None
        known.append((key, kept, kept.reading if kept else read(tuple(run.values()))))
    readings = [reading for _, _, reading in known]
    grouping = group(readings)
    pairs: dict[Weighed, int] = {}
    found = []
    for key, kept, reading in known:
        signed = signature(reading, grouping)
        if kept is not None and kept.signature == signed and _still_numbered(kept.pieces, pairs):
            pieces = kept.pieces
        else:
            pieces = invert(reading, grouping, pairs)
            if keeping:
                keeping.write(key, Kept(reading=reading, signature=signed, pieces=pieces))
        found.append(pieces)
    if keeping:
        keeping.tidy(frozenset(key for key, _, _ in known))
    return Whole(index=join(readings, grouping, found), shown=tuple(text for r in readings for text in r.shown))


def _still_numbered(pieces: Pieces, pairs: dict[Weighed, int]) -> bool:
    """Number the run's pairs on in `pairs`, and return whether each has the number that its postings have."""
    return all(pairs.setdefault(pair, len(pairs)) == number for pair, number in pieces.pairs.items())
