"""The verb of the main clause: what a sentence cannot lose and still be one."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from briefdesk.prose.finite_forms import (
    AUXILIARIES,
    BEFORE_NO_VERB,
    CONTRACTED,
    JOINING,
    ONLY_PAST,
    PAST,
    PLURALS,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    Word,
    clause_words,
    present_forms,
    strength,
    word_before,
)

QUOTATION_MARK = re.compile(r"[“”\"]")
MARKS = frozenset('“"')
SUBJECT_CLAUSES = frozenset({"what", "whatever", "whether", "how", "why", "who", "whoever", "where"})
"""Words with which a clause that is the subject may begin: "What is known is little"."""
SUBJECTS = frozenset({"he", "she", "they", "we", "i", "it"})
CONJUNCTIONS = frozenset({"when", "while", "if", "although", "though", "unless", "whereas", "because"})
LOOSE_CONJUNCTIONS = frozenset({"after", "before", "since", "until", "as", "once"})
"""Those that open a phrase as often as a clause."""
ALL_CONJUNCTIONS = CONJUNCTIONS | LOOSE_CONJUNCTIONS
NO_CLAUSE = re.compile(
    r"(?:as (?:many|much|few|little|long|of|well|part|for)|since (?:then|\d+)"
    r"|(?:before|until|after) (?:then|now|that)|(?:about|around|over|under|between|up to|at least)\s[\d$£€]\S*)\s",
    re.I,
)
"""Openings with such a word that are no clause."""
TIME_FIRST = re.compile(
    r"(?:(?:just|only|less|more|than|a|few|several|some|many|[a-z]{3,6}|\d+)\s){0,3}"
    r"(?:(?:hours|days|weeks|minutes|months|years|moments|day|week|month|year|hour)|shortly|soon|just|right|immediately)"
    r"\s(?:after|before|since|until)\b",
    re.I,
)
"""An opening clause with the time that lies between: "hours after the vote"."""
OPENS_PHRASE = PREPOSITIONS | TIMES | {"there", "here", "every", "each"}
"""Words of a phrase before the subject, behind which a pronoun is that subject: "over two nights they counted"."""
NO_NOUNS = PREPOSITIONS | RELATIVES | ALL_CONJUNCTIONS | JOINING
"""Words behind which a pronoun opens no clause on the noun before it."""
SIDE_CLAUSE = re.compile(r"\b(?:who|which|where|whom|whose|that|when|what)(?: [^\s,;–—]+){1,3}", re.I)
"""The beginning of a relative clause, in which its verb stands."""
PLURAL = re.compile(r"[a-z]+(?:[^sui]s)")
STOPS = frozenset({";", ":"})
COMMAS = frozenset({",", "–", "—", "--", "(", ")"})
_FORMS = STOPS | COMMAS | ALL_CONJUNCTIONS | RELATIVES | SUBJECTS | AUXILIARIES | ONLY_PAST | PAST

Mark = Literal["break", "weak", "strong"]


class Predicate(NamedTuple):
    """The finite verb of a main clause: its offsets."""

    start: int
    end: int


@lru_cache(maxsize=512)  # A statement is measured as a point, as an event and, cut ever shorter, as a title.
def predicate(clause: str) -> Predicate | None:
    """Return the verb of the main clause, or None where nothing but phrases and subordinate clauses stands.

    Found by the forms of verbs and by the words that open other clauses; no verb without a subject before it counts,
    so that questions and orders have none.
    """
    found = clause_words(clause)
    first = _behind_opening(found, clause)
    k = _verb(found, first) if first is not None else None
    if k is None and clause[:1] in MARKS:
        return predicate(QUOTATION_MARK.sub(" ", clause))
    return Predicate(found[k].start, found[k].end) if k is not None else None


def main_clause(clause: str) -> int | None:
    """Return the offset at which the main clause begins, behind a phrase or clause before it, or None without one."""
    found = clause_words(clause)
    first = _behind_opening(found, clause)
    return found[first].start if first is not None and _verb(found, first) is not None else None


def may_be_sentence(clause: str) -> bool:
    """Tell whether any form that could be the verb stands outside relative clauses: less sure than a predicate."""
    found = clause_words(SIDE_CLAUSE.sub("", clause))
    return any(strength(found, k, 0) or _may_be_verb(found, k) for k in range(1, len(found)))


def _may_be_verb(found: Sequence[Word], k: int) -> bool:
    """Tell whether a form of the present may be one here: in -s behind no "the", plain behind a plural or a name."""
    text, before = found[k].text, found[k - 1]
    if found[k].is_capital or before.text in BEFORE_NO_VERB - PLURALS:
        return False
    is_plural = before.is_capital or before.text in PLURALS
    is_plural = is_plural or any(PLURAL.fullmatch(word.text) for word in (*found[:3], before))
    return text in present_forms().third or (text in present_forms().plain and is_plural)


def _behind_opening(found: Sequence[Word], clause: str) -> int | None:
    """Return where the main clause begins: behind a clause or phrase before it; None where only such a clause is."""
    first = 1 if found and found[0].text in JOINING else 0
    opening = found[first].text if first < len(found) else ""
    if NO_CLAUSE.match(clause):
        return first
    timed = TIME_FIRST.match(clause)
    if timed:
        first = next(k for k, word in enumerate(found) if word.end == timed.end())
    if timed or opening in ALL_CONJUNCTIONS:
        return _behind_clause(found, first)
    comma = _comma(found, first) if opening in PREPOSITIONS else None
    if comma is None:
        return first
    before = _verb(found[:comma], first)
    is_phrase = before is None or strength(found, before, first) == "weak"
    return comma + 1 if is_phrase and _verb(found, comma + 1) is not None else first


def _behind_clause(found: Sequence[Word], first: int) -> int | None:
    """Return where the main clause begins behind one with a conjunction: at a comma, or after its verb without one."""
    comma = _comma(found, first)
    while comma is not None:
        if _verb(found, comma + 1) is not None:
            return comma + 1
        comma = _comma(found, comma + 1)
    verb = next((k for k, mark in _forms(found, first + 1) if mark != "break"), None)
    again = _verb(found, verb + 1) if verb is not None else None
    return verb + 1 if verb is not None and again is not None and not _is_joined(found, again) else None


def _comma(found: Sequence[Word], start: int) -> int | None:
    return next((k for k in range(start, len(found)) if found[k].text in COMMAS), None)


def _verb(found: Sequence[Word], first: int) -> int | None:
    """Return the position of the verb of the clause that begins at `first`.

    The first sure one, unless a form before it, not parted from it, could be the verb and this one is joined to it.
    """
    weak: int | None = None
    aside: int | None = None
    for k, mark in _forms(found, first):
        if mark == "break":
            if weak is not None:
                return weak
        elif mark == "strong":
            earlier = weak if weak is not None else aside
            return earlier if earlier is not None and _is_joined(found, k) else k
        elif found[k - 1].text == ",":
            aside = k if aside is None else aside
        else:
            weak = k if weak is None else weak
    return weak if weak is not None else aside


def _forms(found: Sequence[Word], first: int) -> Iterator[tuple[int, Mark]]:
    """Yield the forms that may be the verb of the clause itself, not of a relative one, and where it is parted."""
    pending = int(first < len(found) and found[first].text in SUBJECT_CLAUSES)
    opened, in_relative = first, False
    for k in range(first, len(found)):
        text = found[k].text
        if not _tells_form(text):
            continue
        if text in STOPS or text in COMMAS:
            if not pending:
                yield k, "break"
            # A clause with a verb that no list has ends at its comma; "who, in May, left" does not end at its first.
            first, pending = (k + 1, 0) if text in STOPS else (first, pending if k == opened + 1 else 0)
            in_relative = False
            continue
        if k > first and text in ALL_CONJUNCTIONS:
            yield k, "break"
        if k > first and _opens_clause(found, k, first) and not (in_relative and text in SUBJECTS):
            pending, opened = pending + 1, k
        elif sure := strength(found, k, first):
            if not (pending or (in_relative and _is_joined(found, k))):
                yield k, sure
            elif not (opened > first and _says_what(found, k)):
                pending, in_relative = max(0, pending - 1), True


@lru_cache(maxsize=1 << 13)  # The words of a story come again and again, and so do those of stories.
def _tells_form(text: str) -> bool:
    """Tell whether a word or mark could be a verb, open a clause or part one; most do neither."""
    forms = present_forms()
    return (
        text in _FORMS
        or text.endswith("ed")
        or text in forms.third
        or text in forms.plain
        or CONTRACTED.fullmatch(text) is not None
    )


def _says_what(found: Sequence[Word], k: int) -> bool:
    """Tell whether another verb of the same clause follows: "for what he said | was a lie"."""
    follows = k + 1 < len(found) and found[k + 1].text in {"was", "is", "were", "are"}
    return follows and found[k].text in {"said", "says", "called", "described", "termed"}


def _is_joined(found: Sequence[Word], k: int) -> bool:
    return word_before(found, k) in JOINING


def _opens_clause(found: Sequence[Word], k: int, first: int) -> bool:
    """Tell whether a clause with a verb of its own opens here: "who", "because", "the strategies | he employs"."""
    text, following = found[k].text, found[k + 1].text if k + 1 < len(found) else ""
    if text in CONJUNCTIONS:
        return following not in PREPOSITIONS and not following.endswith("ing")
    if text in RELATIVES:
        return True
    if text not in SUBJECTS or found[first].text in OPENS_PHRASE:
        return False
    return found[k - 1].text[0].isalnum() and found[k - 1].text not in NO_NOUNS
