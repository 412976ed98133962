"""The distinct subjects of an article: which paragraphs belong together, and which deserve a briefing of their own."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from briefdesk.article import At, Paragraph
from briefdesk.compose.passages import passages, stems
from briefdesk.prose.cues import CueMatch
from briefdesk.vocabulary import Vocabulary

Told = tuple[Paragraph, CueMatch]
"""A cue with the paragraph it stands in."""

SUBJECTS_AT_MOST = 5
PARAGRAPHS_AT_LEAST = 9
"""An article with fewer paragraphs has one subject."""

OWN_SHARE = 0.65
"""Part of a tag's cues that must stand in one passage for the tag to be the passage's own."""

OWN_SCORE = 2.4
"""Score the best own tag of a passage must reach: two or three different cues."""

OWN_SCORES = 3.0
"""Score all own tags of a passage must reach together."""

CONTINUES = 1.0
"""Score of the own tags of the passage before from which a passage goes on with it: one new cue, or three again."""

_PHRASE_WEIGHT = 1.5
_AGAIN_WEIGHT = 0.4
_TAG_FEATURES = 2
"""How many words a cue counts for when passages are told apart."""


@dataclass(frozen=True, kw_only=True)
class Subject:
    """Paragraphs of one subject, in reading order."""

    paragraphs: tuple[Paragraph, ...]
    own_tags: tuple[str, ...] = ()
    """Tags whose cues stand nearly all in these paragraphs, surest first."""
    cues: tuple[At, ...] = ()
    """The places of the cues of its own tags."""

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of its paragraphs."""
        return tuple(p.n for p in self.paragraphs)


def subjects(body: Sequence[Paragraph], cues: Sequence[Told], vocabulary: Vocabulary) -> tuple[Subject, ...]:
    """Return the subjects of a story with these cues, the lead's first; together they hold every paragraph once.

    A passage is a subject when tags are its own; any other joins the subject whose words are most like its own.
    Tags without a broader one (top tags, countries) part no subjects: their cues run through a whole article.
    """
    telling = {name: tag for name, tag in vocabulary.tags.items() if tag.broader}
    whole = Subject(paragraphs=tuple(body))
    if len(body) < PARAGRAPHS_AT_LEAST or not telling:
        return (whole,)
    matches = tuple((p, m) for p, m in ((p, _only(match, telling)) for p, match in cues) if m.tags)
    scores = _cue_scores(matches)
    found = [tuple(body[n] for n in passage) for passage in passages(_features(body, matches))]
    total = _score_of(body, scores)
    owned = [Subject(paragraphs=p, own_tags=_own_tags(_score_of(p, scores), total)) for p in found]
    owned = [owned[0], *_continued(owned[1:], scores)]
    kept = _strongest([s for s in owned[1:] if s.own_tags], scores)
    if not kept:
        return (whole,)
    joined = _joined(owned[0], kept, [s for s in owned[1:] if s not in kept])
    return tuple(replace(s, cues=_places(s, matches)) for s in joined)


def _only(match: CueMatch, tags: Collection[str]) -> CueMatch:
    """Return a cue with those of its tags that are among `tags`."""
    if all(tag in tags for tag in match.tags):
        return match
    return match._replace(tags=tuple(tag for tag in match.tags if tag in tags))


def _cue_scores(matches: Sequence[tuple[Paragraph, CueMatch]]) -> Mapping[int, Mapping[str, float]]:
    """Return, by paragraph number, what each tag scores there; a cue counts less each time after the first."""
    scores: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    seen: set[tuple[str, str]] = set()
    for paragraph, match in matches:
        weight = _PHRASE_WEIGHT if match.word_count > 1 else 1.0
        for tag in match.tags:
            scores[paragraph.n][tag] += weight * (_AGAIN_WEIGHT if (tag, match.cue) in seen else 1.0)
            seen.add((tag, match.cue))
    return scores


def _score_of(paragraphs: Sequence[Paragraph], scores: Mapping[int, Mapping[str, float]]) -> dict[str, float]:
    total: dict[str, float] = defaultdict(float)
    for paragraph in paragraphs:
        for tag, score in scores.get(paragraph.n, {}).items():
            total[tag] += score
    return total


def _features(body: Sequence[Paragraph], matches: Sequence[tuple[Paragraph, CueMatch]]) -> list[list[str]]:
    cues: dict[int, list[str]] = defaultdict(list)
    for paragraph, match in matches:
        cues[paragraph.n] += [f"tag {tag}" for tag in match.tags] * _TAG_FEATURES
    return [[*stems(paragraph.text), *cues[paragraph.n]] for paragraph in body]


def _own_tags(score: Mapping[str, float], total: Mapping[str, float]) -> tuple[str, ...]:
    ordered = sorted(score, key=lambda tag: (-score[tag], tag))
    own = [tag for tag in ordered if score[tag] >= OWN_SHARE * total[tag]]
    if not own or score[own[0]] < OWN_SCORE or sum(score[tag] for tag in own) < OWN_SCORES:
        return ()
    return tuple(own)


def _continued(found: Sequence[Subject], scores: Mapping[int, Mapping[str, float]]) -> list[Subject]:
    """Return the passages, each that goes on with the own tags of the one before it joined to that one."""
    joined: list[Subject] = []
    for passage in found:
        score = _score_of(passage.paragraphs, scores)
        before = joined[-1] if joined else passage
        if passage.own_tags and sum(score.get(tag, 0.0) for tag in before.own_tags) >= CONTINUES and before != passage:
            paragraphs = (*before.paragraphs, *passage.paragraphs)
            joined[-1] = replace(before, paragraphs=paragraphs, own_tags=(*before.own_tags, *passage.own_tags))
        else:
            joined.append(passage)
    return joined


def _strongest(candidates: Sequence[Subject], scores: Mapping[int, Mapping[str, float]]) -> list[Subject]:
    ranked = sorted(candidates, key=lambda s: -_score_of(s.paragraphs, scores)[s.own_tags[0]])
    best = ranked[: SUBJECTS_AT_MOST - 1]
    return [subject for subject in candidates if subject in best]


def _places(subject: Subject, matches: Sequence[Told]) -> tuple[At, ...]:
    own, numbers = set(subject.own_tags), set(subject.numbers)
    return tuple(
        At(p.n, match.start, match.end) for p, match in matches if p.n in numbers and not own.isdisjoint(match.tags)
    )


def _joined(lead: Subject, kept: Sequence[Subject], loose: Sequence[Subject]) -> tuple[Subject, ...]:
    found = [lead, *kept]
    bags = [_bag(subject) for subject in found]
    homes: dict[int, list[Paragraph]] = defaultdict(list)
    for passage in loose:
        likeness = [_likeness(_bag(passage), bag) for bag in bags]
        homes[likeness.index(max(likeness))] += passage.paragraphs
    return tuple(
        replace(subject, paragraphs=tuple(sorted((*subject.paragraphs, *homes[n]), key=lambda p: p.n)))
        for n, subject in enumerate(found)
    )


def _bag(subject: Subject) -> Counter[str]:
    return Counter(stem for paragraph in subject.paragraphs for stem in stems(paragraph.text))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    shared = sum(count * other[stem] for stem, count in one.items() if stem in other)
    return shared / (sqrt(sum(c * c for c in one.values())) * sqrt(sum(c * c for c in other.values())) or 1.0)
