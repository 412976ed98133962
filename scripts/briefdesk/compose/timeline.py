"""The dated events of a briefing: what each date in a statement dates."""

import re
from collections.abc import Iterator, Sequence

from briefdesk.briefing import Event
from briefdesk.compose.calendar_words import DateSpan, apply_edits, undated_edits
from briefdesk.compose.clauses import (
    begins_with_verb,
    is_present,
    is_sentence,
    is_state,
    is_whole,
    leans,
    opening_verb,
    sentence_case,
    tidy,
)
from briefdesk.compose.shortening import shorten
from briefdesk.compose.statements import Statement
from briefdesk.extract import DateMention, Extract
from briefdesk.library.calendar import first_day, last_day, precision
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.predicates import main_clause, predicate

EVENT_AT_MOST = 140
"""Characters of an event."""

DATES_AT_MOST = 12
"""Dates of one sentence that are looked at; one with more is a list."""

_SUBORDINATOR = re.compile(
    r"\b(?:when|after|before|because|while|as|since|until|if|though|although)\s+"
    r"(?!(?:dawn|daybreak|sunrise|noon|midday|sunset|dusk|dark|nightfall|midnight|lunch|breakfast)\b)",
    re.I,
)
_APART = re.compile(
    r",|\b(?:that|which|who|whom|whose|where|how|why|what|from|(?<!more )(?<!less )(?<!fewer )than|against|compared)\b",
    re.I,
)
"""What stands between a verb and a date that dates something else."""
_GOVERNED = re.compile(r"\b(?:since|until|till|by|before|after|from|of|to|through|between|than|for|against)\s+$", re.I)
_OF_A_YEAR = r"[\w-]|,?\s+(?:of\s+)?\d{4}\b"
"""What stands behind a month that is not the one meant, but that of the year named: "in October 2015"."""
_TIMED = re.compile(r"\b(?:in|on|at|during|late|early)\s+$", re.I)
_OPENING_PHRASE = re.compile(r"^[^,]{1,60},\s+")
_NO_SUBJECT = re.compile(r"\w+ly|\w+ing\b[^,]*")
"""What opens a sentence and is not what it is about: "Finally", "Drawing on their savings"."""
_SECOND_CLAUSE = re.compile(r",?\s+(?:but|and)\s+(?=(?:was|were|is|are|has|have|had|will|would|later|then)\s)")
_BEHIND = 120
"""Characters behind a date in which the verb of its clause may stand."""
_SET_APART = re.compile(r"(?:,\s+(?:in|on|during)\s+|^(?:(?:and|but|in|on|during|early|late)\s+)*)$", re.I)
_PARTICIPLE_BEFORE = re.compile(r"\s[a-z]{2,}ed\s+(?:early\s+|late\s+)?(?:(?:in|on|during|at|of)\s+)?$")
"""What is dated in "the aid announced in May", where another verb came before."""
_TOLD_THAT = re.compile(rf"\b{alternatives(words('clause_words', 'that_verbs') | {'told'})}\b(?:\s\S+){{0,3}}?\sthat\s")
_UNFIT = re.compile(
    r"^(?:Even|Just|Only)\s|^[A-Z][a-z]+ed\s(?!by\b)(?:the|an?|to|in|on|from|for|with)\b|\b(?:was|were|is|are),"
    r"|^(?:In|At|On)\s[^,]*\b[a-z]{3,}ed,"
    r"|^\S+(?:\s\S+){0,9}?\s(?:could|may|might|can|should|must)\b"
    r"|\b(?:[Ww]e|[Yy]ou)\b"
)
"""An event that lost its subject or its complement with its date, that may or should be, or speaks to the reader."""
_BACK_AT_MOST = 300
"""How far before a date its clause may begin."""

_PAST_AUXILIARIES = frozenset({"was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"})
_NEEDS_FUTURE = frozenset({"will", "would", "may", "might", "can", "could", "should", "must", "shall", "won't"})


def events(extract: Extract, found: Sequence[Statement]) -> tuple[Event, ...]:
    """Return the dated events that `found` tells, oldest first, none twice."""
    told: dict[tuple[str, str], Event] = {}
    for statement in found:
        if statement.certainty != "declined" and statement.quote is None:
            for event in _events(extract, statement):
                told.setdefault((event.date, event.event.casefold()), event)
    return tuple(sorted(told.values(), key=lambda event: (first_day(event.date), len(event.date))))


def _events(extract: Extract, statement: Statement) -> Iterator[Event]:
    for n, mention in enumerate(statement.dates[:DATES_AT_MOST]):
        clause = _dated_clause(extract, statement, mention, is_first=n == 0)
        if clause:
            yield Event(date=mention.value, event=clause, paragraph=statement.paragraph)


