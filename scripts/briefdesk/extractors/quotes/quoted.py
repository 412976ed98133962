"""Assign each quotation its speaker: first what its own sentence says, then its paragraph, then what came before."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from briefdesk.extractors.attributions.narrative import Said, Sentence
from briefdesk.extractors.attributions.phrases import UNKNOWN, Meant, Seen
from briefdesk.extractors.quotes.governing import governing
from briefdesk.extractors.quotes.standing import is_predicate, is_told_of, is_whole_sentence
from briefdesk.prose.quotation_marks import Quotation

ASIDES = frozenset({"relative", "noun"})
"""Attributions by which nobody takes the word: "Adams, who said so", "Adams's claim"."""
SILENT_AT_MOST = 3
"""Paragraphs of narrative after which a quotation may still be of who spoke last."""
GUESSES = frozenset({"sentence-before", "paragraph-before", "latest-speaker", "open-paragraph"})
"""Rules that give way to the attribution which closes a quotation over several paragraphs."""


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


class _Place(NamedTuple):
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


def assign_speakers(sentences: Sequence[Sentence]) -> tuple[Quoted, ...]:
    """Return every quotation of the sentences in reading order, with its speaker."""
    decided: list[Quoted] = []
    before: tuple[Sentence, ...] = ()
    latest: Seen | None = None
    for _, group in groupby(sentences, key=attrgetter("frame.paragraph.n")):
        paragraph = tuple(group)
        first_here = len(decided)
        for nth, sentence in enumerate(paragraph):
            for position in sentence.frame.quoted:
                place = _Place(
                    quoted=_in_sentence(sentence, position, len(paragraph)),
                    paragraph=paragraph,
                    nth=nth,
                    decided=decided[-1] if len(decided) > first_here else None,
                    previous=decided[-1] if decided else None,
                    latest=latest,
                    paragraph_before=before,
                )
                decided.append(_decide(place))
                spoke = decided[-1].speaker.id
                latest = Seen(spoke, sentence.frame.paragraph.n) if spoke else latest
            if sentence.said:
                latest = _spoke_last(sentence) or latest
        before = paragraph
    return tuple(_carried_back(decided))


def _in_sentence(sentence: Sentence, position: int, sentences: int) -> Quoted:
    frame = sentence.frame
    return Quoted(
        quotation=frame.quoted[position], sentence=sentence, position=position, said=governing(sentence, position),
        stands_alone=sentences == 1 and is_whole_sentence(frame),
    )  # fmt: skip


def _decide(place: _Place) -> Quoted:
    for rule in RULES:
        meant = rule(place)
        if meant is not None:
            return place.quoted._replace(speaker=meant)
    return place.quoted


def _own_sentence(place: _Place) -> Meant | None:
    """Return whom the attribution names; one without a subject leaves it to the sentence's, or to another attribution.

    So does a document that nobody is named for, or "suggesting it “was over”, he said".
    """
    said, sentence = place.quoted.said, place.quoted.sentence
    if said and said.speaker.id is None and said.attribution.order == "phrase" and sentence.voice:
        return Meant(sentence.voice, "sentence-subject")
    if said and said.speaker.id is None and not said.attribution.who:
        own = sentence.clauses.get(place.quoted.position)
        others = (other.speaker for other in sentence.said if other.speaker.id)
        return next(others, Meant(own, "clause-subject") if own else said.speaker)
    return said.speaker if said else None


def _antecedent(place: _Place) -> Meant | None:
    """Return whom "who" stands for right before the quotation: "his deputy, Ann Adams, who “…”"."""
    who = place.quoted.sentence.antecedents.get(place.quoted.position)
    return Meant(who, "antecedent") if who else None


def _open_paragraph(place: _Place) -> Meant | None:
    signed = place.previous is None or (place.previous.speaker.id is None and place.quoted.sentence.voice is not None)
    if place.quoted.quotation.continues and place.previous is not None and not signed:
        return Meant(place.previous.speaker.id, "open-paragraph")
    return None


def _sentence_subject(place: _Place) -> Meant | None:
    """Return who a sentence is about that quotes without a verb of speech: "Adams: “…”", "For Adams it is “…”"."""
    sentence = place.quoted.sentence
    if place.quoted.said is None and is_told_of(sentence.frame, place.quoted.position):
        return UNKNOWN
    if (
        sentence.voice is None
        or is_whole_sentence(sentence.frame)
        or (place.quoted.said is None and is_predicate(sentence.frame, place.quoted.position))
    ):
        return None
    return Meant(sentence.voice, "sentence-subject")


def _clause_subject(place: _Place) -> Meant | None:
    """Return whom the side clause is about that a quotation stands in, where the sentence tells no subject."""
    own = place.quoted.sentence.clauses.get(place.quoted.position)
    return Meant(own, "clause-subject") if own else None


def _same_paragraph(place: _Place) -> Meant | None:
    if place.decided and place.decided.speaker.id:
        return Meant(place.decided.speaker.id, "same-paragraph")
    return None


def _announced(place: _Place) -> Meant | None:
    """Return whom the sentence before announces: it ends with a colon, here or in the paragraph before."""
    before = place.paragraph[place.nth - 1] if place.nth else place.sentence_before
    if before is None or before.frame.texts[-1] != ":":
        return None
    named = _last_of(before, "announced") or (Meant(before.last_named, "announced") if before.last_named else None)
    return named or _about_before(place.paragraph[: place.nth] or place.paragraph_before)


def _told_before(place: _Place) -> Meant | None:
    """Return who says something in the sentence before, whose words go on: Adams asked about the fee. “Who pays?”"""
    before = place.paragraph[place.nth - 1] if place.nth else None
    said = [s for s in before.said if s.speaker.id and s.attribution.order not in ASIDES] if before else []
    return Meant(said[-1].speaker.id, "sentence-before") if said else None


def _later_in_paragraph(place: _Place) -> Meant | None:
    for sentence in place.paragraph[place.nth + 1 : place.nth + 3]:
        for said in sentence.said:
            if said.speaker.id:
                return Meant(said.speaker.id, "later-in-paragraph")
    return None


def _sentence_before(place: _Place) -> Meant | None:
    if not place.nth:
        return None
    before = place.paragraph[place.nth - 1]
    unnamed = bool(before.said) and bool(before.said[-1].attribution.who) and before.said[-1].speaker.id is None
    return _last_of(before, "sentence-before") or (UNKNOWN if unnamed else None)


def _paragraph_before(place: _Place) -> Meant | None:
    """Return the last speaker, or the subject of the paragraph before, for a quotation that makes up a paragraph.

    A topic may stand before it: "On the weather: …".
    """
    quoted = place.quoted
    topical = quoted.position > 0 and quoted.sentence.frame.texts[quoted.position - 1] == ":"
    if place.sentence_before is None or not (topical or is_whole_sentence(quoted.sentence.frame)):
        return None
    if place.previous and place.previous.sentence is place.sentence_before and _is_of_nobody(place.previous):
        return UNKNOWN
    return _last_of(place.sentence_before, "paragraph-before") or _about_before(place.paragraph_before)


def _about_before(paragraph: Sequence[Sentence]) -> Meant | None:
    """Return who spoke last in a paragraph, or whom it told of since: Adams runs the mill. It shut."""
    for sentence in reversed(paragraph):
        spoke = _spoke_last(sentence)
        if spoke or sentence.person:
            return Meant(spoke.id if spoke else sentence.person, "paragraph-before")
    return None


def _is_of_nobody(quoted: Quoted) -> bool:
    """Return whether a quotation's own attribution names nobody: "a woman wrote", "a statement said"."""
    return quoted.said is not None and bool(quoted.said.attribution.who) and quoted.speaker.id is None


