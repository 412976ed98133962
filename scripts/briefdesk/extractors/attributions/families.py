"""Which member of a family a surname means behind an honorific: "Mr Adams", of a father and his son."""

import sys
from collections.abc import Iterator, Sequence

from briefdesk.extractors._families import HONORIFICS
from briefdesk.extractors.attributions.memory import REMEMBERED
from briefdesk.extractors.attributions.phrases import Phrase
from briefdesk.extractors.attributions.pronouns import PARAGRAPHS_BACK
from briefdesk.extractors.cast import Mention

BEFORE_NAME = 6
"""Characters of an honorific, its full stop and a space."""


def of_family(phrase: Phrase, mention: Mention) -> str:
    """Return whom a mention means: of a family whom the honorific fits, the one told of last, else as it is.

    A bare surname means nobody who is called by more than it.
    """
    named = phrase.frame.paragraph.text[max(0, mention.start - BEFORE_NAME) : mention.end].split()
    family = phrase.cast.families.get(named[-1], ())
    if len(family) <= 1:
        return mention.entity.id
    form = HONORIFICS.get(named[-2].rstrip(".")) if len(named) > 1 else None
    if form:
        fitting = [id_ for id_ in family if phrase.fits(id_, form)]
    elif mention.entity.id in phrase.cast.aside and _is_bare(phrase, mention):
        fitting = [id_ for id_ in family if id_ not in phrase.cast.aside]
    else:
        return mention.entity.id
    lately = next((seen.id for seen in phrase.memory.people if seen.id in fitting), None)
    return lately or (fitting[0] if len(fitting) == 1 else mention.entity.id)


def who_speaks(phrase: Phrase, mention: Mention) -> str:
    """Return whom a mention means that says something: a bare surname, the one of the family told of or named last.

    Who is called by more than the surname is meant only where nobody else of the family is near.
    """
    n, text = phrase.frame.paragraph.n, phrase.frame.paragraph.text
    family = phrase.cast.families.get(text[mention.start : mention.end], ())
    before = text[max(0, mention.start - BEFORE_NAME) : mention.start].split()[-1:]
    if len(family) <= 1 or not HONORIFICS.keys().isdisjoint(word.rstrip(".") for word in before):
        return of_family(phrase, mention)
    near = {id_ for k in (n - 1, n) for id_ in _lately(phrase, k, family)}
    own = near if len(near) == 1 else frozenset(id_ for id_ in family if id_ not in phrase.cast.aside)
    last = (id_ for k in range(n, max(0, n - PARAGRAPHS_BACK), -1) for id_ in _lately(phrase, k, family) if id_ in own)
    return next(last, None) or of_family(phrase, mention)


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