def _dated_clause(extract: Extract, statement: Statement, mention: DateMention, *, is_first: bool) -> str | None:
    """Return the clause a date belongs to, without the date; None where it cannot be told apart."""
    text = extract.article.slice(statement.at)
    at = mention.at.start - statement.at.start
    start = max(0, at - _BACK_AT_MOST)
    if _GOVERNED.search(text[start:at]) or (_is_year(mention) and not _TIMED.search(text[start:at])):
        return None
    openers = list(_SUBORDINATOR.finditer(text, start, at))
    if openers:
        if openers[-1][0].lower().startswith("if"):
            return None
        end = _end_of_clause(text, openers[-1], mention.at.end - statement.at.start)
        inner = _undated(text[openers[-1].end() : end], mention, statement, openers[-1].end())
        before = text[openers[-1].end() : at]
        fits = is_whole(inner) and is_sentence(before) and not leans(inner) and not _APART.search(before)
        return _fitting(inner, mention, extract) if fits else None
    before = _OPENING_PHRASE.sub("", text[start:at])
    if not is_first or _APART.search(before) or leans(statement.undated) or begins_with_verb(before):
        return None
    if not _dates_main_verb(text, mention, at, start=start):
        return None
    undated = _without_day(statement.undated, mention.text)
    return _fitting(_without_other(undated, mention, statement), mention, extract)


def _end_of_clause(text: str, opener: re.Match[str], behind: int) -> int:
    """Return where the clause behind a conjunction ends: at the comma before the main clause, if it opens the text."""
    comma = text.find(", ", behind) if not text[: opener.start()].strip() else -1
    return comma if comma >= 0 else len(text)


def _without_day(clause: str, day: str) -> str:
    """Return a clause without a day or year that still stands in it: "in 2031"."""
    if day.casefold() not in clause.casefold():
        return clause
    told = rf"(?:in|on|during|of)\s+{re.escape(day)}"
    start = main_clause(clause) or 0

    def one_comma(match: re.Match[str]) -> str:
        is_opening = match.end() < start or _NO_SUBJECT.fullmatch(clause, 0, match.start())
        return "," if match["comma"] and is_opening else ""

    return re.sub(rf",\s*{told}(?P<comma>,)|\s*\b{told}(?!{_OF_A_YEAR})", one_comma, clause, flags=re.I)


def _dates_main_verb(text: str, mention: DateMention, at: int, *, start: int) -> bool:
    """Tell whether a date at `at` belongs to the verb of the main clause: to no noun, participle or reported clause."""
    clause, at = text[start : at + _BEHIND], at - start
    verb, opening = predicate(clause), main_clause(clause) or 0
    if verb is None:
        return False
    if at < verb.start:
        is_day = precision(mention.value) == "day" and not clause[at + len(mention.text) : verb.start].strip()
        return is_day or at < opening or _SET_APART.search(clause, 0, at) is not None
    between = clause[verb.end : at]
    told = clause[verb.start : verb.end].lower() in words("clause_words", "that_verbs")
    return not (_PARTICIPLE_BEFORE.search(between) or (told and predicate(f"It{between}") is not None))


def _without_other(clause: str, mention: DateMention, statement: Statement) -> str:
    """Return a clause up to an "and" behind which something of another date is told."""
    for other in statement.dates:
        if other.value != mention.value and " and " in clause.partition(other.text)[0] and other.text in clause:
            return clause.partition(" and ")[0]
    return clause


def _is_year(mention: DateMention) -> bool:
    return mention.text.strip().isdigit()


def _fitting(clause: str, mention: DateMention, extract: Extract) -> str | None:
    """Return a clause shortened, if its tense agrees with its date."""
    event = shorten(_SECOND_CLAUSE.split(clause, maxsplit=1)[0], EVENT_AT_MOST)
    if (
        event is None
        or _breaks_off(event)
        or is_state(event)
        or _UNFIT.search(event)
        or not _agrees(opening_verb(event), mention, extract)
    ):
        return None
    return sentence_case(event)


def _breaks_off(event: str) -> bool:
    """Tell whether what somebody said has lost its verb: "Brook told the court that the town through its clerk"."""
    told = _TOLD_THAT.search(event)
    return told is not None and predicate(event[told.end() :]) is None


def _agrees(verb: str, mention: DateMention, extract: Extract) -> bool:
    """Tell whether a verb fits a date: a past day needs a past tense, a day to come a verb that looks ahead."""
    published, last, first = extract.metadata.published, last_day(mention.value), first_day(mention.value)
    if published is None:
        return False
    if last < published:
        return verb in _PAST_AUXILIARIES or not (verb in words("clause_words", "auxiliaries") or is_present(verb))
    return first <= published or verb in _NEEDS_FUTURE or is_present(verb)


def _undated(text: str, mention: DateMention, statement: Statement, offset: int) -> str:
    start = mention.at.start - statement.at.start - offset
    end = mention.at.end - statement.at.start - offset
    plain = apply_edits(text, undated_edits(text, [DateSpan(start, end, mention.value)], named_years=False))
    return tidy(plain).rstrip(".")
