"""The files of an index read back: the same in `assets/reader.js`, which fetches them."""

import json
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from briefdesk.errors import BriefdeskError
from briefdesk.search.building import BLOCK, ENTRY, FORMAT, TOGETHER
from briefdesk.search.codec import HASH_LENGTH, arguments_of, bytes_of, front_decoded, take
from briefdesk.search.filling import GAP_UNIT, HAS_FORM, HAS_NEIGHBOURS, USUAL_UNIT
from briefdesk.search.shards import PAGE_BYTES
from briefdesk.search.words import order


class Posting(NamedTuple):
    """A document that has a word, and the word's impact in it."""

    document: int
    impact: int


class Listed(NamedTuple):
    """Where the postings of a term are: the shard and the number of the list in it."""

    shard: int
    number: int


@dataclass(frozen=True, kw_only=True)
class OpenShard:
    """One file of postings, taken apart."""

    terms: list[str]
    lists: list[int]
    """The list of each term."""
    counts: list[int]
    """How many documents each list has."""
    starts: list[int]
    blob: bytes

    @cached_property
    def place(self) -> dict[str, int]:
        """Where each term stands."""
        return {term: i for i, term in enumerate(self.terms)}


class Place(NamedTuple):
    """Where a word stands in a document, and the numbers of the usual words before and after it, 0 for none."""

    position: int
    before: int
    after: int


@dataclass(frozen=True, kw_only=True)
class PlacesHead:
    """What the first page of a shard's places says: the form of each term, and where each list begins and ends."""

    forms: list[int]
    starts: list[int]


