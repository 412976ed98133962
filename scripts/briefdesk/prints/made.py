"""Article -> its print."""

from collections.abc import Iterator

from briefdesk.article import Article
from briefdesk.prints.hashing import number_hashes, run_hashes, short
from briefdesk.prints.stored import RUN, Print
from briefdesk.prints.words import words_of
from briefdesk.prose.numbers import find_numbers
from briefdesk.prose.quotation_marks import find_quotations


def make_print(article: Article) -> Print:
    """Return the print of `article`: the same article always gives the same one."""
    numbers = (number.value for paragraph in article.paragraphs for number in find_numbers(paragraph.text))
    return Print(
        sha256=article.sha256,
        words=len(_story(article)),
        runs=frozenset(run for words in _stretches(article) for run in run_hashes(words, RUN, article.sha256)),
        spoken=frozenset(_spoken(article)),
        numbers=frozenset(number_hashes(numbers, article.sha256)),
    )


def _story(article: Article) -> tuple[str, ...]:
    return tuple(word.text for paragraph in article.body for word in words_of(paragraph.text))


def _stretches(article: Article) -> Iterator[tuple[str, ...]]:
    """Yield what is read in one go: the story, whose paragraphs a quote may run across, and each other paragraph."""
    yield _story(article)
    for paragraph in article.paragraphs:
        if paragraph.kind != "body":
            yield tuple(word.text for word in words_of(paragraph.text))


def _spoken(article: Article) -> Iterator[int]:
    """Yield the hash of each run of fewer than five words between quotation marks.

    Of other words short runs are not kept: from those an article could be put together again.
    """
    for quotation in find_quotations(article.paragraphs):
        text = article.paragraphs[quotation.paragraph - 1].text[quotation.start : quotation.end]
        words = tuple(word.text for word in words_of(text))
        for length in range(1, RUN):
            if length <= len(words):
                yield from map(short, run_hashes(words, length, article.sha256))
