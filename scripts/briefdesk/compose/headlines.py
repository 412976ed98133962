"""The headline of an article: what it tells of the news, and what of it may stand as a title."""

import re
from collections.abc import Iterator
from itertools import islice

from briefdesk.compose.clauses import QUOTED, is_balanced, leans, sentence_case, tidy
from briefdesk.compose.passages import stems
from briefdesk.compose.shortening import shorten, without_opening
from briefdesk.extract import Extract
from briefdesk.prose.gazetteer import is_large_place, is_people
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.predicates import predicate

WORDS_AT_MOST = 12
"""Words in a row that a briefing may share with its source: as many as the check of copied wording lets pass."""
WORDS_AT_LEAST = 4

KEY_LENGTH = 5
"""Letters by which "Russia" and "Russian", "break" and "breaks" are known for one."""

PARAGRAPHS_AT_MOST = 80
"""Paragraphs of the story in which the words of a headline are looked up."""

CAPITALS = 0.6
"""Part of the longer words of a headline with a capital from which on capitals tell nothing."""

_SMALL = words("clause_words", "small")
_THREE_LETTERS = re.compile(r"\b[^\W\d_]{3}\b")
_LOWER = re.compile(r"\b[a-z][a-z’'-]*[a-z]\b")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_LABEL = re.compile(r"^(?:[^:|]{2,40}[:|]\s+)(?=\S)|^[‘“'\"][^‘’“”'\"]{3,60}[’”'\"]:\s+")
"""What stands before the news: a place, a rubric, a quotation."""
_REST = re.compile(r"\s*(?:\s[–—]\s|\s--?\s|:\s+[‘“'\"]).*$")
"""What stands behind it: a second piece of news, a quotation, the name of the newsroom."""
_SAYS_WHO = re.compile(r":\s[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3}$")
_PARTS = re.compile(r"\s+\|\s+|;\s+|(?<=[a-z]{4})\.\s+(?=[A-Z])")
"""What stands between the parts of a headline; a full stop only behind a word that is no short form."""
_SHOUTED = re.compile(r"\b[A-Z]{4,}\b")
_QUOTES = re.compile(r"[“”\"]|(?<!\w)['‘]")
_SECOND = re.compile(r",?\s(?:but|as|while|after|amid|with)\s.*$|,\s(?:and\s)?[a-z].*$")
_PURPOSE = re.compile(r" to [a-z]+ .*$")
_TO_COME = re.compile(r"^([^,“”\"]{3,60}?) to ([a-z]+)\b", re.I)
_UNFIT = re.compile(
    r"[?!]|https?:|\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me)\b"
    rf"|^(?i:{alternatives(words('clause_words', 'headline_openers'))})\b"
)
_ENDS_IN_S = re.compile(r"(?:’s|'s)$")


def keys(text: str) -> frozenset[str]:
    """Return what tells the subject of a text: the beginnings of its content words, small ones of three letters too."""
    short = (word.lower() for word in _THREE_LETTERS.findall(text))
    told = {stem[:KEY_LENGTH] for stem in stems(text)}
    return frozenset(told | {word for word in short if word not in _SMALL})


def headline_titles(extract: Extract, limit: int) -> Iterator[str]:
    """Yield what of the headline may stand as a title within `limit` and `WORDS_AT_MOST`; maybe nothing.

    A sentence first; then, if it is no more than the headline without its label, a phrase.
    """
    whole = max(_PARTS.split(" ".join((extract.metadata.title or "").split())), key=len)
    told = _SAYS_WHO.sub("", _REST.sub("", whole))
    forms = [_in_full(_sentence_cased(text, extract)) for text in dict.fromkeys((told, _LABEL.sub("", told))) if text]
    for form in forms:
        short = shorten(form, limit)
        sentences = (sentence_case(text) for text in (short, short and without_opening(short)) if text)
        yield from filter(_may_stand, sentences)
    cuts = ((form, _PURPOSE.sub("", form), _SECOND.sub("", form)) for form in forms[::-1])
    phrases = (text for shorter in cuts for text in shorter if told == whole and not _QUOTES.search(text))
    yield from (sentence_case(text) for text in map(tidy, phrases) if len(text) <= limit and _may_stand(text))


def _may_stand(title: str) -> bool:
    found = len(QUOTED.sub("", title).split())
    fits = WORDS_AT_LEAST <= found <= WORDS_AT_MOST and is_balanced(title)
    return fits and not (_UNFIT.search(title) or _LABEL.match(title) or leans(title))


def _in_full(headline: str) -> str:
    """Return a headline without a verb but "to lift" as one with "will lift"."""
    to_come = _TO_COME.match(headline) if predicate(headline) is None else None
    future = f"{to_come[1]} will {to_come[2]}{headline[to_come.end() :]}" if to_come else ""
    return future if future and predicate(future) is not None else headline


def _sentence_cased(headline: str, extract: Extract) -> str:
    """Return a headline with the capitals its words have in the story, where all or most of them begin with one."""
    found = [word for word in _WORD.findall(headline)[1:] if len(word) > 3]
    capitals = sum(word[0].isupper() for word in found)
    is_capital = bool(found) and capitals >= CAPITALS * len(found)
    if not (is_capital or _SHOUTED.search(headline)):
        return headline
    story = " ".join(p.text for p in islice(extract.article.body, PARAGRAPHS_AT_MOST))
    lower = frozenset(_LOWER.findall(story))
    if not is_capital:
        return _SHOUTED.sub(lambda match: match[0].lower() if match[0].lower() in lower else match[0], headline)
    names = frozenset(
        part
        for entity in extract.entities
        for part in entity.name.split()
        if entity.kind == "person" or part.lower() not in lower
    )
    as_told = frozenset(_WORD.findall(story)) | names
    return sentence_case(_WORD.sub(lambda match: _as_told(match[0], names, lower, as_told), headline))


def _is_name(low: str) -> bool:
    """Tell whether a word, in lower case, is known as a place or a people."""
    return is_large_place(low) or is_people(low)


def _as_told(word: str, names: frozenset[str], lower: frozenset[str], told: frozenset[str]) -> str:
    """Return a word as the story has it: a name keeps its capital, and so does what stands there with one only."""
    bare = _ENDS_IN_S.sub("", word)
    is_unseen = bare.lower() not in lower
    if bare in names or (is_unseen and (bare in told or _is_name(bare.lower()))) or not bare[0].isalpha():
        return word
    is_acronym = bare.isupper() and bare.lower() not in lower
    return word if is_acronym or (not bare[1:].islower() and not bare.isupper()) else word.lower()
