"""Whether words name somebody or something that can say anything, where no rule knew whom they mean."""

import re

from briefdesk.extractors.attributions.clauses import PREPOSITIONS
from briefdesk.prose.lexicon import words

KINDS_OF_VOICES = (
    *("mouthpieces", "documents", "organization_nouns", "person_nouns"),
    *("somebody", "leaders", "male", "female", "other_voices"),
)
VOICES = words("titles", "heads").union(*(words("speakers", kind) for kind in KINDS_OF_VOICES))
DOERS = tuple(words("speakers", "doer_endings"))
NO_SUBJECT = PREPOSITIONS | {"asked", "where", "when", "what", "who", "which", "that", "how", "why"}
"""Words that open no subject: prepositions, conjunctions, and what asks or relates."""
WORD = re.compile(r"[^\W\d_][\w’'.-]*")
DENIAL = re.compile(r"n[’']t\b")


def can_speak(wording: str) -> bool:
    """Return whether the wording holds a name or a noun for people, bodies or writings, and opens as a subject does.

    "called a moral victory", "a racehorse called Rainy Day Fund" and "one idea was …" hold a verb of speech without
    anybody who speaks; "emerged from the White House" is what somebody did before.
    """
    found = WORD.findall(wording)
    if not found or found[0].lower() in NO_SUBJECT or DENIAL.search(wording):
        return False
    if found[0].endswith("ed") and found[1:] and found[1].lower() in PREPOSITIONS:
        return False
    if any(word[0].isupper() for word in found[1:]):
        return True
    return any(_is_voice(word.lower()) for word in found) or (found[0][0].isupper() and len(found) == 1)


def _is_voice(word: str) -> bool:
    single = word.removesuffix("s") if not word.endswith("ss") else word
    forms = {word, single, f"{word.removesuffix('ies')}y", word.replace("men", "man")}
    return not forms.isdisjoint(VOICES) or single.endswith(DOERS)
