"""Bring the written forms of one entity together."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from briefdesk.extract import EntityKind
from briefdesk.extractors.names.bodies import find_body, gather_bodies, is_placed
from briefdesk.extractors.names.cluster import Cluster
from briefdesk.extractors.names.cues.buildings import OUTSIDE
from briefdesk.extractors.names.decision import forms_of
from briefdesk.extractors.names.guess import guess_kinds
from briefdesk.extractors.names.lists import CITY_SIZES, FACILITIES, STATE_NAMES
from briefdesk.extractors.names.people import enter_guessed, find_person, gather_people, is_short_form
from briefdesk.extractors.names.pool import Pool
from briefdesk.extractors.names.sentence import Sentence, Span, make_span
from briefdesk.prose.gazetteer import is_large_place, place_identity
from briefdesk.prose.lexicon import lexicon
from briefdesk.vocabulary import Vocabulary

TOWN = 50_000
"""Inhabitants from which a town is known beside its county."""
WIDE = frozenset(("international", "regional", "municipal", "memorial", "national", "county", "general"))
"""Words between a facility's own name and its kind: O'Hare International Airport."""
KINDS = ("county", "village", "township")
"""Kinds of places whose own name alone means them too."""
LONGEST_FORM = 8
"""Words of a known form that are looked for in captions and headlines."""


def cluster(pools: Mapping[str, Pool], spans: Sequence[Span]) -> tuple[Cluster, ...]:
    """Return the entities of the article with all their occurrences."""
    cast = gather_people(pools, spans)
    openings = {found.key.partition(" ")[0] for found in pools.values() if found.kind == "organization"}
    guess_kinds(pools, spans, lambda found: found.key in openings or is_short_form(cast, found))
    enter_guessed(cast, pools)
    bodies = gather_bodies(pools, spans)
    places: dict[str, Cluster] = {}
    for span in spans:
        found = pools[span.key]
        made = find_person(cast, span, found) or find_body(bodies, span, found)
        if made is None and (found.kind == "place" or is_placed(span, found) or _is_surname_of_place(span, found)):
            key = _place_key(span)
            if key not in places:
                reasons = found.reasons if found.kind != "organization" else (OUTSIDE,)
                places[key] = Cluster(kind="place", reasons=reasons)
            made = places[key]
        if made is not None:
            made.spans.append(span)
    for key in [key for key in places if _is_called(places.get(f"facility {key}")) and key not in CITY_SIZES]:
        places[f"facility {key}"].spans += places.pop(key).spans
    for kind in KINDS:
        for key in [key for key in places if f"{key} {kind}" in places and not _is_town(key)]:
            places[f"{key} {kind}"].spans += places.pop(key).spans
    return tuple(c for c in (*cast.clusters, *bodies.clusters, *places.values()) if c.spans)


def _is_town(key: str) -> bool:
    """Tell whether a name is of a place of its own, beside the county that bears it: Camden, Camden County."""
    return is_large_place(key) or CITY_SIZES.get(key, 0) > TOWN


def _is_called(facility: Cluster | None) -> bool:
    """Tell whether a facility bears a name of its own behind its town's: Chicago O'Hare airport."""
    keys = [span.key.split() for span in facility.spans] if facility else []
    return any(len([word for word in key if word not in WIDE and word not in FACILITIES]) > 1 for key in keys)


def _is_surname_of_place(span: Span, found: Pool) -> bool:
    return found.kind == "person" and found.score("place") >= 2.5 and len(span.parts) == 1


def _place_key(span: Span) -> str:
    """Return what all forms of one place share."""
    key = span.key
    if STATE_NAMES.get(key, key) in lexicon("gazetteer")["namesakes"] and span.sentence.low(span.first - 1) == ",":
        return f"state {STATE_NAMES.get(key, key)}"
    if key == "washington , dc":
        return "washington"
    parts = [part for part in key.split() if part not in FACILITIES]
    if len(parts) < len(key.split()) or parts[:1] == ["hmp"]:
        own = [part for part in parts if part not in WIDE] or parts
        return f"facility {own[-1]}" if own else key
    return place_identity(key.removesuffix(" strip").removeprefix("state of ").removeprefix("city of "))


def merge_described(clusters: Sequence[Cluster], vocabulary: Vocabulary) -> tuple[Cluster, ...]:
    """Return the clusters, those whose full names the vocabulary gives to one entity made one."""
    entries = _described(vocabulary)
    merged: dict[object, Cluster] = {}
    for made in clusters:
        fullest = max((span.key for span in made.spans), key=lambda key: (key.count(" "), len(key)))
        identity = entries.get((made.kind, fullest))
        first = merged.setdefault((made.kind, identity) if identity else made, made)
        if first is not made:
            first.spans.extend(made.spans)
    return tuple(merged.values())


@lru_cache(maxsize=8)  # A vocabulary serves all articles of a run.
def _described(vocabulary: Vocabulary) -> Mapping[tuple[EntityKind, str], str]:
    """Return the ids of described entities by kind and form."""
    return {(entry.kind, form): entry.id for entry in vocabulary.entities.values() for form in forms_of(entry)}


def later_mentions(clusters: Sequence[Cluster], sentences: Sequence[Sentence]) -> Iterator[tuple[Cluster, Span]]:
    """Yield where captions and headlines name what the story names."""
    forms = {span.key: made for made in reversed(clusters) for span in made.spans}
    for sentence in sentences:
        index = 0
        while index < len(sentence.words):
            length = _match(forms, sentence, index)
            if length:
                yield forms[sentence.phrase(index, index + length)], make_span(sentence, index, index + length)
            index += length or 1


def _match(forms: Mapping[str, Cluster], sentence: Sentence, index: int) -> int:
    if not sentence.words[index].cap:
        return 0
    longest = min(LONGEST_FORM, len(sentence.words) - index)
    return next((n for n in range(longest, 0, -1) if sentence.phrase(index, index + n) in forms), 0)
