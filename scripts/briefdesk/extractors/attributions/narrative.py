"""Read the body once, sentence by sentence: who is its subject, who says something, and who says each quotation."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefdesk.article import Article, Paragraph
from briefdesk.extractors.attributions.clauses import FINITE, PREPOSITIONS, SIDE_CLAUSES, text_at
from briefdesk.extractors.attributions.frames import Frame, frame_paragraph, join
from briefdesk.extractors.attributions.noun_phrases import PRONOUNS, whom_it_means
from briefdesk.extractors.attributions.phrases import (
    UNKNOWN,
    Meant,
    Memory,
    Phrase,
    Seen,
    is_possessive,
    subject_mention,
)
from briefdesk.extractors.attributions.remembering import INTRODUCING, remembered, with_letter, with_somebody
from briefdesk.extractors.attributions.reporting import TIMES, Attribution, find_attributions
from briefdesk.extractors.cast import Cast
from briefdesk.prose.quotation_marks import Quotation, find_quotations
from briefdesk.prose.reporting_verbs import verb_forms

LOST = re.compile(
    r"^[^“”\"]{0,120}?\b(?:(?:is|are|remains?|was|were) (?:still |also |now )?(?:among (?:the|those) )?"
    r"(?:missing|dead|unaccounted for|killed|presumed dead|buried|in a coma)|has not been (?:seen|found))\b"
)
"""What a sentence says of somebody who cannot speak any more: the pronoun behind it means another."""
DASHES = frozenset({"—", "–", "-", "--"})
SAME_SPEAKER = (["they"], ["it"])
"""Subjects of a second verb of speech in a sentence that take up the subject of the first."""
DOCUMENT_VERBS = frozenset({"read"})
"""Verbs whose "it" is a text, not a body: "It reads: “…”"."""
SUBJECT_BEHIND = 12
"""Words behind an opening quotation within which its sentence names its subject."""
NAMES_BACK = 1
"""Names before "who" of which the last may be meant."""
SUBJECT_WORDS = 30
"""Words within which a sentence names its subject."""


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
    antecedents: Mapping[int, str]
    """By position of a quotation right behind "who": whom that stands for."""


def narrate(article: Article, cast: Cast) -> tuple[Sentence, ...]:
    """Return the sentences of the body in order, their attributions resolved to entities."""
    memory = Memory()
    sentences: list[Sentence] = []
    for frame in frames(article.body):
        sentence, memory = _told(frame, cast, memory)
        sentences.append(sentence)
    return tuple(sentences)


def frames(paragraphs: Sequence[Paragraph]) -> Iterator[Frame]:
    """Return the frames of all paragraphs, a quotation and the attribution behind it in one."""
    by_paragraph: dict[int, list[Quotation]] = {}
    for quotation in find_quotations(paragraphs):
        by_paragraph.setdefault(quotation.paragraph, []).append(quotation)
    for paragraph in paragraphs:
        yield from _joined(frame_paragraph(paragraph, by_paragraph.get(paragraph.n, ())))


def _joined(apart: Sequence[Frame]) -> Iterator[Frame]:
    pending: Frame | None = None
    for frame in apart:
        if pending is not None and pending.words[-1].quotation and _is_bare_attribution(frame):
            pending = join(pending, frame)
            continue
        if pending is not None:
            yield pending
        pending = frame
    if pending is not None:
        yield pending


def _is_bare_attribution(frame: Frame) -> bool:
    """Return whether a frame only says who spoke: "Adams said.", "asked Adams.", "— Ann Adams"."""
    if frame.words[0].text in DASHES:
        return len(frame.words) < 12
    if frame.quotations:
        return False
    attribution = next(iter(find_attributions(frame)), None)
    if attribution is None or attribution.first > 1 or attribution.order not in {"subject-verb", "verb-subject"}:
        return False
    behind = [word.text for word in frame.words[attribution.behind :]]
    if attribution.manner == "tell":
        behind = behind[1:]
    return (
        not behind
        or behind[0] in {".", ","}
        or behind[0] in TIMES
        or (behind[0] in PREPOSITIONS and not FINITE.intersection(behind))
    )


def _told(frame: Frame, cast: Cast, memory: Memory) -> tuple[Sentence, Memory]:
    subject = _subject(frame, cast, memory)
    said: list[Said] = []
    if subject.id:
        memory = with_letter(frame, subject.id, memory.with_subject(cast.entities[subject.id], frame.paragraph.n))
        if cast.entities[subject.id].kind == "person" and LOST.search(frame.paragraph.text, frame.start, frame.end):
            memory = memory._replace(silent=Seen(subject.id, frame.paragraph.n))
    elif frame.words[0].text in INTRODUCING:
        memory = with_somebody(Phrase(frame=frame, who=range(_first_verb(frame, 0)), cast=cast, memory=memory))
    for attribution in find_attributions(frame):
        speaker = _speaker(
            attribution, said, subject, Phrase(frame=frame, who=attribution.who, cast=cast, memory=memory)
        )
        said.append(Said(attribution=attribution, speaker=speaker))
        memory = remembered(Phrase(frame=frame, who=attribution.who, cast=cast, memory=memory), attribution, speaker)
    antecedents = dict(_antecedents(frame, cast))
    return Sentence(frame=frame, said=tuple(said), subject=subject.id, antecedents=antecedents), memory


def _antecedents(frame: Frame, cast: Cast) -> Iterator[tuple[int, str]]:
    for i in frame.quotations:
        if text_at(frame, i - 1) == "who":
            named = cast.before(frame.paragraph.n, frame.words[i - 1].start, NAMES_BACK)
            yield from ((i, m.entity.id) for m in named[-1:] if m.entity.kind == "person")


def _speaker(attribution: Attribution, said: Sequence[Said], subject: Meant, phrase: Phrase) -> Meant:
    words_of = [phrase.frame.words[i].text for i in attribution.who]
    if words_of == ["it"] and attribution.plain in DOCUMENT_VERBS:
        written = phrase.memory.document
        recent = written is not None and phrase.frame.paragraph.n - written.paragraph <= 1
        return Meant(written.id, "document") if written and recent else UNKNOWN
    if said and words_of in SAME_SPEAKER:
        return Meant(said[-1].speaker.id, "same-sentence")
    if attribution.order == "relative":
        return _antecedent(phrase)
    if attribution.who:
        last = None if said else _speaker_before(attribution, subject, phrase)
        meant = Meant(last, "last-speaker") if last else whom_it_means(phrase)
        spoke = said[-1].speaker.id if said else None
        return UNKNOWN if meant.rule == "taken-up" and meant.id == spoke else meant
    if said:
        return Meant(said[-1].speaker.id, "same-sentence")
    return Meant(subject.id, "subject") if subject.id else UNKNOWN


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
    form = PRONOUNS.get(frame.words[attribution.who.start].text)
    apart = text_at(frame, attribution.first - 1) == "," and text_at(frame, attribution.behind) in {",", "."}
    if subject.rule != "subject" or form not in {"he", "she"} or len(attribution.who) > 1 or not apart:
        return None
    here = (seen for seen in phrase.memory.people if seen.paragraph == paragraph and seen.id != subject.id)
    spoke = phrase.memory.speaker
    lately = (spoke,) if spoke and spoke.paragraph >= paragraph - 1 else ()
    fitting = (seen.id for seen in (*here, *lately) if seen.id in phrase.cast.entities and phrase.fits(seen.id, form))
    return next(fitting, None)


def _subject(frame: Frame, cast: Cast, memory: Memory) -> Meant:
    """Return who the sentence is about: the first name or pronoun before its verb that can be a subject."""
    if len(frame.words) > 2 and frame.words[0].quotation and frame.words[1].text in DASHES:
        signature = range(2, min(len(frame.words), SUBJECT_WORDS))
        return whom_it_means(Phrase(frame=frame, who=signature, cast=cast, memory=memory))
    if frame.words[0].quotation:
        return _subject_behind(frame, cast, memory)
    start = _main_clause(frame)
    stop = _first_verb(frame, start)
    phrase = Phrase(frame=frame, who=range(start, stop), cast=cast, memory=memory)
    if frame.words[stop - 1].text == "it":
        return UNKNOWN
    if frame.words[stop - 1].text in PRONOUNS:
        return whom_it_means(phrase)
    mention = subject_mention(frame, (m for m in phrase.mentions if not _is_quoted(frame, m.start)))
    if mention:
        return Meant(mention.entity.id, "subject")
    return UNKNOWN if phrase.mentions else whom_it_means(phrase)


def _subject_behind(frame: Frame, cast: Cast, memory: Memory) -> Meant:
    """Return who is named or taken up right behind an opening quotation, whatever the verb: "…," Adams shrugged."""
    stop = next(
        (k for k in range(1, min(len(frame.words), SUBJECT_BEHIND)) if frame.words[k].quotation), SUBJECT_BEHIND
    )
    behind = range(1, min(len(frame.words), stop))
    if not behind:
        return UNKNOWN
    phrase = Phrase(frame=frame, who=behind, cast=cast, memory=memory)
    mention = subject_mention(frame, phrase.mentions)
    if mention:
        return Meant(mention.entity.id, "subject")
    pronoun = next((k for k in behind[:2] if frame.words[k].text in PRONOUNS), None)
    return whom_it_means(phrase._replace(who=range(pronoun, pronoun + 1))) if pronoun is not None else UNKNOWN


def _is_quoted(frame: Frame, position: int) -> bool:
    i = bisect_right(frame.words, position, key=lambda word: word.start) - 1
    return i >= 0 and frame.words[i].quotation is not None and position < frame.words[i].end


def _main_clause(frame: Frame) -> int:
    """Return where the main clause begins behind a side clause: "Asked if she would resign, | Adams laughed"."""
    first = frame.words[0].text
    if not (first.endswith(("ed", "ing")) or first in SIDE_CLAUSES):
        return 0
    comma = next((i for i, word in enumerate(frame.words[:SUBJECT_WORDS]) if word.text == ","), -1)
    return comma + 1 if comma + 1 < len(frame.words) else 0


def _first_verb(frame: Frame, start: int) -> int:
    stop, reporting = min(len(frame.words), start + SUBJECT_WORDS), verb_forms()
    for i in range(start + 1, stop):
        _, _, text, quotation = frame.words[i]
        if quotation or text in FINITE or text in reporting or (text.endswith("ed") and not frame.is_capital(i)):
            return i
    return stop
