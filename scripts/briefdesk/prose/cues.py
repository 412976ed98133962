"""Find the words that suggest a tag, in one pass over the text however many cues there are."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, compress, count
from typing import NamedTuple

from briefdesk.prose.folded_words import folded_words
from briefdesk.text import fold, lower_in_place, straightened
from briefdesk.vocabulary import Tag

WORD = re.compile(r"[^\W_]+")
"""A word for the purpose of cues: hyphens, apostrophes and full stops part words."""
_PARTED = re.compile(f"({WORD.pattern})")
_PARTED_ASCII = re.compile("([a-z0-9]+)")
"""Split a text in lower case into what stands between the words and the words, in turn; ASCII in half the time."""

PREFIX_MARK = "*"

KNOWN_WORDS = 16_384
"""Words whose cues are kept."""


class CueMatch(NamedTuple):
    """A cue found in a text: 0-based, end-exclusive offsets, the tags it suggests, the words it is made of."""

    start: int
    end: int
    cue: str
    tags: tuple[str, ...]
    word_count: int


class _Cue(NamedTuple):
    words: tuple[str, ...]
    open_ended: bool
    tags: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class CueIndex:
    """Cues by their first word; `openings` holds those whose first word is a beginning only."""

    by_word: Mapping[str, tuple[_Cue, ...]]
    openings: Mapping[str, tuple[_Cue, ...]]
    opening_lengths: tuple[int, ...]
    shortest: int
    """Letters of the shortest opening."""
    starts: frozenset[str]
    """The first letters of all openings, as many as the shortest has."""


def index_cues(tags: Iterable[Tag]) -> CueIndex:
    """Return the cues of `tags`, ready for `find_cues`. A cue without a letter or digit is left out."""
    return _index(tuple(tags))


@lru_cache(maxsize=8)  # A vocabulary serves all articles of a run.
def _index(tags: tuple[Tag, ...]) -> CueIndex:
    owners: dict[tuple[tuple[str, ...], bool], list[str]] = defaultdict(list)
    for tag in tags:
        for cue in tag.cues:
            words = tuple(fold(word) for word in WORD.findall(cue))
            if words and tag.name not in owners[(words, cue.endswith(PREFIX_MARK))]:
                owners[(words, cue.endswith(PREFIX_MARK))].append(tag.name)
    whole: dict[str, list[_Cue]] = defaultdict(list)
    begun: dict[str, list[_Cue]] = defaultdict(list)
    for (words, open_ended), names in owners.items():
        place = begun if open_ended and len(words) == 1 else whole
        place[words[0]].append(_Cue(words, open_ended, tuple(names)))
    shortest = min(map(len, begun), default=0)
    return CueIndex(
        by_word={word: tuple(cues) for word, cues in whole.items()},
        openings={word: tuple(cues) for word, cues in begun.items()},
        opening_lengths=tuple(sorted({len(word) for word in begun}, reverse=True)),
        shortest=shortest,
        starts=frozenset(word[:shortest] for word in begun),
    )


def find_cues(text: str, index: CueIndex) -> tuple[CueMatch, ...]:
    """Return the cues in `text` in order, none overlapping; of several that begin at one word, the longest."""
    low = lower_in_place(straightened(text))
    is_plain = low.isascii() and "_" not in low  # Then it has the words that the kind of a paragraph is told by.
    words = folded_words(text) if is_plain else tuple(map(fold, WORD.findall(low)))
    found: list[tuple[int, _Cue]] = []
    at = 0
    beginnings = _beginnings(index)
    for i in compress(count(), map(beginnings.__getitem__, words)):  # Few words begin a cue.
        cue = _longest(beginnings[words[i]], words, i) if i >= at else None
        if cue is not None:
            at = i + len(cue.words)
            found.append((i, cue))
    return tuple(_placed(found, (_PARTED_ASCII if is_plain else _PARTED).split(low, maxsplit=at))) if found else ()


class _Beginnings(dict[str, tuple[_Cue, ...]]):
    """The cues that each word may begin; kept once asked for, since the words of news are few and most begin none."""

    def __init__(self, index: CueIndex) -> None:
        self.index = index

    def __missing__(self, word: str) -> tuple[_Cue, ...]:
        found = _candidates(word, self.index)
        if len(self) >= KNOWN_WORDS:
            self.clear()
        self[word] = found
        return found


@lru_cache(maxsize=8)  # A vocabulary serves all articles of a run.
def _beginnings(index: CueIndex) -> _Beginnings:
    return _Beginnings(index)


def _placed(found: Iterable[tuple[int, _Cue]], pieces: Iterable[str]) -> Iterator[CueMatch]:
    """Yield the cues found at these words; `pieces` are the gaps and the words of the text in turn."""
    ends = tuple(accumulate(map(len, pieces)))
    for i, cue in found:
        last = i + len(cue.words) - 1
        yield CueMatch(ends[2 * i], ends[2 * last + 1], " ".join(cue.words), cue.tags, len(cue.words))


def _candidates(word: str, index: CueIndex) -> tuple[_Cue, ...]:
    """Return the cues that `word` may begin, the one that would count first of those that fit."""
    found = list(index.by_word.get(word, ()))
    if word[: index.shortest] in index.starts:
        for length in index.opening_lengths:
            if length <= len(word):
                found.extend(index.openings.get(word[:length], ()))
    return tuple(sorted(found, key=lambda cue: (len(cue.words), not cue.open_ended, len(cue.words[-1])), reverse=True))


def _longest(cues: Iterable[_Cue], words: tuple[str, ...], at: int) -> _Cue | None:
    for cue in cues:
        if words[at : at + len(cue.words)] == cue.words or (cue.open_ended and _opens(cue, words, at)):
            return cue
    return None


def _opens(cue: _Cue, words: tuple[str, ...], at: int) -> bool:
    """Tell whether the last word of an open-ended cue begins one of the text, behind the cue's other words."""
    last = at + len(cue.words) - 1
    return last < len(words) and words[last].startswith(cue.words[-1]) and words[at:last] == cue.words[:-1]
