"""What the words after a name tell about it."""

from collections.abc import Iterator

from briefdesk.extractors.names.appositions import AGE
from briefdesk.extractors.names.cut import is_wider_place
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import reporting_verbs
from briefdesk.extractors.names.personal import looks_personal
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.lexicon import words

APPOSITION_WORDS = 14
"""Words after "X, " within which a role or kind of body is looked for."""
ARTICLES = frozenset(("a", "an", "the", "one", "its", "their", "his", "her", "which"))


def after(span: Span) -> Iterator[Evidence]:
    """Yield what stands after one occurrence of a name."""
    yield from _body_or_thing(span)
    yield from _place_after(span)
    yield from _person_after(span)
    yield from _apposition(span)


def _body_or_thing(span: Span) -> Iterator[Evidence]:
    sentence, last = span.sentence, span.last
    after = sentence.low(last)
    if after in words("organizations", "nouns_after") and not span.before_title:
        sure = after in words("organizations", "sure_nouns_after")
        yield Evidence("organization", 2.2 if sure else 1.5, "what a body has after")
    if not span.owns and after in words("events", "things"):
        yield Evidence(None, 2.5, "name of a thing")
        if sentence.low(last + 1) == "(" and len(span.parts) > 1:
            yield Evidence(None, 5, "thing with an acronym")
    if after == "(" and sentence.low(last + 2) == ":" and sentence.words[last + 1].text.isupper():
        yield Evidence("organization", 4, "ticker")
    if sentence.low(span.first - 1) == "(" and after == ":":
        yield Evidence(None, 8, "exchange of a ticker")
    if after in words("organizations", "plays") and not span.owns:
        yield Evidence("organization", 1.2, "plays")
    if after in ("inc", "corp", "ltd", "llc", "plc"):
        yield Evidence("organization", 4, "form of company")
    quoted = sentence.low(span.first - 1) in ("“", '"', "‘", "'") and sentence.low(last) in ("”", '"', "’", "'")
    if quoted and not span.title:
        yield Evidence(None, 3, "in quotation marks")


def _place_after(span: Span) -> Iterator[Evidence]:
    sentence, last = span.sentence, span.last
    after = sentence.low(last)
    if after == "-" and sentence.low(last + 1) in words("places", "place_suffixes"):
        yield Evidence("place", 2.5, "-based, -area")
    if not span.owns and after in words("places", "regions"):
        sure = after in words("name_cues", "sure_regions")
        yield Evidence("place", 2.2 if sure else 1, "region after")
    if not span.owns and after in words("titles", "territorial") and not span.before_title:
        yield Evidence("place", 1.5, "what a territory has after")
    if after == "," and is_wider_place(sentence, last + 1):
        yield Evidence("place", 2.5, "state or country after")


def _person_after(span: Span) -> Iterator[Evidence]:
    sentence, last = span.sentence, span.last
    after = sentence.low(last)
    if span.owns and after in words("titles", "kin"):
        yield Evidence("person", 1.2, "what a person has after")
    if after == "who" or (after == "," and sentence.low(last + 1) in ("who", "whose")):
        yield Evidence("person", 1.5, "who")
    if after in words("titles", "acts") and not span.owns:
        yield Evidence("person", 1.2 if looks_personal(span.parts) and len(span.parts) > 1 else 0.5, "acts")
    if after == "of" and is_wider_place(sentence, last + 1) and looks_personal(span.parts):
        yield Evidence("person", 1.3 if len(span.parts) > 1 else 0, "of a country")
    age = last + 1 if after in (",", "(") else last
    closed = sentence.low(age + 1) in (",", ")", "") or (age == last and sentence.low(age + 1) == ",")
    if AGE.match(sentence.low(age)) and closed:
        yield Evidence("person", 2.5, "age after")


def _apposition(span: Span) -> Iterator[Evidence]:
    """Yield what "X, the finance minister," and "X, a maker of chips," tell."""
    sentence = span.sentence
    if sentence.low(span.last) not in (",", "—", "–", "("):
        return
    start = span.last + 1
    article = sentence.low(start) in ARTICLES or sentence.owns(start) or sentence.owns(start + 1)
    for index in range(start, min(start + APPOSITION_WORDS, len(sentence.words))):
        if found := _said_by_noun(span, index, article=article):
            yield found
            return
        if index > start and _ends_apposition(sentence.low(index)):
            return


def _ends_apposition(low: str) -> bool:
    return low in words("name_cues", "ends_of_apposition") or low in reporting_verbs()


def _said_by_noun(span: Span, index: int, *, article: bool) -> Evidence | None:
    """Return what one word of an apposition tells of the name before it."""
    sentence = span.sentence
    low, following = sentence.low(index), sentence.low(index + 1)
    if sentence.owns(index):
        return None
    if article and low == "who":
        return Evidence("person", 1.3, "who in apposition")
    if article and low in words("organizations", "apposition"):
        return Evidence("organization", 2.5, "kind of body in apposition")
    if low in words("titles", "heads") and following not in words("organizations", "apposition"):
        return Evidence("person", 2.5 if len(span.parts) > 1 else 1.2, "role in apposition")
    if article and low in words("places", "regions") and following in words("name_cues", "nearby"):
        return Evidence("place", 1.5, "kind of place in apposition")
    return None
