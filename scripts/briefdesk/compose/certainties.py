"""Whether a statement tells what is to come, what is not known, or what happened."""

import re

from briefdesk.compose.statements import Statement
from briefdesk.extract import Extract
from briefdesk.library.calendar import first_day, last_day
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.predicates import predicate

_FUTURE = re.compile(rf"\b{alternatives(words('clause_words', 'future'))}\b", re.I)
_HEDGE = re.compile(rf"\b{alternatives(words('clause_words', 'hedges'))}\b", re.I)
_UNKNOWN = re.compile(
    r"\b(?:is|are|was|were|remains?|remained)\s+(?:still\s+)?"
    r"(?:not\s+(?:\w+ly\s+|yet\s+)?(?:clear|known|certain)|unclear|unknown|uncertain)\b",
    re.I,
)
_TOO_SOON = re.compile(r"\btoo (?:soon|early) to (?:say|tell|know|judge|predict)\b", re.I)
_SAYS_NOTHING = re.compile(
    r"\bto (?:comment|say|speak|discuss|talk|identify|name|give|provide|answer|elaborate|reveal|disclose|release"
    r"|confirm|respond|explain|describe|specify|share|be|take|go|testify|tell)\b"
    r"|\b(?:did|does|do|would|could|has|have|had|was|were|will|can)(?:\s?not|n[’']t)\b"
    r"|\b(?:no|neither|nor|without|never)\b",
    re.I,
)
"""By what a refusal is one to tell something: who "declined to run again" keeps nothing back."""
_NO_HEDGE = re.compile(
    r"\bperhaps (?:un)?surprisingly\b"
    r"|\bcould(?:\s?not|n[’']t|\sno longer)\b"
    r"(?!\s(?:\w+ly\s)?(?:be\s|verify|confirm|say|provide|give|comment|identify|determine|establish|tell|reach))",
    re.I,
)
_NOT_SAID = re.compile(
    r"\b(?:has|have|had)(?:n[’']t|\snot)(?:\syet)?\s(?:said|decided|announced|disclosed|revealed|confirmed|commented|determined)\b",
    re.I,
)
_CONDITION = re.compile(r"if\b", re.I)
_SUBORDINATE = re.compile(
    r"\b(?:that|which|who|whom|because|what|where|although|if"
    r"|(?<!not clear )(?<!unclear )whether)\b|,\s(?=an?\s|the\s)",
    re.I,
)
AHEAD = 16
"""Characters behind a verb in which its "to" stands: "is expected to"."""
_BETWEEN = frozenset({"been", "not", "also", "already", "now", "to", "be"})
_ONCE = frozenset({"initially", "originally", "previously", "once", "first", "earlier"})
"""Words by which "was planned" is of a plan that no longer holds."""


def is_too_soon(statement: Statement) -> bool:
    """Tell whether a statement says that it is too early to know."""
    return _TOO_SOON.search(statement.text) is not None


def is_to_come(statement: Statement, extract: Extract) -> bool:
    """Tell whether a statement speaks of the time to come and names a day of it, or a month or year not yet over."""
    published = extract.metadata.published
    if published is None or not any(last_day(mention.value) > published for mention in statement.dates):
        return False
    told = statement.unquoted
    if not _FUTURE.search(told) or _tells_past(told):
        return False
    begins = any(first_day(mention.value) > published for mention in statement.dates)
    return begins or _looks_ahead(told)


def _looks_ahead(text: str) -> bool:
    """Tell whether the main verb is one of the time to come, or of what is meant to be."""
    verb = predicate(text)
    return verb is not None and _FUTURE.search(text[: verb.end + AHEAD], verb.start) is not None


def _tells_past(text: str) -> bool:
    """Tell whether the main verb is one of the past, and no "said" or "agreed", which tell of the time to come."""
    verb = predicate(text)
    word = text[verb.start : verb.end].lower() if verb else ""
    rest = text[verb.end :].split(maxsplit=3)[:3] if verb else []
    if word in ("has", "have", "had", "was", "were"):
        done = next((part.lower() for part in rest if not part.endswith("ly") and part not in _BETWEEN), "")
        is_past = word in ("has", "have", "had") or any(part in _ONCE for part in rest)
        return word == "had" or (is_past and done not in words("clause_words", "agreeing"))
    told = word in words("clause_words", "that_verbs") or word in words("clause_words", "agreeing")
    return not told and (word.endswith("ed") or word in words("clause_words", "irregular_past"))


def is_open(statement: Statement) -> bool:
    """Tell whether a statement is hedged in its main clause, or is a refusal to say; what "if" opens is neither."""
    told = statement.unquoted
    if statement.certainty == "declined":
        return _SAYS_NOTHING.search(told) is not None
    if _CONDITION.match(told):
        return False
    main = _NO_HEDGE.sub("", _SUBORDINATE.split(told, maxsplit=1)[0])
    return bool(
        _UNKNOWN.search(main) or _NOT_SAID.search(main) or (statement.certainty == "possible" and _HEDGE.search(main))
    )
