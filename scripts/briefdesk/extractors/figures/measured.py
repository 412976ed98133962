"""What the words before a figure say that it measures: "gusts of 80mph", "sales fell 3%", "cut its dividend to 5p"."""

import re

from briefdesk.extractors.figures.qualifiers import find_qualifier
from briefdesk.prose.lexicon import words
from briefdesk.prose.number_words import SMALL

FINITE = words("reporting", "finite")
PRONOUNS = words("reporting", "pronouns") | words("figures", "no_subjects")
COUNTING = words("figures", "counting")
MEASURING = COUNTING | words("figures", "measuring")
CHANGING = words("figures", "changing")
AUXILIARIES = words("figures", "auxiliaries")
DETERMINERS = words("figures", "determiners")
PREPOSITIONS = frozenset({"to", "by", "from", "at", "in", "of", "for", "on", "with"})
ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
LEADING = words("reporting", "prepositions") | words("figures", "determiners")
"""Words that lead to an article within one noun phrase: "yield on | the note", "all | the shares"."""
LINKS = words("figures", "links") | PREPOSITIONS
STEADY_LINKS = words("figures", "links")
"""Words between a verb and how long something lasts: "took only 11 hours", but not "rose in three months"."""

MARK = re.compile(r"[.!?…,;:—–()“”\"](?:(?<=[.!?…]) (?=[A-Z“])|(?<![.!?…])(?!\d)) ?")
OPENER = re.compile(r"[^A-Za-z](?:while|but|although|though|as|that|said|says|which|who|when|because|if)\b ?")
"""Marks and words behind which a clause begins."""
AND = re.compile(r"\band ")
WORD = re.compile(r"\S+")
PARENTHESIS = re.compile(r", (?:which|who|whose|an?|the)\b[^,;:.()]{1,80}, ?")
"""A side remark between a subject and its verb: "The chain, which owns 30 shops, made 5%"."""
HEADED = re.compile(r"(?<![\w-])([a-z][\w-]+) of \Z")
NO_NOUNS = words("figures", "amounts_of") | DETERMINERS | STEADY_LINKS
LONGEST = 8
"""Words of a subject."""


def clause_before(text: str, opening: int, position: int) -> str:
    """Return the words of the clause before `position`, from `opening` at the most, without its qualifier."""
    before = text[opening:position]
    unqualified = find_qualifier(before)
    before = PARENTHESIS.sub(" ", before[: unqualified.start()] if unqualified else before)
    begins = 0
    for mark in MARK.finditer(before):
        begins = mark.end()
    for opener in OPENER.finditer(before, max(0, begins - 1)):
        begins = opener.end()
    clause = before[begins:]
    if "and " not in clause:
        return clause
    verb = next((match.end() for match in WORD.finditer(clause) if _shows_clause(match.group())), None)
    joined = AND.search(clause, verb) if verb is not None else None
    return clause[joined.end() :] if joined else clause


def _shows_clause(word: str) -> bool:
    return word in FINITE or word[0].isdigit() or word.endswith("ed")


def noun_of(clause: str) -> str:
    """Return the noun before "of": "sustained winds of", "a depth of"; nothing for "a total of"."""
    found = HEADED.search(clause) if clause.endswith(" of ") else None
    if found is None or found[1] in NO_NOUNS or found[1].partition("-")[0] in SMALL:
        return ""
    before = clause[: found.start()].split()
    describes = len(before) > 1 and before[-1].islower() and before[-2].casefold() in DETERMINERS
    return f"{before[-1]} {found[1]}" if describes and before[-1] not in DETERMINERS else found[1]


def subject_of(clause: str, *, counted: bool = False, lasting: bool = False) -> str:
    """Return the subject of the verb of measure that leads to the figure, or what is raised or cut to it.

    Fewer verbs lead to a plain count, which mostly counts their object; how long something lasts, in `lasting`, stands
    right behind the verb.
    """
    found = clause.split()
    links = STEADY_LINKS if lasting else LINKS
    end = len(found)
    while end and found[end - 1].casefold() in links:
        end -= 1
    verb = found[end - 1].casefold() if end else ""
    if found[end:][-1:] in (["up"], ["down"]):
        return _bare(_behind_determiner(found[:end]))
    if verb in (COUNTING if counted else MEASURING):
        return _bare(_without_auxiliaries(found[: end - 1]))
    change = next((i for i in range(end - 1, -1, -1) if found[i].casefold() in CHANGING), None)
    return _bare(found[change + 1 : end]) if change is not None and end < len(found) else ""


def _without_auxiliaries(found: list[str]) -> list[str]:
    end = len(found)
    while end and (found[end - 1].casefold() in AUXILIARIES or found[end - 1].endswith("ly")):
        end -= 1
    return found[:end]


def _behind_determiner(found: list[str]) -> list[str]:
    """Return the words behind the last determiner: "sending its | shares" down 11%; without auxiliaries."""
    found = _without_auxiliaries(found)
    last = next((i for i in range(len(found) - 1, -1, -1) if found[i].casefold() in DETERMINERS - PREPOSITIONS), -1)
    return found[last + 1 :]


def _bare(found: list[str]) -> str:
    """Return a subject without its opening small words; nothing for a pronoun, a clause or a long run of words."""
    while found and (found[0].casefold() in DETERMINERS or found[0].casefold() in AUXILIARIES):
        found = found[1:]
    unfit = any(_is_unfit(word) for word in found) or (len(found) == 1 and found[0].endswith("ing"))
    if unfit or len(found) > LONGEST or (found and found[-1] in ARTICLES):
        return ""
    return " ".join(found[_own_opening(found) :])


def _own_opening(found: list[str]) -> int:
    """Return where a subject begins whose article no preposition leads to: "seat of Marrow the | swing"."""
    articles = (i for i in range(len(found) - 1, 0, -1) if found[i] in ARTICLES)
    return next((i + 1 for i in articles if found[i - 1].casefold() not in LEADING), 0)


def _is_unfit(word: str) -> bool:
    return word in FINITE or word.casefold() in PRONOUNS or word[0] in "$£€" or word.partition("-")[0] in SMALL
