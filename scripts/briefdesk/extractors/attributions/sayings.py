"""Who says something by a noun or a phrase: "in Adams's words", "according to Adams", "Adams's claim that …"."""

from collections.abc import Sequence

from briefdesk.extractors.attributions.attribution import Attribution
from briefdesk.extractors.attributions.clauses import (
    BREAKS,
    COMMAS,
    is_quotation,
    noun_phrase_end,
    subject_range,
    text_at,
)
from briefdesk.extractors.attributions.frames import Frame
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.prose.reporting_verbs import verb_forms

SAYINGS = words("reporting", "sayings")
ANSWERS = words("reporting", "answers") | SAYINGS
BEING = frozenset({"was", "is", "came", "reads", "read", "remains", "remained"})
"""Verbs between an answer and its words."""
OWNERS = frozenset({"his", "her"})
ANSWER_REACH = 12
"""Words between an answer and the colon before its words."""
FILLERS = frozenset({"that", "to", "of", "about", "for", "it", "he", "she", "they", "on"})
"""Words between "claim" and what is claimed."""
SAYING_REACH = 8
"""Words behind "claim" in which what is claimed is quoted."""
PHRASES = tuple(tuple(phrase.split()) for phrase in lexicon("reporting")["attribution_phrases"])
PHRASES_FROM = {start: tuple(phrase for phrase in PHRASES if phrase[0] == start) for start, *_ in PHRASES}
"""By their first word."""


def in_the_words(frame: Frame, i: int) -> Attribution | None:
    """Return "in Adams's words"."""
    start = next((k for k in range(i - 1, max(-1, i - 6), -1) if text_at(frame, k) == "in"), i)
    if start + 1 >= i or not frame.texts[i - 1].endswith(("'s", "s'")):
        return None
    return Attribution(
        order="phrase", verb=i, first=start, behind=i + 1, who=range(start + 1, i), plain="in the words of"
    )


def of_phrase(frame: Frame, i: int, phrases: Sequence[tuple[str, ...]]) -> Attribution | None:
    """Return "according to Adams" where one of the phrases stands at `i`."""
    phrase = next((phrase for phrase in phrases if frame.texts[i : i + len(phrase)] == phrase), ())
    start = i + len(phrase)
    who = range(start, noun_phrase_end(frame, start)) if phrase else range(0)
    if not who:
        return None
    return Attribution(order="phrase", verb=i, first=i, behind=who.stop, who=who, plain=" ".join(phrase))


def of_saying(frame: Frame, i: int) -> Attribution | None:
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


def of_answer(frame: Frame, i: int) -> Attribution | None:
    """Return "Adams's response: | “…”", "her advice was “…”", "“…” was Adams's verdict": the noun at `i`."""
    owner = next((k for k in (i - 1, i - 2) if k >= 0 and _owns(frame, k)), None)
    if owner is None:
        return None
    who = range(owner, owner + 1) if frame.texts[owner] in OWNERS else subject_range(frame, owner)
    if who and frame.texts[who.start] in BEING:
        who = range(who.start + 1, who.stop)
    if not who or not (_is_told_before(frame, who.start) or _is_told_behind(frame, i)):
        return None
    return Attribution(order="noun", verb=i, first=who.start, behind=i + 1, who=who, plain=frame.texts[i])


def _owns(frame: Frame, k: int) -> bool:
    return frame.texts[k] in OWNERS or frame.texts[k].endswith(("'s", "s'"))


def _is_told_before(frame: Frame, start: int) -> bool:
    """Return whether a quotation and "was" stand before the owner: “…” was | Adams's verdict."""
    return text_at(frame, start - 1) in BEING and any(is_quotation(frame, k) for k in (start - 2, start - 3))


def _is_told_behind(frame: Frame, i: int) -> bool:
    """Return whether "was" or a colon parts the noun at `i` from a quotation."""
    near = range(i + 1, min(len(frame.texts), i + ANSWER_REACH))
    k = next((k for k in near if is_quotation(frame, k)), 0)
    if text_at(frame, k - 1) == ":":
        return verb_forms().keys().isdisjoint(frame.texts[i + 1 : k])
    return k - 2 <= i + 1 and any(text_at(frame, n) in BEING for n in (k - 1, k - 2)) if k else False


def _is_filled(frame: Frame, start: int) -> bool:
    """Return whether a quotation stands within a few words, before any comma."""
    near = range(start, min(len(frame.texts), start + SAYING_REACH))
    stop = next((k for k in near if is_quotation(frame, k) or frame.texts[k] in COMMAS | BREAKS), None)
    return stop is not None and is_quotation(frame, stop)
