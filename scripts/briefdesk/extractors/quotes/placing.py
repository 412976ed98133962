"""Where a quotation stands: its sentence, its paragraph and what came before; and who speaks in those."""

from collections.abc import Sequence
from typing import NamedTuple

from briefdesk.extractors.attributions.clauses import SIDE_CLAUSES, text_at
from briefdesk.extractors.attributions.memory import Seen
from briefdesk.extractors.attributions.narrative import Said, Sentence
from briefdesk.extractors.attributions.phrases import UNKNOWN, Meant
from briefdesk.prose.quotation_marks import Quotation

ASIDES = frozenset({"relative", "noun"})
"""Attributions by which nobody takes the word: "Adams, who said so", "Adams's claim"."""


SEVERAL = 2
"""Attributions from which one may stand inside another."""
EMBEDDING = SIDE_CLAUSES - {"who", "which", "whom", "whose", "or", "what", "how", "as"}
"""Words before who says something only in what another says."""


class Quoted(NamedTuple):
    """A quotation in its sentence, and who says it by which rule."""

    quotation: Quotation
    sentence: Sentence
    position: int
    """Position of the quotation among the words of its frame."""
    said: Said | None = None
    """The attribution that governs it, where its own sentence has one."""
    speaker: Meant = UNKNOWN
    stands_alone: bool = False
    """Whether nothing else is in the paragraph."""


class Place(NamedTuple):
    """A quotation and what has been decided before it."""

    quoted: Quoted
    paragraph: tuple[Sentence, ...]
    nth: int
    """Which sentence of the paragraph holds it."""
    decided: Quoted | None
    """The latest decision of this paragraph."""
    previous: Quoted | None
    """The latest decision of all."""
    latest: Seen | None
    """Who spoke last, quoted or not, and in which paragraph."""
    paragraph_before: tuple[Sentence, ...]

    @property
    def sentence_before(self) -> Sentence | None:
        """The last sentence of the paragraph before."""
        return self.paragraph_before[-1] if self.paragraph_before else None


def about_before(paragraph: Sequence[Sentence]) -> Meant | None:
    """Return who spoke last in a paragraph, or whom it told of since: Adams runs the mill. It shut."""
    for sentence in reversed(paragraph):
        spoke = spoke_last(sentence)
        if spoke or sentence.person:
            return Meant(spoke.id if spoke else sentence.person, "paragraph-before")
    return None


def is_of_nobody(quoted: Quoted) -> bool:
    """Return whether a quotation's own attribution names nobody: "a woman wrote", "a statement said"."""
    return quoted.said is not None and bool(quoted.said.attribution.who) and quoted.speaker.id is None


def spoke_last(sentence: Sentence) -> Seen | None:
    """Return who a sentence says that they say something, the last of several."""
    spoke = (said.speaker.id for said in reversed(_main(sentence)) if said.attribution.order not in ASIDES)
    last = next((id_ for id_ in spoke if id_), None)
    return Seen(last, sentence.frame.paragraph.n) if last else None


def _main(sentence: Sentence) -> Sequence[Said]:
    """Return who says something in a sentence, but in the side clauses of what another says: after Bell said so.

    In "Adams said that Bell had said so" it is Adams who speaks.
    """
    if len(sentence.said) < SEVERAL:
        return sentence.said
    named = [said for said in sentence.said if said.speaker.id]
    own = [said for i, said in enumerate(named) if not (i and _is_embedded(sentence, said))]
    return own or sentence.said


def _is_embedded(sentence: Sentence, said: Said) -> bool:
    who = said.attribution.who
    return bool(who) and text_at(sentence.frame, who.start - 1) in EMBEDDING


def last_of(sentence: Sentence, rule: str) -> Meant | None:
    """Return who says something in a sentence, the last of several, else who does in passing, else its subject."""
    named = [said for said in reversed(_main(sentence)) if said.speaker.id and said.attribution.order != "noun"]
    main = next((said for said in named if said.attribution.order != "relative"), named[0] if named else None)
    if main:
        return Meant(main.speaker.id, rule)
    return Meant(sentence.voice, rule) if sentence.voice else None
