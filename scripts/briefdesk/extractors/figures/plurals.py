"""Whether a plural noun stands behind a number, which makes it a count."""

import re

from briefdesk.extractors.figures.qualifiers import qualifier_before
from briefdesk.prose.lexicon import words

PLURALS = words("figures", "plurals")
NOT_PLURALS = words("figures", "not_plurals")
COUNTED = words("figures", "counted")
NOUN_ENDS = words("figures", "noun_ends")
PLURAL_AFTER = re.compile(r" (?:[a-z][a-z-]* ){0,3}?([a-z][a-z-]+)\b")
FOUR_WORDS = re.compile(r"((?: [A-Za-z][\w-]*){1,4})")


def is_plural(word: str) -> bool:
    """Return whether a lower-case word looks like a plural noun."""
    if word in PLURALS:
        return True
    return word.endswith("s") and len(word) > 3 and not word.endswith("ss") and word not in NOT_PLURALS


def counts_plural(after: str) -> bool:
    """Return whether a plural noun follows within four words, with nothing but adjectives and nouns before it."""
    following = FOUR_WORDS.match(after)
    for word in following[1].split() if following else ():
        if word in NOUN_ENDS:
            return False
        if word[0].islower() and is_plural(word):
            return True
    return False


def counts_despite_year(before: str, after: str) -> bool:
    """Return whether four digits that look like a year count what follows: "2000 copies", "more than 1900 pages"."""
    word = PLURAL_AFTER.match(after)
    nouns = word is not None and word[1] in COUNTED
    return nouns or (qualifier_before(before) is not None and counts_plural(after))
