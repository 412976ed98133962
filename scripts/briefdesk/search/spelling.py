"""Words near a misspelt one: the same in `assets/spelling.js`."""

ONE_EDIT_LETTERS = 7
"""Words of up to so many letters may differ in one letter, longer ones in two."""
LONGEST = 40


def edits_allowed(word: str) -> int:
    """Return how many letters may be wrong; none in words of under four letters, and in numbers."""
    if len(word) < 4 or len(word) > LONGEST or any(c.isdigit() for c in word):
        return 0
    return 1 if len(word) <= ONE_EDIT_LETTERS else 2


def distance(one: str, other: str, limit: int) -> int:
    """Return how many letters to change, add, drop or swap with their neighbour; `limit + 1` where it is more.

    It is the optimal string alignment distance: no letter is edited twice.
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    older: list[int] = []
    old = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        new = [i]
        for j, b in enumerate(other, start=1):
            best = min(old[j] + 1, new[j - 1] + 1, old[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, older[j - 2] + 1)
            new.append(best)
        if min(new) > limit:
            return limit + 1
        older, old = old, new
    return min(old[-1], limit + 1)
