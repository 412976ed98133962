"""How sure a statement is, by the words that hedge, deny or decline it."""

import re
from functools import cache

from briefdesk.extract import Certainty
from briefdesk.prose.lexicon import alternatives, lexicon

KEYS: tuple[tuple[str, Certainty], ...] = (
    ("declining", "declined"),
    ("denying", "denied"),
    ("alleging", "alleged"),
    ("estimating", "estimated"),
    ("possible", "possible"),
    ("expecting", "expected"),
)
"""Lists of `lexicon/reporting.toml` in order of weight: the first that has a cue in the statement decides."""

NOT_CUES = re.compile(r"\b(?:May\b(?!be)|who (?:has |have |had )?(?:always )?den\w+|due to\b|at will\b|goodwill)")
"""What looks like a cue: the month, a side remark, a reason."""


@cache
def _cues() -> tuple[tuple[re.Pattern[str], Certainty], ...]:
    listed = lexicon("reporting")
    return tuple((re.compile(rf"\b{alternatives(listed[key])}\b", re.IGNORECASE), certainty) for key, certainty in KEYS)


def certainty_of(statement: str, attribution: str = "") -> Certainty:
    """Return how sure a statement is; `attribution` is the wording around it, whose verb may deny or allege."""
    text = NOT_CUES.sub("", f"{attribution} {statement}".replace("’", "'"))
    for cue, certainty in _cues():
        if cue.search(text):
            return certainty
    return "asserted"
