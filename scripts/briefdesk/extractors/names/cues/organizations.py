"""Cues of an organization: its kind, its people, its shares, its data."""

from collections.abc import Iterator

from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import BODIES_AFTER, BODIES_BEFORE, FIRST_NAMES
from briefdesk.extractors.names.personal import looks_personal
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.lexicon import words

BODY_VERBS = words("name_cues", "body_verbs")
CALLED = words("name_cues", "called")
HIRED = words("name_cues", "hired")
MAKING = words("name_cues", "making")
MARKET_MOVES = words("name_cues", "market_moves")
OWNING = words("name_cues", "owning")
SOURCES = words("name_cues", "sources")
SPEAKING = words("name_cues", "speaking")
LOWER_HEADS = words("organizations", "lower_heads")
PREMISES = words("organizations", "premises")
SURE_BODIES_AFTER = words("organizations", "sure_nouns_after")
TEAM_VERBS = words("teams", "verbs")

LINKS = frozenset(("of", "in", "at", "with", "for", "to", "from", "by"))
"""Prepositions before a name that tell of whom or from whom something is."""
NAMED_BEFORE = 3
"""Words before "of X" within which the name of X's representative stands."""


def organization_cues(span: Span) -> Iterator[Evidence]:
    """Yield what speaks for an organization."""
    before = span.sentence.low(span.start - 1)
    yield from _kind_before(span)
    if before in LINKS:
        yield from _people_of(span)
        yield from _source(span)
    yield from _possession(span)
    yield from _company(span)


def _kind_before(span: Span) -> Iterator[Evidence]:
    sentence, start = span.sentence, span.start
    before, second = sentence.low(start - 1), sentence.low(start - 2)
    noun = second if before in CALLED else before
    if noun in BODIES_BEFORE and not sentence.owns(start - 1):
        yield Evidence("organization", 2.2, "kind of body before")
        yield Evidence("person", -1, "kind of body before")
    several = second.endswith("s") and sentence.low(span.last) in ("and", ",")
    if before == "," and several and second in BODIES_BEFORE:
        yield Evidence("organization", 2, "kinds of bodies before")
    if before == "the" and span.is_acronym:
        yield Evidence("organization", 1, "article before an acronym")
    if before == "the" and sentence.words[start - 1].text == "The" and not sentence.words[start - 1].opens:
        yield Evidence("organization", 1.5, "article that belongs to the name")
    if sentence.low(span.last) in PREMISES and not span.owns and len(span.parts) < 3:
        yield Evidence("organization", 1.5, "premises after")
        yield Evidence("person", -1, "premises after")
    if before == "the" and sentence.low(span.last) in LOWER_HEADS and not span.owns:
        yield Evidence("organization", 2.2, "kind of body after")
    if before == "at" and span.is_acronym:
        yield Evidence("organization", 1, "at an acronym")


def _people_of(span: Span) -> Iterator[Evidence]:
    sentence, start = span.sentence, span.start
    before, second = sentence.low(start - 1), sentence.low(start - 2)
    if before in ("of", "in", "at", "with") and second in OWNING:
        yield Evidence("organization", 5.5 if before == "with" else 2, "shares of")
        yield Evidence("person", -2, "shares of")
    if before == "of" and len(span.parts) > 1 and _is_of_person(span):
        yield Evidence("organization", 2, "person of a body")
        yield Evidence("person", -2, "person of a body")
    if before == "for" and second in SPEAKING:
        yield Evidence("organization", 1, "spokesman for")
        yield Evidence("person", 0.8, "spokesman for")


def _is_of_person(span: Span) -> bool:
    """Tell whether "of" follows the name of somebody in full: Ada Weller of X."""
    end = span.start - 1
    named = span.sentence.words[max(end - NAMED_BEFORE, 0) : end]
    first = next((at for at, word in enumerate(named[:-1]) if word.low in FIRST_NAMES and word.cap), None)
    return first is not None and all(word.cap for word in named[first:]) and looks_personal(named[first:])


def _source(span: Span) -> Iterator[Evidence]:
    """Yield what "according to X", "data from X", "made by X" and "hired from X" tell."""
    before, second = span.sentence.low(span.start - 1), span.sentence.low(span.start - 2)
    if before == "to" and second == "according":
        yield Evidence("organization", 1.3, "according to")
    if before == "from" and second in SOURCES:
        yield Evidence("organization", 1, "data from")
    if before == "from" and second in HIRED:
        yield Evidence("organization", 2, "hired from")
    if before == "by" and second in MAKING:
        yield Evidence("organization", 0.8, "made by")


def _possession(span: Span) -> Iterator[Evidence]:
    sentence, last = span.sentence, span.last
    noun = sentence.low(last)
    if noun not in BODIES_AFTER or span.before_title:
        return
    sure = noun in SURE_BODIES_AFTER
    yield Evidence("organization", 2.2 if sure else 1.5, "what a body has after")
    if sure and sentence.is_cap(last + 1) and not span.owns:
        yield Evidence("organization", 1, "whose somebody is")
        yield Evidence("person", -3, "whose somebody is")


def _company(span: Span) -> Iterator[Evidence]:
    sentence, last = span.sentence, span.last
    after = sentence.low(last)
    if after == "(" and sentence.low(last + 2) == ":" and sentence.words[last + 1].text.isupper():
        yield Evidence("organization", 4, "ticker")
    if after in TEAM_VERBS and not span.owns:
        yield Evidence("organization", 1.2, "plays")
    if after in BODY_VERBS and not span.title and not span.owns:
        yield Evidence("organization", 1.5, "does what bodies do")
        yield Evidence("person", -1 if len(span.parts) == 1 else 0, "does what bodies do")
    if after in MARKET_MOVES and sentence.low(last + 1)[:1].isdigit() and not span.owns:
        yield Evidence("organization", 2, "moves on the market")
    if after in ("inc", "corp", "ltd", "llc", "plc"):
        yield Evidence("organization", 4, "form of company")
