"""Cues: what the words around a name tell about it, one module for each kind of thing they speak for.

A module's `BEFORE` are asked by the word before the name and its title, `LED` by that word or the one before "the",
`AFTER` by the word after it, `OPENING` where its sentence begins with it.
"""

from briefdesk.extractors.names.cues import (
    addresses,
    appositions,
    buildings,
    dealings,
    kinds,
    organizations,
    people,
    places,
    speech,
    standing,
    teams,
    things,
)
from briefdesk.extractors.names.cues.tables import by_word
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.sentence import Span

BEFORE = by_word(
    *people.BEFORE,
    *standing.BEFORE,
    *places.BEFORE,
    *addresses.BEFORE,
    *kinds.BEFORE,
    *organizations.BEFORE,
    *teams.BEFORE,
    *things.BEFORE,
    *appositions.BEFORE,
    *dealings.BEFORE,
    *speech.BEFORE,
)
LED = by_word(*places.LED, *buildings.LED, *organizations.LED, *dealings.LED, *things.LED)
AFTER = by_word(
    *people.AFTER,
    *standing.AFTER,
    *places.AFTER,
    *kinds.AFTER,
    *organizations.AFTER,
    *teams.AFTER,
    *things.AFTER,
    *appositions.AFTER,
    *buildings.AFTER,
    *speech.AFTER,
)
OPENING = places.OPENING


def cues(span: Span) -> tuple[Evidence, ...]:
    """Return what stands around one occurrence of a name."""
    found = [*people.titled(span)]
    for rule in BEFORE.get(span.before, ()):
        found += rule(span)
    for rule in LED.get(span.led, ()):
        found += rule(span)
    for rule in AFTER.get(span.after, ()):
        found += rule(span)
    if span.key in teams.CLUBS:
        found += teams.club(span)
    if span.key in dealings.MASTHEADS:
        found += dealings.masthead(span)
    if span.first == 0:
        for rule in OPENING:
            found += rule(span)
    return tuple(found)
