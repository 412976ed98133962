"""Pool the evidence of all occurrences of a name, and decide what it is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefdesk.extract import ENTITY_KINDS, EntityKind
from briefdesk.extractors._context import context
from briefdesk.extractors._runs import Span
from briefdesk.extractors._shape import Evidence, shape
from briefdesk.prose.lexicon import words
from briefdesk.vocabulary import Vocabulary

THRESHOLD = 2.0
"""The score from which a name is an entity."""
REPEATS = 2
"""Times that one rule may count, however often it is met."""
VOCABULARY_WEIGHT = 30.0


@dataclass(kw_only=True, slots=True)
class Pool:
    """All occurrences of one written form, with the evidence they give together."""

    key: str
    spans: list[Span] = field(default_factory=list)
    weights: dict[tuple[EntityKind | None, str], float] = field(default_factory=dict)
    kind: EntityKind | None = None

    def add(self, evidence: Iterable[Evidence], *, repeats: int = REPEATS) -> None:
        """Add evidence; one rule counts at most `repeats` times."""
        for kind, weight, rule in evidence:
            total = self.weights.get((kind, rule), 0.0) + weight
            bound = abs(weight) * repeats
            self.weights[kind, rule] = max(-bound, min(bound, total))

    def score(self, kind: EntityKind | None) -> float:
        """Return the sum of what speaks for `kind`."""
        return sum(weight for (of, _), weight in self.weights.items() if of == kind)

    def decide(self) -> EntityKind | None:
        """Return the kind with the most evidence, or None where it does not suffice."""
        scores = {kind: self.score(kind) for kind in ENTITY_KINDS}
        best = max(ENTITY_KINDS, key=lambda kind: scores[kind])
        return best if scores[best] >= THRESHOLD and scores[best] > self.score(None) else None

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
        key = span.key
        found = pools.get(key)
        if found is None:
            found = pools[key] = Pool(key=key)
            found.add(shape(span))
            if key in described:
                found.add([Evidence(described[key], VOCABULARY_WEIGHT, "vocabulary")])
        found.spans.append(span)
        if len(found.spans) <= 50:
            found.add(context(span))
        if span.before_title:
            found.add([Evidence("organization", 1.5, "before a title")], repeats=1)
    _support_by_surname(pools)
    for found in pools.values():
        found.kind = found.decide()
    _inherit(spans, pools)
    return pools


def _described(vocabulary: Vocabulary) -> Mapping[str, EntityKind]:
    return {
        name.casefold().replace(".", ""): entry.kind
        for entry in vocabulary.entities.values()
        for name in (entry.name, *entry.aliases)
    }


def _support_by_surname(pools: Mapping[str, Pool]) -> None:
    """Let the later short form speak for the full name: Kristinn Hrafnsson … Hrafnsson said."""
    by_last: dict[str, list[Pool]] = defaultdict(list)
    for found in pools.values():
        parts = found.spans[0].parts
        if 2 <= len(parts) <= 4:
            by_last[parts[-1].low].append(found)
    for key, short in pools.items():
        acts = ("person", "says") in short.weights or ("person", "title before") in short.weights
        for full in by_last.get(key, ()):
            if key not in words("organizations", "heads") | words("places", "heads") | words("events", "heads"):
                full.add([Evidence("person", 2 if acts else 1, "surname recurs")], repeats=1)


def _inherit(spans: Sequence[Span], pools: Mapping[str, Pool]) -> None:
    """Give the undecided members of a list the kind of its decided members: Acme, Blue Orbit and Zenith Corp."""
    for group in _lists(spans):
        kinds = [pools[span.key].kind for span in group]
        decided = {kind for kind in kinds if kind}
        if len(decided) != 1 or decided == {"place"}:
            continue
        kind = next(iter(decided))
        for span in group:
            found = pools[span.key]
            if found.kind is None and found.score(None) < 2:
                found.add([Evidence(kind, 2.5, "listed with others of its kind")], repeats=1)
                found.kind = found.decide()


def _lists(spans: Sequence[Span]) -> Iterable[list[Span]]:
    """Yield runs of spans joined by commas, "and" and "or" alone."""
    group: list[Span] = []
    for span in spans:
        if group and _joined(group[-1], span):
            group.append(span)
            continue
        if len(group) > 1:
            yield group
        group = [span]
    if len(group) > 1:
        yield group


def _joined(left: Span, right: Span) -> bool:
    if left.sentence is not right.sentence or right.title or left.before_title:
        return False
    between = [word.low for word in left.sentence.words[left.last : right.first]]
    return between in ([","], ["and"], ["or"], [",", "and"], [",", "or"], ["&"])
