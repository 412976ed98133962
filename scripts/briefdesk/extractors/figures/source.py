"""Who says a figure, as the article words it."""

import re
from functools import lru_cache
from typing import NamedTuple

from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.reporting_verbs import verb_forms

_SAID = alternatives(
    form
    for form, verb in verb_forms().items()
    if verb.manner != "characterise"
    and verb.form == "finite"
    and form != verb.plain
    and (form.endswith("ed") or form not in words("reporting", "nouns_too"))
    and verb.plain not in words("reporting", "quoting")
)
ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|citing|data from) (?:data from |figures from |a report (?:by|from) )?"
    r"(?P<who>[^,;:()—”\"]{2,80})"
)
INVERTED = re.compile(rf"[,”\"] (?:{_SAID}) (?P<who>(?:the |an? )?[A-Z][^,;:()—”\".]{{1,70}})")
AFTER = re.compile(rf", (?P<who>[^,;:()—”\"]{{2,70}}?),? (?:also |later |has |had )?(?:{_SAID})\b(?! by\b)")
BEFORE = re.compile(
    r"[“\"]?(?:On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? "
    r"|(?:In|On|At|Earl(?:y|ier)|Lat(?:e|er)|Last|This|By|During|After|Meanwhile)\b[^,;:—”\"]{0,40}, )?"
    rf"(?P<who>[^,;:—”\"]{{2,90}}?)(?:,[^,]{{2,80}},)? (?:also |later |has |had )?(?:{_SAID})\b(?! by\b)"
)
NOT_WHO = re.compile(
    r"^(?:and|but|which|who|that|as|is|are|was|were|it|there|while|when|where|if|not|to|be|been|being|had|has|have)\b",
    re.IGNORECASE,
)
NOBODY = re.compile(
    r"(?:an?|the|it|he|she|they|we|i|you|some|many|most|this|that|these|those|other|new)$", re.IGNORECASE
)
PREPOSED = re.compile(r"^(?:In|On|At|After|Before|For|With|By|During|Since|Of|From|About|More|Nearly)\b")
PASSIVE_END = re.compile(r"\b(?:is|are|was|were|be|been|being|not|to|would|could|should|will)$")
TAIL = re.compile(
    r"(?: (?:on |in |at |late |early |last |this |earlier |later |that |as |who |which |to |of (?=\d)"
    r"|during |after |when )| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
LONGEST = 10


class _Source(NamedTuple):
    """Somebody a sentence names as a source, and where it does."""

    who: str
    start: int
    end: int
    reach: int
    """Figures before this offset are theirs; of "according to X" and ", X said, " every figure is."""


def figure_source(sentence: str, position: int) -> str | None:
    """Return who the sentence says the figure at `position` of it comes from, or None.

    Looks, in this order, for "according to X", for "X said" and "said X" behind the figure, and for "X said that"
    before it.
    """
    for source in _sources(sentence):
        if source.reach > position and not source.start <= position < source.end:
            return source.who
    opening, end = _opening(sentence)
    return opening if end <= position else None


@lru_cache(maxsize=64)
def _sources(sentence: str) -> tuple[_Source, ...]:
    found: list[_Source] = []
    for pattern in (ACCORDING, INVERTED, AFTER):
        for match in pattern.finditer(sentence):
            who = _who(match["who"])
            if who:
                whole = pattern is ACCORDING or sentence.startswith(",", match.end())
                reach = len(sentence) if whole else match.start()
                found.append(_Source(who, match.start("who"), match.end("who"), reach))
    return tuple(found)


@lru_cache(maxsize=64)
def _opening(sentence: str) -> tuple[str | None, int]:
    match = BEFORE.match(sentence)
    if match is None or PREPOSED.match(match["who"]):
        return None, 0
    return _who(match["who"]), match.end()


def _who(words_found: str) -> str | None:
    """Return the words without what tells when or where, or None where they name nobody."""
    if PASSIVE_END.search(words_found.strip()):
        return None
    who = TAIL.split(words_found.strip(" .”’\"'"), maxsplit=1)[0].strip(" .”\"'")
    if not who or len(who.split()) > LONGEST or NOT_WHO.match(who) or NOBODY.match(who):
        return None
    return who.removeprefix("the ").removeprefix("The ")
