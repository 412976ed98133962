"""Titles and descriptions: the best claim of a subject, shortened where a sentence may end."""

import re
from collections.abc import Iterator, Sequence

from briefdesk.compose.clauses import leans, sentence_case, shorten, with_full_stop
from briefdesk.compose.passages import stems
from briefdesk.compose.points import holds_any, spoken_words
from briefdesk.compose.statements import Statement
from briefdesk.compose.subjects import Subject
from briefdesk.extract import Certainty, Extract
from briefdesk.prose.sentences import split_sentences
from briefdesk.text import fold

TITLE_AT_MOST = 80
DESCRIPTION_AT_MOST = 200
"""Characters."""

CANDIDATES_AT_MOST = 60
"""Statements of a subject that are looked at; a title stands near its beginning."""

_SURE: dict[Certainty, float] = {
    "asserted": 1.0, "estimated": 1.0, "alleged": 0.6, "expected": 0.8,
    "denied": 0.2, "possible": 0.3, "declined": -5.0,
}  # fmt: skip
_LATER = 0.25
"""What a statement loses for each before it."""
_SHORT = 32
"""Characters under which a title says too little."""
_ADDS_AT_LEAST = 20
"""Characters by which a description that begins like the title must go on."""
_FIGURE = 0.5
_CUE = 1.5
"""What a statement gains for a figure, and for a cue of the subject's own tags."""
_HEADLINE_WORD = 0.4
_HEADLINE_AT_MOST = 1.6
"""What a statement gains for each word it shares with the article's headline, and how much at most."""
_EXISTENTIAL = re.compile(r"^there\s", re.I)
_UNFIT = re.compile(r"[“”\"«»?!]|https?:|\b(?:I|we|you|my|our|your)\b")
_CAPITAL = re.compile(r"(?<=\s)[A-Z]")
_EDGES = " ,;:–—-"
_ALSO = re.compile(r"(?<=\w)\s+also\b", re.I)
_WORD_EDGE = re.compile(r"\s+\S*$")


def ranked(subject: Subject, found: Sequence[Statement], extract: Extract) -> tuple[Statement, ...]:
    """Return the statements near the beginning of a subject, the one that says most first."""
    figures = sorted(figure.at for figure in extract.figures)
    cues = sorted(subject.cues)
    heading = frozenset(stems(extract.metadata.title or ""))

    def worth(item: tuple[int, Statement]) -> tuple[float, int]:
        n, statement = item
        told = _FIGURE * holds_any(statement.at, figures) + _CUE * holds_any(statement.at, cues)
        told += min(_HEADLINE_AT_MOST, _HEADLINE_WORD * len(heading.intersection(stems(statement.headline))))
        return (_LATER * n - _worth(statement) - told, n)

    return tuple(statement for _, statement in sorted(enumerate(found[:CANDIDATES_AT_MOST]), key=worth))


def titles(best: Sequence[Statement]) -> Iterator[str]:
    """Yield titles from statements, best first, each at most `TITLE_AT_MOST` characters; never none.

    First come claims shortened at a phrase; the last are beginnings of one with the mark of an omission.
    """
    found = [title for statement in best if (title := _title(statement)) is not None]
    yield from sorted(found, key=lambda title: len(title) < _SHORT or _UNFIT.search(title) is not None)
    for statement in best:
        cut = _WORD_EDGE.sub("", statement.headline[: TITLE_AT_MOST - 1])[: TITLE_AT_MOST - 1].rstrip(_EDGES)
        yield sentence_case(statement.headline if len(statement.headline) <= TITLE_AT_MOST else f"{cut}…")


def _title(statement: Statement) -> str | None:
    if statement.quote:
        spoken = f"{statement.by}: “{spoken_words(statement.quote).rstrip('.')}”"
        return spoken if statement.by and len(spoken) <= TITLE_AT_MOST else None
    if leans(statement.headline):
        return None
    short = shorten(_ALSO.sub("", statement.headline), TITLE_AT_MOST)
    return sentence_case(short) if short else None


def _worth(statement: Statement) -> float:
    worth = _SURE[statement.certainty]
    worth -= 3.0 if statement.leaning else 0.0
    worth -= 3.0 if statement.quote else 0.0
    worth -= 1.5 if _EXISTENTIAL.match(statement.headline) else 0.0
    return worth + (0.5 if _CAPITAL.search(statement.headline) else 0.0)


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
    attributed = f"{sentence.removesuffix('.')}, {statement.by} said."
    return attributed if len(attributed) <= DESCRIPTION_AT_MOST else sentence


def _reported(statement: Statement) -> str | None:
    """Return a quotation of one sentence with its speaker, where both are known and fit."""
    if statement.quote is None or statement.by is None:
        return None
    words = spoken_words(statement.quote).rstrip(".")
    sentence = f"“{words}{'' if words[-1:] in '!?' else ','}” {statement.by} said."
    return sentence if len(sentence) <= DESCRIPTION_AT_MOST and len(split_sentences(words)) == 1 else None


def _adds(sentence: str, title: str) -> bool:
    told = fold(title).strip(" .…")
    if len(sentence) < _SHORT:
        return False
    return told not in fold(sentence) or len(sentence) >= len(title) + _ADDS_AT_LEAST
