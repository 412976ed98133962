"""Cues of speech: who speaks, and who is told."""

from collections.abc import Iterator

from briefdesk.extractors.names.cues.tables import Cue
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import AUXILIARIES, FIRST_NAMES, REPORTING_VERBS
from briefdesk.extractors.names.personal import looks_personal
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.lexicon import words

SAID_BEFORE = words("name_cues", "said_before")
TOLD = frozenset(("told", "tells"))


def _speaks(span: Span) -> Iterator[Evidence]:
    """Yield what "X said" tells."""
    if not span.owns and not _is_told(span):
        yield from _says(span)
        if span.sentence.low(span.last + 1) in ("it", "its"):
            yield Evidence("organization", 1.3, "says of itself")


def _has_spoken(span: Span) -> Iterator[Evidence]:
    """Yield what "X has said" tells."""
    if not span.owns and span.sentence.low(span.last + 1) in REPORTING_VERBS:
        yield from _says(span)


def _is_spoken_of(span: Span) -> Iterator[Evidence]:
    """Yield what "said X" and "told X" tell; in "said X had" somebody else speaks of X."""
    if span.after in REPORTING_VERBS and not span.owns:
        pass
    elif span.before in TOLD and span.after != "to" and not span.title and len(span.parts) < 3:
        yield Evidence("organization", 0 if span.parts[0].low in FIRST_NAMES else 2, "is told")
    elif span.after not in AUXILIARIES:
        yield from _says(span)


def _says(span: Span) -> Iterator[Evidence]:
    yield Evidence("person", 1.2 if looks_personal(span.parts) else 0.6, "says")
    yield Evidence("organization", 0.7, "says")


def _paper(span: Span) -> tuple[Evidence, ...]:
    """Return what "told the X" tells."""
    return (Evidence("organization", 2.5, "paper that is told"),) if _is_told(span) else ()


def _is_told(span: Span) -> bool:
    return span.before == "the" and span.sentence.low(span.start - 2) == "told" and not span.title


BEFORE: tuple[Cue, ...] = ((SAID_BEFORE, _is_spoken_of), (frozenset({"the"}), _paper))
AFTER: tuple[Cue, ...] = ((REPORTING_VERBS, _speaks), (frozenset({"has", "have", "had"}), _has_spoken))
