"""BM25 in whole numbers, so that every reader of the index ranks alike.

A document's score for a word is its impact times the word's rarity. The impact depends on how often the word stands in
the document and how long the document is; both are few, so that the index names each pair once.
Source: Robertson and Zaragoza 2009, The Probabilistic Relevance Framework: BM25 and Beyond, doi:10.1561/1500000019.
"""

from collections.abc import Mapping
from typing import NamedTuple

K1 = 1.2
"""How soon more of the same word stops counting."""
B = 0.75
"""How much a long document is marked down."""
IMPACT_UNIT = 65536
RARITY_BITS = 16
MANTISSA_BITS = 24
LENGTH_BITS = 4
"""Leading binary digits of a document's length that count."""
WEIGHTS: Mapping[str, int] = {"title": 6, "alias": 6, "name": 3, "description": 3, "heading": 2, "text": 1}
"""How often a word counts, by where it stands."""


class Weighed(NamedTuple):
    """How often a word stands in a document, by weight, and the document's length."""

    frequency: int
    length: int


def rounded_length(words: int) -> int:
    """Return a length in words, at least 1, with all but its leading binary digits cleared."""
    shift = max(0, words.bit_length() - LENGTH_BITS)
    return max(1, words >> shift << shift)


def impact(weighed: Weighed, average: int) -> int:
    """Return the impact of a word in a document, in units of 1/65536; `average` is the mean of the rounded lengths."""
    norm = K1 * (1 - B + B * weighed.length / average)
    return round(IMPACT_UNIT * weighed.frequency * (K1 + 1) / (weighed.frequency + norm))


def rarity(documents: int, having: int) -> int:
    """Return the binary logarithm of (documents + 1) / (having + 1/2) in units of 1/65536, at least 1.

    Only whole numbers are used. It is BM25's inverse document frequency, ln(1 + (N - n + 1/2) / (n + 1/2)), times a
    constant.
    """
    one = 1 << MANTISSA_BITS
    ratio = (2 * documents + 2) * one // (2 * having + 1)
    result = 0
    while ratio >= 2 * one:
        ratio //= 2
        result += 1
    for _ in range(RARITY_BITS):
        ratio = ratio * ratio // one
        result *= 2
        if ratio >= 2 * one:
            ratio //= 2
            result += 1
    return max(1, result)
