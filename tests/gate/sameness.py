"""When something found counts as the thing wanted: the rules of the project's evaluation, which issue reports quote."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

Wanted = TypeVar("Wanted")
Found = TypeVar("Found")

STRAIGHT = str.maketrans("‘’“”–—\u00a0", "''\"\"-- ")
WORD = re.compile(r"[\w$%€£]+(?:[.,]\d+)*")
SPACE = re.compile(r"\s+")
SMALL_WORDS = frozenset({"the", "of", "u", "s"})
"""Words that tell no name from another."""
CLOSE = 1e-6
"""Two numbers whose relative difference is not above this are the same figure."""


def words(text: str) -> list[str]:
    """Return the words and numbers of a text, in order, without case and without the forms of quotation marks."""
    return WORD.findall(SPACE.sub(" ", text.translate(STRAIGHT)).casefold())


def likeness(one: str, other: str) -> float:
    """Return the share of words that two texts have in common, 0 to 1; 0 when one of them has none."""
    left, right = Counter(words(one)), Counter(words(other))
    if not left or not right:
        return 0.0
    return 2 * (left & right).total() / (left.total() + right.total())


def same_person(one: str, other: str) -> bool:
    """Tell whether two names end in one surname and the words of one are among those of the other."""
    left, right = words(one), words(other)
    if not left or not right or left[-1] != right[-1]:
        return False
    return set(left) <= set(right) or set(right) <= set(left)


def same_name(one: str, other: str) -> bool:
    """Tell whether two names of a body or a place agree: one holds the other and is not twice as long."""
    left, right = _telling(one), _telling(other)
    if left == right:
        return True
    small, large = sorted((set(left), set(right)), key=len)
    return bool(small) and small <= large and len(small) * 2 >= len(large)


def same_figure(one: float, other: float) -> bool:
    """Tell whether two numbers agree but for rounding."""
    return math.isclose(one, other, rel_tol=CLOSE)


def pairs(
    wanted: Sequence[Wanted], found: Sequence[Found], same: Callable[[Wanted, Found], bool]
) -> list[tuple[int, int]]:
    """Return which wanted item goes with which found one, as indices; each goes with one at most, first come first."""
    free = list(range(len(found)))
    chosen = []
    for index, want in enumerate(wanted):
        match = next((place for place in free if same(want, found[place])), None)
        if match is not None:
            chosen.append((index, match))
            free.remove(match)
    return chosen


def distinct(numbers: Sequence[float]) -> list[float]:
    """Return the numbers without repetitions, in order."""
    kept: list[float] = []
    for number in numbers:
        if not any(same_figure(number, seen) for seen in kept):
            kept.append(number)
    return kept


def _telling(name: str) -> list[str]:
    every = words(name)
    return [word for word in every if word not in SMALL_WORDS] or every
