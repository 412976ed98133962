"""Cues of what is none of the three: a product, a work, the code of a share."""

from collections.abc import Iterator

from briefdesk.extractors.names.cues.tables import Cue
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import (
    ENDS_OF_SETTING,
    KNOWN_AND_COMMON,
    KNOWN_BODIES,
    LANGUAGE_WORDS,
    MAKES_OF_CARS,
    NAME_HEADS,
    ORDINARY_WORDS,
    PORTFOLIOS,
    THINGS,
    is_title,
)
from briefdesk.extractors.names.runs import QUOTES
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.gazetteer import is_large_place
from briefdesk.prose.lexicon import words

THINGS_BEFORE = words("events", "things_before")
VESSELS = words("events", "vessels")
WORKS = THINGS_BEFORE - VESSELS - {"comedy", "drama", "hit", "series", "single"}
"""Works that bear the names of people, and before whose makers the words seldom stand."""

SUBJECTS = LANGUAGE_WORDS | ORDINARY_WORDS | PORTFOLIOS | words("organizations", "subjects")
VERSUS = frozenset(("v", "vs"))
COURT = words("name_cues", "of_courts")
AGENCIES = words("name_cues", "picture_agencies")
CHARGES = frozenset(("accused", "charge", "charged", "charges", "convicted", "count", "counts", "guilty"))


def _thing(span: Span) -> Iterator[Evidence]:
    if span.owns:
        return
    yield Evidence(None, 2.5, "name of a thing")
    if span.sentence.low(span.last + 1) == "(" and len(span.parts) > 1:
        yield Evidence(None, 5, "thing with an acronym")


def _portfolio(span: Span) -> tuple[Evidence, ...]:
    """Return what somebody heads: vice president of Hardware Engineering."""
    heads = is_title(span.sentence.low(span.start - 2)) and not span.title
    plain = all(part.low in SUBJECTS for part in span.parts if part.cap) and not is_large_place(span.key)
    return (
        (Evidence(None, 4, "what somebody heads"),)
        if heads and plain and span.parts[-1].low not in NAME_HEADS and not _is_known(span)
        else ()
    )


def _short_for_words(span: Span) -> Iterator[Evidence]:
    """Yield what an acronym tells that stands for words in small letters: gross tidal product (GTP)."""
    at = _introduced_at(span)
    if at is None or not span.is_acronym:
        return
    sentence = span.sentence
    key = span.key.replace("-", "")
    lows = sentence.lows[max(0, at - len(key)) : at]
    initials = "".join(part[0] for low in lows for part in low.split("-") if part)[-len(key) :]
    first = sentence.words[max(0, at - len(key))]
    letter = len(sentence.low(at - 1)) == 1 and at > 1
    plain = at > 0 and not sentence.is_cap(at - 1 - letter) and (first.opens or not first.cap)
    if plain and (initials == key or span.before != "("):
        yield Evidence(None, 5, "short for words")


def _introduced_at(span: Span) -> int | None:
    """Return the index behind what an acronym in brackets or after "known as" is short for."""
    if span.before == "(" and span.after == ")":
        return span.start - 1
    known = span.before == "as" and span.sentence.low(span.start - 2) == "known"
    if not known:
        return None
    return span.start - 3 if span.sentence.low(span.start - 3) == "," else span.start - 2


def _case(span: Span) -> tuple[Evidence, ...]:
    """Return what stands in the name of a case at court: Brandt v. Weller."""
    sentence = span.sentence
    versus = sentence.low(span.last) in VERSUS or span.before in VERSUS or sentence.low(span.start - 2) in VERSUS
    return (Evidence(None, 8, "case at court"),) if versus and not COURT.isdisjoint(sentence.lows) else ()


def _exchange(span: Span) -> tuple[Evidence, ...]:
    return (Evidence(None, 8, "exchange of a ticker"),) if span.sentence.low(span.first - 1) == "(" else ()


def _kind_before(span: Span) -> tuple[Evidence, ...]:
    weight = 5 if span.led in VESSELS else 4.5 if span.led in WORKS else 3
    return (Evidence(None, weight, "kind of thing before"),) if not span.title else ()


