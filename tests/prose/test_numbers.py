"""Number words and digits read as numbers."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.prose.numbers import find_numbers, parse_digits, word_value

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(number: int, joint: str = " and ") -> str:
    """Return the words of a number from 0 to 999,999; `joint` stands after "hundred"."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens] + (f"-{SMALL[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{SMALL[hundreds]} hundred" + (joint + spell(rest, joint) if rest else "")
    thousands, rest = divmod(number, 1000)
    return f"{spell(thousands, joint)} thousand" + (f" {spell(rest, joint)}" if rest else "")


@given(st.integers(0, 999_999), st.sampled_from([" and ", " "]))
def test_number_words_read_back(number: int, joint: str) -> None:
    """Any number up to a million, written out the British or American way, is read as itself."""
    assert word_value(spell(number, joint)) == number


@given(st.integers(0, 10**15))
def test_separated_digits_read_back(number: int) -> None:
    """Commas and spaces between thousands change nothing."""
    assert parse_digits(f"{number:,}") == parse_digits(f"{number:,}".replace(",", " ")) == number


@given(st.text(alphabet="0123456789,. -½ andhufiveto/", max_size=60))
def test_numbers_stand_in_order_and_apart(text: str) -> None:
    """Numbers come in reading order, none empty, none over another."""
    ends = [0]
    for number in find_numbers(text):
        assert ends[-1] <= number.start < number.end <= len(text)
        ends.append(number.end)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("a dozen", 12), ("two dozen", 24), ("half a dozen", 6), ("half a million", 500_000), ("a hundred", 100),
        ("twelve hundred", 1200), ("one and a half million", 1_500_000), ("two and a half", 2.5), ("two-thirds", 2 / 3),
        ("5 1/2", 5.5), ("2½", 2.5), ("17.3 million", 17_300_000), ("1,50,000", 150_000), ("1.250.000", 1_250_000),
        ("10.000", 10_000), ("16.057", 16.057), ("1.2 lakh crore", 1.2e12), ("2.4million", 2_400_000),
    ],
)  # fmt: skip
def test_what_else_news_writes(written: str, value: float) -> None:
    """Dozens, halves, fractions and scales are one number each."""
    (number,) = find_numbers(written)
    assert (number.start, number.end) == (0, len(written))
    assert number.value == pytest.approx(value)


@pytest.mark.parametrize("text", ["5 m\u0131llion", "half a m\u0131llion", "one th\u0131rd of", "two \u017fixths"])
def test_letters_that_only_look_like_those_of_a_word_are_others(text: str) -> None:
    """A dotless i or a long s makes no number word, and no failure."""
    assert all(number.scale == 1 for number in find_numbers(text))


@given(st.text(alphabet=". 5,½-x€/", max_size=30))
def test_marks_round_digits_never_hide_where_numbers_stand(text: str) -> None:
    """However dots, commas and fractions follow each other, numbers come in order and none holds another."""
    found = list(find_numbers(text))
    assert all(0 <= number.start < number.end <= len(text) for number in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a levy of .07", [0.07]),
        ("wait ...5 more", [5.0]),
        ("another dozen, an extra hundred", [12.0, 100.0]),
        ("half the crop, half a mile and half a loaf", [0.5, 0.5]),
    ],
)
def test_what_begins_with_a_point_or_a_scale_is_read(text: str, values: list[float]) -> None:
    """A decimal without its zero, a scale behind "another", and half of a thing or unit are numbers."""
    assert [number.value for number in find_numbers(text)] == values
