"""Pool the evidence of all occurrences of a name, and decide what it is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from briefdesk.extract import ENTITY_KINDS, EntityKind
from briefdesk.extractors.names.cues import cues
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.groups import lists_of
from briefdesk.extractors.names.lists import (
    BUILDINGS,
    COMMON_WORDS,
    FIRST_NAMES,
    INSIDE,
    KNOWN_BODIES,
    NAME_HEADS,
    PLACES_BEFORE,
    PLAIN_WORDS,
    PLURALS_OF_PLACES,
    TERRITORIAL_TITLES,
    TITLE_WORDS,
)
from briefdesk.extractors.names.personal import is_surname_first, looks_personal
from briefdesk.extractors.names.sentence import Span
from briefdesk.extractors.names.shape import shape
from briefdesk.prose.lexicon import words
from briefdesk.vocabulary import EntityEntry, Vocabulary

KNOWN_AS = words("name_cues", "known_as")
LOCAL_HEADS = words("organizations", "local_heads")
TITLES_OF_STATES = words("titles", "of_states")

THRESHOLD = 2.0
"""The score from which a name is an entity."""
KNOWN = 4.0
"""The score from which a short form is a body of its own and no surname."""
REPEATS = 2
"""Times that one rule may count, however often it is met."""
READ_SPANS = 40
"""Occurrences of one form whose surroundings are read; more would tell nothing new."""
VOCABULARY_WEIGHT = 30.0
TITLE_LENGTH = 3
"""Words of a title after a name that are read."""
CERTAIN_PLACES = 2
"""Places of a list from which its unknown members are places too."""


@dataclass(kw_only=True, slots=True, eq=False)
class Pool:
    """All occurrences of one written form, with the evidence they give together."""

    key: str
    spans: list[Span] = field(default_factory=list)
    weights: dict[tuple[EntityKind | None, str], float] = field(default_factory=dict)
    kind: EntityKind | None = None
    heard: dict[Span, tuple[Evidence, ...]] = field(default_factory=dict)
    """What stood around each occurrence that was read."""

    def cues_of(self, span: Span) -> tuple[Evidence, ...]:
        """Return what stands around one occurrence, read once."""
        found = self.heard.get(span)
        if found is None:
            found = self.heard[span] = cues(span)
        return found

    def add(self, evidence: Iterable[Evidence], *, repeats: int = REPEATS) -> None:
        """Add evidence; one rule counts at most `repeats` times."""
        weights = self.weights
        for kind, weight, rule in evidence:
            before = weights.get((kind, rule))
            if before is None:
                weights[kind, rule] = weight
                continue
            bound = abs(weight) * repeats
            weights[kind, rule] = max(-bound, min(bound, before + weight))

    def score(self, kind: EntityKind | None) -> float:
        """Return the sum of what speaks for `kind`."""
        return sum(weight for (of, _), weight in self.weights.items() if of == kind)

    def decide(self) -> EntityKind | None:
        """Return the kind with the most evidence, or None where it does not suffice."""
        scores: dict[EntityKind | None, float] = dict.fromkeys((*ENTITY_KINDS, None), 0.0)
        for (of, _), weight in self.weights.items():
            scores[of] += weight
        best = max(ENTITY_KINDS, key=scores.__getitem__)
        return best if scores[best] >= THRESHOLD and scores[best] > scores[None] else None

    @property
    def reasons(self) -> tuple[str, ...]:
        """The rules that spoke for the decision, the strongest first."""
        mine = [(weight, rule) for (kind, rule), weight in self.weights.items() if kind == self.kind and weight > 0]
        return tuple(rule for _, rule in sorted(mine, key=lambda item: (-item[0], item[1])))


def pool_spans(spans: Sequence[Span], vocabulary: Vocabulary) -> Mapping[str, Pool]:
    """Return one pool for every written form, in order of first occurrence, each with its kind decided."""
    described = _described(vocabulary)
    pools: dict[str, Pool] = {}
    for span in spans:
        found = pools.get(span.key)
        if found is None:
            found = pools[span.key] = Pool(key=span.key)
            found.add(shape(span))
            if span.key in described:
                found.add([Evidence(described[span.key], VOCABULARY_WEIGHT, "vocabulary")])
        found.spans.append(span)
        if len(found.spans) <= READ_SPANS:
            heard = found.cues_of(span)
            found.add(_beside_building(heard) if is_seat(span) else heard)
        if span.before_title:
            found.add([_before_title(span)], repeats=1)
    _support_by_surname(pools)
    _support_by_opening(pools)
    _support_places(pools)
    _support_by_acronym(spans, pools)
    for found in pools.values():
        found.kind = found.decide()
    _inherit(spans, pools)
    return pools


def is_seat(span: Span) -> bool:
    """Tell whether a name is of a known body and of the building it sits in: White House, Kremlin."""
    known = span.key in KNOWN_BODIES
    return known and any(part.low in BUILDINGS for part in span.parts)


def _beside_building(found: Iterable[Evidence]) -> Iterator[Evidence]:
    """Yield what speaks of the body; that somebody stands outside the building holds of one occurrence only."""
    return (one for one in found if one.kind != "place")


def _before_title(span: Span) -> Evidence:
    """Return what a title after a name tells: a sheriff is a county's, an administrator an agency's."""
    sentence = span.sentence
    following = (sentence.low(index) for index in range(span.last, span.last + TITLE_LENGTH))
    read = tuple(following)
    if any(low in TERRITORIAL_TITLES for low in read):
        return Evidence("place", 2.2, "before a title")
    if len(span.parts) == 1 and any(low in TITLES_OF_STATES for low in read):
        return Evidence("place", 1, "before a title of state")
    return Evidence("organization", 2.2, "before a title")


@lru_cache(maxsize=8)  # A vocabulary serves all articles of a run.
def _described(vocabulary: Vocabulary) -> Mapping[str, EntityKind]:
    return {form: entry.kind for entry in vocabulary.entities.values() for form in forms_of(entry)}


def forms_of(entry: EntityEntry) -> Iterator[str]:
    """Return the name and aliases of a described entity as keys of spans."""
    for name in (entry.name, *entry.aliases):
        yield " ".join(name.casefold().replace(".", "").replace(",", " ,").split())


def _support_by_surname(pools: Mapping[str, Pool]) -> None:
    """Let the later short form speak for the full name: Kristinn Hrafnsson … Hrafnsson said."""
    by_last: dict[str, list[Pool]] = defaultdict(list)
    for found in pools.values():
        if 2 <= len(found.spans[0].parts) <= 4:
            by_last[found.spans[0].parts[-1].low].append(found)
    for key, short in pools.items():
        if key in NAME_HEADS or ("place", "country") in short.weights or short.score("organization") >= KNOWN:
            continue
        acts = any(("person", rule) in short.weights for rule in ("says", "title before", "what a person has after"))
        for full in by_last.get(key, ()):
            weight = 2 if acts else 1.3 if looks_personal(full.spans[0].parts) else 1
            full.add([Evidence("person", weight, "surname recurs")], repeats=1)


def _support_by_opening(pools: Mapping[str, Pool]) -> None:
    """Let the first word that comes again alone speak for a body: Apotheka Gruppe … Apotheka."""
    for full in pools.values():
        parts = full.spans[0].parts
        short = pools.get(parts[0].low) if 2 <= len(parts) <= 4 else None
        told = short is None or short.score("person") > short.score("organization") or short.score("place") >= 1
        if told or short is None or parts[0].low in FIRST_NAMES or is_surname_first(parts) or short.score(None) >= 1:
            continue
        full.add([Evidence("organization", 1.5, "opening recurs"), Evidence("person", -1, "opening recurs")], repeats=1)


def _support_places(pools: Mapping[str, Pool]) -> None:
    """Let the council or police of a place speak for it: Elmsford City Council … Elmsford."""
    for full in pools.values():
        lows = [part.low for part in full.spans[0].parts]
        rest = lows
        while len(rest) > 1 and rest[-1] in LOCAL_HEADS:
            rest = rest[:-1]
        short = pools.get(" ".join(rest)) if len(rest) < len(lows) else None
        if short is not None and not short.score(None) and not short.score("person"):
            short.add([Evidence("place", 2, "place of a body")], repeats=1)


def _support_by_acronym(spans: Sequence[Span], pools: Mapping[str, Pool]) -> None:
    """Let a name and the acronym in brackets after it speak for each other: a thing's acronym is a thing."""
    for full, short in bracketed(spans):
        named = pools[full.key]
        if (None, "thing with an acronym") in named.weights or named.score(None) > 4:
            pools[short.key].add([Evidence(None, 8, "acronym of a thing")])
        elif _is_acronym_of(short, full):
            named.add([Evidence("organization", 3 if _is_office(full) else 1.5, "has an acronym")])
            pools[short.key].add([Evidence("organization", 1.5, "is an acronym")])


