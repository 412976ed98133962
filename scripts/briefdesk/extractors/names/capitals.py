"""Words with a capital that may be part of a name."""

from collections.abc import Sequence

from briefdesk.extractors.names.lists import CALENDAR, FIRST_NAMES
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word

MONTHS = words("name_parts", "months")
SHORT_MONTHS = words("name_parts", "short_months")


def is_name_word(found: Sequence[Word], index: int) -> bool:
    """Tell whether the word at `index`, if there is one, has a capital and is no day or month."""
    if index >= len(found):
        return False
    word = found[index]
    return word.cap and not (word.low in CALENDAR and _is_date_word(found, index))


def _is_date_word(found: Sequence[Word], index: int) -> bool:
    """Tell whether a word of the calendar means a day or month: May 4, but not Theresa May."""
    word = found[index]
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