def _latest_speaker(place: _Place) -> Meant | None:
    """Return who spoke last, a few paragraphs back, for a quotation that makes up a paragraph after narrative."""
    latest, n = place.latest, place.quoted.quotation.paragraph
    if latest is None or not is_whole_sentence(place.quoted.sentence.frame) or place.nth:
        return None
    return Meant(latest.id, "latest-speaker") if n - latest.paragraph <= SILENT_AT_MOST else None


def _spoke_last(sentence: Sentence) -> Seen | None:
    """Return who a sentence says that they say something, the last of several."""
    spoke = (said.speaker.id for said in reversed(sentence.said) if said.attribution.order not in ASIDES)
    last = next((id_ for id_ in spoke if id_), None)
    return Seen(last, sentence.frame.paragraph.n) if last else None


def _last_of(sentence: Sentence, rule: str) -> Meant | None:
    """Return who says something in a sentence, the last of several, else who does in passing, else its subject."""
    named = [said for said in reversed(sentence.said) if said.speaker.id and said.attribution.order != "noun"]
    main = next((said for said in named if said.attribution.order != "relative"), named[0] if named else None)
    if main:
        return Meant(main.speaker.id, rule)
    return Meant(sentence.voice, rule) if sentence.voice else None


def _carried_back(decided: Sequence[Quoted]) -> Iterator[Quoted]:
    """Give the opening parts of a quotation over several paragraphs the speaker that only a later part names."""
    speaker = UNKNOWN
    carried: list[Quoted] = []
    for quoted in reversed(decided):
        own = quoted
        if speaker.id is not None and own.said is None and (own.speaker.id is None or own.speaker.rule in GUESSES):
            own = quoted._replace(speaker=Meant(speaker.id, "closing-paragraph"))
        speaker = own.speaker if quoted.quotation.continues and own.speaker.rule != "open-paragraph" else UNKNOWN
        carried.append(own)
    return reversed(carried)


RULES: tuple[Callable[[_Place], Meant | None], ...] = (
    _antecedent,
    _own_sentence,
    _open_paragraph,
    _sentence_subject,
    _clause_subject,
    _same_paragraph,
    _announced,
    _told_before,
    _later_in_paragraph,
    _sentence_before,
    _paragraph_before,
    _latest_speaker,
)
"""In order of trust; the first that names somebody, or knows that nobody is named, decides."""
