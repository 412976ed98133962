"""Sentences that only lead on to the next, or tell of the making of the story, and no news."""

import re

_SIGNPOST = re.compile(
    r"^(?:But\s)?Not\s(?:everyone|everybody|all)\b(?:\s[\w’'-]+){1,4}\.$"
    r"|^(?:But\s)?[Tt]here\s(?:is|was|are|were)\s(?:an?|one|no|some)\s(?:[\w-]+\s)?"
    r"(?:notes?|twists?|catch|problems?|surprises?|exceptions?|snags?|warnings?|doubts?)\.$"
    r"|\b(?:has|have|had)\sbeen\s(?:contacted|approached|asked)\sfor\s(?:a\s|further\s)?(?:comment|response|statement)\.$"
    r"|^[^,]{3,40}\s(?:thinks?|say|says|hopes?)\s(?:so|not)\b"
    r"|^Here(?:['’]s|\sis|\sare)\s"
    r"|^(?:So\s)?[Ww]hat\s(?:happens|comes|went)\s[\w\s]{2,30}\.$"
)
"""Such as "Not everyone was impressed.", "There was one sour note.", "Most analysts think not."."""


def is_signpost(sentence: str) -> bool:
    """Tell whether a sentence says nothing that the one behind it does not say better."""
    return _SIGNPOST.search(sentence) is not None
