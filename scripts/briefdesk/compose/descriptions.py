"""Descriptions: one sentence of a subject that a reader could stop at."""

from collections.abc import Sequence

from briefdesk.compose.clauses import with_full_stop
from briefdesk.compose.points import spoken_words
from briefdesk.compose.shortening import shorten
from briefdesk.compose.statements import Statement
from briefdesk.compose.titles import SHORT
from briefdesk.prose.sentences import split_sentences
from briefdesk.text import fold

DESCRIPTION_AT_MOST = 200
"""Characters."""

_ADDS_AT_LEAST = 22
"""Characters by which a description that begins like the title must go on."""


def description(best: Sequence[Statement], title: str) -> str:
    """Return one sentence of at most `DESCRIPTION_AT_MOST` characters that says more than the title.

    Where every statement is too long or leans on another, it is the title as a sentence.
    """
    for statement in best:
        if statement.leaning or statement.quote or statement.certainty == "declined":
            continue
        whole = len(statement.text) <= DESCRIPTION_AT_MOST
        sentence = statement.text if whole else shorten(statement.text, DESCRIPTION_AT_MOST - 1)
        if sentence and _adds(sentence, title) and len(split_sentences(sentence)) == 1:
            return _with_source(with_full_stop(sentence), statement)
    return next(filter(None, map(_reported, best)), with_full_stop(title.rstrip("…")))


def _with_source(sentence: str, statement: Statement) -> str:
    """Return the sentence with who says so at its end, where somebody does and it fits."""
    if statement.by is None or not sentence.endswith(".") or "," in statement.by:
        return sentence
    attributed = f"{sentence.removesuffix('.')}, {statement.by_in_text} said."
    return attributed if len(attributed) <= DESCRIPTION_AT_MOST else sentence


def _reported(statement: Statement) -> str | None:
    """Return a quotation of one sentence with its speaker, where both are known and fit."""
    if statement.quote is None or statement.by is None:
        return None
    spoken = spoken_words(statement.quote).rstrip(".")
    sentence = f"“{spoken}{'' if spoken[-1:] in '!?' else ','}” {statement.by} said."
    return sentence if len(sentence) <= DESCRIPTION_AT_MOST and len(split_sentences(spoken)) == 1 else None


def _adds(sentence: str, title: str) -> bool:
    told = fold(title).strip(" .…")
    if len(sentence) < SHORT:
        return False
    return told not in fold(sentence) or len(sentence) >= len(title) + _ADDS_AT_LEAST
