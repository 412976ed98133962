"""The dated events of a briefing: what each date in a statement dates."""

import re
from collections.abc import Iterator, Sequence

from briefdesk.briefing import Event
from briefdesk.compose.calendar_words import DateSpan, apply_edits, first_day, undated_edits
from briefdesk.compose.clauses import is_whole, leans, sentence_case, shorten, tidy
from briefdesk.compose.statements import Statement
from briefdesk.extract import DateMention, Extract

EVENT_AT_MOST = 140
"""Characters of an event."""

_SUBORDINATOR = re.compile(
    r"(?:\b(?:when|after|before|since|until|because|while|as|that|which|who|where|if)\b|[,;:–—])\s*", re.I
)
_GOVERNED = re.compile(r"\b(?:since|until|till|by|before|after|from|of|to|through|between|than)\s+$", re.I)
_BACK_AT_MOST = 300
"""How far before a date its clause may begin."""


def events(extract: Extract, found: Sequence[Statement]) -> tuple[Event, ...]:
    """Return the dated events that `found` tells, oldest first, none twice."""
    told: dict[tuple[str, str], Event] = {}
    for statement in found:
        for event in _events(extract, statement):
            told.setdefault((event.date, event.event.casefold()), event)
    return tuple(sorted(told.values(), key=lambda event: (str(first_day(event.date)), len(event.date))))


def _events(extract: Extract, statement: Statement) -> Iterator[Event]:
    for mention in statement.dates:
        clause = _dated_clause(extract, statement, mention)
        if clause and statement.certainty != "declined":
            yield Event(date=mention.value, event=clause, paragraph=statement.paragraph)


def _dated_clause(extract: Extract, statement: Statement, mention: DateMention) -> str | None:
    """Return the clause a date belongs to, without the date; None where it cannot be told apart."""
    text = extract.article.slice(statement.at)
    at = mention.at.start - statement.at.start
    start = max(0, at - _BACK_AT_MOST)
    if _GOVERNED.search(text[start:at]):
        return None
    openers = list(_SUBORDINATOR.finditer(text, start, at))
    if openers:
        inner = _undated(text[openers[-1].end() :], mention, statement, openers[-1].end())
        if is_whole(inner) and not leans(inner):
            return shorten(sentence_case(inner), EVENT_AT_MOST)
    main_clause = all(opener[0].strip() == "," for opener in openers)
    whole = statement.undated
    return shorten(whole, EVENT_AT_MOST) if main_clause and not leans(whole) else None


def _undated(text: str, mention: DateMention, statement: Statement, offset: int) -> str:
    start = mention.at.start - statement.at.start - offset
    end = mention.at.end - statement.at.start - offset
    plain = apply_edits(text, undated_edits(text, [DateSpan(start, end, mention.value)], named_years=False))
    return tidy(plain).rstrip(".")
