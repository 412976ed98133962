"""The evidence of all occurrences of a written form together."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from briefdesk.article import At
from briefdesk.extract import ENTITY_KINDS, EntityKind
from briefdesk.extractors.names.cues import cues
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import BUILDINGS, KNOWN_BODIES
from briefdesk.extractors.names.sentence import Span

CONTINENTS = frozenset(("africa", "antarctica", "asia", "europe", "north america", "oceania", "south america"))
THRESHOLD = 2.0
"""The score from which a name is an entity."""
REPEATS = 2
"""Times that one rule may count, however often it is met."""


@dataclass(kw_only=True, slots=True, eq=False)
class Pool:
    """All occurrences of one written form, with the evidence they give together."""

    key: str
    spans: list[Span] = field(default_factory=list)
    weights: dict[tuple[EntityKind | None, str], float] = field(default_factory=dict)
    kind: EntityKind | None = None
    opens: bool = False
    """Every occurrence so far opens its sentence, where any word may have a capital."""
    heard: dict[At, tuple[Evidence, ...]] = field(default_factory=dict)
    """What stood around each occurrence that was read."""

    def cues_of(self, span: Span) -> tuple[Evidence, ...]:
        """Return what stands around one occurrence, read once."""
        found = self.heard.get(span.at)
        if found is None:
            found = self.heard[span.at] = cues(span)
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
        total = 0.0
        for (of, _), weight in self.weights.items():
            if of == kind:
                total += weight
        return total

    def decide(self) -> EntityKind | None:
        """Return the kind with the most evidence, or None where it does not suffice."""
        scores: dict[EntityKind | None, float] = dict.fromkeys((*ENTITY_KINDS, None), 0.0)
        for (of, _), weight in self.weights.items():
            scores[of] += weight
        place = ("place", "country") in self.weights or self.key in CONTINENTS
        if place and ("organization", "vocabulary") not in self.weights:
            scores["organization"] = 0.0
        best = max(ENTITY_KINDS, key=scores.__getitem__)
        return best if scores[best] >= THRESHOLD and scores[best] > scores[None] else None

    @property
    def reasons(self) -> tuple[str, ...]:
        """The rules that spoke for the decision, the strongest first."""
        mine = [(weight, rule) for (kind, rule), weight in self.weights.items() if kind == self.kind and weight > 0]
        return tuple(rule for _, rule in sorted(mine, key=lambda item: (-item[0], item[1])))


def is_seat(span: Span) -> bool:
    """Tell whether a name is of a known body and of the building it sits in: White House, Kremlin."""
    known = span.key in KNOWN_BODIES
    return known and any(part.low in BUILDINGS for part in span.parts)
