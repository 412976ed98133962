"""Who says a quotation: rules in order of trust, from what its own sentence says to who spoke last."""

from collections.abc import Callable

from briefdesk.extractors.attributions.narrative import Said, Sentence
from briefdesk.extractors.attributions.phrases import UNKNOWN, Meant
from briefdesk.extractors.quotes.placing import ASIDES, Place, about_before, is_of_nobody, last_of
from briefdesk.extractors.quotes.standing import (
    completes_verb,
    is_fragment,
    is_inscribed,
    is_predicate,
    is_told_of,
    is_whole_sentence,
    tells_of_stranger,
)
from briefdesk.prose.lexicon import words

WRITINGS = words("speakers", "writings") | words("speakers", "documents")
BEAT = 2
"""Sentence in which a quotation goes on that an act interrupts."""
SILENT_AT_MOST = 3
"""Paragraphs of narrative after which a quotation may still be of who spoke last."""
FRAGMENT_REACH = 2
"""Paragraphs back that a speaker may be of whom a few words are quoted without a verb of speech."""
ALLEGING = frozenset({"allegedly", "reportedly", "supposedly"})
"""Words by which a sentence tells that others say of its subject what it quotes."""
OTHERS = frozenset(
    {"heard", "hears", "alleged", "allegedly", "reportedly", "read", "reads", "yelling", "chanting", "shouting"}
)
"""Words by which a sentence tells that its fragment is of others than who spoke last: "an inquest heard"."""
SHOWING = frozenset({"suggest", "indicate", "imply", "signal", "mean"})
"""Verbs whose subject may be a thing: "That it fell suggests “…”, Adams said"."""


def _own_sentence(place: Place) -> Meant | None:
    """Return whom the attribution names; one without a subject leaves it to the sentence's, or to another attribution.

    So does a document that nobody is named for, or "suggesting it “was over”, he said".
    """
    said, sentence = place.quoted.said, place.quoted.sentence
    if is_inscribed(sentence.frame, place.quoted.position):
        return UNKNOWN
    if said and said.speaker.id is None and said.attribution.order == "phrase" and _is_writing(said, sentence):
        return Meant(sentence.voice, "sentence-subject")
    if said and said.speaker.id is None and said.attribution.plain in SHOWING:
        outer = next((other for other in (sentence.said[-1], *reversed(sentence.said)) if other.speaker.id), None)
        if outer and outer.attribution.order not in ASIDES:
            return outer.speaker
    if said and said.speaker.id is None and not said.attribution.who:
        own = sentence.clauses.get(place.quoted.position)
        others = (other.speaker for other in sentence.said if other.speaker.id)
        return next(others, Meant(own, "clause-subject") if own else said.speaker)
    return said.speaker if said else None


def _is_writing(said: Said, sentence: Sentence) -> bool:
    """Return whether what the subject says is told "according to" a text or a recording, not to a source."""
    who = said.attribution.who
    return sentence.voice is not None and not WRITINGS.isdisjoint(sentence.frame.texts[who.start : who.stop])


def _antecedent(place: Place) -> Meant | None:
    """Return whom "who" stands for right before the quotation: "his deputy, Ann Adams, who “…”"."""
    who = place.quoted.sentence.antecedents.get(place.quoted.position)
    return Meant(who, "antecedent") if who else None


def _open_paragraph(place: Place) -> Meant | None:
    signed = place.previous is None or (place.previous.speaker.id is None and place.quoted.sentence.voice is not None)
    if place.quoted.quotation.continues and place.previous is not None and not signed:
        return Meant(place.previous.speaker.id, "open-paragraph")
    return None


def _sentence_subject(place: Place) -> Meant | None:
    """Return who a sentence is about that quotes without a verb of speech: "Adams: “…”", "For Adams it is “…”"."""
    sentence = place.quoted.sentence
    if place.quoted.said is None and is_told_of(sentence.frame, place.quoted.position):
        return UNKNOWN
    if place.quoted.said is None and not ALLEGING.isdisjoint(sentence.frame.texts):
        return None
    goes_on = place.decided and place.decided.speaker.id and place.quoted.said is None
    if goes_on and completes_verb(sentence.frame, place.quoted.position):
        return None
    if (
        sentence.voice is None
        or is_whole_sentence(sentence.frame)
        or (place.quoted.said is None and is_predicate(sentence.frame, place.quoted.position))
    ):
        return None
    return Meant(sentence.voice, "sentence-subject")


def _clause_subject(place: Place) -> Meant | None:
    """Return whom the side clause is about that a quotation stands in, where the sentence tells no subject."""
    own = place.quoted.sentence.clauses.get(place.quoted.position)
    return Meant(own, "clause-subject") if own else None


