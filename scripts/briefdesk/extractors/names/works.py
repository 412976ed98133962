"""Titles of works in quotation marks, whose capitals are no names."""

from briefdesk.extractors.names.lists import KNOWN_NAMES
from briefdesk.extractors.names.sentence import Sentence

CLOSING = {"“": frozenset("”"), '"': frozenset('"'), "‘": frozenset("’")}
"""What may close each mark that opens."""
OPENING = frozenset(CLOSING)
SHORTEST, LONGEST = 3, 12
"""Words that a title may have; one or two are as often a nickname or a name."""
SMALL = 3
"""Letters up to which a word of a title may be small."""


def find_works(sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """Return where titles stand between quotation marks, as the first word and the closing mark of each."""
    if OPENING.isdisjoint(sentence.lows):
        return ()
    found, reached = [], 0
    for index in [at for at, low in enumerate(sentence.lows) if low in OPENING]:
        close = _closing(sentence, index) if index >= reached else None
        if close is not None:
            reached = close + 1
            if _is_title(sentence, index + 1, close):
                found.append((index + 1, close))
    return tuple(found)


def _closing(sentence: Sentence, index: int) -> int | None:
    closing = CLOSING[sentence.lows[index]]
    return next(
        (at for at in range(index + 1, min(index + LONGEST + 2, sentence.size)) if sentence.lows[at] in closing), None
    )


def _is_title(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether all long words have a capital, and the whole is no name that news prose knows."""
    words = [word for word in sentence.words[first:last] if word.text[0].isalnum()]
    capital = all(word.cap or len(word.text) <= SMALL or word.text[0].isdigit() for word in words)
    several = len(words) >= SHORTEST and words[0].cap and sum(word.cap for word in words) >= SHORTEST - 1
    return several and capital and sentence.phrase(first, last) not in KNOWN_NAMES
