"""What words that differ in one letter have in common, so that nobody compares each with each."""

from collections.abc import Iterator

LONG = 8
"""Letters from which on two words that differ in one letter are taken for one."""


def with_a_letter_less(word: str) -> Iterator[str]:
    """Yield a long word with each of its letters left out in turn; nothing for a short one."""
    if len(word) >= LONG:
        yield from (word[:i] + word[i + 1 :] for i in range(len(word)))
