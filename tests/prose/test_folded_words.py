"""The words by which paragraphs are compared, and the words that tell of phrases."""

import re

from hypothesis import given
from hypothesis import strategies as st

from briefdesk.prose.folded_words import folded_words, telling_words
from briefdesk.text import fold


@given(st.text() | st.text(st.characters(max_codepoint=127)))
def test_the_words_are_runs_of_letters_digits_and_underscores(text: str) -> None:
    """ASCII text is parted by a table, other text by a pattern: both give the same words."""
    assert folded_words(text) == tuple(re.findall(r"\w+", fold(text)))


def test_case_accents_and_marks_do_not_count() -> None:
    """A text and its copy in capitals, or with other quotation marks, have the same words."""
    assert folded_words("“Don't,” said Zoé.") == folded_words('"DON’T", said ZOE!') == ("don", "t", "said", "zoe")


def test_a_phrase_is_told_by_its_longest_word() -> None:
    """A text that has none of these words holds none of the phrases."""
    assert telling_words(("sign up for our newsletter", "read more")) == {"newsletter", "read"}
