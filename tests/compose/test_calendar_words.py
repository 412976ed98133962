"""Edits of a sentence."""

from hypothesis import given
from hypothesis import strategies as st

from briefdesk.compose.calendar_words import Edit, apply_edits


@given(
    st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 8), st.text(max_size=5)), max_size=6)
)
def test_edits_leave_the_rest_alone(text: str, wanted: list[tuple[int, int, str]]) -> None:
    """Without edits the text comes back; an edit that overlaps an earlier one is left out."""
    edits = [Edit(start, min(len(text), start + size), new) for start, size, new in wanted if start <= len(text)]
    assert apply_edits(text, []) == text
    assert len(apply_edits(text, edits)) <= len(text) + sum(len(edit.text) for edit in edits)
