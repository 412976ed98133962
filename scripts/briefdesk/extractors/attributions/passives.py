"""Who speaks where the verb's subject does not: "was called “…” by Adams", "quoted Adams as saying"."""

from briefdesk.extractors.attributions.clauses import (
    BREAKS,
    COMMAS,
    PASSIVE,
    PREPOSITIONS,
    is_adverb,
    is_quotation,
    noun_phrase_end,
    subject_range,
    text_at,
)
from briefdesk.extractors.attributions.frames import Frame
from briefdesk.prose.lexicon import words

QUOTING = frozenset({"quoted", "quotes", "cited", "cites", "recorded"})
ARTICLES = frozenset({"as", "a", "an", "the"})
JOINTS = frozenset({"as", "that", "to"})
"""Words between who speaks and what is said: "dismissed by Adams | as “nonsense”"."""
TIMES = words("reporting", "times")
TIME_WORDS = 4
"""Words of time and manner that may stand between a participle and "by": "described on Monday by Adams"."""
QUOTED_REACH = 14
"""Words between "quoted" and "as saying"."""
JOINT_REACH = 4
"""Words between a joint and its quotation: "as a wholly “needless” loss"."""


def agent(frame: Frame, i: int) -> range | None:
    """Return who says it by the participle at `i`: "was described by | Adams as “…”", "was called “…” by | Adams".

    None where no "by" makes it one, nothing where it goes with no quotation: "the fee announced by the board".
    """
    by, is_quoted = _by(frame, i)
    if by is None:
        return None
    stop = noun_phrase_end(frame, by + 1)
    joint = next((k for k in range(by + 1, stop) if frame.texts[k] in JOINTS or is_quotation(frame, k)), stop)
    attached = text_at(frame, joint) in JOINTS or is_quotation(frame, joint)
    is_quoted = is_quoted or (attached and any(is_quotation(frame, k) for k in range(joint, joint + JOINT_REACH)))
    return range(by + 1, joint if is_quoted else by + 1)


def _by(frame: Frame, i: int) -> tuple[int | None, bool]:
    """Return where "by" stands behind the participle at `i`, and whether a quotation stands between them."""
    k = i + 1
    while text_at(frame, k) in ARTICLES:
        k += 1
    if is_quotation(frame, k):
        return (k + 1, True) if text_at(frame, k + 1) == "by" else (None, False)
    near = range(i + 1, min(len(frame.texts), i + 1 + TIME_WORDS))
    by = next((k for k in near if frame.texts[k] not in TIMES | {"on"} and not is_adverb(frame, k)), i)
    return (by, False) if text_at(frame, by) == "by" else (None, False)


def quoted_as_saying(frame: Frame, i: int) -> range:
    """Return who is quoted as the word at `i` tells: "Adams was quoted as saying", "which quoted him as saying"."""
    near = range(i - 2, max(-1, i - 2 - QUOTED_REACH), -1)
    quoted = next((k for k in near if frame.texts[k] in QUOTING), None)
    if quoted is None or not BREAKS.isdisjoint(frame.texts[quoted:i]):
        return range(0)
    if text_at(frame, quoted - 1) in PASSIVE or quoted == i - 2:
        last = quoted - 2 if text_at(frame, quoted - 1) in PASSIVE else quoted - 1
        return subject_range(frame, last) if last >= 0 else range(0)
    return range(quoted + 1, i - 1)


def is_set_apart(frame: Frame, comma: int) -> bool:
    """Return whether the comma closes a setting behind "but": "stayed away but, in a letter, | rejected the claim"."""
    near = range(comma - 1, max(0, comma - QUOTED_REACH), -1)
    opening = next((k for k in near if frame.texts[k] in COMMAS), 0)
    return text_at(frame, opening - 1) in {"but", "and"} and text_at(frame, opening + 1) in PREPOSITIONS
