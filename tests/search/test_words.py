"""What a word is: the same for what is written and what is typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.search.words import located, terms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Port Selane’s harbour-wall", ["port", "selane", "harbour", "wall"]),
        ("U.S. envoys and the U.S.A.", ["us", "envoys", "and", "the", "usa"]),
        ("e.g. 10,000 crates, 1,2 and 3.5", ["eg", "10000", "crates", "1", "2", "and", "3", "5"]),
        ("O'Neill’s BOATS", ["o", "neill", "boats"]),
        ("Ålmunde, Țoiu, Straße, Łódź, crème", ["almunde", "toiu", "strasse", "lodz", "creme"]),
        ("Ελλάδος ΕΛΛΆΔΟΣ", ["ελλαδοσ", "ελλαδοσ"]),
        ("東京港の2隻", ["東京", "京港", "港の", "2", "隻"]),
        ("港", ["港"]),
        ("ท่าเรือ", ["ท่", "่า", "าเ", "เร", "รื", "ือ"]),
        ("हिन्दी समाचार", ["हिन्दी", "समाचार"]),
        ("", []),
        ("… – “”", []),
    ],
)
def test_a_text_is_cut_into_terms(text: str, found: list[str]) -> None:
    """Case, diacritics, points, separators and possessives do not count; scripts without spaces are cut in pairs."""
    assert list(terms(text)) == found


@given(st.text(max_size=60))
def test_located_terms_are_the_terms(text: str) -> None:
    """Every term has a place in the text, in order."""
    found = list(located(text))
    assert [term.term for term in found] == list(terms(text))
    assert all(0 <= term.start < term.end <= len(text) for term in found)
    assert [term.start for term in found] == sorted(term.start for term in found)


@given(st.text(alphabet="aéÅßøǅ ñ.,-'’1", max_size=40))
def test_composed_and_decomposed_letters_are_alike(text: str) -> None:
    """A text finds itself however its accents are written."""
    assert list(terms(unicodedata.normalize("NFD", text))) == list(terms(unicodedata.normalize("NFC", text)))
