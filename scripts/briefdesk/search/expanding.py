"""Which words of the index a typed word stands for: the same in `assets/expanding.js`.

The word itself with its other forms; while it may still go on, the words that begin with it; where the index has
neither, the words nearest in spelling; where there are none, the words that share its beginning.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from briefdesk.search.query import Word
from briefdesk.search.reader import IndexReader, Listed
from briefdesk.search.spelling import distance, edits_allowed
from briefdesk.search.words import order

WHOLE = 256
"""Share of its score that the word itself counts; all shares are of this."""
BEGINS = 128
"""Share of a word that begins with the typed one, by how much of it is typed."""
BEGINS_BESIDE = 32
"""The same where the typed word itself is in the index."""
NEAR = (256, 128, 80)
"""Share of a word by its distance in letters."""
TRIMMED = 64
LONGER_WORDS = 24
FEW = 5
"""Documents with a longer word from which on a word is taken for unfinished and not for misspelt."""
NEAREST = 5
TRIM = 4
TRIMMED_LETTERS = 4
GROWN = 2
"""Letters by which a word that shares the beginning may be longer."""


class Expansion(NamedTuple):
    """A word of the index that stands for a typed one."""

    term: str
    listed: Listed
    share: int


@dataclass(frozen=True, kw_only=True)
class Expanded:
    """All that a typed word stands for."""

    word: Word
    exact: Expansion | None = None
    others: tuple[Expansion, ...] = ()
    corrections: tuple[str, ...] = ()
    """The words nearest in spelling, best first, where the typed one is not in the index."""


def expand(word: Word, reader: IndexReader) -> Expanded:
    """Return what a word stands for."""
    listed = reader.listed(word.term)
    exact = Expansion(word.term, listed, WHOLE) if listed else None
    longer = _longer(word.term, reader) if word.unfinished or not exact else []
    if exact:
        beside = [_beginning(term, word.term, found, BEGINS_BESIDE) for term, found in longer if found != listed]
        return Expanded(word=word, exact=exact, others=tuple(beside))
    others = [_beginning(term, word.term, found, BEGINS) for term, found in longer]
    if sum(reader.having(found) for _, found in longer) >= FEW:
        return Expanded(word=word, others=tuple(others))
    near = nearest(word.term, reader)
    if near:
        others += [Expansion(term, found, NEAR[edits]) for term, edits in near if (found := reader.listed(term))]
    elif not others:
        others = _trimmed(word.term, reader)
    return Expanded(word=word, others=tuple(others), corrections=tuple(term for term, _ in near))


def nearest(word: str, reader: IndexReader, *, usual_from: int = 0, further: int = 0) -> list[tuple[str, int]]:
    """Return the words at the smallest distance with it, the most usual first; none where all are too far.

    Words with the same first letter are looked at first, and all others only if none of them is near. `further` is by
    how many letters more than is usual a word may differ.
    """
    limit = edits_allowed(word) and edits_allowed(word) + further
    files = reader.entry["sp"]
    if not limit or not files:
        return []
    likely = _spelling_files(word[0], [first for first, _ in files])
    for numbers in (likely, [n for n in range(len(files)) if n not in likely]):
        found = [
            (edits, -usual, term)
            for number in numbers
            for term, usual in reader.spellings(number)
            if usual >= usual_from and term != word and (edits := distance(word, term, limit)) <= limit
        ]
        if found:
            found.sort(key=lambda item: (item[0], item[1], order(item[2])))
            return [(term, edits) for edits, _, term in found if edits == found[0][0]][:NEAREST]
    return []


def _spelling_files(letter: str, firsts: list[str]) -> list[int]:
    """Return the numbers of the spelling lists that may hold words with this first letter."""
    key = order(letter)
    keys = [order(first) for first in firsts]
    return [
        n for n, first in enumerate(keys) if (n == 0 or first <= key) and (n + 1 == len(keys) or key <= keys[n + 1])
    ]


def _longer(word: str, reader: IndexReader) -> list[tuple[str, Listed]]:
    """Return the words that begin with this one, the most usual first, one of each list."""
    heads = reader.heads(word)
    if heads is not None:
        return [(term, found) for term in heads if (found := reader.listed(term))]
    return _most_usual(_beginning_with(word, reader), reader)[:LONGER_WORDS]


def _beginning_with(word: str, reader: IndexReader) -> Iterable[tuple[str, Listed]]:
    if not reader.count:
        return
    for number in range(reader.shard_of(word), reader.shard_of(word + "\uffff") + 1):
        shard = reader.shard(number)
        for term, listed in zip(shard.terms, shard.lists, strict=True):
            if term != word and term.startswith(word):
                yield term, Listed(number, listed)


def _most_usual(found: Iterable[tuple[str, Listed]], reader: IndexReader) -> list[tuple[str, Listed]]:
    ranked = sorted(found, key=lambda item: (-reader.having(item[1]), order(item[0])))
    first: dict[Listed, str] = {}
    for term, listed in ranked:
        first.setdefault(listed, term)
    return [(term, listed) for listed, term in first.items()]


def _beginning(term: str, word: str, listed: Listed, share: int) -> Expansion:
    return Expansion(term, listed, max(1, share * len(word) // len(term)))


def _trimmed(word: str, reader: IndexReader) -> list[Expansion]:
    """Return words that share the beginning of one which the index does not have, as another form of it would."""
    for cut in range(1, TRIM + 1):
        beginning = word[:-cut]
        if len(beginning) < TRIMMED_LETTERS:
            break
        listed = reader.listed(beginning)
        same = [(beginning, listed)] if listed else []
        longer = [item for item in _longer(beginning, reader) if len(item[0]) <= len(word) + GROWN]
        if same or longer:
            return [Expansion(term, found, TRIMMED) for term, found in (*same, *longer)[:NEAREST]]
    return []
