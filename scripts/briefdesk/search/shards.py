"""The index cut into files of a size that a reader can wait for."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefdesk.search.codec import DIGITS, front_coded, put, text_of
from briefdesk.search.inverting import SPELLED, Inverted
from briefdesk.search.words import is_paired, order

SHARD_BYTES = 20_000
"""Bytes of postings and terms in a file, about; a word that very many documents have may take a file of its own."""
PAGE_BYTES = 16_384
"""Bytes of places in a file: a phrase reads the pages on which its words stand."""
SPREAD = 3
"""Files that are read for the words with one beginning; where they stand in more, the usual ones are named."""
HEADS = 3
SPELLING_BYTES = 36_000
SPELLED_LETTERS = 4
"""Shorter words are not corrected."""
ALL_SPELLED = 12_000
"""Words of an index up to which each may be what a misspelt one stands for; in larger ones, not those of one document.

So many take about as much as three lists, and most desks have fewer in their first hundred briefings.
"""


@dataclass(frozen=True, kw_only=True)
class Shard:
    """A run of terms with the postings of their classes."""

    terms: tuple[str, ...]
    classes: tuple[str, ...]
    """In the order of their first term here."""


def cut(index: Inverted) -> tuple[Shard, ...]:
    """Return all terms in shards. A class whose terms fall into several shards has its postings in each."""
    shards: list[Shard] = []
    terms: list[str] = []
    classes: dict[str, None] = {}
    size = 0
    for term in index.terms:
        name = index.grouping.class_of[term]
        if name not in classes:
            more = len(index.postings[name].documents)
            if terms and size + more > SHARD_BYTES:
                shards.append(Shard(terms=tuple(terms), classes=tuple(classes)))
                terms, classes, size = [], {}, 0
            classes[name] = None
            size += more
        terms.append(term)
        size += 4
    return (*shards, Shard(terms=tuple(terms), classes=tuple(classes))) if terms else tuple(shards)


def render_postings(shard: Shard, index: Inverted) -> tuple[str, str]:
    """Return the shard's terms, front-coded, and its numbers: which list each term has, then the lists."""
    blob = bytearray()
    place = {name: i for i, name in enumerate(shard.classes)}
    new = 0
    for term in shard.terms:
        number = place[index.grouping.class_of[term]]
        put(new - number, blob)
        new += number == new
    for name in shard.classes:
        postings = index.postings[name]
        put(postings.count, blob)
        put(len(postings.documents), blob)
        blob += postings.documents
    return front_coded(shard.terms), text_of(bytes(blob))


def render_places(shard: Shard, index: Inverted) -> Iterator[str]:
    """Yield where the shard's words stand: first the form of each term and the length of each list, then the pages."""
    head = bytearray()
    for term in shard.terms:
        put(index.grouping.form_of[term], head)
    for name in shard.classes:
        put(len(index.postings[name].places), head)
    yield text_of(bytes(head))
    blob = b"".join(index.postings[name].places for name in shard.classes)
    yield from (text_of(blob[start : start + PAGE_BYTES]) for start in range(0, len(blob), PAGE_BYTES))


def separators(shards: Sequence[Shard]) -> tuple[str, ...]:
    """Return for each shard the shortest text that no term before it reaches; the first has an empty one."""
    found = [""]
    for before, shard in pairwise(shards):
        last, first = before.terms[-1], shard.terms[0]
        length = next((i for i, (a, b) in enumerate(zip(last, first, strict=False)) if a != b), len(last)) + 1
        found.append(first[:length])
    return tuple(found[: len(shards)])


def heads(index: Inverted, shards: Sequence[Shard]) -> dict[str, tuple[str, ...]]:
    """Return the most usual terms with each beginning whose terms stand in more shards than are read."""
    keys = [order(term) for term in index.terms]
    firsts = [order(shard.terms[0]) for shard in shards]
    found = {}
    for beginning in sorted({shard.terms[0][:n] for shard in shards for n in range(1, len(shard.terms[0]) + 1)}):
        low, high = bisect_left(keys, order(beginning)), bisect_left(keys, order(beginning + "\uffff"))
        if low < high and bisect_right(firsts, keys[high - 1]) - bisect_right(firsts, keys[low]) >= SPREAD:
            found[beginning] = _usual(index, index.terms[low:high])
    return found


def _usual(index: Inverted, terms: Iterable[str]) -> tuple[str, ...]:
    ranked = sorted(terms, key=lambda term: (-index.postings[index.grouping.class_of[term]].count, order(term)))
    seen: dict[str, str] = {}
    for term in ranked:
        seen.setdefault(index.grouping.class_of[term], term)
        if len(seen) == HEADS:
            break
    return tuple(seen.values())


def spellings(index: Inverted) -> Iterator[tuple[str, str]]:
    """Yield the first term and the content of each list of words that a misspelt one may stand for."""
    words = [term for term in index.terms if _is_spelled(term, index)]
    run: list[str] = []
    size = 0
    for word in words:
        if size > SPELLING_BYTES:
            yield run[0], _spelling_list(run, index)
            run, size = [], 0
        run.append(word)
        size += len(word)
    if run:
        yield run[0], _spelling_list(run, index)


def _is_spelled(term: str, index: Inverted) -> bool:
    if len(term) < SPELLED_LETTERS or is_paired(term) or any(c.isdigit() for c in term):
        return False
    postings = index.postings[index.grouping.class_of[term]]
    return len(index.terms) <= ALL_SPELLED or postings.count > 1 or postings.heaviest >= SPELLED


def _spelling_list(terms: Sequence[str], index: Inverted) -> str:
    """Return terms, each marked with how usual it is: the binary digits of its number of documents."""
    marks = (DIGITS[index.postings[index.grouping.class_of[term]].count.bit_length()] for term in terms)
    return front_coded(terms, marks)