def _same_paragraph(place: Place) -> Meant | None:
    if place.decided is None:
        return None
    if place.decided.speaker.id:
        return Meant(place.decided.speaker.id, "same-paragraph")
    is_next = place.nth and place.decided.sentence is place.paragraph[place.nth - 1]
    return UNKNOWN if is_next and is_of_nobody(place.decided) else None


def _announced(place: Place) -> Meant | None:
    """Return whom the sentence before announces: it ends with a colon, here or in the paragraph before."""
    before = place.paragraph[place.nth - 1] if place.nth else place.sentence_before
    if before is None or before.frame.texts[-1] != ":":
        return None
    named = last_of(before, "announced") or (Meant(before.last_named, "announced") if before.last_named else None)
    return named or about_before(place.paragraph[: place.nth] or place.paragraph_before)


def _told_before(place: Place) -> Meant | None:
    """Return who says something in the sentence before, whose words go on: Adams asked about the fee. “Who pays?”"""
    before = place.paragraph[place.nth - 1] if place.nth else None
    said = [s for s in before.said if s.speaker.id and s.attribution.order not in ASIDES] if before else []
    return Meant(said[-1].speaker.id, "sentence-before") if said else None


def _later_in_paragraph(place: Place) -> Meant | None:
    for sentence in place.paragraph[place.nth + 1 : place.nth + 3]:
        for said in sentence.said:
            if said.speaker.id:
                return Meant(said.speaker.id, "later-in-paragraph")
    return None


def _sentence_before(place: Place) -> Meant | None:
    if not place.nth:
        return None
    before = place.paragraph[place.nth - 1]
    unnamed = bool(before.said) and bool(before.said[-1].attribution.who) and before.said[-1].speaker.id is None
    return last_of(before, "sentence-before") or (UNKNOWN if unnamed else None)


def _earlier_in_paragraph(place: Place) -> Meant | None:
    """Return whom a paragraph has told of that ends with a quotation without any attribution: Adams is tired. “…”"""
    if not place.nth or place.decided or not is_whole_sentence(place.quoted.sentence.frame):
        return None
    if any(sentence.said for sentence in place.paragraph):
        return None
    people = [s.person for s in place.paragraph[: place.nth] if s.person]
    return Meant(people[-1], "paragraph-about") if people else None


def _paragraph_before(place: Place) -> Meant | None:
    """Return the last speaker, or the subject of the paragraph before, for a quotation that makes up a paragraph.

    A topic may stand before it: "On the weather: …".
    """
    quoted = place.quoted
    topical = quoted.position > 0 and quoted.sentence.frame.texts[quoted.position - 1] == ":"
    if place.sentence_before is None or not (topical or is_whole_sentence(quoted.sentence.frame)):
        return None
    if place.previous and place.previous.sentence is place.sentence_before and is_of_nobody(place.previous):
        return UNKNOWN
    return last_of(place.sentence_before, "paragraph-before") or about_before(place.paragraph_before)


def _beat(place: Place) -> Meant | None:
    """Return who acts between two quotations of a paragraph, the first of which opens it: “…” Adams looked up. “…”"""
    if place.nth or len(place.paragraph) <= BEAT or not is_whole_sentence(place.quoted.sentence.frame):
        return None
    act, goes_on = place.paragraph[1], place.paragraph[BEAT]
    acts = act.person and not (act.said or act.frame.quoted) and 0 in goes_on.frame.quoted
    return Meant(act.person, "beat") if acts else None


def _stranger(place: Place) -> Meant | None:
    """Return that nobody is named where the sentence before tells of somebody without a name: A man stood up. “…”"""
    before = place.paragraph[place.nth - 1] if place.nth else place.sentence_before
    if before is None or not is_whole_sentence(place.quoted.sentence.frame) or not tells_of_stranger(before):
        return None
    return UNKNOWN


def _latest_speaker(place: Place) -> Meant | None:
    """Return who spoke last, a few paragraphs back, for a quotation that makes up a paragraph after narrative.

    So it is of a few words quoted in a sentence that tells of nobody and says by no verb whose they are.
    """
    latest, n, sentence = place.latest, place.quoted.quotation.paragraph, place.quoted.sentence
    if latest is None:
        return None
    reach = 0
    if is_whole_sentence(sentence.frame):
        reach = 0 if place.nth else SILENT_AT_MOST
    elif (
        not (sentence.voice or sentence.said)
        and OTHERS.isdisjoint(sentence.frame.texts)
        and is_fragment(sentence.frame, place.quoted.position)
    ):
        reach = FRAGMENT_REACH
    return Meant(latest.id, "latest-speaker") if n - latest.paragraph <= reach else None


RULES: tuple[Callable[[Place], Meant | None], ...] = (
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
    _earlier_in_paragraph,
    _beat,
    _stranger,
    _paragraph_before,
    _latest_speaker,
)
"""In order of trust; the first that names somebody, or knows that nobody is named, decides."""
