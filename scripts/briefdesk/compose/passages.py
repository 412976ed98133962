"""Cut a run of paragraphs into passages, each of one vocabulary."""

import re
from collections.abc import Sequence
from functools import lru_cache
from math import log

from briefdesk.prose.lexicon import words

PASSAGE_AT_LEAST = 3
"""Paragraphs (or blocks of them) in a passage."""

BLOCKS_AT_MOST = 80
"""A longer text is taken in blocks of several paragraphs, so that the time stays in proportion to its length."""

FEATURES_PER_BLOCK = 200

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:[’'-][^\W_]+)*")
_ENDINGS = ("ations", "ation", "ments", "ment", "ing", "ies", "ed", "es", "s", "ion", "ly")
_STEM_AT_LEAST = 4


_UNSPECIFIC = words("clause_words", "unspecific")


@lru_cache(maxsize=256)  # Paragraphs are asked for the words of a passage, then for those of a subject.
def stems(text: str) -> tuple[str, ...]:
    """Return the content words of `text` in order, endings cut, so that "deployed" and "deployment" are one."""
    return tuple(filter(None, [_stem(word) for word in _WORD.findall(text) if len(word) >= _STEM_AT_LEAST]))


@lru_cache(maxsize=1 << 14)  # The words of a story come again and again, and so do those of stories.
def _stem(word: str) -> str:
    """Return a word without its ending; nothing for one that tells nothing of a subject."""
    folded = word.lower().replace("’", "'").removesuffix("'s")
    if folded in _UNSPECIFIC:
        return ""
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= _STEM_AT_LEAST:
            folded = folded.removesuffix(ending)
            break
    return "" if folded in _UNSPECIFIC else folded


def passages(features: Sequence[Sequence[str]]) -> tuple[range, ...]:
    """Return the ranges of indices into `features` that together are likeliest to be one subject each.

    The most probable segmentation under a model with one distribution of words per passage and a price for each cut.
    Source: Utiyama and Isahara 2001, A statistical model for domain-independent text segmentation,
    doi:10.3115/1073012.1073076.
    """
    size = -(-len(features) // BLOCKS_AT_MOST) or 1
    starts = list(range(0, len(features), size))
    blocks = [[f for item in features[start : start + size] for f in item][:FEATURES_PER_BLOCK] for start in starts]
    if len(blocks) < 2 * PASSAGE_AT_LEAST:
        return (range(len(features)),) if features else ()
    ends = [*starts, len(features)]
    return tuple(range(ends[first], ends[stop]) for first, stop in _cheapest_cuts(blocks))


def _cheapest_cuts(blocks: list[list[str]]) -> list[tuple[int, int]]:
    known: dict[str, int] = {}
    coded = [[known.setdefault(feature, len(known)) for feature in block] for block in blocks]
    total = sum(map(len, coded))
    gains = [(n + 1) * log(n + 2) - n * log(n + 1) for n in range(total)]
    price = log(max(2, total))
    best = [0.0, *[float("inf")] * len(blocks)]
    came_from = [0] * (len(blocks) + 1)
    for first in range(len(blocks)):
        for stop, cost in _costs_from(first, coded, gains, distinct=len(known)):
            if best[first] + cost + price < best[stop]:
                best[stop] = best[first] + cost + price
                came_from[stop] = first
    cuts = [len(blocks)]
    while cuts[-1]:
        cuts.append(came_from[cuts[-1]])
    return list(zip(cuts[:0:-1], cuts[-2::-1], strict=True))


def _costs_from(
    first: int, blocks: Sequence[Sequence[int]], gains: Sequence[float], *, distinct: int
) -> list[tuple[int, float]]:
    """Return, for each end a passage from `first` may have, its cost in nats.

    The features of `blocks` are numbers below `distinct`; `gains` tells by how much the weight of a feature grows with
    each time it is there.
    """
    counts = [0] * distinct
    total = 0
    weighted = 0.0
    costs = []
    for stop, block in enumerate(blocks[first:], start=first + 1):
        for feature in block:
            before = counts[feature]
            weighted += gains[before]
            counts[feature] = before + 1
        total += len(block)
        if stop - first >= PASSAGE_AT_LEAST:
            costs.append((stop, total * log(max(2, total + distinct)) - weighted))
    return costs
