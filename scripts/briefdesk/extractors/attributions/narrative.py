"""Read the body once, sentence by sentence: who is its subject, who says something, and who says each quotation."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefdesk.article import Article
from briefdesk.extractors.attributions.attribution import Attribution
from briefdesk.extractors.attributions.clauses import has_finite, text_at
from briefdesk.extractors.attributions.families import with_given_names
from briefdesk.extractors.attributions.frames import Frame
from briefdesk.extractors.attributions.framing import frames, quotations_of
from briefdesk.extractors.attributions.memory import Memory, Seen
from briefdesk.extractors.attributions.noun_phrases import PRONOUNS, whom_it_means
from briefdesk.extractors.attributions.phrases import RELATING, UNKNOWN, Meant, Phrase, is_possessive, phrase_at
from briefdesk.extractors.attributions.remembering import (
    INTRODUCING,
    document_in,
    remembered,
    with_document,
    with_letter,
    with_somebody,
)
from briefdesk.extractors.attributions.reporting import REPLYING, find_attributions
from briefdesk.extractors.attributions.subjects import clause_subjects, first_verb, subject_of, tells_loss
from briefdesk.extractors.attributions.taken_up import DOCUMENTS
from briefdesk.extractors.cast import Cast
from briefdesk.prose.lexicon import words

CONTINUING = words("reporting", "continuing")
"""Verbs by which who spoke last goes on, whatever he or she is called: "the secretary went on"."""
SAME_SPEAKER = frozenset({("they",), ("it",)})
"""Subjects of a second verb of speech in a sentence that take up the subject of the first."""
DOCUMENT_VERBS = frozenset({"read"})
"""Verbs whose "it" is a text, not a body: "It reads: “…”"."""
APPOSED = 3
"""Words before an apposition: the quotation, its comma, a name."""
OWNER_WORDS = 5
"""Words that open a sentence about somebody's relative: "Mrs Ann Adams's | mother was"."""
OF_ONE_WORD = 2
"""Words of "the director"."""
GOING_ON = 2
"""Paragraphs back that somebody spoke who "added" something."""
NAMES_BACK = 1
"""Names before "who" of which the last may be meant."""


class Said(NamedTuple):
    """An attribution, and whom it names."""

    attribution: Attribution
    speaker: Meant


class Sentence(NamedTuple):
    """A sentence of the body with what it reports."""

    frame: Frame
    said: tuple[Said, ...]
    subject: str | None
    """Entity id of what the sentence is about, where it names it."""
    voice: str | None
    """The same where it can be expected to speak: a person or a body, not a place."""
    person: str | None
    """The same where it is a person."""
    last_named: str | None
    """The person, else the body, it names last, where it ends with a colon."""
    antecedents: Mapping[int, str]
    """By position of a quotation right behind "who": whom that stands for."""
    clauses: Mapping[int, str]
    """By position of a quotation in a side clause: whom that is about."""


def narrate(article: Article, cast: Cast) -> tuple[Sentence, ...]:
    """Return the sentences of the body in order, their attributions resolved to entities."""
    memory = Memory()
    sentences: list[Sentence] = []
    quotations = quotations_of(article.body)
    told = with_given_names(cast.outside(quotations), article)
    for frame, found in [(frame, find_attributions(frame)) for frame in frames(article.body, quotations)]:
        sentence, memory = _told(frame, found, told, memory)
        sentences.append(sentence)
    return tuple(sentences)


def _told(frame: Frame, found: Sequence[Attribution], cast: Cast, memory: Memory) -> tuple[Sentence, Memory]:
    subject = subject_of(frame, cast, memory)
    said: list[Said] = []
    if subject.id:
        told_of = memory.with_subject(cast.entities[subject.id], frame.paragraph.n)
        if not found and frame.texts[0] in RELATING:
            told_of = told_of.with_voice_first(frame.paragraph.n)
        memory = with_letter(frame, subject.id, cast, told_of)
        if cast.entities[subject.id].kind == "person" and tells_loss(frame):
            memory = memory._replace(silent=Seen(subject.id, frame.paragraph.n))
    elif frame.texts[0] in INTRODUCING or "'s " in " ".join(frame.texts[:OWNER_WORDS]):
        memory = with_somebody(phrase_at(frame, range(first_verb(frame, 0)), cast, memory))
    is_of_document = not DOCUMENTS.isdisjoint(frame.texts)
    memory = with_document(frame, cast, memory) if is_of_document else memory
    document = document_in(frame) if found and is_of_document else None
    for attribution in found:
        phrase = phrase_at(frame, attribution.who, cast, memory)
        speaker = _speaker(attribution, [s for s in said if s.attribution.order != "noun"], subject, phrase)
        said.append(Said(attribution, speaker))
        aside = attribution.order == "noun" or (attribution.order == "relative" and speaker.id is None)
        memory = memory if aside else remembered(phrase, speaker, document)
    if len(said) > 1 and subject.id and said[0].speaker.id == subject.id:  # "Adams said Bell had said it": Adams speaks
        memory = memory.with_speaker(cast.entities[subject.id], frame.paragraph.n)
    last = _named_last(frame, cast)
    antecedents = dict(_antecedents(frame, cast)) if frame.quoted else {}
    clauses = dict(clause_subjects(frame, cast)) if frame.quoted else {}
    kind = cast.entities[subject.id].kind if subject.id else "place"
    voice, person = subject.id if kind != "place" else None, subject.id if kind == "person" else None
    return Sentence(frame, tuple(said), subject.id, voice, person, last, antecedents, clauses), memory


