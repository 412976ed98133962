"""Descriptions: one sentence of a subject that a reader could stop at."""

from collections.abc import Sequence
from itertools import chain

from briefdesk.briefing import DESCRIPTION_AT_MOST
from briefdesk.compose.clauses import with_full_stop
from briefdesk.compose.points import spoken_words
from briefdesk.compose.shortening import shorten
from briefdesk.compose.statements import Statement
from briefdesk.compose.titles import SHORT
from briefdesk.prose.sentences import split_sentences
from briefdesk.text import fold

_ADDS_AT_LEAST = 22
"""Characters by which a description that begins like the title must go on."""


def description(best: Sequence[Statement], title: str) -> str:
    """Return one sentence of at most `DESCRIPTION_AT_MOST` characters that says more than the title, and who says so.

    Where every statement is too long or leans on another, it is the title as a sentence.
    """
    told = (s for s in best if not (s.leaning or s.quote or s.certainty == "declined"))
    return next(
        chain(
            (sentence for s in told if (sentence := _sentence(s, title))),
            filter(None, map(_reported, best)),
            [with_full_stop(title.rstrip("…"))],
        )
    )


def _sentence(statement: Statement, title: str) -> str | None:
    """Return a statement as one sentence that fits, with who says so at its end; None where that cannot be."""
    told = statement.by is not None and "," not in statement.by and statement.text.endswith(".")
    is_own = statement.text.startswith(f"{statement.by} ")
    source = f", {statement.by_in_text} said" if told and not is_own else ""
    room = DESCRIPTION_AT_MOST - len(source)
    short = statement.text if len(statement.text) <= room else shorten(statement.text, room - 1)
    if short is None or not _adds(short, title) or len(split_sentences(short)) > 1:
        return None
    sentence = with_full_stop(short)
    return f"{sentence.removesuffix('.')}{source}." if sentence.endswith(".") else sentence


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
