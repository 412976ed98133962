"""Which member of a family a surname means behind an honorific: "Mr Adams", of a father and his son."""

from briefdesk.extractors._families import HONORIFICS
from briefdesk.extractors.attributions.phrases import Phrase
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
    """Return whom a mention means that says something: a bare surname, the one of the family who has spoken before."""
    surname = phrase.frame.paragraph.text[mention.start : mention.end]
    family = phrase.cast.families.get(surname, ())
    heard = [id_ for id_ in family if id_ in phrase.memory.heard and id_ not in phrase.cast.aside]
    before = phrase.frame.paragraph.text[max(0, mention.start - BEFORE_NAME) : mention.start].split()[-1:]
    is_plain = len(family) > 1 and HONORIFICS.keys().isdisjoint(word.rstrip(".") for word in before)
    return heard[0] if len(heard) == 1 and is_plain else of_family(phrase, mention)


def _is_bare(phrase: Phrase, mention: Mention) -> bool:
    """Return whether a mention is a surname and no more."""
    return " " not in phrase.frame.paragraph.text[mention.start : mention.end]
