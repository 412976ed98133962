"""How sure a statement is, by the words that hedge, deny or decline it."""

import re
from collections.abc import Mapping
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
WORD_ASCII = re.compile(r"[a-z0-9_]+(?:['-][a-z0-9_]+)*")
"""The same in ASCII text in lower case, in three quarters of the time."""
NOT_CUES = re.compile(
    r"\b(?:May\b(?!be)|who (?:has |have |had )?(?:always )?den\w+|due to\b|at will\b|goodwill|no plans?\b)"
)
"""What looks like a cue: the month, a side remark, a reason."""


class Cue(NamedTuple):
    """Words that make a statement one of a certainty."""

    weight: int
    """Position of its certainty in `KEYS`."""
    words: str
    """With a space at either end."""


@cache
def _cues() -> Mapping[str, tuple[Cue, ...]]:
    """Return the cues by their longest word, which is their rarest."""
    found: dict[str, tuple[Cue, ...]] = {}
    for weight, (key, _) in enumerate(KEYS):
        for cue in lexicon("reporting")[key]:
            longest = max(cue.split(), key=len)
            found[longest] = (*found.get(longest, ()), Cue(weight, f" {cue} "))
    return found


def certainty_of(statement: str, attribution: str = "") -> Certainty:
    """Return how sure a statement is; `attribution` is the wording around it, whose verb may deny or allege."""
    text = f"{attribution} {statement}".replace("’", "'")
    weights = _weights(text)
    if weights and NOT_CUES.search(text):  # Looked for last, since most statements have no cue at all.
        weights = _weights(NOT_CUES.sub("", text))
    return KEYS[min(weights)][1] if weights else "asserted"


def _weights(text: str) -> list[int]:
    """Return the weights of the cues that stand in the text as words."""
    low = text.lower()
    found = (WORD_ASCII if low.isascii() else WORD).findall(low)
    cues = _cues()
    hits = cues.keys() & found
    line = f" {' '.join(found)} " if hits else ""
    return [cue.weight for word in hits for cue in cues[word] if cue.words in line]
