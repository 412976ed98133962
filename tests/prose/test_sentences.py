"""Sentences of news prose, on invented sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.prose.sentences import split_sentences

STORIES = [
    ["Dr. Ames met Gov. Lowe in St. Ives.", "They left at 5 p.m. without a word."],
    ["The U.S. Senate voted.", "It was over by 3 a.m.", "The mood was sour."],
    ["“We won.”", "Then it rained."],
    ["“Who pays?” she asked.", "Nobody knew."],
    ["It cost $3.5 million.", "The firm, Ames Inc., paid."],
    ["No. 12 Harbour St. burned down.", "J. R. Lowe lives there."],
    ["He waited … and left.", "Nobody came!"],
    ["They came from Minn. — where it snowed — by bus.", "It was late."],
    ["She won the cup.", "— Ames Wire"],
    ["It opened on Oct. 3.", "Crowds came from Minn. and Calif. in buses."],
]


@pytest.mark.parametrize("sentences", STORIES, ids=lambda sentences: sentences[0])
def test_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    """Abbreviations and initials end no sentence; a closing mark belongs to the sentence before it."""
    text = " ".join(sentences)
    assert [text[span.start : span.end] for span in split_sentences(text)] == sentences


@given(
    st.lists(st.sampled_from(["Dr", ".", " ", "?", "!", "“", "”", "U.S.", "Ames", "left", "3", "…", "\n"])).map("".join)
)
def test_sentences_hold_everything_but_the_spaces_between(text: str) -> None:
    """They stand in order, and what is outside of them is white space."""
    position = 0
    for span in split_sentences(text):
        assert text[position : span.start].strip() == ""
        assert position <= span.start < span.end
        position = span.end
    assert text[position:].strip() == ""


def test_a_word_without_end_costs_no_more_than_its_last_letters() -> None:
    """A full stop looks back over a bounded number of characters, however long the paragraph is."""
    text = "x" * 200_000 + ". Then. " + "It ran. " * 20_000
    assert len(split_sentences(text)) == 20_002
