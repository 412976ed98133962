"""Which member of a family a surname means behind an honorific: "Mr Adams", of a father and his son."""

from collections.abc import Mapping

from briefdesk.extractors._genders import Gender
from briefdesk.extractors.attributions.phrases import Phrase
from briefdesk.extractors.cast import Mention

HONORIFICS: Mapping[str, Gender] = {"Mr": "he", "Mrs": "she", "Ms": "she", "Miss": "she"}
BEFORE_NAME = 6
"""Characters of an honorific, its full stop and a space."""


def of_family(phrase: Phrase, mention: Mention) -> str:
    """Return whom a mention means: of a family whom the honorific fits, the one told of last, else as it is."""
    named = phrase.frame.paragraph.text[max(0, mention.start - BEFORE_NAME) : mention.end].split()
    family = phrase.cast.families.get(named[-1], ())
    form = HONORIFICS.get(named[-2].rstrip(".")) if len(family) > 1 and len(named) > 1 else None
    if form is None:
        return mention.entity.id
    return next(
        (seen.id for seen in phrase.memory.people if seen.id in family and phrase.fits(seen.id, form)),
        mention.entity.id,
    )
