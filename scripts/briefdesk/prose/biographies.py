"""The lines about its writer below a story."""

import re
from functools import cache

from briefdesk.prose.byline_names import CONTACT, NAME
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.text import fold


def is_biography(text: str) -> bool:
    """Return whether the paragraph reads like the lines about its writer below a story."""
    match = _biography().match(text)
    return match is not None and not text.startswith(("The ", "A ", "An "))


def biography_signs(text: str) -> int:
    """Return how many further marks of a biography the paragraph has: earlier jobs, a home, an address."""
    folded = fold(text)
    return sum(phrase in folded for phrase in words("bylines", "career")) + len(CONTACT.findall(folded))


def biography_name(text: str) -> str | None:
    """Return the name that a biography begins with."""
    match = _biography().match(text)
    return match["name"] or match["writer"] if match else None


@cache
def _biography() -> re.Pattern[str]:
    jobs, beats = (alternatives(words("bylines", key)) for key in ("jobs", "beats"))
    return re.compile(
        rf"(?P<name>{NAME})(?:, [^.]{{1,60}},)? "
        rf"(?:(?:is|was) (?:an? |the )?(?:[\w’'&-]+,? ){{0,10}}?(?i:{jobs})\b"
        rf"|{beats}\b|(?:can|may) be reached|is on Twitter)"
        rf"|By (?P<writer>{NAME}), an? (?:[\w’'&-]+ ){{0,6}}?(?i:{jobs}) (?:who|covering|based|for|at)\b"
    )
