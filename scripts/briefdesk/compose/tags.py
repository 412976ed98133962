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

_CATCH_ALL = (GENERAL_TAG, "society", "human-interest")
"""Tags under which any story may stand; they only fill up to `TAGS_AT_LEAST`."""


def subject_tags(
    subject: Subject, headings: Sequence[Paragraph], places: Collection[str], vocabulary: Vocabulary
) -> tuple[str, ...]:
    """Return the tags of a subject, most telling first.

    The sure ones; where they are fewer than three, whatever has a cue in the paragraphs or `headings`, broader tags,
    tags named like one of the `places`, and last those for any story. At least one, the general tag.
    """
    paragraphs = (*headings, *subject.paragraphs)
    sure = [topic.tag for topic in topics_of(paragraphs, vocabulary) if topic.score >= SURE]
    tags = dict.fromkeys((*subject.own_tags[:1], *sure))
    for tag in _further(tags, paragraphs, places, vocabulary):
        if len(tags) >= TAGS_AT_LEAST:
            break
        tags.setdefault(tag)
    return tuple(tags)[:TAGS_AT_MOST] or (GENERAL_TAG,)


def _further(
    sure: Collection[str], paragraphs: Sequence[Paragraph], places: Collection[str], vocabulary: Vocabulary
) -> Iterator[str]:
    weaker = _cued(paragraphs, vocabulary)
    yield from weaker
    for tag in (*sure, *weaker):
        yield from broader_tags(tag, vocabulary.tags)
    named = {fold(place) for place in places}
    yield from (name for name, tag in vocabulary.tags.items() if fold(tag.title) in named)
    yield from (tag for tag in _CATCH_ALL if tag in vocabulary.tags)


def _cued(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> list[str]:
    """Return the tags with any cue in the paragraphs, those of headings and of the first paragraph before others."""
    lead = next((paragraph.n for paragraph in paragraphs if paragraph.kind == "body"), None)
    scores: dict[str, float] = defaultdict(float)
    for paragraph, match in cue_matches(paragraphs, vocabulary.tags):
        for tag in match.tags:
            scores[tag] += LEAD_WEIGHT if paragraph.n == lead else KIND_WEIGHT[paragraph.kind]
    return sorted(scores, key=lambda tag: (-scores[tag], tag))
