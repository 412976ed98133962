"""Find the words that suggest a tag, in one pass over the text however many cues there are."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from briefdesk.text import fold, lower_in_place
from briefdesk.vocabulary import Tag

WORD = re.compile(r"[^\W_]+")
"""A word for the purpose of cues: hyphens, apostrophes and full stops part words."""
_PARTED = re.compile(f"({WORD.pattern})")
"""Splits a text into what stands between the words and the words, in turn."""

PREFIX_MARK = "*"


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
    pieces = _PARTED.split(lower_in_place(text))
    words = pieces[1::2]
    if not text.isascii():
        words = [word if word.isascii() else fold(word) for word in words]
    by_word, starts, shortest = index.by_word, index.starts, index.shortest
    found: list[tuple[int, _Cue]] = []
    at = 0
    for i, word in enumerate(words):
        if (word not in by_word and word[:shortest] not in starts) or i < at:
            continue
        cue = _longest(_candidates(word, index), words, i)
        if cue is not None:
            at = i + len(cue.words)
            found.append((i, cue))
    return tuple(_placed(found, pieces)) if found else ()


def _placed(found: Iterable[tuple[int, _Cue]], pieces: Iterable[str]) -> Iterator[CueMatch]:
    """Yield the cues found at these words; `pieces` are the gaps and the words of the text in turn."""
    ends = tuple(accumulate(map(len, pieces)))
    for i, cue in found:
        last = i + len(cue.words) - 1
        yield CueMatch(ends[2 * i], ends[2 * last + 1], " ".join(cue.words), cue.tags, len(cue.words))


@lru_cache(maxsize=1 << 14)  # The words of news are few, and most begin no cue.
def _candidates(word: str, index: CueIndex) -> tuple[_Cue, ...]:
    """Return the cues that `word` may begin, the one that would count first of those that fit."""
    found = list(index.by_word.get(word, ()))
    if word[: index.shortest] in index.starts:
        for length in index.opening_lengths:
            if length <= len(word):
                found.extend(index.openings.get(word[:length], ()))
    return tuple(sorted(found, key=lambda cue: (len(cue.words), not cue.open_ended, len(cue.words[-1])), reverse=True))


def _longest(cues: Iterable[_Cue], words: Sequence[str], at: int) -> _Cue | None:
    for cue in cues:
        if _fits(cue, words, at):
            return cue
    return None


def _fits(cue: _Cue, words: Sequence[str], at: int) -> bool:
    if len(cue.words) == 1 and not cue.open_ended:
        return True
    stop = at + len(cue.words)
    if stop > len(words) or tuple(words[at : stop - 1]) != cue.words[:-1]:
        return False
    last = words[stop - 1]
    return last.startswith(cue.words[-1]) if cue.open_ended else last == cue.words[-1]
