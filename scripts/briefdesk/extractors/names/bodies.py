"""Tell which organization each short form of a name means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefdesk.extractors.names.cluster import Cluster
from briefdesk.extractors.names.cues.buildings import AT_SEAT, OUTSIDE
from briefdesk.extractors.names.cues.teams import is_report
from briefdesk.extractors.names.lists import (
    CITY_SIZES,
    INSIDE,
    STATE_NAMES,
)
from briefdesk.extractors.names.pool import Pool, is_seat
from briefdesk.extractors.names.sentence import Span
from briefdesk.extractors.names.short_forms import Forms, forms_of_body, is_generic, is_ordinary
from briefdesk.extractors.names.support import bracketed
from briefdesk.prose.lexicon import words

TEAM_REGIONS = STATE_NAMES.keys() | words("known_names", "places")

OWN_RULES = frozenset(
    (
        "a firm's name or a word",
        "last word of a body's name",
        "organization news prose names without explaining",
        "vocabulary",
    )
)
"""Rules by which a form is a body of its own, however another's name begins."""
READ_SEATS = 12
"""Occurrences of a body of which all must be of its seat for one to be a place; keeps the work for each bounded."""


@dataclass(kw_only=True, eq=False)
class Bodies:
    """The organizations of an article by their written forms."""

    clusters: list[Cluster] = field(default_factory=list)
    by_key: dict[str, Cluster] = field(default_factory=dict)
    by_opening: dict[str, Cluster] = field(default_factory=dict)
    """Openings, which mean the organization only where nothing else speaks."""
    by_ending: dict[str, Cluster] = field(default_factory=dict)
    """Nicknames and last words of clubs, which mean the club also where they are known by themselves: Nuggets."""
    by_initials: dict[str, Cluster] = field(default_factory=dict)
    by_generic: dict[str, Cluster] = field(default_factory=dict)
    """Last words that say what kind of body it is and not which: Emergency Services."""
    by_city: dict[str, Cluster] = field(default_factory=dict)
    """Cities of clubs, which mean the club in the report of a match: Houston scored."""


def gather_bodies(pools: Mapping[str, Pool], spans: Sequence[Span]) -> Bodies:
    """Return the organizations of the article; the fullest form of each comes first."""
    bodies = Bodies()
    named = [found for found in pools.values() if found.kind == "organization"]
    for found in sorted(named, key=lambda one: -len(one.key)):
        _enter(bodies, found)
    for full, short in bracketed(spans):
        if full.key in bodies.by_key and pools[short.key].kind in (None, "organization"):
            _merge(bodies, bodies.by_key[full.key], short.key)
    return bodies


def find_body(bodies: Bodies, span: Span, found: Pool) -> Cluster | None:
    """Return the organization that an occurrence names, or None."""
    made = bodies.by_key.get(span.key)
    if made is not None:
        return None if is_placed(span, found) else made
    if found.kind is None and found.score(None) < 2:
        ending = bodies.by_ending.get(span.key) if span.parts[0].cap else None
        short = bodies.by_initials.get(span.key) if span.is_short else None
        opening = bodies.by_opening.get(span.key) if found.score("person") <= 0 else None
        return opening or short or ending
    club = bodies.by_city.get(span.key) if found.kind == "place" else None
    return club if club is not None and _plays(span, found) else None


def _plays(span: Span, found: Pool) -> bool:
    """Tell whether a city stands in the report of a match, and nothing there says that it is where it is played."""
    there = span.led in INSIDE or any(kind == "place" and weight >= 1 for kind, weight, _ in found.cues_of(span))
    return not there and is_report(span)


def is_placed(span: Span, found: Pool) -> bool:
    """Tell whether one occurrence of a body's name means its place: outside the White House."""
    if found.kind == "place":
        return any(kind == "place" and weight > 1 for kind, weight, _ in found.cues_of(span))
    if not is_seat(span):
        return False
    rules = _rules(found, span)
    only = AT_SEAT in rules and all(AT_SEAT in _rules(found, one) for one in found.spans[:READ_SEATS])
    return only or OUTSIDE in rules


def _rules(found: Pool, span: Span) -> list[str]:
    return [rule for _, _, rule in found.cues_of(span)]


def _enter(bodies: Bodies, found: Pool) -> None:
    forms = forms_of_body(found.key, found.spans[0].parts)
    made = _known(bodies, found, forms)
    if made is None:
        made = Cluster(kind="organization", reasons=found.reasons)
        bodies.clusters.append(made)
    for form in forms.whole:
        bodies.by_key.setdefault(form, made)
    if forms.ending:
        bodies.by_ending.setdefault(forms.ending, made)
    for form in forms.generic:
        bodies.by_generic.setdefault(form, made)
    for initials in forms.initials:
        bodies.by_initials.setdefault(initials, made)
    for opening in forms.openings:
        bodies.by_opening.setdefault(opening, made)
    _enter_club(bodies, found, forms, made)


def _known(bodies: Bodies, found: Pool, forms: Forms) -> Cluster | None:
    """Return the body named in full before that this is a short form of, or None."""
    made = bodies.by_key.get(forms.name) or bodies.by_key.get(forms.stem)
    if made is None and ("organization", "vocabulary") not in found.weights:
        made = bodies.by_initials.get(found.key) if found.spans[0].is_short else None
    if made is None and " " not in found.key:
        made = bodies.by_ending.get(found.key)
    elif made is None and is_generic(found.key):
        made = bodies.by_generic.get(found.key)
    if made is None and OWN_RULES.isdisjoint([rule for _, rule in found.weights]):
        made = bodies.by_opening.get(found.key)
    return made


def _enter_club(bodies: Bodies, found: Pool, forms: Forms, made: Cluster) -> None:
    city = forms.name.removesuffix(f" {forms.last}")
    if forms.last.endswith("s") and (city in CITY_SIZES or city in TEAM_REGIONS):
        bodies.by_city.setdefault(city, made)
    if ("organization", "team of a city") in found.weights and not is_ordinary(forms.last):
        bodies.by_opening.setdefault(forms.last, made)


def _merge(bodies: Bodies, into: Cluster, key: str) -> None:
    other = bodies.by_key.get(key)
    for form, made in bodies.by_key.items():
        if made is other and other is not None:
            bodies.by_key[form] = into
    bodies.by_key[key] = into
