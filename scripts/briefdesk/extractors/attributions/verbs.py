"""Whether a form of a reporting verb is a verb here, and one by which somebody says something."""

from briefdesk.extractors.attributions.clauses import (
    BREAKS,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
    is_quotation,
    text_at,
)
from briefdesk.extractors.attributions.frames import Frame
from briefdesk.prose.lexicon import words
from briefdesk.prose.reporting_verbs import Verb, verb_forms

VOICES = words("titles", "heads").union(*(words("speakers", kind) for kind in ("organization_nouns", "person_nouns")))
OBJECTS = DETERMINERS | PRONOUNS
HEARERS = words("reporting", "hearers")
QUOTING = words("reporting", "quoting")
DOCUMENTS = words("speakers", "mouthpieces")
NOUNS_TOO = words("reporting", "nouns_too")
TIMES = words("reporting", "times")
BEFORE_NOUNS = PREPOSITIONS - {"as", "by", "with", "to"}
"""Words behind which a form is no verb."""
QUANTITIES = frozenset({"many", "some", "several", "few", "another", "one"})
"""Determiners that stand for people without a noun."""
NO_SUBJECT = BREAKS | {"and", "who", "which", "that", "to"}
"""Words that no subject between a quotation and its verb holds."""
SUBJECT_WORDS = 9
"""Words of such a subject."""
TIME_WORDS = 6
"""Words of time that may stand between a verb and "that": "estimated earlier this month that"."""


def may_report_unquoted(verb: Verb) -> bool:
    """Return whether a verb reports in a sentence that quotes nothing: "found that" does, "attacked" does not."""
    return verb.plain not in QUOTING or verb.plain == "find"


def reports(frame: Frame, i: int, verb: Verb) -> bool:
    """Return whether the form at `i` is a verb here, and one that reports."""
    before = frame.texts[i - 1] if i else ""
    if _is_name(frame, i):
        return False
    if (
        (before in DETERMINERS and not is_quantity(frame, i - 1))
        or before.endswith(("'s", "s'"))
        or (before in BEFORE_NOUNS)
    ):
        return False
    if verb.plain in QUOTING and not frame.quoted and not (verb.plain == "find" and text_at(frame, i + 1) == "that"):
        return False
    if (
        verb.plain == "say"
        and text_at(frame, i + 1) == "to"
        and not _follows_quotation(frame, i)
        and _is_passive(frame, i)
    ):
        return False
    return frame.texts[i] not in NOUNS_TOO or _shows_verb(frame, i, before)


def is_quantity(frame: Frame, i: int) -> bool:
    """Return whether the word at `i` stands for people that it counts: "with | many calling it"."""
    return (
        frame.texts[i] in QUANTITIES and text_at(frame, i - 1) in {"with", ","} and text_at(frame, i + 1)[-3:] == "ing"
    )


def is_before_quotation(frame: Frame, i: int) -> bool:
    """Return whether at most a comma or a colon parts the word at `i` from a quotation behind it."""
    return is_quotation(frame, i + 1) or (text_at(frame, i + 1) in {",", ":"} and is_quotation(frame, i + 2))


def is_beside(frame: Frame, i: int) -> bool:
    """Return whether at most a subject stands between the form at `i` and a quotation: "…," she began."""
    if is_before_quotation(frame, i):
        return True
    for k in range(i - 1, max(-1, i - 1 - SUBJECT_WORDS), -1):
        if is_quotation(frame, k):
            return True
        text = frame.texts[k]
        if text in NO_SUBJECT or text in verb_forms() or text in FINITE:
            return False
    return False


def _is_passive(frame: Frame, i: int) -> bool:
    """Return whether something is told of what stands before "said to": "a chair said to be old"."""
    before, behind = text_at(frame, i - 1), text_at(frame, i + 2)
    if not before[:1].isalpha() or before in PRONOUNS or frame.is_capital(i - 1):
        return False
    return behind not in HEARERS and behind not in DETERMINERS and not (behind and frame.is_capital(i + 2))


def _is_name(frame: Frame, i: int) -> bool:
    """Return whether a form is part of a name: "told the Evening Post"."""
    return i > 0 and frame.is_capital(i) and text_at(frame, i - 1)[:1].isalpha()


def _shows_verb(frame: Frame, i: int, before: str) -> bool:
    """Return whether a form that is as often a noun or adjective is a verb here."""
    if before in PREPOSITIONS or before == "united":
        return False
    behind = next((k for k in range(i + 1, i + 1 + TIME_WORDS) if text_at(frame, k) not in TIMES), i + 1)
    following = text_at(frame, behind)
    if following in OBJECTS and _can_speak(frame, i - 1):
        return True
    states = following in {"that", ":", "he", "she", "they", "it"} or is_quotation(frame, behind)
    states = states or (following == "," and is_quotation(frame, behind + 1))
    named = i > 0 and (frame.is_capital(i - 1) or before in PRONOUNS or before == "who")
    if states:
        participle = before == "," and frame.texts[i].endswith("ing")
        named = named or before in DOCUMENTS or _can_speak(frame, i - 1)
        return named or participle or before.endswith("s") or is_adverb(frame, i - 1)
    named = named or before in DOCUMENTS
    return before in PRONOUNS or before == "who" or (named and _follows_quotation(frame, i))


def _can_speak(frame: Frame, i: int) -> bool:
    """Return whether the word at `i` is a noun for who can say anything: "the company | claims its prices fell"."""
    text = text_at(frame, i)
    return text in VOICES or text.removesuffix("s") in VOICES


def _follows_quotation(frame: Frame, i: int) -> bool:
    return any(is_quotation(frame, k) for k in range(max(0, i - 6), i))