def _is_office(span: Span) -> bool:
    return span.parts[-1].low in TITLE_WORDS


def _is_acronym_of(short: Span, full: Span) -> bool:
    return len(short.parts) == 1 and len(full.parts) > 1 and short.text[:1].casefold() == full.text[:1].casefold()


def bracketed(spans: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield every name with the short form in brackets or "known as" after it, of the name or the thing it names."""
    for left, right in pairwise(spans):
        if left.sentence is right.sentence and right.text.isupper() and _introduces(left, right):
            yield left, right


def _introduces(full: Span, short: Span) -> bool:
    between = short.sentence.phrase(full.last, short.first)
    if short.sentence.low(short.last) == ")":
        return between.endswith("(") and between.count(" ") <= 1
    return between.removesuffix(" the") in KNOWN_AS


def _inherit(spans: Sequence[Span], pools: Mapping[str, Pool]) -> None:
    """Give the undecided members of a list the kind of its decided members: Acme, Blue Orbit and Zenith Corp."""
    for group in lists_of(spans):
        if _is_led_by_preposition(group[0]):
            _settle_cities([pools[span.key] for span in group])
        decided = {pools[span.key].kind for span in group} - {None}
        certain = sum(pools[span.key].kind == "place" for span in group) >= CERTAIN_PLACES
        if len(decided) != 1 or (decided == {"place"} and not certain and not _is_led_by_preposition(group[0])):
            continue
        kind = next(iter(decided))
        for span in group:
            found = pools[span.key]
            if found.kind is None and found.score(None) < 2 and not _is_lone_start(span):
                found.add([Evidence(kind, 2.5, "listed with others of its kind")], repeats=1)
                found.kind = found.decide()


def _settle_cities(group: Sequence[Pool]) -> None:
    """Let towns listed after a preposition speak for each other: to Oroville and Chico."""
    if all(found.kind in (None, "place") and found.score("place") >= 1 for found in group):
        for found in group:
            found.add([Evidence("place", 1, "listed with other places")], repeats=1)
            found.kind = found.decide()


def _is_led_by_preposition(span: Span) -> bool:
    before, second = span.sentence.low(span.start - 1), span.sentence.low(span.start - 2)
    kind = before == "of" and (second in PLURALS_OF_PLACES or second in PLACES_BEFORE)
    return kind or before in INSIDE or before in ("between", "from", "to")


def _is_lone_start(span: Span) -> bool:
    low = span.parts[0].low
    plain = low in PLAIN_WORDS or low in COMMON_WORDS or low.endswith(("s", "ing", "ed", "ly"))
    return len(span.parts) == 1 and span.parts[0].opens and plain
