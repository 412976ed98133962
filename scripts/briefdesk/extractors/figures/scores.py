"""Scores of games, which are written as ranges are, and the divisions of a vote, which are counts."""

import re

from briefdesk.extractors.figures.plurals import counts_plural
from briefdesk.extractors.figures.qualifiers import qualifier_before
from briefdesk.extractors.figures.quantities import Amount
from briefdesk.prose.lexicon import words

SCORE_NOUNS = words("figures", "score_nouns")
VOTE_WORDS = words("figures", "vote_words")
HYPHENS = frozenset("-–")
HIGHEST = 1000
"""Points that a side scores at most."""
GLUED = re.compile(r"\d+[-–]\d+")
NOUN_BEHIND = re.compile(r"[ -]([a-z]+)")
PAIRED_WITH = re.compile(r"(?:[-–]\d+)?[ -]([a-z]+)")
LETTERS = re.compile(r"[a-z]+")
THREE_PARTS = re.compile(r"\d[-–]\d+[-–]")
SCORE_BEFORE = re.compile(
    r"\b(?:won|win|wins|lost|beat|beaten|beating|lead|led|leads|drew|trailed|tied|defeated|score of)\b[^.;]{0,40}\Z"
)
STANDING = re.compile(r"\b(?:at|on|to|with|by|was|were|is|are|it|finished|went|now|record of) \Z")
"""What stands before a score alone: "were struggling at | 6-174"."""
STANDING_ENDS = re.compile(
    r"[.,;:!?)”\"]|$| (?:when|after|before|as|at|in|with|and|but|from|against|on|to|without|so|this|overall|since"
    r"|versus)\b"
)


def is_score(before: str, after: str, text: str, amount: Amount) -> bool:
    """Return whether the amount is a score or one side of one: "a 3-1 win", "all out for 212-9"."""
    if is_hyphened(before, after):
        return True
    if not amount.is_range or amount.number.scale > 1:
        return False
    word = NOUN_BEHIND.match(after)
    if word and word[1] in SCORE_NOUNS:
        return True
    if counts_plural(after):
        return False
    return SCORE_BEFORE.search(before) is not None or _stands_alone(before, after, text, amount)


def _stands_alone(before: str, after: str, text: str, amount: Amount) -> bool:
    """Return whether two small numbers with a hyphen between them count nothing: "at 3-19."."""
    if (amount.high or 0) >= HIGHEST or not GLUED.fullmatch(text, amount.start, amount.end):
        return False
    standing = STANDING.search(before) is not None and STANDING_ENDS.match(after) is not None
    return standing and qualifier_before(before) is None


def is_vote(text: str, amount: Amount) -> bool:
    """Return whether the amount is one side of a vote: "52-48", beside a word of voting."""
    if not is_hyphened(text[max(0, amount.start - 3) : amount.start], text[amount.end : amount.end + 3]):
        return False
    word = PAIRED_WITH.match(text, amount.end)
    if word and word[1] in SCORE_NOUNS:
        return False
    near = text[max(0, amount.start - 40) : amount.end + 30]
    return not VOTE_WORDS.isdisjoint(LETTERS.findall(near.casefold())) and THREE_PARTS.search(near) is None


def is_hyphened(before: str, after: str) -> bool:
    """Return whether a number stands before or behind a number with a hyphen between them."""
    left, right = before[-2:], after[:2]
    return (left[-1:] in HYPHENS and left[:1].isdecimal()) or (right[:1] in HYPHENS and right[1:].isdecimal())
