"""Cues of a person: a title, an age, relatives, what only people do."""

import re
from collections.abc import Iterator

from briefdesk.extractors.names.cues.tables import Cue
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import (
    BODY_HEADS,
    FAMILY_NAMES,
    FIRST_NAMES,
    HEADS_AND_FAMILIES,
    HONORIFICS,
    LANGUAGE_WORDS,
    ORDINARY_WORDS,
    PLACE_HEADS,
    STATE_NAMES,
    TITLE_HEADS,
)
from briefdesk.extractors.names.personal import TOWN, looks_personal
from briefdesk.extractors.names.roles import AGES, role_before_comma
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.gazetteer import city_weight
from briefdesk.prose.lexicon import words

ACTS = words("titles", "acts")
CHILDREN = words("titles", "children")
BEFORE_AGE = frozenset((",", "("))
PEERS = frozenset(("baron", "baroness", "earl", "lady", "lord", "viscount"))
ONE_NAME = re.compile(r"\b(?:one|first|single|given|last|full|middle|real) name\b")
ONE_NAME_REACH = 16
"""Words after a name within which its bearer is said to go by it alone."""


def titled(span: Span) -> tuple[Evidence, ...]:
    """Return what the title before a name tells."""
    if span.title and _is_word(span):
        return ()
    if span.title:
        honorific = span.sentence.low(span.title[1] - 1) in HONORIFICS
        return (Evidence("person", 4 if honorific else 3.5, "title before"),)
    return ()


def _is_word(span: Span) -> bool:
    """Tell whether a single ordinary word, of which no family is called, follows what may be no title: General Use."""
    low = span.parts[0].low
    word = low in ORDINARY_WORDS or low in LANGUAGE_WORDS
    return len(span.parts) == 1 and word and low not in FAMILY_NAMES and low not in FIRST_NAMES


def _role_before(span: Span) -> tuple[Evidence, ...]:
    headed = span.parts[-1].low in BODY_HEADS and span.parts[-1].low not in HEADS_AND_FAMILIES
    other = span.is_acronym or headed or span.title or span.owned
    return () if other else (Evidence("person", 3, "role before"),)


def _comma_before(span: Span) -> Iterator[Evidence]:
    if span.title:
        return
    if span.parts[-1].low in PLACE_HEADS and span.parts[-1].low not in HEADS_AND_FAMILIES:
        return
    if role_before_comma(span):
        yield Evidence("person", 2, "role and comma before")
    elif span.sentence.low(span.start - 2) in CHILDREN:
        yield Evidence("person", 2.5, "children before")


def _article_before(span: Span) -> tuple[Evidence, ...]:
    first = span.parts[0].low
    named = len(span.parts) > 1 and first in FIRST_NAMES and first not in STATE_NAMES and city_weight(first) < TOWN
    named = named and looks_personal(span.parts) and not span.parts[-1].low.endswith("s")
    whose = named and (span.after == "-" or (span.after.isalpha() and not span.sentence.is_cap(span.last)))
    return (Evidence("person", -2, "article before"),) if not span.title and not whose else ()


def _peerage(span: Span) -> tuple[Evidence, ...]:
    """Return what the title of a peer tells of the place in it: Lord Brandt of Marrow Green."""
    peer = span.sentence.low(span.start - 3) in PEERS and not span.title
    return (Evidence("person", -5, "place of a peer"),) if peer else ()


def _goes_by_one_name(span: Span) -> tuple[Evidence, ...]:
    """Return what a clause tells that says somebody goes by one name: X, who gave only her first name."""
    return (
        (Evidence("person", 2.5, "goes by one name"),)
        if len(span.parts) == 1 and "name" in span.sentence.lows and _has_one_name(span)
        else ()
    )


def _has_one_name(span: Span) -> bool:
    return ONE_NAME.search(span.sentence.phrase(span.last, span.last + ONE_NAME_REACH)) is not None


def _who(span: Span) -> tuple[Evidence, ...]:
    who = span.after == "who" or span.sentence.low(span.last + 1) == "who"
    return (Evidence("person", 1.5, "who"),) if who and not _opens_as_word(span) else ()


def _opens_as_word(span: Span) -> bool:
    """Tell whether a single word only opens its clause: Honestly, who knows? Statewide, 34, …"""
    adverb = len(span.parts) == 1 and span.key.endswith(("ly", "wide"))
    return adverb and span.key not in FIRST_NAMES and span.key not in FAMILY_NAMES


def _taken_up(span: Span) -> tuple[Evidence, ...]:
    """Return what "X when he" tells."""
    return (Evidence("person", 1.5, "he, she"),) if span.sentence.low(span.last + 1) in ("he", "she") else ()


def _acts(span: Span) -> Iterator[Evidence]:
    if not span.owns:
        sure = len(span.parts) > 1 and looks_personal(span.parts)
        yield Evidence("person", 1.2 if sure else 0.5, "acts")


def _age(span: Span) -> tuple[Evidence, ...]:
    """Return an age after a name, between commas or in brackets."""
    sentence, last = span.sentence, span.last
    bare = span.after not in BEFORE_AGE
    age = last if bare else last + 1
    following = sentence.low(age + 1)
    told = sentence.low(age) in AGES and (following == "," or (not bare and following in (")", "")))
    return (Evidence("person", 2.5, "age after"),) if told and not _opens_as_word(span) else ()


BEFORE: tuple[Cue, ...] = (
    (TITLE_HEADS, _role_before),
    (frozenset({","}), _comma_before),
    (frozenset({"the"}), _article_before),
    (frozenset({"of"}), _peerage),
)
AFTER: tuple[Cue, ...] = (
    (frozenset({","}), _goes_by_one_name),
    (frozenset({"who", ","}), _who),
    (frozenset({"when", "as", "before", "after", "until", "because", "if", "while", "since"}), _taken_up),
    (ACTS, _acts),
    (AGES | BEFORE_AGE, _age),
)
