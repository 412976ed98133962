"""What holds of the word lists by which names are told, so that contributors may extend them."""

from importlib.resources import files

import pytest

from briefdesk.prose.lexicon import lexicon

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


@pytest.mark.parametrize("name", OF_NAMES)
def test_lines_are_short_enough_to_review(name: str) -> None:
    """A diff of one word shows in one line."""
    text = files("briefdesk").joinpath("lexicon", f"{name}.toml").read_text("utf-8")
    assert [line for line in text.splitlines() if len(line) > LINE_LENGTH] == []
