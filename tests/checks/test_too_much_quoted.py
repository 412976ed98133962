"""How many words are quoted, however often one quote stands in another. All is invented."""

from hypothesis import given
from hypothesis import strategies as st

from briefdesk.checks.too_much_quoted import words_in

QUOTES = st.frozensets(st.lists(st.sampled_from(("a", "b", "c")), max_size=9).map(tuple), max_size=12)


def stands_in(quote: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    return any(longer[start : start + len(quote)] == quote for start in range(len(longer)))


@given(QUOTES)
def test_each_word_counts_once(quotes: frozenset[tuple[str, ...]]) -> None:
    """The words are those of the quotes that stand in no other one."""
    outermost = (q for q in quotes if not any(q != other and stands_in(q, other) for other in quotes))
    assert words_in(quotes) == sum(map(len, outermost))


def test_thousands_of_quotes_are_counted() -> None:
    """Ten thousand quotes of one article, and as many pieces of them, are looked up, not compared in pairs."""
    quotes = frozenset(tuple(f"w{number + n}" for n in range(8)) for number in range(0, 80_000, 8))
    assert words_in(quotes | {quote[2:7] for quote in quotes}) == 80_000
