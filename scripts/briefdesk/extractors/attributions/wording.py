"""Who says something, as the article words it."""

from briefdesk.extractors.attributions.attribution import Attribution
from briefdesk.extractors.attributions.clauses import PREPOSITIONS, PRONOUNS, RELATIVES, text_at
from briefdesk.extractors.attributions.frames import Frame
from briefdesk.extractors.attributions.verbs import TIMES
from briefdesk.prose.sentences import Span

LEADING = frozenset(
    {"but", "and", "however", "so", "yet", "still", "also", "then", "meanwhile", "now", "while", "although", ","}
)
"""Words before a subject that are no part of who it is."""


def worded(frame: Frame, attribution: Attribution) -> str | None:
    """Return who says so as the article words it, up to an apposition.

    None for a pronoun, and for what stands behind a relative one: "those who | saw it".
    """
    who = attribution.who
    if who and text_at(frame, who.start - 1) in RELATIVES:
        return None
    first = next((i for i in who if not _leads(frame, i)), None)
    if first is not None and frame.texts[first] in PREPOSITIONS:
        behind = next((i + 1 for i in range(first, who.stop - 1) if frame.texts[i] == ","), first)
        first = next((i for i in range(behind, who.stop) if not _leads(frame, i)), None)
    if first is None:
        return None
    last = next((i for i in range(first, who.stop) if frame.texts[i] in {",", "("}), who.stop)
    wording = frame.slice(Span(frame.starts[first], frame.ends[last - 1]))
    return None if wording.casefold() in PRONOUNS else wording


def _leads(frame: Frame, i: int) -> bool:
    """Return whether a word before a subject is no part of it: "But", "On Tuesday"."""
    text = frame.texts[i]
    return (
        text in LEADING
        or text in TIMES
        or text.isdigit()
        or (text in PREPOSITIONS and i + 1 < len(frame.texts) and frame.texts[i + 1] in TIMES)
    )
