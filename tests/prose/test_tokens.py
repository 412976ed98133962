"""Words of news prose with what their spelling tells, on invented sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.prose.sentences import split_sentences
from briefdesk.prose.tokens import KNOWN_PIECES, LONGEST_KEPT, Line, split_words

SNIPPETS = [
    "Ada", "weller's", "U.S.", "J.", "(", ")", "“", "”", "—", "-", "US-China", "R-Marrow", "$310M", "3M", "al-Amin",
    "eBay", "Quill’s", "Growers’", "[", "]", " ", "  ", "\n", "said", "co-op", "x" * (LONGEST_KEPT + 1), "…", "É", "İ",
]  # fmt: skip


def read_lines(text: str) -> list[Line]:
    """Return the lines of every sentence of a text."""
    return [line for sentence in split_sentences(text) for line in split_words(text, sentence)]


@given(st.lists(st.sampled_from(SNIPPETS), max_size=30).map("".join))
def test_every_word_stands_where_it_says(text: str) -> None:
    """A word's place in the text begins with its letters; words follow each other, and capitals are told apart."""
    reached = 0
    for line in read_lines(text):
        assert line.caps == tuple(index for index, word in enumerate(line.words) if word.cap)
        for word, offset in zip(line.words, line.offsets, strict=True):
            assert text.startswith(word.text, offset + word.start)
            assert reached <= offset + word.start < offset + word.end <= len(text)
            reached = offset + word.end


def test_words_read_again_are_the_same() -> None:
    """What was kept of a spelling, and dropped for others, gives the same words as reading it first."""
    text = "Ada Weller's boat left Marrow, she said."
    first = read_lines(text)
    for number in range(KNOWN_PIECES + 1):
        read_lines(f"word{number}")
    assert read_lines(text) == first


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("US-China talks", ["us", "-", "china", "talks"]),
        ("(R-Marrow)", ["(", "r", "-", "marrow", ")"]),
        ("the Leeds-based firm", ["the", "leeds", "-", "based", "firm"]),
        ("the U.S. paid.", ["the", "us", "paid", "."]),
        ("a Smith-Weller law", ["a", "smith-weller", "law"]),
    ],
)
def test_hyphens_part_what_are_two_names(text: str, words: list[str]) -> None:
    """Two peoples or places, a party and its place, and a place with what is based there are words of their own."""
    assert [word.low for line in read_lines(text) for word in line.words] == words


def test_capitals_possessives_and_openings_are_told() -> None:
    """A sum of millions is no name; the first word of a sentence, quotation or bracket opens it."""
    (line,) = read_lines("Growers’ boats cost $310M (Ada Weller's said “Quite”)")
    assert [word.text for word in line.words if word.cap] == ["Growers", "Ada", "Weller", "Quite"]
    assert [word.text for word in line.words if word.owns] == ["Growers", "Weller"]
    assert [word.text for word in line.words if word.opens] == ["Growers", "Ada", "Quite"]
