"""Read the roles that stand before and after a person's name, as the article writes them."""

from collections.abc import Iterator

from briefdesk.extractors.names.appositions import is_role, role_after_comma, role_before_comma
from briefdesk.extractors.names.sentence import Sentence, Span
from briefdesk.prose.gazetteer import is_people
from briefdesk.prose.lexicon import words


def roles_of(span: Span) -> Iterator[str]:
    """Yield the roles that one occurrence of a person's name gives, without honorifics and articles."""
    sentence, start = span.sentence, span.start
    if span.title:
        yield from _titled(sentence, *span.title)
    elif is_role(sentence, start - 1):
        yield sentence.slice(_reach_back(sentence, start - 1), start)
    elif before := role_before_comma(span):
        yield sentence.slice(_reach_back(sentence, before[0]), before[1])
    if after := role_after_comma(span):
        yield sentence.slice(*after)


def _titled(sentence: Sentence, first: int, last: int) -> Iterator[str]:
    while last - first > 1 and sentence.low(last - 1) in words("titles", "honorifics"):
        last -= 1
    if last - first > 1 or sentence.low(first) not in words("titles", "honorifics"):
        begin = _reach_back(sentence, first)
        yield sentence.slice(begin, last).replace("[", "").replace("]", "")


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
    if word.low in words("titles", "modifiers") or word.low in words("titles", "heads") or is_people(word.low):
        return True
    if word.low in words("demonyms", "directions") and word.cap:
        return True
    return word.cap and not (
        word.low in words("common_words", "calendar") or word.low in words("common_words", "words")
    )
