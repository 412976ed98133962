"""Which tags of the vocabulary the words of an article suggest."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import count

from briefdesk.article import Article, At, Paragraph, ParagraphKind
from briefdesk.extract import Topic
from briefdesk.prose.cues import CueIndex, CueMatch, find_cues, index_cues
from briefdesk.prose.lexicon import alternatives, lexicon
from briefdesk.vocabulary import Tag, Vocabulary

TAGS_AT_LEAST = 3
TAGS_AT_MOST = 8
"""How many tags a briefing carries."""

SURE = 2.0
"""Score from which a tag is given for its own sake; below it a tag only fills up to `TAGS_AT_LEAST`."""

SHARE_OF_BEST = 0.12
"""Part of the best score that a tag must reach beside `SURE`, so that a long article is not tagged with its asides."""

KIND_WEIGHT: Mapping[ParagraphKind, float] = {"heading": 2.0, "dek": 1.0, "body": 1.0, "caption": 0.5}
"""What a cue counts by the kind of its paragraph; the kinds not named count nothing."""

LEAD_WEIGHT = 2.5
"""What a cue counts in the first paragraph of the story."""

PHRASE_WEIGHT = 1.5
"""Factor for a cue of several words, which is rarely there by chance."""

AGAIN_WEIGHT = 0.4
"""Factor for a cue that the article has used before: many different cues are surer than one repeated."""

AGAIN_AT_MOST = 4
"""How often a repeated cue counts."""

IMPLIED_WEIGHT = 0.25
"""Part of its score that a tag lends to its broader one."""


_NEAR = 24
"""Characters before a cue in which a word that shows its sense stands."""
_FALSE_FRIENDS: Mapping[str, tuple[re.Pattern[str] | None, re.Pattern[str] | None]] = {
    cue: (
        re.compile(rf"\b{alternatives(told['before'])}[\s-]$", re.I) if told.get("before") else None,
        re.compile(rf"[\s-]{alternatives(told['after'])}(?!\w)", re.I) if told.get("after") else None,
    )
    for cue, told in lexicon("false_friends").items()
}
"""By cue: what shows, straight before or behind it, that it means something else."""


def extract_topics(article: Article, vocabulary: Vocabulary) -> tuple[Topic, ...]:
    """Return the three to eight tags the article suggests, surest first; fewer where the vocabulary has no more."""
    return topics_of(article.paragraphs, vocabulary)


def topics_of(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> tuple[Topic, ...]:
    """Return the tags these paragraphs suggest, surest first, at most `TAGS_AT_MOST`.

    A broader tag is implied only where the surer ones leave fewer than `TAGS_AT_LEAST`.
    """
    return topics_told(paragraphs, cue_matches(paragraphs, vocabulary.tags), vocabulary)


def topics_told(
    paragraphs: Sequence[Paragraph], matches: Sequence[tuple[Paragraph, CueMatch]], vocabulary: Vocabulary
) -> tuple[Topic, ...]:
    """Return the tags that these cues of paragraphs suggest, surest first, as `topics_of` does."""
    scores, cues = _scores(paragraphs, matches)
    ranked = sorted(scores, key=lambda tag: (-scores[tag], tag))
    least = max(SURE, SHARE_OF_BEST * scores[ranked[0]]) if ranked else SURE
    sure = [tag for tag in ranked if scores[tag] >= least][:TAGS_AT_MOST]
    topics = [Topic(tag=tag, score=round(scores[tag], 3), cues=cues[tag]) for tag in sure]
    for tag, score in [*_implied(sure, scores, vocabulary.tags), *((tag, scores[tag]) for tag in ranked)]:
        if len(topics) >= TAGS_AT_LEAST:
            break
        if tag not in {topic.tag for topic in topics}:
            topics.append(
                Topic(
                    tag=tag, score=round(min(score, topics[-1].score if topics else score), 3), cues=cues.get(tag, ())
                )
            )
    return tuple(topics)


class _Tags:
    """The tags of a vocabulary, told from others by identity: to compare them all takes longer than to read a story."""

    def __init__(self, tags: Mapping[str, Tag]) -> None:
        self.tags = tags

    def __hash__(self) -> int:
        return id(self.tags)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Tags) and other.tags is self.tags


@lru_cache(maxsize=8)  # A vocabulary serves all articles of a run.
def _index_of(tags: _Tags) -> CueIndex:
    return index_cues(tags.tags.values())


def cue_matches(paragraphs: Sequence[Paragraph], tags: Mapping[str, Tag]) -> tuple[tuple[Paragraph, CueMatch], ...]:
    """Return every cue with its paragraph, in reading order; kinds of paragraph that count nothing are passed over.

    A word that means something else where it stands is none: "an army of volunteers", "the novel coronavirus".
    """
    index = _index_of(_Tags(tags))
    found = ((p, match) for p in paragraphs if p.kind in KIND_WEIGHT for match in find_cues(p.text, index))
    return tuple((p, match) for p, match in found if match.cue not in _FALSE_FRIENDS or not _is_false(p.text, match))


def _is_false(text: str, match: CueMatch) -> bool:
    """Tell whether the words before or behind a cue show that it means something else."""
    before, after = _FALSE_FRIENDS[match.cue]
    shown_before = before is not None and before.search(text, max(0, match.start - _NEAR), match.start)
    return bool(shown_before or (after is not None and after.match(text, match.end)))


def _scores(
    paragraphs: Sequence[Paragraph], matches: Sequence[tuple[Paragraph, CueMatch]]
) -> tuple[dict[str, float], dict[str, tuple[At, ...]]]:
    lead = next((p.n for p in paragraphs if p.kind == "body"), 0)
    scores: dict[str, float] = defaultdict(float)
    places: dict[str, list[At]] = defaultdict(list)
    seen: Counter[tuple[str, str]] = Counter()
    for paragraph, match in matches:
        weight = LEAD_WEIGHT if paragraph.n == lead else KIND_WEIGHT[paragraph.kind]
        weight *= PHRASE_WEIGHT if match.word_count > 1 else 1.0
        for tag in match.tags:
            scores[tag] += weight * _novelty(seen[tag, match.cue])
            places[tag].append(At(paragraph.n, match.start, match.end))
            seen[tag, match.cue] += 1
    return scores, {tag: tuple(at) for tag, at in places.items()}


def _novelty(times_before: int) -> float:
    if times_before == 0:
        return 1.0
    return AGAIN_WEIGHT if times_before <= AGAIN_AT_MOST else 0.0


def _implied(sure: Sequence[str], scores: Mapping[str, float], tags: Mapping[str, Tag]) -> list[tuple[str, float]]:
    lent: dict[str, float] = defaultdict(float)
    for tag in sure:
        for broader in broader_tags(tag, tags):
            lent[broader] += IMPLIED_WEIGHT * scores[tag]
    return sorted(lent.items(), key=lambda item: (-item[1], item[0]))


def broader_tags(tag: str, tags: Mapping[str, Tag]) -> tuple[str, ...]:
    """Return the wider tags of `tag`, nearest first; a loop in the vocabulary is cut where it closes."""
    chain: list[str] = []
    for _ in count():
        entry = tags.get(chain[-1] if chain else tag)
        if entry is None or entry.broader is None or entry.broader in (*chain, tag) or entry.broader not in tags:
            break
        chain.append(entry.broader)
    return tuple(chain)
