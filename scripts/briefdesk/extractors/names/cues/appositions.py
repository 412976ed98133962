"""Cues that may speak for any kind: what a name is set beside, and what it is an example of."""

from collections.abc import Iterator

from briefdesk.extractors.names.cues.tables import Cue
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import (
    BODIES_BEFORE,
    PLURALS_OF_PLACES,
    REGIONS,
    REPORTING_VERBS,
    THINGS,
    TITLE_HEADS,
)
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.gazetteer import is_people
from briefdesk.prose.lexicon import words

ENDS_OF_APPOSITION = words("name_cues", "ends_of_apposition")
NEARBY = words("name_cues", "nearby")
BODY_APPOSITIONS = words("organizations", "apposition")

APPOSITION_WORDS = 14
"""Words after "X, " within which a role or kind of body is looked for."""
PLACING = frozenset(("at", "in", "from", "with", "for", "by", "on", "who", "which"))
"""Words after which an apposition says where or with whom: "a conservator at | the museum"."""
SOMEBODY = words("name_cues", "somebody")
ARTICLES = frozenset(("a", "an", "the", "one", "its", "their", "his", "her", "which"))


def _examples(span: Span) -> Iterator[Evidence]:
    """Yield what "startups including X" and "cities such as X" tell."""
    sentence, start = span.sentence, span.start
    two = sentence.phrase(start - 2, start)
    index = start - 3 if two in (", including", "such as", ", like", ", notably") else start - 2
    if index < 0 or not (index == start - 3 or sentence.low(start - 1) in ("including", "like")):
        return
    noun = sentence.low(index) if sentence.low(index) != "," else sentence.low(index - 1)
    if noun in BODIES_BEFORE:
        yield Evidence("organization", 2.2, "example of a kind")
    elif noun in PLURALS_OF_PLACES:
        yield Evidence("place", 2.2, "example of a kind")


def _apposition(span: Span) -> Iterator[Evidence]:
    """Yield what "X, the finance minister," and "X, a maker of chips," tell."""
    sentence = span.sentence
    start = span.last + 1
    if sentence.low(start) in ("whose", "and", "or", "but"):
        return
    article = sentence.low(start) in ARTICLES or sentence.owns(start) or sentence.owns(start + 1)
    for index in range(start, min(start + APPOSITION_WORDS, len(sentence.words))):
        if found := _said_by_noun(span, index, article=article):
            yield found
            return
        if index > start and (sentence.low(index) in PLACING or _ends_apposition(sentence.low(index))):
            return


def _ends_apposition(low: str) -> bool:
    return low in ENDS_OF_APPOSITION or low in REPORTING_VERBS


def _said_by_noun(span: Span, index: int, *, article: bool) -> Evidence | None:
    """Return what one word of an apposition tells of the name before it."""
    sentence = span.sentence
    low, following = sentence.low(index), sentence.low(index + 1)
    if sentence.owns(index) or (following in REPORTING_VERBS and sentence.low(index + 2) not in NEARBY):
        return None
    if article and low in BODY_APPOSITIONS and not sentence.words[index].cap and following not in TITLE_HEADS:
        return Evidence("organization", 3.5, "kind of body in apposition")
    if low in TITLE_HEADS and following not in BODY_APPOSITIONS:
        return Evidence("person", 2.5 if len(span.parts) > 1 else 1.2, "role in apposition")
    if article and is_people(low) and following in SOMEBODY:
        return Evidence("person", 1.5, "people's in apposition")
    if article and low in THINGS:
        return Evidence(None, 3, "kind of thing in apposition")
    if article and low in REGIONS and following in NEARBY:
        return Evidence("place", 1.5, "kind of place in apposition")
    return None


BEFORE: tuple[Cue, ...] = ((frozenset({"as", "including", "like", "notably"}), _examples),)
AFTER: tuple[Cue, ...] = ((frozenset({",", "—", "–", "("}), _apposition),)
