"""The three to eight tags of a briefing."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from briefdesk.article import Paragraph
from briefdesk.compose.subjects import Subject
from briefdesk.extractors.topics import (
    KIND_WEIGHT,
    LEAD_WEIGHT,
    SURE,
    TAGS_AT_LEAST,
    TAGS_AT_MOST,
    broader_tags,
    cue_matches,
    topics_of,
)
from briefdesk.text import fold
from briefdesk.vocabulary import Vocabulary

GENERAL_TAG = "news"
"""The tag of a briefing that no cue of the vocabulary fits."""

PARAGRAPHS_AT_LEAST = 2
"""Paragraphs that hold a cue of a tag, where neither lead nor heading does."""

_CATCH_ALL = (GENERAL_TAG, "society", "human-interest")
"""Tags under which any story may stand; they only fill up to `TAGS_AT_LEAST`."""


def subject_tags(
    subject: Subject, headings: Sequence[Paragraph], places: Collection[str], vocabulary: Vocabulary
) -> tuple[str, ...]:
    """Return the tags of a subject, most telling first.

    The sure ones that the lead, a heading or several paragraphs support; where they are fewer than three, what has a
    cue there though it is less sure, then broader tags, tags named like one of the `places`, and last those for any
    story. A cue in one paragraph further down makes no tag: a story with an army of volunteers is not on the army.
    """
    paragraphs = (*headings, *subject.paragraphs)
    opening = _opening(paragraphs)
    sure = [topic for topic in topics_of(paragraphs, vocabulary) if topic.score >= SURE]
    supported = (topic.tag for topic in sure if _supports({at.paragraph for at in topic.cues}, opening))
    tags = dict.fromkeys((*subject.own_tags[:1], *supported))
    if len(tags) < TAGS_AT_LEAST:
        weaker = dict.fromkeys(topic.tag for topic in sure)
        for tag in _further(tuple(tags), tuple(weaker), paragraphs, places, vocabulary):
            if len(tags) >= TAGS_AT_LEAST:
                break
            tags.setdefault(tag)
    return tuple(tags)[:TAGS_AT_MOST] or (GENERAL_TAG,)


def _opening(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Return the numbers of the lead, the headings and the standfirsts."""
    lead = next((paragraph.n for paragraph in paragraphs if paragraph.kind == "body"), None)
    return frozenset(p.n for p in paragraphs if p.n == lead or p.kind in ("heading", "dek"))


def _supports(cued: Collection[int], opening: Collection[int]) -> bool:
    """Tell whether the paragraphs that hold cues of a tag make it one of the story."""
    return len(cued) >= PARAGRAPHS_AT_LEAST or not set(opening).isdisjoint(cued)


def _further(
    tags: Sequence[str],
    weaker: Sequence[str],
    paragraphs: Sequence[Paragraph],
    places: Collection[str],
    vocabulary: Vocabulary,
) -> Iterator[str]:
    """Yield tags that fill up: supported ones, narrower ones that have a cue anywhere, wider ones, places, catch-alls.

    Where no tag is supported, those of `weaker` stand for them.
    """
    cued, supported = _cued(paragraphs, vocabulary)
    first = tuple(dict.fromkeys((*tags, *supported))) or tuple(weaker)
    yield from first
    yield from (tag for tag in cued if not set(first).isdisjoint(broader_tags(tag, vocabulary.tags)))
    for tag in first:
        yield from broader_tags(tag, vocabulary.tags)
    named = {fold(place) for place in places}
    yield from (name for name, tag in vocabulary.tags.items() if fold(tag.title) in named)
    yield from (tag for tag in _CATCH_ALL if tag in vocabulary.tags)


def _cued(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> tuple[list[str], list[str]]:
    """Return the tags with a cue, most telling first, and those of them that the lead or several paragraphs support."""
    opening = _opening(paragraphs)
    lead = next((paragraph.n for paragraph in paragraphs if paragraph.kind == "body"), None)
    scores: dict[str, float] = defaultdict(float)
    where: dict[str, set[int]] = defaultdict(set)
    for paragraph, match in cue_matches(paragraphs, vocabulary.tags):
        for tag in match.tags:
            scores[tag] += LEAD_WEIGHT if paragraph.n == lead else KIND_WEIGHT[paragraph.kind]
            where[tag].add(paragraph.n)
    cued = sorted(scores, key=lambda tag: (-scores[tag], tag))
    return cued, [tag for tag in cued if _supports(where[tag], opening)]
