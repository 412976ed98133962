"""What the words around a name tell about it."""

from collections.abc import Iterator

from briefdesk.extractors._appositions import AGE, role_before_comma
from briefdesk.extractors._cut import is_wider_place
from briefdesk.extractors._evidence import Evidence
from briefdesk.extractors._personal import looks_personal
from briefdesk.extractors._sentence import Span
from briefdesk.prose.lexicon import words

APPOSITION_WORDS = 14
"""Words after "X, " within which a role or kind of body is looked for."""
ENDS = frozenset(
    (
        *("", ",", ".", ";", "in", "at", "near", "on", "last", "this", "where", "after", "before", "when", "since"),
        *("and", "who", "while", "to", "for", "during", "earlier", "late", "early"),
    )
)
"""What may follow "in X" where X is where something happens."""
SAID_BEFORE = frozenset(
    ("said", "says", "added", "adds", "asked", "wrote", "explained", "told", "tells", "warned", "insisted", "notes")
)
"""Verbs that news prose puts before who speaks."""
OWNING = frozenset(
    (
        *("shares", "stake", "stock", "stakes", "ceo", "employees", "chairman", "chairwoman", "founder", "co-founder"),
        *(
            "subsidiary",
            "executive",
            "president",
            "director",
            "officer",
            "analyst",
            "economist",
            "strategist",
            "manager",
        ),
    )
)
"""Nouns before "of X", "at X", "in X" or "with X" where X is a body."""
SOURCES = frozenset(
    ("data", "figures", "report", "statement", "research", "analysis", "study", "estimates", "funding", "grant")
)
NEARBY = frozenset(("of", "in", "on", "where", ",", "north", "south", "east", "west", "near", "about", "outside"))
STOPS = frozenset((",", ".", ";", "who", "which", "—", "–", ")", "and", "is", "was", "has", "had"))


def context(span: Span) -> Iterator[Evidence]:
    """Yield what stands before and after one occurrence of a name."""
    yield from _title(span)
    yield from _before(span)
    yield from _of_and_for(span)
    yield from _after(span)
    yield from _place_after(span)
    yield from _person_after(span)
    yield from _apposition(span)
    yield from _reported(span)


def _title(span: Span) -> Iterator[Evidence]:
    sentence, start = span.sentence, span.start
    before = sentence.low(start - 1)
    if span.title:
        honorific = sentence.low(span.title[1] - 1) in words("titles", "honorifics")
        yield Evidence("person", 4 if honorific else 3.5, "title before")
    elif before in words("titles", "heads") and not sentence.owns(start - 1):
        yield Evidence("person", 3, "role before")
    elif role_before_comma(span):
        yield Evidence("person", 2, "role and comma before")
    if before == "the":
        yield Evidence("person", -2, "article before")
        if span.text.isupper() and len(span.parts) == 1:
            yield Evidence("organization", 1, "article before an acronym")
        if sentence.words[start - 1].text == "The" and not sentence.words[start - 1].opens:
            yield Evidence("organization", 1.5, "article that belongs to the name")
        if span.key == "moon":
            yield Evidence("place", 3, "the moon")


def _before(span: Span) -> Iterator[Evidence]:
    sentence, start = span.sentence, span.start
    before, second = sentence.low(start - 1), sentence.low(start - 2)
    if before in words("organizations", "nouns_before"):
        yield Evidence("organization", 2.2, "kind of body before")
    if sentence.owns(start - 1) and len(span.parts) < 4:
        yield Evidence(None, 1, "owned by another")
    if before == "the":
        before, second = second, sentence.low(start - 3)
    if before in words("places", "inside"):
        yield Evidence("place", 2.1 if _is_setting(span, second) else 1.2, "in, near")
    elif before in words("places", "toward"):
        yield Evidence("place", 0.4, "to, from")
    if _is_dateline(span):
        yield Evidence("place", 3, "dateline")
    if before in ("inside", "outside", "near", "around") and span.parts[-1].low in words("organizations", "buildings"):
        yield Evidence("place", 4.5, "inside, outside a building")
    if before in words("places", "compass"):
        yield Evidence("place", 2, "compass before")
    if before in ("of", "in") and second in words("places", "nouns_before"):
        yield Evidence("place", 2, "city of")


