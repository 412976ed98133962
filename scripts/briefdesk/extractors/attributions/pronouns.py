"""Whom "he" and "she" mean: subjects before objects, the near before the far, of the gender that anything tells."""

import re
import sys
from collections.abc import Iterator
from itertools import chain

from briefdesk.extractors._genders import Gender
from briefdesk.extractors.attributions.clauses import PREPOSITIONS, has_finite
from briefdesk.extractors.attributions.memory import REMEMBERED, SOMEBODY
from briefdesk.extractors.attributions.phrases import Phrase, is_possessive
from briefdesk.extractors.cast import Mention

RELATIVE_OF = re.compile(r"\bwhose (?:[\w-]+ ){1,4}\Z")
"""What stands before the name of somebody's relative."""
HEARER = re.compile(r"\b(?:told|tells|asked|thanked|(?:interview|conversation|talk|spoke|speaking) (?:with|to)) \Z")
"""What stands before the name of somebody who is spoken to."""
OPENING = frozenset(
    {"although", "though", "while", "when", "as", "because", "since", "if", "after", "before", "until", "once"}
)
"""Words of a side clause whose subject the pronoun of the main clause takes up."""
BEFORE_NAMES = 40
"""Characters before a name in which that stands."""
PARAGRAPHS_BACK = 4
"""Paragraphs a pronoun looks back for a name that was no subject."""


def person_meant(phrase: Phrase, form: Gender | None = None) -> str | None:
    """Return the person that "he", "she" or "the 40-year-old" takes up.

    First who was a subject in this paragraph, then who is named in it before, then subjects and names further back.
    Who cannot speak any more comes last.
    """
    ranked = _of_gender(phrase, form) if form else _of_any(phrase)
    first, silent = next(ranked, _only_speaker(phrase)), phrase.memory.silent
    if form and silent and silent.id == first and phrase.frame.paragraph.n - silent.paragraph <= PARAGRAPHS_BACK:
        first = next((id_ for id_ in ranked if id_ != first), first)
    return None if first in SOMEBODY.values() else first


def person_of_gender(phrase: Phrase, form: Gender) -> str | None:
    """Return the person that "the mother" takes up, None rather than one of whom nothing tells that she is a woman.

    So only where the article brought in a woman without a name.
    """
    first = next((id_ for id_ in _of_gender(phrase, form) if phrase.fits(id_, form)), None)
    unnamed = any(seen.id == SOMEBODY[form] for seen in phrase.memory.people)
    if first in SOMEBODY.values() or (unnamed and first not in phrase.cast.genders):
        return None
    return first


def _of_any(phrase: Phrase) -> Iterator[str]:
    n, people = phrase.frame.paragraph.n, phrase.memory.people
    yield from (seen.id for seen in people if seen.paragraph == n)
    yield from _named(phrase, n, phrase.start)
    yield from (seen.id for seen in people if seen.paragraph != n and seen.id not in phrase.cast.organizations)


def _of_gender(phrase: Phrase, form: Gender) -> Iterator[str]:
    """Yield whom a pronoun may mean, the likeliest first.

    A subject near by whom only the first name tells against comes before anybody far of whom nothing tells for it.
    """
    n, cast = phrase.frame.paragraph.n, phrase.cast
    here = [seen.id for seen in phrase.memory.people if seen.paragraph == n]
    past = [seen for seen in phrase.memory.people if seen.paragraph < n and seen.id not in cast.organizations]
    before = [seen.id for seen in past if seen.paragraph == n - 1]
    known = (id_ for id_ in _named(phrase, n - 1, sys.maxsize) if cast.genders.get(id_) == form)
    near = chain(
        _of_side_clause(phrase), here, _named(phrase, n, phrase.start), _mouthpiece_before(phrase), before, known
    )
    yield from (id_ for id_ in near if phrase.fits(id_, form))
    doubtful = [id_ for id_ in (*here, *before) if id_ in cast.guessed and not phrase.fits(id_, form)][:1]
    older = (seen.id for seen in past if seen.paragraph < n - 1)
    earlier = (_named(phrase, k, sys.maxsize) for k in range(n - 1, max(0, n - 1 - PARAGRAPHS_BACK), -1))
    far = [id_ for id_ in chain(older, chain.from_iterable(earlier)) if phrase.fits(id_, form)]
    yield from (id_ for id_ in far if doubtful and cast.genders.get(id_) == form)
    yield from doubtful
    yield from far


def _of_side_clause(phrase: Phrase) -> Iterator[str]:
    """Yield who is the subject of the side clause before a pronoun: "Although Adams was ill, | he"."""
    frame, comma = phrase.frame, phrase.who.start - 1
    if comma < 1 or frame.texts[comma] != "," or frame.texts[0] not in OPENING or "," in frame.texts[:comma]:
        return
    named = phrase.cast.between(frame.paragraph.n, frame.start, frame.starts[comma])
    verb = next((i for i in range(1, comma) if has_finite(frame, i, i + 1)), 0)
    if verb and named and named[0].start < frame.starts[verb] and named[0].entity.kind == "person":
        yield from () if is_possessive(frame, named[0]) else (named[0].entity.id,)


def _mouthpiece_before(phrase: Phrase) -> Iterator[str]:
    """Yield the body whose spokesman was told of last, in the paragraph before, which names nobody.

    Bodies stand among the people that the narrative remembers for a spokesman without a name, within a paragraph.
    """
    n, latest = phrase.frame.paragraph.n, phrase.memory.people[:1]
    is_body = bool(latest) and latest[0].paragraph == n - 1 and latest[0].id in phrase.cast.organizations
    if is_body and next(_named(phrase, n - 1, sys.maxsize), None) is None:
        yield latest[0].id


def _only_speaker(phrase: Phrase) -> str | None:
    """Return who spoke last where nobody else is named at all: what a first name tells of gender may be wrong."""
    spoke = phrase.memory.speaker
    people = sum(entity.kind == "person" for entity in phrase.cast.entities.values()) if spoke else 0
    return spoke.id if spoke and people == 1 and phrase.frame.paragraph.n - spoke.paragraph <= 1 else None


def _named(phrase: Phrase, paragraph: int, end: int) -> Iterator[str]:
    """Yield the people that a paragraph names before a position, the last first.

    Relatives of another come behind, and who is only spoken to: "whose son Al", "told Ann Adams".
    """
    named = [m for m in reversed(phrase.cast.before(paragraph, end, REMEMBERED)) if m.entity.kind == "person"]
    if paragraph == phrase.frame.paragraph.n and named:
        text, adjunct = phrase.frame.paragraph.text, _adjunct_end(phrase)
        named = [m for m in named if not phrase.frame.start <= m.start < adjunct or is_possessive(phrase.frame, m)]
        named.sort(key=lambda m: _is_beside(text, m))
    yield from (mention.entity.id for mention in named)


def _is_beside(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - BEFORE_NAMES) : mention.start]
    return RELATIVE_OF.search(before) is not None or HEARER.search(before) is not None


def _adjunct_end(phrase: Phrase) -> int:
    """Return where the setting ends that opens the sentence of a pronoun: "Declining to speak of Adams, | he said".

    Nobody is named in it whom the pronoun means, unless it has a subject of its own.
    """
    frame, first = phrase.frame, phrase.frame.texts[0]
    comma = phrase.who.start - 1
    opens = first in PREPOSITIONS or first.endswith(("ing", "ed"))
    if not opens or comma < 1 or frame.texts[comma] != "," or has_finite(frame, 1, comma):
        return 0
    return frame.starts[comma]
