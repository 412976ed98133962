"""The three to eight tags of a briefing."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from briefdesk.article import Paragraph
from briefdesk.compose.subjects import Subject, Told
from briefdesk.extract import EntityKind
from briefdesk.extractors.topics import (
    KIND_WEIGHT,
    LEAD_WEIGHT,
    SURE,
    TAGS_AT_LEAST,
    TAGS_AT_MOST,
    broader_tags,
    cue_matches,
    topics_told,
)
from briefdesk.prose.cues import CueMatch
from briefdesk.prose.dateline import find_dateline
from briefdesk.prose.lexicon import words
from briefdesk.text import fold
from briefdesk.vocabulary import Vocabulary

GENERAL_TAG = "news"
"""The tag of a briefing that no cue of the vocabulary fits."""

PARAGRAPHS_AT_LEAST = 2
"""Paragraphs that hold a cue of a tag, where neither lead nor heading does."""

NAME_AT_MOST = 60
"""Characters before and behind a cue in which the name that holds it stands."""

Cast = Mapping[EntityKind, Sequence[str]]
"""The names of a text by kind."""

_PARTIES = frozenset({"labour", "labor"})
"""First words of names of parties that are common words with another sense."""

_LEGAL_FORM = re.compile(r",?\s(?:Inc|Ltd|Corp|Co|LLC|PLC|plc|SA|AG|GmbH|NV)\.?$")

_CATCH_ALL = (GENERAL_TAG, "society", "human-interest")
"""Tags under which any story may stand; they only fill up to `TAGS_AT_LEAST`."""


def subject_tags(
    subject: Subject, headings: Sequence[Paragraph], cues: Sequence[Told], cast: Cast, vocabulary: Vocabulary
) -> tuple[str, ...]:
    """Return the tags of a subject with these cues, most telling first.

    The sure ones that the lead, a heading or several paragraphs support; where they are fewer than three, what has a
    cue there though it is less sure, then broader tags, tags named like one of the places, and last those for any
    story. A part of the name of a firm or a party is no cue, and a cue in one paragraph further down makes no tag: a
    story with an army of volunteers is not on the army.
    """
    paragraphs = (*headings, *subject.paragraphs)
    opening = _opening(paragraphs)
    matches = _meant((*cue_matches(headings, vocabulary.tags), *cues), cast["organization"])
    sure = [topic for topic in topics_told(paragraphs, matches, vocabulary) if topic.score >= SURE]
    supported = (topic.tag for topic in sure if _supports({at.paragraph for at in topic.cues}, opening))
    tags = dict.fromkeys((*subject.own_tags[:1], *supported))
    if len(tags) < TAGS_AT_LEAST:
        weaker = dict.fromkeys(topic.tag for topic in sure)
        cued = _cued(paragraphs, matches)
        for tag in _further(tuple(tags), tuple(weaker), cued, cast["place"], vocabulary):
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


def _meant(matches: Sequence[Told], organizations: Sequence[str]) -> tuple[Told, ...]:
    """Return the cues that are no part of the name of a firm, a party or a thing, nor of the dateline.

    A public body is named for what it does, and where all of a name is a cue, that is what it is.
    """
    names = [_LEGAL_FORM.sub("", name) for name in organizations if _is_proper(name)]
    return tuple((p, m) for p, m in matches if not (_is_in_name(p.text, m, names) or m.end <= _dateline_end(p)))


def _is_proper(name: str) -> bool:
    """Tell whether a name is none that tells what its bearer does: "Activision Blizzard", not "Bank of Selwyn"."""
    found = name.casefold().split()
    return found[0] in _PARTIES or (len(found) > 1 and words("clause_words", "bodies").isdisjoint(found))


def _is_in_name(text: str, match: CueMatch, names: Sequence[str]) -> bool:
    told = text[match.start : match.end]
    if not told[:1].isupper():
        return False
    near = text[max(0, match.start - NAME_AT_MOST) : match.end + NAME_AT_MOST]
    holding = (name for name in names if told in name)
    return any(name in near and (len(name) > len(told) or told.casefold() in _PARTIES) for name in holding)


@lru_cache(maxsize=64)  # The cues of a paragraph are asked about one after another.
def _dateline_end(paragraph: Paragraph) -> int:
    found = find_dateline(paragraph.text) if paragraph.kind == "body" else None
    return found.end if found else 0


def _further(
    tags: Sequence[str],
    weaker: Sequence[str],
    found: tuple[Sequence[str], Sequence[str]],
    places: Collection[str],
    vocabulary: Vocabulary,
) -> Iterator[str]:
    """Yield tags that fill up: supported ones, narrower ones that have a cue anywhere, wider ones, places, catch-alls.

    Where no tag is supported, those of `weaker` stand for them.
    """
    cued, supported = found
    first = tuple(dict.fromkeys((*tags, *supported))) or tuple(weaker)
    yield from first
    yield from (tag for tag in cued if not set(first).isdisjoint(broader_tags(tag, vocabulary.tags)))
    for tag in first:
        yield from broader_tags(tag, vocabulary.tags)
    named = {fold(place) for place in places}
    yield from (name for name, tag in vocabulary.tags.items() if fold(tag.title) in named)
    yield from (tag for tag in _CATCH_ALL if tag in vocabulary.tags)


def _cued(paragraphs: Sequence[Paragraph], matches: Sequence[Told]) -> tuple[list[str], list[str]]:
    """Return the tags with a cue, most telling first, and those of them that the lead or several paragraphs support."""
    opening = _opening(paragraphs)
    lead = next((paragraph.n for paragraph in paragraphs if paragraph.kind == "body"), None)
    scores: dict[str, float] = defaultdict(float)
    where: dict[str, set[int]] = defaultdict(set)
    for paragraph, match in matches:
        for tag in match.tags:
            scores[tag] += LEAD_WEIGHT if paragraph.n == lead else KIND_WEIGHT[paragraph.kind]
            where[tag].add(paragraph.n)
    cued = sorted(scores, key=lambda tag: (-scores[tag], tag))
    return cued, [tag for tag in cued if _supports(where[tag], opening)]