def _title(span: Span) -> tuple[Evidence, ...]:
    weight = 4 if len(span.parts) > 1 else 3
    return (Evidence(None, weight, "in quotation marks"),) if _is_quoted_title(span) else ()


def _charged(span: Span) -> tuple[Evidence, ...]:
    """Return what somebody is charged with: one count of Simple Battery."""
    second = span.sentence.low(span.start - 2)
    return (Evidence(None, 4, "what somebody is charged with"),) if second in CHARGES and not span.title else ()


def _tagged(span: Span) -> tuple[Evidence, ...]:
    """Return what the sign of a hashtag or account before a name tells."""
    return (Evidence(None, 8, "hashtag or account"),)


def _code(span: Span) -> tuple[Evidence, ...]:
    """Return what the code of a share at an exchange tells: Marrow Mills (MRWM.NS)."""
    sentence, first = span.sentence, span.first
    dot = sentence.low(span.last) == "." and sentence.low(span.last + 2) == ")" and span.before == "("
    behind = span.after == ")" and span.before == "." and sentence.low(first - 3) == "("
    return (Evidence(None, 8, "code of a share"),) if span.is_acronym and (dot or behind) else ()


def _credited(span: Span) -> tuple[Evidence, ...]:
    """Return what the credit of a picture tells: Ada Weller/Reuters."""
    photographer = span.after == "/" and span.sentence.low(span.last + 1) in AGENCIES
    agency = span.before == "/" and span.key in AGENCIES
    return (Evidence(None, 8, "credit of a picture"),) if photographer or agency else ()


def _car(span: Span) -> tuple[Evidence, ...]:
    """Return what "a Jeep" and "his Ford" tell."""
    return (Evidence(None, 6, "one of its cars"),) if span.key in MAKES_OF_CARS and not span.owns else ()


def _named_after(span: Span) -> tuple[Evidence, ...]:
    """Return what the possessive before a disease tells: Brandt's disease."""
    return (Evidence(None, 4, "what is named after somebody"),) if span.owns else ()


def _one_of_many(span: Span) -> tuple[Evidence, ...]:
    return (Evidence(None, 5.5, "one of many"),) if span.after in ENDS_OF_SETTING and not _is_known(span) else ()


def _is_quoted_title(span: Span) -> bool:
    """Tell whether quotation marks hold a name and little else: “Seven Stairs.”."""
    sentence, first, last = span.sentence, span.start - 1, span.last
    if span.title or not (
        sentence.low(first) in QUOTES or (sentence.is_cap(first) and sentence.low(first - 1) in QUOTES)
    ):
        return False
    return sentence.low(last) in QUOTES or (sentence.low(last) in (",", ".") and sentence.low(last + 1) in QUOTES)


def _is_known(span: Span) -> bool:
    first = span.parts[0].low
    return span.key in KNOWN_BODIES or (first in KNOWN_BODIES and first not in KNOWN_AND_COMMON)


BEFORE: tuple[Cue, ...] = (
    (VERSUS | {"."}, _case),
    (frozenset({"of", "with"}), _charged),
    (frozenset({"#", "@"}), _tagged),
    (frozenset({"/"}), _credited),
    (frozenset({"(", "."}), _code),
    (frozenset({"(", "as"}), _short_for_words),
    (frozenset({"of", "for"}), _portfolio),
    (frozenset({"a", "an"}), _one_of_many),
    (frozenset({"a", "an", "his", "her", "their", "my", "black", "white", "red", "blue", "silver", "stolen"}), _car),
)
LED: tuple[Cue, ...] = ((THINGS_BEFORE, _kind_before),)
AFTER: tuple[Cue, ...] = (
    (THINGS | {f"{thing}s" for thing in THINGS}, _thing),
    (frozenset({"disease", "lymphoma", "palsy", "syndrome", "theorem"}), _named_after),
    (frozenset({":"}), _exchange),
    (frozenset({"/"}), _credited),
    (VERSUS, _case),
    (QUOTES | {",", "."}, _title),
)
