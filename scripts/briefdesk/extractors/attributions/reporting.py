"""Find who says something in a sentence, by its syntax alone: the span of the subject, the verb, and how they stand."""

from functools import cache

from briefdesk.extractors.attributions.attribution import Attribution, Order
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
    opens_noun_phrase,
    subject_range,
    text_at,
)
from briefdesk.extractors.attributions.frames import Frame
from briefdesk.extractors.attributions.passives import agent, is_set_apart, quoted_as_saying
from briefdesk.extractors.attributions.sayings import (
    ANSWERS,
    PHRASES_FROM,
    SAYINGS,
    in_the_words,
    of_answer,
    of_phrase,
    of_saying,
)
from briefdesk.extractors.attributions.verbs import (
    DOCUMENTS,
    is_before_quotation,
    is_beside,
    is_quantity,
    may_report_unquoted,
    reports,
)
from briefdesk.prose.lexicon import words
from briefdesk.prose.reporting_verbs import Verb, phrasal_verbs, verb_forms, verbs_beside

DEEDS = words("reporting", "deeds")
NEVER_INVERTED = frozenset({"describe", "expect"})
REPLYING = frozenset({"respond", "reply", "answer", "comment", "elaborate"})
NEGATIONS = frozenset({"not", "never", "didn't", "hasn't", "haven't", "doesn't", "wouldn't", "couldn't"})
BEFORE_SAYING = frozenset({"as", "and", "by", "before", "after", "while", "—", "–"})
"""Words before a participle whose subject is the sentence's: "smiled before | saying"."""
NEGATION_REACH = 3
"""Words before "respond" among which its negation stands."""
BRIEF = 3
"""Words of what is said without a verb: "Not so, says Adams"."""
STATEMENT_REACH = 8
"""Words behind "adding" in which the verb of what is added stands."""
WRITING = words("speakers", "writing")
WRITING_REACH = 5
"""Words before "warning" among which a verb of writing stands: "issued a short written statement"."""
ANTECEDENT_REACH = 12
"""Words before "who" in which the one it refers to is named."""


def find_attributions(frame: Frame) -> tuple[Attribution, ...]:
    """Return the attributions of a frame in order of their verbs."""
    cues = _cues_beside_quotations() if frame.quoted else _cues()
    if cues.isdisjoint(frame.texts):
        return ()
    found = [_attribution(frame, i) for i, text in enumerate(frame.texts) if text in cues]
    return tuple([attribution for attribution in found if attribution is not None])


def is_silence(frame: Frame, attribution: Attribution) -> bool:
    """Return whether a verb of answering brings no answer: "did not respond to them", "respond to “any crisis”"."""
    verb = attribution.verb
    if attribution.plain not in REPLYING:
        return False
    answered = text_at(frame, verb + 1) == "to" and is_quotation(frame, verb + 2)
    return answered or not NEGATIONS.isdisjoint(frame.texts[max(0, verb - NEGATION_REACH) : verb])


@cache
def _cues() -> frozenset[str]:
    """Return the words at which an attribution may be found in a sentence that quotes nothing."""
    verbs = (form for form, verb in verb_forms().items() if may_report_unquoted(verb))
    return frozenset({*verbs, *PHRASES_FROM, "words"})


@cache
def _cues_beside_quotations() -> frozenset[str]:
    """Return the words at which an attribution may be found in a sentence that holds a quotation."""
    verbs = {*verb_forms(), *verbs_beside(), *(form for form, _ in phrasal_verbs())}
    return frozenset({*verbs, *PHRASES_FROM, *ANSWERS, "words"})


def _attribution(frame: Frame, i: int) -> Attribution | None:
    text = frame.texts[i]
    verb = verb_forms().get(text)
    if verb is None and frame.quoted:
        verb = phrasal_verbs().get((text, text_at(frame, i + 1))) or _verb_beside(frame, i)
    if verb is not None and reports(frame, i, verb):
        return _of_participle(frame, i, verb) if verb.form == "participle" else _of_verb(frame, i, verb)
    if text == "words":
        return in_the_words(frame, i) or of_answer(frame, i)
    if text in ANSWERS and frame.quoted:
        found = of_saying(frame, i) if text in SAYINGS else None
        return found or of_answer(frame, i)
    return of_phrase(frame, i, PHRASES_FROM.get(text, ()))


def _verb_beside(frame: Frame, i: int) -> Verb | None:
    """Return the verb of a form that reports only where nothing but its subject parts it from a quotation."""
    verb = verbs_beside().get(frame.texts[i])
    if verb is None or (verb.form == "participle" and not is_before_quotation(frame, i)):
        return None
    return verb if is_beside(frame, i) else None


def _of_participle(frame: Frame, i: int, verb: Verb) -> Attribution | None:
    """Return "…, adding", "was quoted as saying", or one with a subject of its own: "with critics calling"."""
    if verb.plain in DEEDS and not _states(frame, i + 1):
        return None
    before = text_at(frame, i - 1) if i else ""
    apart = before in {",", ""} or before in BEFORE_SAYING or before in verb_forms() or is_quotation(frame, i - 1)
    if apart or _is_of_writing(frame, i):
        who = quoted_as_saying(frame, i) if before == "as" else range(0)
        return Attribution(
            order="participle", verb=i, first=i, behind=i + 1, who=who, plain=verb.plain, manner=verb.manner
        )
    if before in PASSIVE or before in PREPOSITIONS or (before in DETERMINERS and not is_quantity(frame, i - 1)):
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


def _is_of_writing(frame: Frame, i: int) -> bool:
    """Return whether a participle tells what the subject writes: "the board has issued a statement | warning"."""
    near = frame.texts[max(0, i - WRITING_REACH) : i]
    return frame.texts[i - 1] in DOCUMENTS and not WRITING.isdisjoint(near)


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


def _announces(frame: Frame, start: int) -> bool:
    """Return whether a subject, not a clause, follows the verb that opens a sentence: 'Replied Adams, a nurse: "…"'."""
    first = next(iter(frame.quoted), 0)
    return (
        text_at(frame, first - 1) == ":"
        and opens_noun_phrase(frame, start)
        and not has_finite(frame, start, inverted_end(frame, start))
    )


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
        return text_at(frame, i) in {"said", "says"} or _announces(frame, i + 1)
    if is_quotation(frame, j) or (text_at(frame, j) in COMMAS and is_quotation(frame, j - 1)):
        return not goes_on_with_clause(frame, i + 1)
    is_brief = verb.plain == "say" and j <= BRIEF
    return text_at(frame, j) in COMMAS and (is_brief or ends_clause(frame, j)) and not goes_on_with_clause(frame, i + 1)
