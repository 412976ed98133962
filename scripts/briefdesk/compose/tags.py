"""The three to eight tags of a briefing."""

from collections.abc import Sequence

from briefdesk.compose.subjects import Subject
from briefdesk.extract import Extract
from briefdesk.extractors.topics import TAGS_AT_LEAST, TAGS_AT_MOST, broader_tags, topics_of
from briefdesk.vocabulary import Vocabulary

GENERAL_TAG = "news"
"""The tag of a briefing that no cue of the vocabulary fits."""


def subject_tags(subject: Subject, extract: Extract, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the tags of a subject, surest first: its own, then the article's, then broader ones up to three.

    At least one: where the vocabulary suggests none, the general tag.
    """
    found = [*subject.own_tags[:1], *(topic.tag for topic in topics_of(subject.paragraphs, vocabulary))]
    found = list(dict.fromkeys(found))[:TAGS_AT_MOST]
    wider = [topic.tag for topic in extract.topics]
    wider += [broader for tag in (*found, *wider) for broader in broader_tags(tag, vocabulary.tags)]
    return tuple(_filled(found, wider)) or (GENERAL_TAG,)


def _filled(found: Sequence[str], wider: Sequence[str]) -> list[str]:
    tags = list(found)
    for tag in wider:
        if len(tags) >= TAGS_AT_LEAST:
            break
        if tag not in tags:
            tags.append(tag)
    return tags
