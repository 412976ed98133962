"""Text that stands in an article twice: the standfirst above the lead, a pull quote, a copy."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from briefdesk.text import fold

NEAR_IDENTICAL = 0.8
"""Shared words over the words of the longer, from which one repeats the other: a dateline and "Wednesday" less."""
RUN = 6
"""Words in a row by which a repetition is looked up; shorter paragraphs may repeat."""
LONGEST = 1_200
"""Characters of a paragraph that may be a repetition."""
_WORD = re.compile(r"\w+(?:['’]\w+)?")


def is_near_copy(text: str, other: str, *, fewest_words: int) -> bool:
    """Return whether two texts share nearly all their words."""
    ours, theirs = _counted_words(text), _counted_words(other)
    longer, shorter = max(ours.total(), theirs.total()), min(ours.total(), theirs.total())
    if longer < fewest_words or shorter < NEAR_IDENTICAL * longer:
        return False
    return (ours & theirs).total() >= NEAR_IDENTICAL * longer


def repetitions(texts: Mapping[int, str]) -> frozenset[int]:
    """Return the numbers of the texts that stand word for word in a longer one, or before themselves.

    The time is linear in the length of all texts.
    """
    words = {n: " ".join(_WORD.findall(fold(text))) for n, text in texts.items()}
    longest: dict[str, int] = {}
    for n, own in words.items():
        for run in _runs(own):
            if run not in longest or len(words[longest[run]]) < len(own):
                longest[run] = n
    short = (n for n, text in texts.items() if len(text) <= LONGEST)
    holders = ((n, longest.get(next(_runs(words[n]), ""), n)) for n in short)
    return frozenset(n for n, other in holders if n != other and words[n] in words[other])


def _runs(own: str) -> Iterator[str]:
    """Return every run of `RUN` words."""
    found = own.split()
    for n in range(len(found) - RUN + 1):
        yield " ".join(found[n : n + RUN])


@lru_cache(maxsize=64)  # One standfirst is held against every paragraph.
def _counted_words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(fold(text)))
