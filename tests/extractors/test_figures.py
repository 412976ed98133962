"""Figures: what is counted, how exactly, in which unit, and who says so."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.article import Article, Metadata, Paragraph
from briefdesk.extract import Figure
from briefdesk.extractors import extract_facts
from briefdesk.vocabulary import Vocabulary
from extractors._case_lines import article_of, read_lines
from golden import assert_case, case_files, case_id

PUBLISHED = Metadata(published=date(2031, 5, 14))
WORDS = st.sampled_from(
    "the 3 1,200 two $5 €4m 10% - to and between 52-48 of people people, Monday May 2019 million half a third % . ( ) "
    "7th St years ago -old dozen £ minus 30°C 9/11 from 5:45 p.m. “ ” – twenty hundred m bn 10 000".split()
)


def figures_of(sentence: str, metadata: Metadata = PUBLISHED) -> tuple[Figure, ...]:
    return facts_of(sentence, metadata)["figures"]


def facts_of(sentence: str, metadata: Metadata = PUBLISHED) -> Mapping[str, Any]:
    return extract_facts(replace(article_of(sentence), metadata=metadata), Vocabulary())


def describe(figure: Figure) -> str:
    value = f"{figure.value:.15g}" + (f"..{figure.high:.15g}" if figure.high is not None else "")
    parts = [f"{figure.text} = {value}", figure.unit and f"[{figure.unit}]", figure.qualifier, f"| {figure.noun}"]
    if figure.attributed_to:
        parts.append(f"| {figure.attributed_to}")
    return " ".join(filter(None, parts)).rstrip(" |")


@pytest.mark.golden
@pytest.mark.parametrize("path", case_files("extractors/figures"), ids=case_id)
def test_sentences_give_the_figures_a_person_reads_in_them(path: Path) -> None:
    """Every sentence of the case files gives the figures written below it, and no other."""
    metadata, sentences = read_lines(path)
    assert_case(path, "\n".join("\n    ".join([s, *map(describe, figures_of(s, metadata))]) for s in sentences))


@given(st.lists(WORDS | st.text(max_size=12), max_size=30).map(" ".join))
def test_figures_and_dates_slice_to_their_text_and_never_overlap(text: str) -> None:
    """Whatever the text, each figure and date is exactly its slice, in order, and no two share a character."""
    facts = facts_of(text)
    article, dates, figures = facts["article"], facts["dates"], facts["figures"]
    for item in (*figures, *dates):
        assert article.slice(item.at) == item.text
    spans = sorted((item.at.start, item.at.end) for item in (*figures, *dates))
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


@given(st.integers(2, 10**9), st.sampled_from(["people", "homes", "voters", "tonnes"]))
def test_a_written_count_reads_back(count: int, noun: str) -> None:
    """A number with separators of thousands is read as itself, with the noun it counts."""
    (figure,) = figures_of(f"Officials counted {count:,} {noun} there.")
    assert figure.value == count


@given(st.decimals(1, 999, places=2), st.sampled_from([("million", 10**6), ("billion", 10**9), ("trillion", 10**12)]))
def test_money_reads_back_at_its_scale(amount: float, scale: tuple[str, int]) -> None:
    """A sum with a scale word is the sum times the scale, with the sign as its unit."""
    (figure,) = figures_of(f"The plan costs ${amount} {scale[0]} in all.")
    assert (figure.value, figure.unit) == (pytest.approx(float(amount) * scale[1]), "$")


@given(st.integers(2, 400), st.integers(1, 300))
def test_a_range_holds_both_its_ends(low: int, more: int) -> None:
    """A range gives its lower end as value and its upper end as high, however it is written."""
    for written in (f"{low} to {low + more}", f"{low}-{low + more}", f"between {low} and {low + more}"):
        (figure,) = figures_of(f"Organisers expect {written} visitors.")
        assert (figure.value, figure.high, figure.qualifier) == (low, low + more, "range")


def test_only_the_body_gives_figures() -> None:
    """Captions, headings and pleas are read by nobody for their numbers."""
    text = "Six people met."
    paragraphs = (Paragraph(n=1, kind="caption", text=text), Paragraph(n=2, kind="body", text=text))
    article = Article(source="-", sha256="", paragraphs=paragraphs)
    assert [figure.at.paragraph for figure in extract_facts(article, Vocabulary())["figures"]] == [2]


@pytest.mark.parametrize("form", ["five ", "five and ", "$1-", "1 111 ", "up to 3 ", "1,", "twenty-"])
def test_long_runs_take_bounded_time(form: str) -> None:
    """A long paragraph of nothing but numbers is read in time that grows with its length alone."""
    text = form * (20_000 // len(form))
    assert all(re.search(r"\w", figure.text) for figure in figures_of(text))
