"""Which member of a family a surname means behind an honorific: "Mr Adams", of a father and his son."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefdesk.article import Article
from briefdesk.extractors._families import HONORIFICS
from briefdesk.extractors.attributions.memory import REMEMBERED
from briefdesk.extractors.attributions.phrases import Phrase
from briefdesk.extractors.attributions.pronouns import PARAGRAPHS_BACK
from briefdesk.extractors.cast import Cast, Mention

OFTEN = 2
"""Mentions by the first name that show that an article calls somebody so."""
BEFORE_NAME = 6
"""Characters of an honorific, its full stop and a space."""


def with_given_names(cast: Cast, article: Article) -> Cast:
    """Return the cast with those of a family whom the article calls by the first name alone, where it does not all."""
    given: set[str] = set()
    for members in cast.families.values():
        called = {id_ for id_ in members if _times_called(id_, cast, article) >= OFTEN} if len(members) > 1 else set()
        given |= called if len(called) < len(members) else set()
    return replace(cast, by_given=frozenset(given)) if given else cast


def _times_called(id_: str, cast: Cast, article: Article) -> int:
    """Return how often the first name alone stands for somebody, outside of quotations."""
    name, paragraphs = cast.entities[id_].name.split()[0], article.paragraphs
    told = ((n, m) for n, mentions in cast.mentions.items() for m in mentions if m.entity.id == id_)
    return sum(paragraphs[n - 1].text[m.start : m.end] == name for n, m in told)


def of_family(phrase: Phrase, mention: Mention) -> str:
    """Return whom a mention means: of a family whom the honorific fits, the one told of last, else as it is.

    A bare surname means nobody who is called by more than it.
    """
    namesake = _namesake(phrase, mention)
    if namesake:
        return namesake
    named = phrase.frame.paragraph.text[max(0, mention.start - BEFORE_NAME) : mention.end].split()
    family = phrase.cast.families.get(named[-1], ())
    if len(family) <= 1:
        return mention.entity.id
    form = HONORIFICS.get(named[-2].rstrip(".")) if len(named) > 1 else None
    if form:
        fitting = [id_ for id_ in family if phrase.fits(id_, form)]
    elif mention.entity.id in phrase.cast.by_given | phrase.cast.aside and _is_bare(phrase, mention):
        fitting = _by_surname(phrase, family)
    else:
        return mention.entity.id
    lately = next((seen.id for seen in phrase.memory.people if seen.id in fitting), None)
    return lately or (fitting[0] if len(fitting) == 1 else mention.entity.id)


def _namesake(phrase: Phrase, mention: Mention) -> str | None:
    """Return who was told of last of those who share the first name that a mention is: "Ann", beside "Ann Bell's"."""
    others = phrase.cast.namesakes.get(phrase.frame.paragraph.text[mention.start : mention.end], ())
    return next((seen.id for seen in phrase.memory.people if seen.id in others), None) if others else None


def who_speaks(phrase: Phrase, mention: Mention) -> str:
    """Return whom a mention means that says something: a bare surname, the one of the family told of or named last.

    Who is called by more than the surname is meant only where nobody else of the family is near.
    """
    n, text = phrase.frame.paragraph.n, phrase.frame.paragraph.text
    family = phrase.cast.families.get(text[mention.start : mention.end], ())
    before = text[max(0, mention.start - BEFORE_NAME) : mention.start].split()[-1:]
    if len(family) <= 1 or not HONORIFICS.keys().isdisjoint(word.rstrip(".") for word in before):
        return of_family(phrase, mention)
    near = {id_ for k in (n - 1, n) for id_ in _lately(phrase, k, family)} - phrase.cast.by_given
    own = near if len(near) == 1 else frozenset(_by_surname(phrase, family))
    if len(own) == 1 and own.isdisjoint(phrase.cast.aside):
        return next(iter(own))
    last = (id_ for k in range(n, max(0, n - PARAGRAPHS_BACK), -1) for id_ in _lately(phrase, k, family) if id_ in own)
    return next(last, None) or of_family(phrase, mention)


def _by_surname(phrase: Phrase, family: Sequence[str]) -> list[str]:
    """Return who of a family a bare surname may mean: nobody called by the first name, else nobody set aside."""
    others = [id_ for id_ in family if id_ not in phrase.cast.by_given]
    return [id_ for id_ in others if len(others) < len(family) or id_ not in phrase.cast.aside]


def _lately(phrase: Phrase, paragraph: int, family: Sequence[str]) -> Iterator[str]:
    """Yield who of a family a paragraph before has told of, then whom one names before the phrase, the last first."""
    is_own = paragraph == phrase.frame.paragraph.n
    told = () if is_own else phrase.memory.people
    yield from (seen.id for seen in told if seen.paragraph == paragraph and seen.id in family)
    end = phrase.start if is_own else sys.maxsize
    named = phrase.cast.before(paragraph, end, REMEMBERED)
    yield from (mention.entity.id for mention in reversed(named) if mention.entity.id in family)


def _is_bare(phrase: Phrase, mention: Mention) -> bool:
    """Return whether a mention is a surname and no more."""
    return " " not in phrase.frame.paragraph.text[mention.start : mention.end]
