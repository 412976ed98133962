"""What the words around a name tell about it."""

from collections.abc import Iterator

from briefdesk.extractors.names.after import after
from briefdesk.extractors.names.before import before
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import reporting_verbs
from briefdesk.extractors.names.personal import looks_personal
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.lexicon import words


def context(span: Span) -> Iterator[Evidence]:
    """Yield what stands before and after one occurrence of a name, and whether it speaks."""
    yield from before(span)
    yield from after(span)
    yield from _reported(span)


def _reported(span: Span) -> Iterator[Evidence]:
    sentence = span.sentence
    speaks = sentence.low(span.last) in reporting_verbs() and not span.owns
    spoken = sentence.low(span.start - 1) in words("name_cues", "said_before")
    if speaks or spoken:
        yield Evidence("person", 1.2 if looks_personal(span.parts) else 0.6, "says")
        yield Evidence("organization", 0.7, "says")
