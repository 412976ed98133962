"""Words with a capital that may be part of a name."""

from collections.abc import Sequence

from briefdesk.extractors.names.lists import CALENDAR, FIRST_NAMES, PAPERS
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word

MONTHS = words("name_parts", "months")
PRONOUNS = frozenset(("i", "i'm", "i've", "i'd", "i'll"))
SAID_BY_ONE = frozenset(("am", "can", "did", "do", "feel", "felt", "have", "hope", "know", "mean", "think", "thought"))
"""Verbs after "I" that no king or war has."""
NEVER_NUMBERED = frozenset(("prince", "princess", "mr", "mrs", "ms", "miss", "sir", "dr"))
"""Titles of those who carry no number: told Prince Rupert I was late."""
SHORT_MONTHS = words("name_parts", "short_months")


def is_name_word(found: Sequence[Word], index: int) -> bool:
    """Tell whether the word at `index`, if there is one, has a capital and is no day or month."""
    if index >= len(found):
        return False
    word = found[index]
    if not word.cap or (word.low in CALENDAR and _is_date_word(found, index)):
        return False
    return not (word.text[:1] == "I" and word.low in PRONOUNS and _is_pronoun(found, index))


def _is_pronoun(found: Sequence[Word], index: int) -> bool:
    """Tell whether "I" is no number of a king or war: I’ve, in defence of Ada I said."""
    numbered = index > 0 and found[index - 1].cap and found[index].text == "I"
    numbered = numbered and not (index > 1 and found[index - 2].low in NEVER_NUMBERED)
    following = found[index + 1].low if index + 1 < len(found) else ""
    return not numbered or following in SAID_BY_ONE or following.endswith(("n't", "n’t"))


def _is_date_word(found: Sequence[Word], index: int) -> bool:
    """Tell whether a word of the calendar means a day or month: May 4, but not Theresa May."""
    word = found[index]
    if index + 1 < len(found) and found[index + 1].cap and found[index + 1].low in PAPERS:
        return False
    if word.low in SHORT_MONTHS:
        number = found[index + 1].low if index + 1 < len(found) else ""
        return number == "." or number[:1].isdigit()
    if word.low not in MONTHS:
        return True
    before = found[index - 1] if index else None
    if before is not None and before.cap and before.low in FIRST_NAMES and not before.opens:
        return False
    after = found[index + 1] if index + 1 < len(found) else None
    return after is None or not after.cap or word.opens or after.low in CALENDAR
