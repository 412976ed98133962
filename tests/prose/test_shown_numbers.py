"""Numbers as a reader sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.prose.numbers import find_numbers
from briefdesk.prose.shown_numbers import shown_number, shown_share


@pytest.mark.parametrize(
    ("value", "shown"),
    [(10000, "10,000"), (0.5, "0.5"), (1.25e6, "1.25 million"), (3e9, "3 billion"), (1234567, "1,234,567")],
)
def test_numbers_are_short_and_lose_nothing(value: float, shown: str) -> None:
    """Millions are named only where three decimals are enough."""
    assert shown_number(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1 / 3, "a third"), (0.5, "half"), (0.75, "three-quarters"), (1 / 8, "an eighth"), (0.37, "0.37"), (2, "2")],
)
def test_a_share_reads_as_words(value: float, shown: str) -> None:
    """What has no short decimal, or is told in words, is not shown as 0.333333."""
    assert shown_share(value) == shown


@given(st.integers(2, 10).flatmap(lambda whole: st.tuples(st.integers(1, whole - 1), st.just(whole))))
def test_a_share_in_words_reads_back(share: tuple[int, int]) -> None:
    """Whoever reads the words finds the number again."""
    part, whole = share
    (found,) = find_numbers(f"It lost {shown_share(part / whole)} of it.")
    assert found.value == pytest.approx(part / whole)
