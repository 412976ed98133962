"""Which briefings go together, and why.

Every briefing looks at a bounded number of others, so the whole is linear in the number of briefings.
"""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefdesk.briefing import Briefing
from briefdesk.library.model import EntityTerm, Relation, TagTerm
from briefdesk.library.names import EntityKey
from briefdesk.text import listed

SHOWN = 5
"""Relations of a briefing that are worked out, beside those its writer chose."""
RAREST = 16
"""Shared terms of a briefing that are looked at, rarest first."""
NEIGHBOURS = 12
"""Briefings looked at for one term, those nearest in time; together with RAREST at most 192 a briefing."""
WEIGHED = 24
"""Candidates of a briefing that are weighed in full."""
COMMON_TAG = 0.5
"""A tag that more than this share of all briefings carries says nothing about two of them."""
NAMES_IN_REASON = 3
"""Entities or tags a reason names."""
FADING_DAYS = 30
"""Days apart after which closeness in time counts half."""
CHOSEN = "chosen by the writer"
SAME_ARTICLE = "from the same article"

Feature = tuple[str, str]
"""A tag as ("tag", name) or an entity as (kind, id)."""


@dataclass(frozen=True, kw_only=True)
class TermIndex:
    """Which briefings share which terms: what relations are worked out from."""

    briefings: tuple[Briefing, ...]
    """Oldest first, then by name."""
    features: Mapping[str, tuple[Feature, ...]]
    """By briefing, rarest first."""
    postings: Mapping[Feature, tuple[int, ...]]
    """Positions in `briefings`, ascending."""
    weights: Mapping[Feature, float]
    """How much it says that two briefings share it: its inverse document frequency."""


def relate(
    briefings: Sequence[Briefing],
    named: Mapping[str, tuple[EntityKey, ...]],
    tags: Mapping[str, TagTerm],
    entities: Mapping[EntityKey, EntityTerm],
) -> dict[str, tuple[Relation, ...]]:
    """Return for each briefing those its writer chose and up to five more, best first."""
    index = _term_index(briefings, named)
    titles: dict[Feature, str] = {("tag", name): term.tag.title for name, term in tags.items()}
    titles |= {key: term.entry.name for key, term in entities.items()}
    by_name = {briefing.name: briefing for briefing in briefings}
    found = {}
    for position, briefing in enumerate(index.briefings):
        named_by_hand = [by_name[n] for n in dict.fromkeys(briefing.related) if n in by_name and n != briefing.name]
        chosen = tuple(_chosen(_relation(briefing, other, index, titles)) for other in named_by_hand)
        taken = {relation.briefing.name for relation in chosen}
        best = _weighed(position, index, titles)
        found[briefing.name] = chosen + tuple(r for r in best if r.briefing.name not in taken)[:SHOWN]
    return {name: found[name] for name in sorted(found)}


def _term_index(briefings: Sequence[Briefing], named: Mapping[str, tuple[EntityKey, ...]]) -> TermIndex:
    ordered = tuple(sorted(briefings, key=lambda b: (b.date, b.name)))
    raw = {b.name: (*named.get(b.name, ()), *(("tag", tag) for tag in dict.fromkeys(b.tags))) for b in ordered}
    counts = Counter(feature for features in raw.values() for feature in features)
    weights = {feature: math.log1p(len(ordered) / count) for feature, count in counts.items()}
    common = max(2, COMMON_TAG * len(ordered))
    kept = {f for f, count in counts.items() if count > 1 and not (f[0] == "tag" and count > common)}
    features = {
        name: tuple(sorted((f for f in found if f in kept), key=lambda f: (counts[f], f)))
        for name, found in raw.items()
    }
    postings: dict[Feature, list[int]] = defaultdict(list)
    for position, briefing in enumerate(ordered):
        for feature in features[briefing.name]:
            postings[feature].append(position)
    return TermIndex(
        briefings=ordered,
        features=features,
        postings={feature: tuple(positions) for feature, positions in postings.items()},
        weights=weights,
    )


def _weighed(position: int, index: TermIndex, titles: Mapping[Feature, str]) -> list[Relation]:
    briefing = index.briefings[position]
    others = (index.briefings[candidate] for candidate in _candidates(position, index))
    relations = [_relation(briefing, other, index, titles) for other in others]
    return sorted(relations, key=lambda r: (-round(r.score, 9), -r.briefing.date.toordinal(), r.briefing.name))


def _relation(one: Briefing, other: Briefing, index: TermIndex, titles: Mapping[Feature, str]) -> Relation:
    theirs = frozenset(index.features[other.name])
    shared = [feature for feature in index.features[one.name] if feature in theirs]
    score = math.fsum(index.weights[feature] for feature in shared) * _closeness(one, other)
    return Relation(briefing=other, reasons=_reasons(one, other, shared, titles), score=score)


def _chosen(relation: Relation) -> Relation:
    """Return the relation as one that the writer named, which is a reason where nothing else is."""
    reasons = relation.reasons if SAME_ARTICLE in relation.reasons else (CHOSEN, *relation.reasons)
    return replace(relation, reasons=reasons, score=math.inf, chosen=True)


def _candidates(position: int, index: TermIndex) -> list[int]:
    """Return the positions that share most, rarest terms first and for each the nearest in time."""
    scores: dict[int, float] = defaultdict(float)
    for feature in index.features[index.briefings[position].name][:RAREST]:
        postings = index.postings[feature]
        here = bisect_left(postings, position)
        for candidate in postings[max(0, here - NEIGHBOURS // 2) : here + NEIGHBOURS // 2 + 1]:
            if candidate != position:
                scores[candidate] += index.weights[feature]
    return sorted(scores, key=lambda candidate: (-round(scores[candidate], 9), -candidate))[:WEIGHED]


def _closeness(one: Briefing, other: Briefing) -> float:
    """Return 2 for the same day, falling to 1 for briefings far apart."""
    return 1 + 1 / (1 + abs((one.date - other.date).days) / FADING_DAYS)


def _reasons(
    one: Briefing, other: Briefing, shared: Iterable[Feature], titles: Mapping[Feature, str]
) -> tuple[str, ...]:
    names: list[str] = []
    tags: list[str] = []
    for feature in shared:
        (tags if feature[0] == "tag" else names).append(titles[feature])
    reasons = [SAME_ARTICLE] if _articles(one) & _articles(other) else []
    if names:
        reasons.append(f"both name {listed(names[:NAMES_IN_REASON])}")
    if tags:
        reasons.append(f"both on {listed(tags[:NAMES_IN_REASON])}")
    return (*reasons, *_same_time(one, other))


def _same_time(one: Briefing, other: Briefing) -> tuple[str, ...]:
    if one.date == other.date:
        return ("same day",)
    if one.date.isocalendar()[:2] == other.date.isocalendar()[:2]:
        return ("same week",)
    return ("same month",) if (one.date.year, one.date.month) == (other.date.year, other.date.month) else ()


def _articles(briefing: Briefing) -> frozenset[str]:
    return frozenset(source.sha256 for source in briefing.sources if source.sha256)
