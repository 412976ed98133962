"""Text that stands in an article twice: the standfirst above the lead, a pull quote, a copy."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from briefdesk.prose.folded_words import folded_words

NEAR_IDENTICAL = 0.8
"""Shared words over the words of the longer, from which one repeats the other: a dateline and "Wednesday" less."""
RUN = 6
"""Words in a row by which a repetition is looked up; shorter paragraphs may repeat."""
LONGEST = 1_200
"""Characters of a paragraph that may be a repetition."""


def is_near_copy(text: str, other: str, *, fewest_words: int) -> bool:
    """Return whether two texts share nearly all their words."""
    own, others = folded_words(text), folded_words(other)
    shorter, longer = sorted((len(own), len(others)))
    if longer < fewest_words or shorter < NEAR_IDENTICAL * longer:
        return False
    known = sum(map(_word_set(other).__contains__, own))  # No fewer than are shared, and told without counting each.
    return known >= NEAR_IDENTICAL * longer and (Counter(own) & Counter(others)).total() >= NEAR_IDENTICAL * longer


def repetitions(texts: Mapping[int, str]) -> frozenset[int]:
    """Return the numbers of the texts that stand word for word in a longer one, or before themselves.

    The time is linear in the length of all texts.
    """
    found = {n: folded_words(text) for n, text in texts.items()}
    openings = {n: own[:RUN] for n, own in found.items() if len(own) >= RUN and len(texts[n]) <= LONGEST}
    standing = _standing(openings.values(), found)
    if not standing:
        return frozenset()
    words = {n: " ".join(found[n]) for n in frozenset(chain.from_iterable(standing.values()))}
    longest = {run: max(numbers, key=lambda n: len(words[n])) for run, numbers in standing.items()}
    holders = ((n, longest.get(opening, n)) for n, opening in openings.items())
    return frozenset(n for n, other in holders if n != other and words[n] in words[other])


def _standing(
    openings: Iterable[tuple[str, ...]], texts: Mapping[int, tuple[str, ...]]
) -> Mapping[tuple[str, ...], Sequence[int]]:
    """Return the texts that an opening stands in, in order, for each that stands in more than one.

    No text without the rarest word of an opening holds it, and none holds an opening whose words stand there but once.
    """
    counted = Counter(chain.from_iterable(texts.values()))
    rarest = {opening: min(opening, key=counted.__getitem__) for opening in openings}
    wanted = frozenset(opening for opening, word in rarest.items() if counted[word] > 1)
    telling = frozenset(rarest[opening] for opening in wanted)
    found: dict[tuple[str, ...], list[int]] = {}
    for n, own in texts.items():
        for run in () if telling.isdisjoint(own) else wanted.intersection(_runs(own)):
            found.setdefault(run, []).append(n)
    return {run: numbers for run, numbers in found.items() if len(numbers) > 1}


def _runs(own: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Return every run of `RUN` words."""
    return zip(*(own[n:] for n in range(RUN)), strict=False)


@lru_cache(maxsize=64)  # One standfirst is held against every paragraph.
def _word_set(text: str) -> frozenset[str]:
    return frozenset(folded_words(text))
