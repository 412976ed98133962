"""Find who says something in a sentence, by its syntax alone: the span of the subject, the verb, and how they stand."""

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from briefdesk.extractors.attributions.clauses import (
    BETWEEN,
    BREAKS,
    CLAUSE_OPENERS,
    COMMAS,
    DETERMINERS,
    PASSIVE,
    PREPOSITIONS,
    RELATIVES,
    before_dashes,
    ends_clause,
    goes_on_with_clause,
    has_finite,
    inverted_end,
    is_adverb,
    is_name_too,
    is_quotation,
    noun_phrase_end,
    opens_noun_phrase,
    subject_range,
    text_at,
)
from briefdesk.extractors.attributions.frames import Frame
from briefdesk.extractors.attributions.passives import agent, is_set_apart, quoted_as_saying
from briefdesk.extractors.attributions.verbs import reports
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.prose.reporting_verbs import Manner, Verb, phrasal_verbs, verb_forms

Order = Literal["subject-verb", "verb-subject", "phrase", "noun", "participle", "relative"]

DEEDS = words("reporting", "deeds")
SAYINGS = words("reporting", "sayings")
NEVER_INVERTED = frozenset({"describe", "expect"})
REPLYING = frozenset({"respond", "reply", "answer", "comment", "elaborate"})
NEGATIONS = frozenset({"not", "never", "didn't", "hasn't", "haven't", "doesn't", "wouldn't", "couldn't"})
BEFORE_SAYING = frozenset({"as", "and", "by", "before", "after", "while", "—", "–"})
"""Words before a participle whose subject is the sentence's: "smiled before | saying"."""
FILLERS = frozenset({"that", "to", "of", "about", "for", "it", "he", "she", "they", "on"})
"""Words between "claim" and what is claimed."""
SAYING_REACH = 8
"""Words behind "claim" in which what is claimed is quoted."""
NEGATION_REACH = 3
"""Words before "respond" among which its negation stands."""
STATEMENT_REACH = 8
"""Words behind "adding" in which the verb of what is added stands."""
ANTECEDENT_REACH = 12
"""Words before "who" in which the one it refers to is named."""
PHRASES = tuple(tuple(phrase.split()) for phrase in lexicon("reporting")["attribution_phrases"])
PHRASES_FROM = {start: tuple(phrase for phrase in PHRASES if phrase[0] == start) for start, *_ in PHRASES}
"""By their first word."""


class Attribution(NamedTuple):
    """Who says something: where the words for it stand in the frame, by position of word."""

    order: Order
    verb: int
    """Position of the verb, or of the phrase's first word."""
    first: int
    """Position of the first word of subject or verb, whichever comes first."""
    behind: int
    """Position behind the last word of subject or verb."""
    who: range
    """Positions of the subject's words; empty for a participle and a relative clause."""
    plain: str
    """The verb's plain form, or the phrase."""
    manner: Manner = "speech"


def find_attributions(frame: Frame) -> tuple[Attribution, ...]:
    """Return the attributions of a frame in order of their verbs."""
    cues = _cues()
    if cues.isdisjoint(frame.texts):
        return ()
    found = [_attribution(frame, i) for i, text in enumerate(frame.texts) if text in cues]
    return tuple([attribution for attribution in found if attribution is not None])


def is_silence(frame: Frame, attribution: Attribution) -> bool:
    """Return whether an attribution tells that somebody does not answer: "did not respond to a request"."""
    before = frame.texts[max(0, attribution.verb - NEGATION_REACH) : attribution.verb]
    return attribution.plain in REPLYING and not NEGATIONS.isdisjoint(before)


@cache
def _cues() -> frozenset[str]:
    """Return the words at which an attribution may be found."""
    return frozenset({*verb_forms(), *(form for form, _ in phrasal_verbs()), *PHRASES_FROM, *SAYINGS, "words"})


def _attribution(frame: Frame, i: int) -> Attribution | None:
    text = frame.texts[i]
    verb = verb_forms().get(text)
    if verb is None and frame.quoted:
        verb = phrasal_verbs().get((text, text_at(frame, i + 1)))
    if verb is not None and reports(frame, i, verb):
        return _of_participle(frame, i, verb) if verb.form == "participle" else _of_verb(frame, i, verb)
    if text == "words":
        return _in_the_words(frame, i)
    if text in SAYINGS and frame.quoted:
        return _of_saying(frame, i)
    return _of_phrase(frame, i, PHRASES_FROM.get(text, ()))


def _in_the_words(frame: Frame, i: int) -> Attribution | None:
    """Return "in Adams's words"."""
    start = next((k for k in range(i - 1, max(-1, i - 6), -1) if text_at(frame, k) == "in"), i)
    if start + 1 >= i or not frame.texts[i - 1].endswith(("'s", "s'")):
        return None
    return Attribution(
        order="phrase", verb=i, first=start, behind=i + 1, who=range(start + 1, i), plain="in the words of"
    )


def _of_phrase(frame: Frame, i: int, phrases: Sequence[tuple[str, ...]]) -> Attribution | None:
    """Return "according to Adams" where one of the phrases stands at `i`."""
    phrase = next((phrase for phrase in phrases if frame.texts[i : i + len(phrase)] == phrase), ())
    start = i + len(phrase)
    who = range(start, noun_phrase_end(frame, start)) if phrase else range(0)
    if not who:
        return None
    return Attribution(order="phrase", verb=i, first=i, behind=who.stop, who=who, plain=" ".join(phrase))


