"""How sure a statement is, by the words that hedge, deny or decline it."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from briefdesk.extract import Certainty
from briefdesk.prose.lexicon import lexicon

KEYS: tuple[tuple[str, Certainty], ...] = (
    ("declining", "declined"),
    ("denying", "denied"),
    ("alleging", "alleged"),
    ("estimating", "estimated"),
    ("possible", "possible"),
    ("expecting", "expected"),
)
"""Lists of `lexicon/reporting.toml` in order of weight: the first that has a cue in the statement decides."""

WORD = re.compile(r"\w+(?:['-]\w+)*")
NOT_CUES = re.compile(
    r"\b(?:May\b(?!be)|who (?:has |have |had )?(?:always )?den\w+|due to\b|at will\b|goodwill|no plans?\b)"
)
"""What looks like a cue: the month, a side remark, a reason."""


class Cues(NamedTuple):
    """What makes a statement one of a certainty."""

    certainty: Certainty
    words: frozenset[str]
    phrases: Mapping[str, tuple[str, ...]]
    """By their first word: cues of several words, with a space at either end."""


@cache
def _cues() -> tuple[Cues, ...]:
    listed = lexicon("reporting")
    return tuple(
        Cues(certainty, frozenset(cue for cue in listed[key] if " " not in cue), _by_first_word(listed[key]))
        for key, certainty in KEYS
    )


@cache
def _first_words() -> frozenset[str]:
    """Return the words without which a statement holds no cue."""
    return frozenset(word for cues in _cues() for word in (*cues.words, *cues.phrases))


def _by_first_word(cues: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for first, _, rest in (cue.partition(" ") for cue in cues):
        if rest:
            found[first] = (*found.get(first, ()), f" {first} {rest} ")
    return found


def certainty_of(statement: str, attribution: str = "") -> Certainty:
    """Return how sure a statement is; `attribution` is the wording around it, whose verb may deny or allege."""
    text = f"{attribution} {statement}".replace("’", "'")
    if _first_words().isdisjoint(WORD.findall(text.lower())):
        return "asserted"
    found = WORD.findall(NOT_CUES.sub("", text).lower())
    present = _first_words().intersection(found)
    line = f" {' '.join(found)} "
    for cues in _cues():
        if not cues.words.isdisjoint(present) or any(
            phrase in line for first in present & cues.phrases.keys() for phrase in cues.phrases[first]
        ):
            return cues.certainty
    return "asserted"
