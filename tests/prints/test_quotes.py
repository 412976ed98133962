"""Quotes held against prints: none that was altered passes, none that is true fails.

The articles are the project's own, one about an invented ferry, and pages kept beside the project for measuring. No
quote of theirs is repeated here: each is cut from the article when the test runs.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.article import Article, number_paragraphs
from briefdesk.extractors import extract
from briefdesk.prints import RUN, Print, make_print, parse_print, render_print, words_of
from briefdesk.readers import read_article
from briefdesk.vocabulary import Vocabulary
from ingest_project import FERRY

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT.parent / "shared" / "eval" / "pages").glob("*.txt"))
ARTICLES = [*sorted((ROOT / "articles").glob("*.txt")), *PAGES]
SHA256 = "ab" * 32
STRAIGHT = str.maketrans("“”‘’–—", "\"\"''--")
SPACES = str.maketrans(dict.fromkeys(" ", "\u00a0"))


def article_at(path: Path) -> Article:
    return read_article(path.read_bytes(), path.name, {"published": None})


def true_quotes(article: Article) -> Iterator[str]:
    """Yield what the article has between quotation marks, and runs of its own words of every length from five on."""
    yield from (quote.text for quote in extract(article, Vocabulary()).quotes)
    chance = random.Random(article.sha256)
    for paragraph in article.body:
        words = words_of(paragraph.text)
        if len(words) > RUN:
            start = chance.randrange(len(words) - RUN)
            end = chance.randrange(start + RUN, len(words) + 1)
            yield paragraph.text[words[start].start : words[end - 1].end]


def altered(quote: str, chance: random.Random) -> Iterator[str]:
    """Yield the quote with one word changed, one dropped, one doubled, and two exchanged, at a place by chance."""
    words = quote.split()
    place = chance.randrange(len(words))
    yield " ".join([*words[:place], "walrus", *words[place + 1 :]])
    if len(words) < 3:
        return
    place = chance.randrange(1, len(words) - 1)
    yield " ".join([*words[:place], *words[place + 1 :]])
    yield " ".join([*words[:place], words[place], words[place], *words[place + 1 :]])
    yield " ".join([*words[: place - 1], words[place], words[place - 1], *words[place + 1 :]])


def retold(quote: str) -> Iterator[str]:
    """Yield the quote in other typography, with an insertion, and with a stretch left out."""
    yield quote.translate(STRAIGHT)
    yield quote.translate(SPACES)
    yield quote.upper()
    words = quote.split()
    middle = len(words) // 2
    yield " ".join([*words[:middle], "[the writer's own words]", *words[middle:]])
    yield f"[{quote[0].swapcase()}]{quote[1:]}" if quote[0].isalpha() and quote[1:2].isalpha() else quote


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem[:8])
def test_no_true_quote_fails_and_no_altered_one_passes(path: Path) -> None:
    """Every quote of the article stands in its print, whatever its typography; with one word otherwise it does not."""
    article = article_at(path)
    made = make_print(article)
    chance = random.Random(path.name)
    text = " " + " ".join(word.text for paragraph in article.paragraphs for word in words_of(paragraph.text)) + " "
    quotes = [quote for quote in true_quotes(article) if words_of(quote)]
    assert quotes
    assert [quote for quote in quotes if made.lacks(quote)] == []
    wrong = [
        other for quote in quotes for other in altered(quote, chance) if f" {' '.join(_folded(other))} " not in text
    ]
    assert len(wrong) >= len(quotes)
    assert [quote for quote in wrong if not made.lacks(quote)] == []


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem[:8])
def test_typography_insertions_and_ellipses_are_understood(path: Path) -> None:
    """What a writer may do to a quote of somebody's words makes it no other quote."""
    article = article_at(path)
    made = make_print(article)
    spoken = [quote.text for quote in extract(article, Vocabulary()).quotes]
    for quote in spoken:
        assert [other for other in retold(quote) if made.lacks(other)] == []
        words = quote.split()
        if len(words) > 3:
            assert not made.lacks(" ".join([words[0], "…", *words[2:]]))


def test_a_paragraph_may_be_quoted_across_its_end() -> None:
    """A quotation that runs from one paragraph of the story into the next stands in it."""
    made = print_of("The boats are old.", "Nobody has money for new ones.")
    assert not made.lacks("The boats are old. Nobody has money")


def test_words_outside_marks_are_confirmed_from_five_on() -> None:
    """Of fewer words only those between the article's own quotation marks are kept."""
    made = print_of("Quill called the plan “a fair offer” before the vote at noon.")
    assert not made.lacks("fair offer")
    assert not made.lacks("before the vote at noon")
    assert made.lacks("the vote") == "the vote"


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem[:8])
def test_a_print_is_small_and_the_same_again(path: Path) -> None:
    """It takes about eight bytes a word, and two of one article are the same bytes, which say the same when read."""
    article = article_at(path)
    content = render_print(make_print(article))
    words = sum(len(words_of(paragraph.text)) for paragraph in article.paragraphs)
    assert len(content) < 12 * words + 300
    assert content == render_print(make_print(article_at(path)))
    assert parse_print(content) == make_print(article)


def test_a_print_holds_no_words() -> None:
    """Nothing of the text, nor the order of its words, is in the bytes."""
    content = render_print(make_print(read_article(FERRY.encode(), "ferry.txt", {})))
    body = content.split(b"\0", 1)[1]
    assert not re.search(rb"[A-Za-z ]{9}", body)


@given(st.binary(max_size=400) | st.text(max_size=80).map(lambda text: text.encode("utf-8", "replace")))
def test_no_bytes_make_reading_a_print_crash(content: bytes) -> None:
    """What is no print is none, also behind the beginning of one."""
    whole = render_print(print_of("Crews went back to work on Friday."))
    assert parse_print(content) is None
    assert parse_print(whole + content) in (None, parse_print(whole))
    assert parse_print(whole[: len(content)]) is None or len(content) >= len(whole)


@given(st.text(max_size=200), st.text(max_size=80))
def test_any_text_can_be_held_against_any_print(text: str, quote: str) -> None:
    """Whatever stands in an article or a quote, there is an answer; an article holds itself."""
    made = print_of(text)
    assert isinstance(made.lacks(quote), str)
    if len(words_of(text)) >= RUN and not set("[]….") & set(text):
        assert not made.lacks(text)


def print_of(*paragraphs: str) -> Print:
    numbered = number_paragraphs([("body", text) for text in paragraphs])
    return make_print(Article(source="-", sha256=SHA256, paragraphs=numbered))


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.text for word in words_of(text))