def _named_last(frame: Frame, cast: Cast) -> str | None:
    """Return who is named last before the colon that ends a sentence: "From Adams's closing speech:"."""
    if frame.texts[-1] != ":":
        return None
    named = [m.entity for m in cast.between(frame.paragraph.n, frame.start, frame.end) if m.entity.kind != "place"]
    return max(enumerate(named), key=lambda at: (at[1].kind == "person", at[0]))[1].id if named else None


def _antecedents(frame: Frame, cast: Cast) -> Iterator[tuple[int, str]]:
    for i in frame.quoted:
        if text_at(frame, i - 1) == "who":
            named = cast.before(frame.paragraph.n, frame.starts[i - 1], NAMES_BACK)
            yield from ((i, m.entity.id) for m in named[-1:] if m.entity.kind == "person")


def _speaker(attribution: Attribution, said: Sequence[Said], subject: Meant, phrase: Phrase) -> Meant:
    if phrase.texts == ("it",) and attribution.plain in DOCUMENT_VERBS:
        written = phrase.memory.document
        recent = written is not None and phrase.frame.paragraph.n - written.paragraph <= 1
        return Meant(written.id, "document") if written and recent else UNKNOWN
    if said and phrase.texts in SAME_SPEAKER:
        return Meant(said[-1].speaker.id, "same-sentence")
    if attribution.order == "relative":
        return _antecedent(phrase)
    if attribution.who:
        last = None if said else _speaker_before(attribution, subject, phrase) or _goes_on_as(attribution, phrase)
        meant = Meant(last, "last-speaker") if last else whom_it_means(phrase)
        if meant.id is None and subject.rule == "subject" and _is_apposed(phrase):
            meant = subject
        if meant.id is None and _goes_on(attribution, phrase):
            meant = _last_speaker(phrase)
        answers = meant.rule == "untitled" and attribution.plain in REPLYING and not _replies_behind(phrase)
        spoke = said[-1].speaker.id if said else _last_speaker(phrase).id
        return UNKNOWN if (answers or (said and meant.rule == "taken-up")) and meant.id == spoke else meant
    if said and (said[-1].speaker.id or not subject.id):
        return Meant(said[-1].speaker.id, "same-sentence")
    return Meant(subject.id, "subject") if subject.id else UNKNOWN


def _replies_behind(phrase: Phrase) -> bool:
    """Return whether a title of several words stands behind what is replied: "“…,” the prime minister responded."."""
    return 0 in phrase.frame.quoted and len(phrase.chunk) > OF_ONE_WORD


def _is_apposed(phrase: Phrase) -> bool:
    """Return whether a phrase is in apposition to the name behind a quotation: "“…,” Adams of Acme, | a firm in"."""
    frame, start = phrase.frame, phrase.who.start
    return 0 in frame.quoted and frame.texts[start - 1] == "," and start > APPOSED and not has_finite(frame, 1, start)


def _goes_on(attribution: Attribution, phrase: Phrase) -> bool:
    return attribution.plain in CONTINUING and phrase.chunk[0] == "the" and bool(phrase.frame.quoted)


def _goes_on_as(attribution: Attribution, phrase: Phrase) -> str | None:
    """Return who spoke last for "she added" behind a quotation, whoever else has acted since."""
    form = PRONOUNS.get(phrase.texts[0]) if len(phrase.texts) == 1 else None
    if form not in {"he", "she"} or attribution.plain not in CONTINUING or 0 not in phrase.frame.quoted:
        return None
    spoke = phrase.memory.speaker
    near = spoke is not None and phrase.frame.paragraph.n - spoke.paragraph <= GOING_ON
    return spoke.id if spoke and near and phrase.cast.genders.get(spoke.id) == form else None


def _last_speaker(phrase: Phrase) -> Meant:
    """Return who spoke last, here or in the paragraph before, for "the secretary went on"."""
    spoke = phrase.memory.speaker
    return Meant(spoke.id, "last-speaker") if spoke and phrase.frame.paragraph.n - spoke.paragraph <= 1 else UNKNOWN


def _antecedent(phrase: Phrase) -> Meant:
    """Return who is named last before "who", the body before "which": "according to Bea Holt, who called it"."""
    kind = "organization" if text_at(phrase.frame, phrase.who.stop) == "which" else "person"
    named = [m for m in phrase.mentions if m.entity.kind == kind and not is_possessive(phrase.frame, m)]
    return Meant(named[-1].entity.id, "antecedent") if named else whom_it_means(phrase)


def _speaker_before(attribution: Attribution, subject: Meant, phrase: Phrase) -> str | None:
    """Return whom "he said" means where it stands apart in a sentence that names another as its subject.

    Who the paragraph was about before comes first, then who spoke last. "Vance has lost so many boats, he said, that
    …": to let Vance say it, prose writes "Vance said he had".
    """
    frame, paragraph = phrase.frame, phrase.frame.paragraph.n
    form = PRONOUNS.get(frame.texts[attribution.who.start])
    apart = text_at(frame, attribution.first - 1) == "," and text_at(frame, attribution.behind) in {",", "."}
    if subject.rule != "subject" or form not in {"he", "she"} or len(attribution.who) > 1 or not apart:
        return None
    here = (seen for seen in phrase.memory.people if seen.paragraph == paragraph and seen.id != subject.id)
    spoke = phrase.memory.speaker
    lately = (spoke,) if spoke and spoke.paragraph >= paragraph - 1 else ()
    fitting = (seen.id for seen in (*here, *lately) if seen.id in phrase.cast.entities and phrase.fits(seen.id, form))
    return next(fitting, None)
