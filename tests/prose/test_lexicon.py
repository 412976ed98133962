"""What holds of the word lists by which names are told, so that contributors may extend them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.prose.lexicon import FOLDER, alternatives, lexicon

OF_NAMES = (
    "common_words", "demonyms", "events", "gazetteer", "known_names", "name_cues", "name_parts", "organizations",
    "places", "teams", "titles",
)  # fmt: skip
LINE_LENGTH = 120
UNORDERED = frozenset(("calendar",))
"""Lists in an order of their own."""


@pytest.mark.parametrize("name", OF_NAMES)
def test_lists_are_in_order_without_repeats_or_capitals(name: str) -> None:
    """A contributor sees at once whether a word is there: long lists are sorted, and rules fold case."""
    for key, words in lexicon(name).items():
        if isinstance(words, list):
            assert len(words) == len(set(words)), key
            assert [word for word in words if word != word.lower()] == [], key
            assert len(words) <= 12 or key in UNORDERED or words == sorted(words), key


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.toml")))
def test_no_list_has_a_word_twice(name: str) -> None:
    """Whoever takes a word out of a list takes it out for good."""
    for key, words in every_list(lexicon(name)):
        assert [word for word, count in Counter(words).items() if count > 1] == [], key


def every_list(table: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Yield each list of words in a file of the lexicon, with its key."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from every_list(value)
        elif isinstance(value, list) and all(isinstance(word, str) for word in value):
            yield key, value


@pytest.mark.parametrize("name", OF_NAMES)
def test_lines_are_short_enough_to_review(name: str) -> None:
    """A diff of one word shows in one line."""
    text = files("briefdesk").joinpath("lexicon", f"{name}.toml").read_text("utf-8")
    assert [line for line in text.splitlines() if len(line) > LINE_LENGTH] == []


@given(st.lists(st.text("ab.s-", min_size=1, max_size=6), min_size=1), st.text("ab.s-", max_size=8))
def test_alternatives_find_the_longest_term_that_the_text_begins_with(terms: list[str], text: str) -> None:
    """Whatever the terms share, the pattern matches one of them, and no longer one would have fitted."""
    found = re.match(alternatives(terms), text)
    fitting = [term for term in terms if text.startswith(term)]
    assert (found.group() if found else "") == max(fitting, key=len, default="")