def _is_dateline(span: Span) -> bool:
    """Tell whether capitals open a paragraph before a comma, bracket or dash: BOGOTA, Nov. 4 —."""
    after = span.sentence.low(span.last)
    return span.at.start == 0 and span.text.isupper() and len(span.text) > 3 and after in (",", "(", "—", "–", "-")


def _is_setting(span: Span, second: str) -> bool:
    """Tell whether "in X" ends its phrase, as where something happens does, and nobody holds or believes in X."""
    after = span.sentence.low(span.last)
    return (
        len(span.parts) <= 2
        and not span.owns
        and span.sentence.low(span.start - 1) in ("in", "near", "outside")
        and second not in words("places", "not_before_in")
        and (after in ENDS or after in words("common_words", "calendar"))
    )


def _of_and_for(span: Span) -> Iterator[Evidence]:
    sentence, start = span.sentence, span.start
    before, second = sentence.low(start - 1), sentence.low(start - 2)
    if before == "of" and AGE.match(sentence.low(start - 3) if second == "," else second):
        yield Evidence("place", 2.5, "age, of")
    if before in ("of", "in", "at", "with") and second in OWNING:
        yield Evidence("organization", 5.5 if before == "with" else 2, "shares of")
        yield Evidence("person", -2, "shares of")
    if before == "for" and second in ("spokesman", "spokeswoman", "spokesperson", "works", "worked", "analyst"):
        yield Evidence("organization", 1, "spokesman for")
        yield Evidence("person", 0.8, "spokesman for")
    if before == "to" and second == "according":
        yield Evidence("organization", 1.3, "according to")
    if before == "from" and second in SOURCES:
        yield Evidence("organization", 1, "data from")
    if before == "by" and second in ("made", "owned", "operated", "developed", "manufactured", "built", "published"):
        yield Evidence("organization", 0.8, "made by")


def _after(span: Span) -> Iterator[Evidence]:
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
        sure = after in ("region", "district", "province", "county", "peninsula", "oblast", "prefecture", "governorate")
        yield Evidence("place", 2.2 if sure else 1, "region after")
    if after == "," and is_wider_place(sentence, last + 1):
        yield Evidence("place", 2.5, "state or country after")


def _person_after(span: Span) -> Iterator[Evidence]:
    sentence, last = span.sentence, span.last
    after = sentence.low(last)
    if span.owns and after in words("titles", "kin"):
        yield Evidence("person", 1.2, "what a person has after")
    if after == "who" or (after == "," and sentence.low(last + 1) in ("who", "whose")):
        yield Evidence("person", 1.5, "who")
    age = last + 1 if after in (",", "(") else last
    closed = sentence.low(age + 1) in (",", ")", "") or (age == last and sentence.low(age + 1) == ",")
    if AGE.match(sentence.low(age)) and closed:
        yield Evidence("person", 2.5, "age after")


def _apposition(span: Span) -> Iterator[Evidence]:
    """Yield what "X, the finance minister," and "X, a maker of chips," tell."""
    sentence, last = span.sentence, span.last
    if sentence.low(last) not in (",", "—", "–", "("):
        return
    start = last + 1
    article = sentence.low(start) in ("a", "an", "the", "one", "its", "their", "his", "her", "which")
    for index in range(start, min(start + APPOSITION_WORDS, len(sentence.words))):
        low = sentence.low(index)
        if index > start and (low in STOPS or low in words("said", "verbs")):
            return
        if sentence.owns(index):
            continue
        if article and low in words("organizations", "apposition"):
            yield Evidence("organization", 2.5, "kind of body in apposition")
            return
        if low in words("titles", "heads") and sentence.low(index + 1) not in words("organizations", "apposition"):
            yield Evidence("person", 2.5 if len(span.parts) > 1 else 1.2, "role in apposition")
            return
        if article and low in words("places", "regions") and sentence.low(index + 1) in NEARBY:
            yield Evidence("place", 1.5, "kind of place in apposition")
            return


def _reported(span: Span) -> Iterator[Evidence]:
    sentence = span.sentence
    speaks = sentence.low(span.last) in words("said", "verbs") and not span.owns
    spoken = sentence.low(span.start - 1) in SAID_BEFORE
    if speaks or spoken:
        yield Evidence("person", 1.2 if looks_personal(span.parts) else 0.6, "says")
        yield Evidence("organization", 0.7, "says")
