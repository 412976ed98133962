"""Read the roles that stand before and after a person's name, as the article writes them."""

from collections.abc import Iterator

from briefdesk.extractors._context import AGE
from briefdesk.extractors._sentence import Sentence, Span
from briefdesk.prose.gazetteer import is_people
from briefdesk.prose.lexicon import words

ROLE_WORDS = 16
"""A role after a name is looked for within so many words."""
STOPS = frozenset(', . ; : ( ) — – " “ ” who which when while after where as by but and'.split())
ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "one"))


def roles_of(span: Span) -> Iterator[str]:
    """Yield the roles that one occurrence of a person's name gives, without honorifics and articles."""
    sentence, start = span.sentence, span.start
    if span.title:
        yield from _titled(sentence, *span.title)
    elif _is_role(sentence, start - 1):
        yield sentence.slice(_reach_back(sentence, start - 1), start)
    elif sentence.low(start - 1) == "," and _is_role(sentence, start - 2):
        yield sentence.slice(_reach_back(sentence, start - 2), start - 1)
    yield from _after(span)


def _titled(sentence: Sentence, first: int, last: int) -> Iterator[str]:
    if last - first > 1 or sentence.low(first) not in words("titles", "honorifics"):
        begin = _reach_back(sentence, first)
        yield sentence.slice(begin, last).replace("[", "").replace("]", "")


def _is_role(sentence: Sentence, index: int) -> bool:
    return sentence.low(index) in words("titles", "heads") and not sentence.owns(index)


def _reach_back(sentence: Sentence, start: int) -> int:
    """Return where the role that goes on from `start` begins: former | chief executive."""
    begin = start
    while begin > 0 and _belongs(sentence, begin - 1):
        begin -= 1
    while begin < start and sentence.low(begin) in ("and", "of", "for", "the"):
        begin += 1
    return begin


def _belongs(sentence: Sentence, index: int) -> bool:
    word = sentence.words[index]
    if word.owns:
        return False
    if word.low == "and":
        return sentence.low(index - 1) in words("titles", "heads")
    plain = word.cap and word.low not in words("common_words", "calendar") | words("common_words", "words")
    return word.low in words("titles", "modifiers") | words("titles", "heads") or is_people(word.low) or plain


def _after(span: Span) -> Iterator[str]:
    sentence = span.sentence
    if sentence.low(span.last) != ",":
        return
    start = span.last + 1
    if AGE.match(sentence.low(start)) and sentence.low(start + 1) == ",":
        start += 2
    end, role = start, 0
    while end < min(len(sentence.words), start + ROLE_WORDS):
        low = sentence.low(end)
        if (low in STOPS and not (low == "and" and not role)) or low in words("said", "verbs"):
            break
        if _is_role(sentence, end):
            role = end
        end += 1
    if sentence.low(start) in ARTICLES:
        start += 1
    if role >= start and end > start and not span.owns:
        yield sentence.slice(start, end)