def _of_saying(frame: Frame, i: int) -> Attribution | None:
    """Return "Adams's claim that it was | “…”", "the claim by Adams that": the noun at `i` and whom it belongs to."""
    owner = next((k for k in (i - 1, i - 2) if k >= 0 and frame.texts[k].endswith(("'s", "s'"))), None)
    by = next((k for k in (i + 1, i + 2) if text_at(frame, k) in {"by", "from"}), None)
    if owner is not None:
        who, behind = subject_range(frame, owner), i + 1
    elif by is not None:
        stop = noun_phrase_end(frame, by + 1)
        behind = next((k for k in range(by + 1, stop) if frame.texts[k] == "that"), stop)
        who = range(by + 1, behind)
    else:
        return None
    if not who or text_at(frame, behind) not in FILLERS or not _is_filled(frame, behind):
        return None
    return Attribution(order="noun", verb=i, first=who.start, behind=i + 1, who=who, plain=frame.texts[i])


def _is_filled(frame: Frame, start: int) -> bool:
    """Return whether a quotation stands within a few words, before any comma."""
    near = range(start, min(len(frame.texts), start + SAYING_REACH))
    stop = next((k for k in near if is_quotation(frame, k) or frame.texts[k] in COMMAS | BREAKS), None)
    return stop is not None and is_quotation(frame, stop)


def _of_participle(frame: Frame, i: int, verb: Verb) -> Attribution | None:
    """Return "…, adding", "was quoted as saying", or one with a subject of its own: "with critics calling"."""
    if verb.plain in DEEDS and not _states(frame, i + 1):
        return None
    before = text_at(frame, i - 1) if i else ""
    if before in {",", ""} or before in BEFORE_SAYING or before in verb_forms() or is_quotation(frame, i - 1):
        who = quoted_as_saying(frame, i) if before == "as" else range(0)
        return Attribution(
            order="participle", verb=i, first=i, behind=i + 1, who=who, plain=verb.plain, manner=verb.manner
        )
    if before in PASSIVE or before in PREPOSITIONS or before in DETERMINERS:
        who = _subject_of_progressive(frame, i) if before in PASSIVE and before != "to" else range(0)
        return _made("subject-verb", i, who, verb) if who else None
    start = i - 1
    while start > 0 and frame.texts[start - 1] not in {",", "with"} and i - start < 8:
        start -= 1
    return (
        _made("subject-verb", i, range(start, i), verb)
        if text_at(frame, start - 1) in {",", "with"} and start
        else None
    )


def _states(frame: Frame, start: int) -> bool:
    """Return whether a statement or a quotation follows: "adding that boats sank", beside "adding boats"."""
    if text_at(frame, start) in {"that", ":"} or any(is_quotation(frame, k) for k in (start, start + 1)):
        return True
    reach = range(start, min(len(frame.texts), start + STATEMENT_REACH))
    stop = next((k for k in reach if text_at(frame, k) in COMMAS | BREAKS), reach.stop)
    return goes_on_with_clause(frame, start) or has_finite(frame, start, stop)


def _subject_of_progressive(frame: Frame, i: int) -> range:
    """Return the subject of "is demanding", without its auxiliaries."""
    j = i - 1
    while j > 0 and (text_at(frame, j) in PASSIVE or text_at(frame, j) in BETWEEN):
        j -= 1
    return subject_range(frame, j)


def _made(order: Order, i: int, who: range, verb: Verb) -> Attribution:
    first, behind = (min(who.start, i), max(who.stop, i + 1)) if who else (i, i + 1)
    return Attribution(order=order, verb=i, first=first, behind=behind, who=who, plain=verb.plain, manner=verb.manner)


def _of_verb(frame: Frame, i: int, verb: Verb) -> Attribution | None:
    by = agent(frame, i) if frame.quoted and frame.texts[i].endswith(("ed", "told")) else None
    if by is not None:
        return _made("verb-subject", i, by, verb) if by else None
    if verb.plain == "ask" and text_at(frame, i + 1) == "of":
        return None
    return _of_active(frame, i, verb)


def _of_active(frame: Frame, i: int, verb: Verb) -> Attribution | None:
    j = i - 1
    while j >= 0 and (is_adverb(frame, j) or (frame.texts[j] in BETWEEN and not is_name_too(frame, j))):
        j -= 1
    if j < i - 1 and text_at(frame, j) == "on":
        j -= 1
    j = before_dashes(frame, j)
    before = text_at(frame, j) if j >= 0 else ""
    if before in PASSIVE:
        return None
    if _inverted(frame, i, j, verb):
        return _made("verb-subject", i, range(i + 1, inverted_end(frame, i + 1)), verb)
    if before in RELATIVES:
        return _made("relative", i, range(max(0, j - ANTECEDENT_REACH), j), verb)
    if j < 0 or before in CLAUSE_OPENERS:
        return _made("participle", i, range(0), verb) if before in {"and", "but"} else None
    if before in COMMAS and (is_set_apart(frame, j) or (j > 1 and is_quotation(frame, j - 1))):
        return _made("participle", i, range(0), verb)
    if j in frame.quoted or (before in BREAKS and before != ")"):
        return None
    who = subject_range(frame, j)
    return _made("subject-verb", i, who, verb) if who else None


def _inverted(frame: Frame, i: int, j: int, verb: Verb) -> bool:
    """Return whether the verb at `i` stands before its subject: after a quotation, a clause and its comma, or first."""
    if (
        j != i - 1
        or verb.manner in {"characterise", "tell"}
        or verb.plain in NEVER_INVERTED
        or not opens_noun_phrase(frame, i + 1)
    ):
        return False
    if j < 0:
        return text_at(frame, i) in {"said", "says"}
    if is_quotation(frame, j) or (text_at(frame, j) in COMMAS and is_quotation(frame, j - 1)):
        return not goes_on_with_clause(frame, i + 1)
    return text_at(frame, j) in COMMAS and ends_clause(frame, j) and not goes_on_with_clause(frame, i + 1)
