"""A run of documents turned round: how much of each word stands in which document, and where."""

from array import array
from collections.abc import Iterator, Mapping

from briefdesk.search.codec import put
from briefdesk.search.grouping import Grouping
from briefdesk.search.inverting import Piece, Pieces
from briefdesk.search.reading import Reading
from briefdesk.search.scoring import Weighed

HAS_FORM = 2
"""Set in a place whose word is not in the first form of its class."""
HAS_NEIGHBOURS = 1
"""Set in a place that has a usual word before or after it."""
GAP_UNIT = 4
USUAL_UNIT = 16
FORM_UNIT = 1 << 8
FORMS = 1 << 16
POSITION_UNIT = FORM_UNIT * FORMS
"""A place is written as position, form, and the numbers of the usual words before and after it."""


def invert(reading: Reading, grouping: Grouping, pairs: dict[Weighed, int]) -> Pieces:
    """Return what a run of documents gives; its pairs are numbered on in `pairs`. Linear in the number of words."""
    filler = _Filler(reading, grouping)
    mine: dict[Weighed, int] = {}
    at = 0
    for document, (fields, length) in enumerate(zip(_fields(reading), reading.lengths, strict=True)):
        entries, at = filler.entries(fields, at)
        for number, entry in entries.items():
            weighed = Weighed(entry[0], length)
            pair = mine[weighed] = pairs.setdefault(weighed, len(pairs))
            filler.post(number, document, pair, entry)
    return filler.pieces(mine)


def _fields(reading: Reading) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield weight and number of words of each field of each document."""
    numbers = iter(reading.fields)
    for count in numbers:
        yield tuple((next(numbers), next(numbers)) for _ in range(count))


class _Growing:
    """A piece that grows."""

    __slots__ = ("count", "documents", "first", "heaviest", "last", "places")

    def __init__(self, first: int) -> None:
        self.first = self.last = first
        self.count = self.heaviest = 0
        self.documents = bytearray()
        self.places = bytearray()


class _Filler:
    """Adds documents to pieces; all lookups are by the number of a term."""

    def __init__(self, reading: Reading, grouping: Grouping) -> None:
        names: dict[str, int] = {}
        self.words = reading.words
        self.group = [names.setdefault(grouping.class_of[term], len(names)) for term in reading.terms]
        self.form = [grouping.form_of[term] * FORM_UNIT for term in reading.terms]
        self.usual = [grouping.usual.get(term, 0) for term in reading.terms]
        self.names = tuple(names)
        self.growing: dict[int, _Growing] = {}

    def entries(self, fields: tuple[tuple[int, int], ...], at: int) -> tuple[dict[int, list[int]], int]:
        """Return frequency and then places of each class in one document, and where the next document begins."""
        entries: dict[int, list[int]] = {}
        group, form, usual = self.group, self.form, self.usual
        position = 0
        for weight, count in fields:
            found = self.words[at : at + count]
            beside = [0, *(usual[word] for word in found), 0]
            for word, before, after in zip(found, beside, beside[2:], strict=False):
                number = group[word]
                place = position + form[word] + before * USUAL_UNIT + after
                if number in entries:
                    entry = entries[number]
                    entry[0] += weight
                    entry.append(place)
                else:
                    entries[number] = [weight, place]
                position += POSITION_UNIT
            position += POSITION_UNIT
            at += count
        return entries, at

    def post(self, number: int, document: int, pair: int, entry: list[int]) -> None:
        """Add one document's frequency and places to the piece of a class."""
        piece = self.growing.get(number)
        if piece is None:
            piece = self.growing[number] = _Growing(document)
        else:
            put(document - piece.last - 1, piece.documents)
        put(pair, piece.documents)
        _put_places(entry, piece.places)
        piece.last = document
        piece.count += 1
        if entry[0] > piece.heaviest:
            piece.heaviest = entry[0]

    def pieces(self, pairs: Mapping[Weighed, int]) -> Pieces:
        """Return what the run gives."""
        numbers: array[int] = array("I")
        for g in self.growing.values():
            numbers.extend(Piece(g.count, g.first, g.last, g.heaviest, len(g.documents), len(g.places)))
        return Pieces(
            pairs=pairs,
            classes=tuple(self.names[number] for number in self.growing),
            numbers=numbers,
            blob=b"".join(part for g in self.growing.values() for part in (g.documents, g.places)),
        )


def _put_places(entry: list[int], out: bytearray) -> None:
    """Add how many places, and of each the gap to the one before, its form if it is not the first, its neighbours.

    `entry` holds the frequency and then the places. Most numbers take one byte or two, which are put here: there are
    millions.
    """
    add = out.append
    put(len(entry) - 1, out)
    next_position = 0
    for place in entry[1:]:
        position, form, neighbours = place // POSITION_UNIT, place // FORM_UNIT % FORMS, place % FORM_UNIT
        number = (
            (position - next_position) * GAP_UNIT + (HAS_FORM if form else 0) + (HAS_NEIGHBOURS if neighbours else 0)
        )
        if number < 128:
            add(number)
        elif number < 16384:
            add(number & 127 | 128)
            add(number >> 7)
        else:
            put(number, out)
        if form:
            put(form, out)
        if neighbours:
            add(neighbours)
        next_position = position + 1
