"""Quotes and their speakers, on invented news about invented people."""

import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.article import Article
from briefdesk.extract import Quote
from briefdesk.extractors.attributions import extract_attributions
from briefdesk.extractors.cast import extract_cast
from briefdesk.extractors.quotes import extract_quotes
from briefdesk.prose.quotation_marks import find_quotations
from extractors.narrated import make_article, read_quotes
from golden import assert_case, case_files, case_id, read_case

MARKS = ['"', "“", "”", "„", "‟", "``", "''", "«", "»", "‹", "›", "「", "」", "‘", "’", "‚", "'"]
WORDS = ["Adams", " said", "said ", "he", "the workers", "It's", "a", "é", "90s"]
SNIPPETS = [*MARKS, *WORDS, " ", ", ", ". ", "? ", ": ", "— ", "\n"]
mixtures = st.lists(st.sampled_from(SNIPPETS), max_size=60).map("".join)
paragraphs = st.lists(mixtures | st.text(max_size=40), min_size=1, max_size=4)


def quotes_of(article: Article) -> tuple[Quote, ...]:
    return extract_quotes(article, extract_attributions(article, extract_cast(article, (), (), ())))


@pytest.mark.golden
@pytest.mark.parametrize("path", case_files("extractors/quotes"), ids=case_id)
def test_quotes_and_speakers_stay_as_reviewed(path: Path) -> None:
    """Each case lists its quotes in order, the speaker's id (or a dash) before the words."""
    quotes = read_quotes(read_case(path)[0])
    assert_case(path, "".join(f"{quote.speaker or '-'}: {quote.text}\n" for quote in quotes))


@given(paragraphs)
def test_every_quote_slices_to_its_text(texts: list[str]) -> None:
    """Whatever marks are mixed, a quote's text is exactly what stands at its place."""
    article = make_article(*texts)
    for quote in quotes_of(article):
        assert article.slice(quote.at) == quote.text
        assert quote.text == quote.text.strip() != ""


@given(paragraphs)
def test_quotes_come_in_order_and_do_not_overlap(texts: list[str]) -> None:
    """Quotes stand in reading order, each behind the end of the one before."""
    places = [quote.at for quote in quotes_of(make_article(*texts))]
    assert all((a.paragraph, a.end) < (b.paragraph, b.start + 1) for a, b in pairwise(places))


@given(mixtures)
def test_quotations_take_their_marks_along(text: str) -> None:
    """A quotation lies within its marks and within the paragraph."""
    for quotation in find_quotations(make_article(text).paragraphs):
        assert 0 <= quotation.outer_start < quotation.start < quotation.end <= quotation.outer_end <= len(text)


def test_a_word_with_an_apostrophe_is_no_quotation() -> None:
    """Contractions, elisions, years and possessives hold no marks."""
    text = "It's the workers' choice, rock 'n' roll in the '90s, 'til the Adamses' dog isn't barking, o'clock and ’tis."
    assert find_quotations(make_article(text).paragraphs) == ()


@pytest.mark.parametrize(
    "shape", ['"Yes," Adams said. ', "“We will not stop.” ", '"Why?" he asked. “', "‘No,’ they’d said. "]
)
def test_the_work_grows_with_the_number_of_quotes_and_no_faster(shape: str) -> None:
    """Twenty times the quotes run twenty times the functions, not four hundred times."""
    few, many = counted_calls(shape * 50), counted_calls(shape * 1_000)
    assert many < few * 25


def test_ten_thousand_quotes_are_all_found() -> None:
    """A paragraph of ten thousand quotes gives ten thousand quotes, each with its speaker unknown."""
    assert len(quotes_of(make_article('"Yes, of course," Adams said. ' * 10_000))) == 10_000


def counted_calls(text: str) -> int:
    """Return how many Python functions run while the quotes of `text` are extracted."""
    count = 0

    def count_call(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    article = make_article(text)
    sys.setprofile(count_call)
    try:
        quotes_of(article)
    finally:
        sys.setprofile(None)
    return count
