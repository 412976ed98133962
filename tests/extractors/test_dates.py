"""Dates: every newspaper's way of writing them, resolved against the day of publication and the tense."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.article import Metadata
from briefdesk.extract import DateMention
from briefdesk.extractors.dates import extract_dates, match_forms
from briefdesk.extractors.dates.forms import FORMS
from briefdesk.extractors.dates.patterns import DATE_PATTERNS
from extractors._case_lines import article_of, read_lines
from golden import assert_case, case_files, case_id

AP_MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
DAYS = st.dates(date(1901, 1, 1), date(2049, 12, 31))

WORDS = st.sampled_from(
    "The the a two 12 3rd 2019, 19 last next this that same previous following very early Later in of on before after "
    "earlier ago later from now day week month year years year-earlier year-ago today tomorrow morning night Monday "
    "Tuesday's March Sept. May Jan 25/12/2024 2024-05-06 2015-19 Christmas Eve Halloween and , ( — .".split()
)


def styles(day: date) -> tuple[str, ...]:
    """Return a full day as newspapers write it."""
    month = day.strftime("%B")
    return (
        f"{month} {day.day}, {day.year}",
        f"{AP_MONTHS[day.month - 1]} {day.day}, {day.year}",
        f"{day:%A}, {month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day:%A} {day.day} {month} {day.year}",
        f"{day.day:02} {day:%b} {day.year}",
        day.isoformat(),
    )


def dates_of(sentence: str, published: date | None = date(2031, 5, 14)) -> tuple[DateMention, ...]:
    return extract_dates(article_of(sentence), Metadata(published=published))


@pytest.mark.golden
@pytest.mark.parametrize("path", case_files("extractors/dates"), ids=case_id)
def test_sentences_give_the_dates_a_person_reads_in_them(path: Path) -> None:
    """Every sentence of the case files gives the dates written below it, and no other."""
    metadata, sentences = read_lines(path)
    lines: list[str] = []
    for sentence in sentences:
        found = extract_dates(article_of(sentence), metadata)
        lines += [sentence, *(f"    {mention.text} = {mention.value}" for mention in found)]
    assert_case(path, "\n".join(lines))


@given(DAYS)
def test_a_full_day_resolves_to_itself_in_every_style(day: date) -> None:
    """However a newspaper writes a full day, it is one mention with that value, published or not."""
    for written in styles(day):
        for published in (None, date(2031, 5, 14)):
            found = dates_of(f"The treaty was signed on {written} in the hall.", published)
            assert [(mention.text, mention.value) for mention in found] == [(written, day.isoformat())]


@given(DAYS, st.integers(0, 6))
def test_a_weekday_lies_within_the_week_before_or_after(published: date, back: int) -> None:
    """A weekday told in the past is the last one up to publication, one announced the next one from it."""
    past, future = published - timedelta(days=back), published + timedelta(days=back)
    assert [m.value for m in dates_of(f"The mayor said {past:%A}.", published)] == [past.isoformat()]
    assert [m.value for m in dates_of(f"The mayor will speak on {future:%A}.", published)] == [future.isoformat()]


@given(DAYS)
def test_month_and_day_without_a_year_take_the_nearest_by_tense(published: date) -> None:
    """A day told in the past lies in the year up to publication, one announced in the year from it.

    Some weeks to either side count more than the tense: a day nearly a year away would be written with its year.
    """
    day = published.replace(day=15)
    written = f"{day:%B} {day.day}"
    past = dates_of(f"The bridge was closed on {written}.", published)[0].value
    future = dates_of(f"The bridge will close on {written}.", published)[0].value
    weeks = timedelta(days=45)
    assert past <= (published + weeks).isoformat()
    assert future >= (published - weeks).isoformat()


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_gives_dates_that_slice_to_their_text(text: str) -> None:
    """Nothing crashes, and each date is exactly its slice."""
    article = article_of(text)
    for mention in extract_dates(article, Metadata(published=date(2031, 5, 14))):
        assert article.slice(mention.at) == mention.text


def test_a_day_before_is_told_from_the_date_named_last() -> None:
    """What the following paragraph tells from a date is resolved against it, not against today."""
    article = article_of("The sale was shelved on September 30.", "The chairman had resigned the previous week.")
    found = extract_dates(article, Metadata(published=date(2031, 5, 14)))
    assert [mention.value for mention in found] == ["2030-09-30", "2030-W39"]


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_marks_hide_no_form(text: str) -> None:
    """A paragraph is looked at only for the forms whose marks it holds, and yet every form in it is found."""
    found = {(name, match.span()) for name, match in match_forms(text)}
    for name, pattern in DATE_PATTERNS.items():
        for match in pattern.finditer(text):
            assert any(start < match.end() and match.start() < end for _, (start, end) in found), (name, match.group())


def test_every_pattern_has_its_reader() -> None:
    """A form that is found is also understood."""
    assert set(DATE_PATTERNS) == set(FORMS)
