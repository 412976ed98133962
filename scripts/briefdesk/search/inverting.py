"""Documents turned round: for each word the documents that have it, how much, and where."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefdesk.search.codec import put
from briefdesk.search.grouping import Grouping
from briefdesk.search.reading import Reading
from briefdesk.search.scoring import WEIGHTS, Weighed
from briefdesk.search.words import order

SPELLED = WEIGHTS["name"]
"""A word that counts this much somewhere is a name or a topic, which readers misspell."""


class Piece(NamedTuple):
    """The numbers of the part of a word's postings that one run of documents gives."""

    having: int
    """How many documents."""
    first: int
    """The first of them, numbered within the run."""
    last: int
    heaviest: int
    documents_bytes: int
    places_bytes: int


PIECE_NUMBERS = len(Piece._fields)


@dataclass(frozen=True, kw_only=True)
class Pieces:
    """What one run of documents gives, written as it is kept."""

    pairs: Mapping[Weighed, int]
    """Pairs of frequency and length of the run in order of first appearance, with their number in the index."""
    classes: tuple[str, ...]
    numbers: "array[int]"
    """The numbers of each class' piece, one after the other."""
    blob: bytes
    """For each class its documents, as in the index but without the gap before the first, and its places."""


@dataclass
class Postings:
    """The documents that have a word or one of its forms; grows while runs are added in order."""

    documents: bytearray = field(default_factory=bytearray)
    places: bytearray = field(default_factory=bytearray)
    count: int = 0
    last: int = -1
    heaviest: int = 0

    def add(self, piece: Piece, start: int, documents: bytes, places: bytes) -> None:
        """Add the piece of a run whose first document has the number `start`."""
        put(start + piece.first - self.last - 1, self.documents)
        self.documents += documents
        self.places += places
        self.count += piece.having
        self.last = start + piece.last
        self.heaviest = max(self.heaviest, piece.heaviest)


@dataclass(frozen=True, kw_only=True)
class Inverted:
    """All terms in order, each with its class, and the postings of each class."""

    terms: tuple[str, ...]
    grouping: Grouping
    postings: Mapping[str, Postings]
    pairs: tuple[Weighed, ...]
    """Pairs of frequency and length by their number, in order of first appearance."""
    average_length: int
    """Mean of the rounded lengths, at least 1."""


def join(readings: Sequence[Reading], grouping: Grouping, found: Sequence[Pieces]) -> Inverted:
    """Return the index of all runs of documents from what each gives."""
    postings: dict[str, Postings] = {}
    pairs: dict[Weighed, int] = {}
    start = 0
    for reading, pieces in zip(readings, found, strict=True):
        _join(pieces, start, postings)
        pairs.update(pieces.pairs)
        start += len(reading.lengths)
    total = sum(length for reading in readings for length in reading.lengths)
    return Inverted(
        terms=tuple(sorted(grouping.class_of, key=order)),
        grouping=grouping,
        postings=postings,
        pairs=tuple(pairs),
        average_length=max(1, round(total / max(1, start))),
    )


def _join(pieces: Pieces, start: int, postings: dict[str, Postings]) -> None:
    """Add what one run gives, the first of whose documents has the number `start`."""
    at = 0
    for name, piece in zip(pieces.classes, _each_piece(pieces.numbers), strict=True):
        middle = at + piece.documents_bytes
        end = middle + piece.places_bytes
        if name not in postings:
            postings[name] = Postings()
        postings[name].add(piece, start, pieces.blob[at:middle], pieces.blob[middle:end])
        at = end


def _each_piece(numbers: "array[int]") -> Iterator[Piece]:
    each = iter(numbers)
    return map(Piece._make, zip(*[each] * PIECE_NUMBERS, strict=True))
