"""How exactly a figure is told: the words before and after it that leave room."""

import re
from collections.abc import Mapping

from briefdesk.extract import QUALIFIERS, Qualifier
from briefdesk.extractors.figures.quantities import Amount
from briefdesk.prose.lexicon import alternatives, lexicon

_FIGURES = lexicon("figures")
_KIND_BEFORE = {word: kind for kind, forms in _FIGURES["qualifiers"].items() for word in forms}
_KIND_AFTER = {word: kind for kind, forms in _FIGURES["qualifiers_after"].items() for word in forms}
REACH = 30
"""Characters before a number in which words that qualify it stand."""
KINDS: Mapping[str, Qualifier] = {kind: kind for kind in QUALIFIERS}

QUALIFIER_BEFORE = re.compile(
    rf"(?:^|(?<=[\s(“\"—-]))({alternatives(_KIND_BEFORE)}) ?(?:the |another |an? )?\Z", re.IGNORECASE
)
QUALIFIER_AFTER = re.compile(rf"[ -]?(?:\w++ )?({alternatives(_KIND_AFTER)})(?!\w)")
PLACED = re.compile(r"\b(?:over|under|above|below) (?:the|an?) \Z")
"""What tells of what something is, or where it lies: "fraud over a | $3m scheme", "above the | 2% target"."""
_ARTICLES = (" the", " another", " an", " a")
_ENDINGS = tuple({word.split()[-1] for word in _KIND_BEFORE})
"""How the words end that `QUALIFIER_BEFORE` finds; few numbers have any of them before."""
_LAST_LETTERS = frozenset(ending[-2:] for ending in _ENDINGS)
DURATIONS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"})
"""Units of time, before which "over" mostly means during."""


def qualifier_of(text: str, amount: Amount) -> Qualifier:
    """Return how exactly the article tells the amount."""
    if amount.is_range:
        return "range"
    opening = text[max(0, amount.start - REACH) : amount.start]
    before = qualifier_before(opening)
    if before and not (amount.unit in DURATIONS and opening.endswith("over ")) and not PLACED.search(opening):
        return KINDS[before]
    after = QUALIFIER_AFTER.match(text, amount.end)
    return KINDS[_KIND_AFTER[after[1]]] if after else "exact"


def qualifying_words(before: str) -> str:
    """Return the words right before a number that qualify it, as the article writes them: "at least"; else nothing."""
    found = find_qualifier(before)
    return found[1].casefold() if found else ""


def qualifier_before(before: str) -> str | None:
    """Return the qualifier that the words right before a number give it, or None."""
    found = find_qualifier(before)
    return _KIND_BEFORE[found[1].casefold()] if found else None


def find_qualifier(before: str) -> re.Match[str] | None:
    """Return where the words right before a number qualify it, or None; the words themselves are its first group."""
    last = before[-REACH:].rstrip().casefold()
    for article in _ARTICLES:
        last = last.removesuffix(article)
    if (last[-2:] in _LAST_LETTERS or last[-1:] in _LAST_LETTERS) and last.endswith(_ENDINGS):
        return QUALIFIER_BEFORE.search(before, max(0, len(before) - REACH))
    return None
