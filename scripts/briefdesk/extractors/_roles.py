"""Read the roles that stand before and after a person's name, as the article writes them."""

from collections.abc import Iterator

from briefdesk.extractors._context import AGE
from briefdesk.extractors._runs import Sentence, Span
from briefdesk.prose.gazetteer import is_people
from briefdesk.prose.lexicon import words

ROLE_WORDS = 14
"""A role after a name is looked for within so many words."""
STOPS = frozenset(
    (
        ",",
        ".",
        ";",
        ":",
        "(",
        ")",
        "—",
        "–",
        '"',
        "“",
        "”",
        "who",
        "which",
        "when",
        "while",
        "after",
        "where",
        "as",
        "by",
    )
)
ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their"))


def roles_of(span: Span) -> Iterator[str]:
    """Yield the roles that one occurrence of a person's name gives, without honorifics and articles."""
    if span.title:
        first, last = span.title
        if span.sentence.low(first) not in words("titles", "honorifics") or last - first > 1:
            yield span.sentence.slice(_reach_back(span.sentence, first), last)
    elif _is_role(span.sentence, span.first - 1):
        yield span.sentence.slice(_reach_back(span.sentence, span.first - 1), span.first)
    elif span.sentence.low(span.first - 1) == "," and _is_role(span.sentence, span.first - 2):
        yield span.sentence.slice(_reach_back(span.sentence, span.first - 2), span.first - 1)
    yield from _after(span)


def _is_role(sentence: Sentence, index: int) -> bool:
    return sentence.low(index) in words("titles", "heads") and not sentence.words[index].owns


def _reach_back(sentence: Sentence, start: int) -> int:
    """Return where the role that ends at or goes on from `start` begins: former | chief executive."""
    while start > 0 and _belongs(sentence, start - 1):
        start -= 1
    while sentence.low(start) in ("and", "of", "for", "the"):
        start += 1
    return start


def _belongs(sentence: Sentence, index: int) -> bool:
    word = sentence.words[index]
    if word.owns:
        return False
    inner = words("titles", "modifiers") | words("titles", "heads")
    if word.low == "and":
        return sentence.low(index - 1) in words("titles", "heads")
    plain = word.cap and word.low not in words("common_words", "calendar") and not word.opens
    return word.low in inner or is_people(word.low) or plain


def _after(span: Span) -> Iterator[str]:
    sentence = span.sentence
    if sentence.low(span.last) != ",":
        return
    start = span.last + 1
    if AGE.match(sentence.low(start)) and sentence.low(start + 1) == ",":
        start += 2
    end, found = start, False
    while end < len(sentence.words) and end < start + ROLE_WORDS:
        low = sentence.low(end)
        if low in STOPS or low in words("said", "verbs"):
            break
        found = found or _is_role(sentence, end)
        end += 1
    if sentence.low(start) in ARTICLES:
        start += 1
    if found and start < end:
        yield sentence.slice(start, end)
