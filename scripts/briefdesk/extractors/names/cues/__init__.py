"""Cues: what the words around a name tell about it, one module for each kind of thing they speak for."""

from collections.abc import Iterator

from briefdesk.extractors.names.cues.appositions import (
    BEFORE_APPOSITIONS,
    BEFORE_EXAMPLES,
    apposition_cues,
    example_cues,
)
from briefdesk.extractors.names.cues.organizations import organization_cues
from briefdesk.extractors.names.cues.people import people_cues
from briefdesk.extractors.names.cues.places import place_cues
from briefdesk.extractors.names.cues.teams import team_cues
from briefdesk.extractors.names.cues.things import thing_cues
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import AUXILIARIES, FIRST_NAMES, REPORTING_VERBS
from briefdesk.extractors.names.personal import looks_personal
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.lexicon import words

SAID_BEFORE = words("name_cues", "said_before")


def cues(span: Span) -> Iterator[Evidence]:
    """Yield what stands around one occurrence of a name."""
    yield from people_cues(span)
    yield from place_cues(span)
    yield from organization_cues(span)
    yield from team_cues(span)
    yield from thing_cues(span)
    if span.sentence.low(span.start - 1) in BEFORE_EXAMPLES:
        yield from example_cues(span)
    if span.sentence.low(span.last) in BEFORE_APPOSITIONS:
        yield from apposition_cues(span)
    yield from _speech(span)


def _speech(span: Span) -> Iterator[Evidence]:
    sentence = span.sentence
    speaks = sentence.low(span.last) in REPORTING_VERBS and not span.owns
    told = sentence.low(span.start - 1) in SAID_BEFORE
    spoken = told and sentence.low(span.last) not in AUXILIARIES
    if sentence.low(span.start - 1) in ("told", "tells") and not speaks and not span.title and len(span.parts) < 3:
        hearer = span.parts[0].low in FIRST_NAMES
        yield Evidence("organization", 0 if hearer else 1.5, "is told")
    elif span.sentence.phrase(span.start - 2, span.start) == "told the" and not span.title:
        yield Evidence("organization", 2.5, "paper that is told")
    elif speaks or spoken:
        yield Evidence("person", 1.2 if looks_personal(span.parts) else 0.6, "says")
        yield Evidence("organization", 0.7, "says")
    if spoken and span.is_acronym:
        yield Evidence("organization", 1, "an acronym is told")
