"""What the words around a name tell about it."""

import re
from collections.abc import Iterator

from briefdesk.extractors._runs import Span
from briefdesk.extractors._shape import Evidence
from briefdesk.prose.gazetteer import country_codes, is_people, state_names
from briefdesk.prose.lexicon import words

AGE = re.compile(r"^(?:1[0-1]\d|[1-9]\d)$")
DASHES = frozenset("—–-")
APPOSITION_WORDS = 14
"""Words after "X, " within which a role or kind of body is looked for."""


def context(span: Span) -> Iterator[Evidence]:
    """Yield what stands before and after one occurrence of a name."""
    yield from _before(span)
    yield from _after(span)
    yield from _apposition(span)
    yield from _reported(span)


def _before(span: Span) -> Iterator[Evidence]:
    sentence = span.sentence
    first = span.title[0] if span.title else span.first
    before, second = sentence.low(first - 1), sentence.low(first - 2)
    if span.title:
        honorific = sentence.low(span.title[1] - 1) in words("titles", "honorifics")
        yield Evidence("person", 4 if honorific else 3.5, "title before")
    elif before in words("titles", "heads") and not sentence.words[first - 1].owns:
        yield Evidence("person", 3, "role before")
    elif before == "," and second in words("titles", "heads"):
        yield Evidence("person", 2, "role and comma before")
    if before in words("organizations", "nouns_before"):
        yield Evidence("organization", 1.5, "kind of body before")
    if before == "the":
        before, second = second, sentence.low(first - 3)
        yield Evidence("person", -1.5, "article before")
    yield from _preposition(span, before, second)
    if first >= 2 and sentence.words[first - 1].owns and len(span.parts) < 4:
        yield Evidence(None, 1, "owned by another")


def _preposition(span: Span, before: str, second: str) -> Iterator[Evidence]:
    if before in words("places", "inside"):
        yield Evidence("place", 1.2, "in, near")
    elif before in words("places", "toward"):
        yield Evidence("place", 0.4, "to, from")
    if before in words("places", "compass") or (before.endswith("ern") and before != "modern"):
        yield Evidence("place", 2, "compass before")
    if before == "of" and second in words("places", "nouns_before"):
        yield Evidence("place", 2, "city of")
    if before == "of" and second in (",", "-") or (before == "of" and AGE.match(second)):
        yield Evidence("place", 2, "age, of")
    if before in ("of", "in") and second in (
        "shares",
        "stake",
        "stock",
        "stakes",
        "ceo",
        "employees",
        "chairman",
        "founder",
    ):
        yield Evidence("organization", 2, "shares of")
    if before == "for" and second in (
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "works",
        "worked",
        "analyst",
        "lawyer",
        "attorney",
    ):
        yield Evidence(
            None if second in ("lawyer", "attorney") else "organization",
            0 if second in ("lawyer", "attorney") else 1,
            "spokesman for",
        )
    if before == "to" and second == "according":
        yield Evidence("organization", 0.8, "according to")
    if before == "by" and second in ("founded", "made", "owned", "operated", "developed", "manufactured", "built"):
        yield Evidence("organization", 0.8, "made by")


def _after(span: Span) -> Iterator[Evidence]:
    sentence, last = span.sentence, span.last
    after, owns = sentence.low(last), sentence.words[last - 1].owns
    if after == "-" and not owns:
        suffix = sentence.low(last + 1)
        if suffix in words("places", "place_suffixes"):
            yield Evidence("place", 2.5, "-based, -area")
    if after in words("organizations", "nouns_after"):
        yield Evidence("organization", 1.5, "what a body has after")
    if owns and after in words("titles", "kin"):
        yield Evidence("person", 1.2, "what a person has after")
    if not owns and after in words("places", "facilities"):
        yield Evidence("place", 3, "facility")
    elif not owns and after in words("places", "regions"):
        yield Evidence("place", 1.5, "region after")
    if not owns and after in words("events", "things"):
        yield Evidence(None, 2, "name of a thing")
    if after == "who" or (after == "," and sentence.low(last + 1) in ("who", "whose")):
        yield Evidence("person", 1.5, "who")
    age = last + 1 if after == "," else last
    if AGE.match(sentence.low(age)) and sentence.low(age + 1) in (",", ".", "") and after != ".":
        yield Evidence("person", 2.5, "age after")
    if after == "," and _is_wider_place(span, last + 1):
        yield Evidence("place", 2.5, "state or country after")
    if after in ("inc", "corp", "ltd", "llc", "plc"):
        yield Evidence("organization", 4, "form of company")


def _is_wider_place(span: Span, index: int) -> bool:
    sentence = span.sentence
    one = sentence.low(index)
    two = f"{one} {sentence.low(index + 1)}"
    capital = index < len(sentence.words) and sentence.words[index].cap
    return capital and any(low in state_names() or low in country_codes() for low in (one, two))


def _apposition(span: Span) -> Iterator[Evidence]:
    """Yield what "X, the finance minister," and "X, a maker of chips," tell."""
    sentence, last = span.sentence, span.last
    if sentence.low(last) not in (",", "—", "–", "("):
        return
    start = last + 1
    article = sentence.low(start) in ("a", "an", "the", "one", "its", "their", "his", "her")
    for index in range(start, min(start + APPOSITION_WORDS, len(sentence.words))):
        low = sentence.low(index)
        if (
            low in (",", ".", ";", "who", "which", "—", ")")
            or low in words("said", "verbs")
            or low in ("and", "is", "was")
        ):
            break
        if low in words("titles", "heads") and not sentence.words[index].owns and not _is_qualified(span, index):
            yield Evidence("person", 2.5 if len(span.parts) > 1 else 1.2, "role in apposition")
            return
        if article and low in words("organizations", "apposition") and not sentence.words[index].owns:
            yield Evidence("organization", 2.5, "kind of body in apposition")
            return
        if (
            article
            and low in words("places", "regions")
            and sentence.low(index + 1) in ("of", "in", "on", "where", ",", "near")
        ):
            yield Evidence("place", 1.5, "kind of place in apposition")
            return


def _is_qualified(span: Span, index: int) -> bool:
    """Tell whether a role word only opens another noun: "executive search firm"."""
    return span.sentence.low(index + 1) in words("organizations", "apposition")


def _reported(span: Span) -> Iterator[Evidence]:
    sentence = span.sentence
    verbs = words("said", "verbs")
    first = span.title[0] if span.title else span.first
    after = sentence.low(span.last)
    speaks = after in verbs and not sentence.words[span.last - 1].owns
    spoken = sentence.low(first - 1) in verbs and sentence.low(first - 1) in (
        "said",
        "says",
        "added",
        "asked",
        "wrote",
        "explained",
        "told",
    )
    if speaks or spoken:
        yield Evidence("person", 0.8, "says")
        yield Evidence("organization", 0.6, "says")


def is_people_word(low: str) -> bool:
    """Tell whether a word names a people."""
    return is_people(low)