class IndexReader:
    """Reads each file of an index once, when it is first needed."""

    def __init__(self, read: Callable[[str], str]) -> None:
        """Take a function that returns a file's content by its path.

        Raises:
            BriefdeskError: If the index is of a format this reader does not know.
        """
        self._read = read
        self._files: dict[str, Any] = {}
        self.entry = self._arguments(ENTRY)[0]
        if self.entry.get("v") != FORMAT:
            raise BriefdeskError(f"is of format {self.entry.get('v')}, not {FORMAT}", where=ENTRY, mend="build again")
        self.count: int = self.entry["n"]
        self._separators = [order(text) for text in front_decoded(self.entry["s"])[0]]

    def shard_of(self, term: str) -> int:
        """Return the number of the shard in which a term stands, if it stands anywhere."""
        return bisect_right(self._separators, order(term)) - 1

    def shard(self, number: int) -> OpenShard:
        """Return a shard."""
        name = self._name("p", number)
        if name not in self._files:
            self._files[name] = _open_shard(*self._arguments(name)[1:])
        opened: OpenShard = self._files[name]
        return opened

    def listed(self, term: str) -> Listed | None:
        """Return where the postings of a term are, or None if no document has it."""
        if not self._separators:
            return None
        number = self.shard_of(term)
        shard = self.shard(number)
        place = shard.place.get(term)
        return None if place is None else Listed(number, shard.lists[place])

    def having(self, listed: Listed) -> int:
        """Return how many documents a list has."""
        return self.shard(listed.shard).counts[listed.number]

    def forms(self, listed: Listed) -> list[str]:
        """Return the terms that share a list."""
        shard = self.shard(listed.shard)
        return [term for term, number in zip(shard.terms, shard.lists, strict=True) if number == listed.number]

    def postings(self, listed: Listed) -> list[Posting]:
        """Return the documents of a list in ascending order."""
        shard = self.shard(listed.shard)
        impacts = self.entry["i"]
        at, document = shard.starts[listed.number], -1
        found = []
        for _ in range(shard.counts[listed.number]):
            gap, at = take(shard.blob, at)
            pair, at = take(shard.blob, at)
            document += gap + 1
            found.append(Posting(document, impacts[pair]))
        return found

    def places(self, listed: Listed, term: str) -> dict[int, list[Place]]:
        """Return the places of exactly this term, by document."""
        head = self._places_head(listed.shard)
        form = head.forms[self.shard(listed.shard).place[term]]
        blob = self._places_blob(listed, head)
        at = 0
        found = {}
        for posting in self.postings(listed):
            count, at = take(blob, at)
            position = -1
            mine = []
            for _ in range(count):
                number, at = take(blob, at)
                position += number // GAP_UNIT + 1
                other, at = take(blob, at) if number & HAS_FORM else (0, at)
                beside, at = (blob[at], at + 1) if number & HAS_NEIGHBOURS else (0, at)
                if other == form:
                    mine.append(Place(position, *divmod(beside, USUAL_UNIT)))
            found[posting.document] = mine
        return found

    def usual(self, term: str) -> int:
        """Return the number of a usual word, of which other words say when they stand beside it; 0 for others."""
        words: list[str] = self.entry["u"]
        return words.index(term) + 1 if term in words else 0

    def heads(self, beginning: str) -> list[str] | None:
        """Return the usual words with a beginning that too many words have, or None where they can all be read."""
        found: list[str] | None = self.entry["h"].get(beginning)
        return found

    def spellings(self, number: int) -> list[tuple[str, int]]:
        """Return the words of one spelling list with how usual each is."""
        words, marks = front_decoded(self._arguments(f"sp/{number}-{self.entry['sp'][number][1]}.js")[1], mark=1)
        return [(word, int(mark, 36)) for word, mark in zip(words, marks, strict=True)]

    def document(self, number: int) -> list[Any]:
        """Return what a result shows: address, title, kind, day, status, source, description, sections."""
        file = number // TOGETHER
        start = file // BLOCK * HASH_LENGTH
        name = f"d/{file}-{self.entry['d'][start : start + HASH_LENGTH]}.js"
        shown: list[Any] = self._arguments(name)[1][number % TOGETHER]
        return shown

    def facet(self, name: str) -> list[Any]:
        """Return what a facet's file holds, without the facet's name."""
        return self._arguments(f"f/{name}-{self.entry['f'][name]}.js")[1:]

    def _places_head(self, shard: int) -> PlacesHead:
        name = self._name("o", shard, page=0)
        if name not in self._files:
            self._files[name] = _open_head(bytes_of(self._arguments(name)[1]), self.shard(shard))
        head: PlacesHead = self._files[name]
        return head

    def _places_blob(self, listed: Listed, head: PlacesHead) -> bytes:
        """Return the places of a list, put together from the pages on which it stands."""
        start, end = head.starts[listed.number : listed.number + 2]
        first = start // PAGE_BYTES
        pages = range(first, -(-end // PAGE_BYTES))
        names = [self._name("o", listed.shard, page=page + 1) for page in pages]
        blob = b"".join(bytes_of(self._arguments(name)[1]) for name in names)
        return blob[start - first * PAGE_BYTES :]

    def _name(self, kind: str, number: int, *, page: int | None = None) -> str:
        start = number * HASH_LENGTH
        shown = number if page is None else f"{number}.{page}"
        return f"{kind}/{shown}-{self.entry[kind][start : start + HASH_LENGTH]}.js"

    def _arguments(self, path: str) -> list[Any]:
        try:
            return arguments_of(self._read(path))
        except (ValueError, json.JSONDecodeError) as error:
            raise BriefdeskError("is no file of a search index", where=path, mend="build the site again") from error


def _open_shard(terms_text: str, numbers: str) -> OpenShard:
    terms = front_decoded(terms_text)[0]
    blob = bytes_of(numbers)
    at, new = 0, 0
    lists, counts, starts = list[int](), list[int](), list[int]()
    for _ in terms:
        back, at = take(blob, at)
        lists.append(new - back)
        new += back == 0
    for _ in range(new):
        count, at = take(blob, at)
        length, at = take(blob, at)
        counts.append(count)
        starts.append(at)
        at += length
    return OpenShard(terms=terms, lists=lists, counts=counts, starts=starts, blob=blob)


def _open_head(blob: bytes, shard: OpenShard) -> PlacesHead:
    at, end = 0, 0
    forms, starts = list[int](), [0]
    for _ in shard.terms:
        form, at = take(blob, at)
        forms.append(form)
    for _ in shard.counts:
        length, at = take(blob, at)
        end += length
        starts.append(end)
    return PlacesHead(forms=forms, starts=starts)
