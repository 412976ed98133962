"""Cues of a person: a title, an age, relatives, what only people do."""

import re
from collections.abc import Iterator

from briefdesk.extractors.names.cues.places import is_wider_place
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import (
    BODIES_BEFORE,
    COMMON_WORDS,
    FAMILY_NAMES,
    FIRST_NAMES,
    HONORIFICS,
    HONOURS,
    NAME_HEADS,
    NO_ROLES,
    ROLE_ENDINGS,
    THINGS,
    TITLE_HEADS,
)
from briefdesk.extractors.names.personal import looks_personal
from briefdesk.extractors.names.roles import AGE, role_before_comma
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.gazetteer import is_large_place
from briefdesk.prose.lexicon import words

HUMAN_SAYS = words("name_cues", "human_says")
ACTS = words("titles", "acts")
CHILDREN = words("titles", "children")
KIN = words("titles", "kin")

BEFORE_AGE = frozenset((",", "("))
PLEADING = frozenset(("prosecuting", "defending", "mitigating"))
"""What counsel does in British courts: "Ada Weller KC, prosecuting, said"."""
ONE_NAME = re.compile(r"\b(?:one|first|single|given|last|full|middle|real) name\b")
ONE_NAME_REACH = 16
"""Words after a name within which its bearer is said to go by it alone."""
SHORTEST_WORK = 4
"""Letters from which a noun by its ending is somebody's work."""


def people_cues(span: Span) -> Iterator[Evidence]:
    """Yield what speaks for a person, and the article, which speaks against one."""
    after = span.sentence.low(span.last)
    yield from _title(span)
    if span.owns or span.sentence.owns(span.start - 1):
        yield from _owner(span)
    yield from _act(span)
    if after in BEFORE_AGE or after[:1].isdigit():
        yield from _age(span)
    if span.sentence.low(span.last) in ("family", "families", "brothers", "sisters", "clan", "household"):
        yield Evidence("place", -2, "family after")
        yield Evidence(None, 1, "family after")
    by = span.sentence.low(span.start - 1) == "by" and len(span.parts) == 2
    if by and looks_personal(span.parts) and span.parts[-1].low in FAMILY_NAMES:
        yield Evidence("person", 0.6, "done by")


def _title(span: Span) -> Iterator[Evidence]:
    sentence, start = span.sentence, span.start
    before = sentence.low(start - 1)
    if span.title:
        honorific = sentence.low(span.title[1] - 1) in HONORIFICS
        yield Evidence("person", 4 if honorific else 3.5, "title before")
    elif before in TITLE_HEADS and not sentence.owns(start - 1):
        yield Evidence("person", 3, "role before")
    elif len(span.parts) in (2, 3) and _is_work(before) and looks_personal(span.parts):
        yield Evidence("person", 1.3, "work before")
    elif role_before_comma(span):
        yield Evidence("person", 2, "role and comma before")
    elif before == "," and sentence.low(start - 2) in CHILDREN:
        yield Evidence("person", 2.5, "children before")
    elif before == "the":
        yield Evidence("person", -2, "article before")


def _is_work(low: str) -> bool:
    """Tell whether a lower-case noun says what somebody does: fishmonger, cyclist."""
    other = low in NO_ROLES or low in COMMON_WORDS
    body = low in BODIES_BEFORE or low in THINGS
    return low.endswith(ROLE_ENDINGS) and len(low) > SHORTEST_WORK and not other and not body


def _owner(span: Span) -> Iterator[Evidence]:
    """Yield what a possessive before or after a name tells: Iran's Hossein Amiri, Weller's mother."""
    sentence = span.sentence
    of_country = sentence.owns(span.start - 1) and is_large_place(sentence.low(span.start - 1))
    if of_country and 2 <= len(span.parts) <= 3 and looks_personal(span.parts):
        yield Evidence("person", 1.3, "person of a country")
    elif sentence.owns(span.start - 1) and len(span.parts) == 2 and span.parts[0].low in FIRST_NAMES:
        headed = span.parts[-1].low in NAME_HEADS
        yield Evidence("person", 0 if headed else 1, "person of a body")
    if span.owns and sentence.low(span.last) in KIN:
        yield Evidence("person", 1.2, "what a person has after")


def _act(span: Span) -> Iterator[Evidence]:
    sentence, last = span.sentence, span.last
    after = sentence.low(last)
    lettered = after in HONOURS and sentence.words[last].text[-2:].isupper()
    if lettered and len(span.parts) > 1 and not sentence.is_cap(last + 1):
        yield Evidence("person", 3, "letters after")
    if not PLEADING.isdisjoint(sentence.lows[last : last + 3]) and len(span.parts) > 1:
        yield Evidence("person", 2, "counsel")
    if after == "," and len(span.parts) == 1 and "name" in sentence.lows and _has_one_name(span):
        yield Evidence("person", 2.5, "goes by one name")
    if after == "who" or (after == "," and sentence.low(last + 1) == "who"):
        yield Evidence("person", 1.5, "who")
    feelings = HUMAN_SAYS
    if (after in feelings and not span.owns) or sentence.low(span.start - 1) in feelings:
        yield Evidence("person", 2, "speaks with feeling")
    if after in ACTS and not span.owns:
        yield Evidence("person", 1.2 if looks_personal(span.parts) and len(span.parts) > 1 else 0.5, "acts")
    if after == "of" and is_wider_place(sentence, last + 1) and looks_personal(span.parts) and len(span.parts) > 1:
        yield Evidence("person", 1.3, "of a country")


def _has_one_name(span: Span) -> bool:
    """Tell whether a clause says that somebody goes by one name: X, who gave only her first name."""
    following = span.sentence.phrase(span.last, min(span.last + ONE_NAME_REACH, len(span.sentence.words)))
    return ONE_NAME.search(following) is not None


def _age(span: Span) -> Iterator[Evidence]:
    """Yield an age after a name, between commas or in brackets."""
    sentence, last = span.sentence, span.last
    age = last + 1 if sentence.low(last) in (",", "(") else last
    closed = sentence.low(age + 1) in (",", ")", "") or (age == last and sentence.low(age + 1) == ",")
    if AGE.match(sentence.low(age)) and closed:
        yield Evidence("person", 2.5, "age after")
