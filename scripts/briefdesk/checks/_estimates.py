"""Terms of likelihood and confidence in a sentence, apart from what is quoted."""

import re

from briefdesk.checks._prose import unquoted
from briefdesk.prose.lexicon import alternatives, lexicon

RANGES: dict[str, list[int]] = lexicon("estimates")["ranges"]
"""The percentages that each term stands for."""
TERM = re.compile(rf"\b(?i:{alternatives(RANGES)})\b")
CONFIDENCE = re.compile(r"\b(?:low|moderate|medium|high)(?:\s|-)confidence\b", re.IGNORECASE)


def terms_in(sentence: str) -> tuple[str, ...]:
    """Return the different terms of likelihood in a sentence, in order; what is quoted is somebody else's."""
    return tuple(dict.fromkeys(match.group().casefold() for match in TERM.finditer(unquoted(sentence))))
