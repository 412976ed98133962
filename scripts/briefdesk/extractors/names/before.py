"""What the words before a name tell about it."""

from collections.abc import Iterator

from briefdesk.extract import EntityKind
from briefdesk.extractors.names.appositions import AGE, role_before_comma
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.personal import looks_personal
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.gazetteer import is_large_place
from briefdesk.prose.lexicon import words

DASHES = ("—", "–", "-")
DATELINE_LETTERS = 4
"""Letters from which capitals at the start of a story are no acronym."""
DATELINE_WORDS = 12
"""Words within which the dash of a dateline stands."""
OWNED_WORDS = 4
"""From so many words on, a name after a possessive is no product's."""


def before(span: Span) -> Iterator[Evidence]:
    """Yield what stands before one occurrence of a name."""
    yield from _title(span)
    yield from _setting(span)
    yield from _of_and_for(span)
    if span.sentence.owns(span.start - 1) and len(span.parts) < OWNED_WORDS:
        yield _owned(span)
    if kind := _kind_of_examples(span):
        yield Evidence(kind, 2.2, "example of a kind")


def _setting(span: Span) -> Iterator[Evidence]:
    sentence, start = span.sentence, span.start
    before, second = sentence.low(start - 1), sentence.low(start - 2)
    if before in words("organizations", "nouns_before"):
        yield Evidence("organization", 2.2, "kind of body before")
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


def _owned(span: Span) -> Evidence:
    """Return what a possessive before a name tells: Iran's Hossein Amiri is a person, Acme's Blue Bolt a product."""
    owner = span.sentence.low(span.start - 1)
    if 2 <= len(span.parts) <= 3 and is_large_place(owner) and looks_personal(span.parts):
        return Evidence("person", 1.3, "person of a country")
    return Evidence(None, 1, "owned by another")


def _kind_of_examples(span: Span) -> EntityKind | None:
    """Return the kind that "startups including X", "cities such as X" give."""
    sentence, start = span.sentence, span.start
    two = sentence.phrase(start - 2, start)
    index = start - 3 if two in (", including", "such as", ", like", ", notably") else start - 2
    if index < 0 or not (index == start - 3 or sentence.low(start - 1) in ("including", "like")):
        return None
    noun = sentence.low(index) if sentence.low(index) != "," else sentence.low(index - 1)
    if noun in words("organizations", "nouns_before"):
        return "organization"
    return "place" if noun in words("places", "plurals") else None


def _is_dateline(span: Span) -> bool:
    """Tell whether capitals open a paragraph before a comma, bracket or dash: BOGOTA, Nov. 4 —."""
    after = span.sentence.low(span.last)
    if span.at.start != 0 or not span.text.isupper() or len(span.text) < DATELINE_LETTERS:
        return False
    opening = [span.sentence.low(index) for index in range(span.last, span.last + DATELINE_WORDS)]
    return after in (",", "(", *DASHES) and any(dash in opening for dash in DASHES)


def _is_setting(span: Span, second: str) -> bool:
    """Tell whether "in X" ends its phrase, as where something happens does, and nobody holds or believes in X."""
    after = span.sentence.low(span.last)
    return (
        len(span.parts) <= 2
        and not span.owns
        and span.sentence.low(span.start - 1) in ("in", "near", "outside")
        and second not in words("places", "not_before_in")
        and (after in words("name_cues", "ends_of_setting") or after in words("common_words", "calendar"))
    )


def _of_and_for(span: Span) -> Iterator[Evidence]:
    sentence, start = span.sentence, span.start
    before, second = sentence.low(start - 1), sentence.low(start - 2)
    if before == "of" and AGE.match(sentence.low(start - 3) if second == "," else second):
        yield Evidence("place", 2.5, "age, of")
    if before in ("of", "in", "at", "with") and second in words("name_cues", "owning"):
        yield Evidence("organization", 5.5 if before == "with" else 2, "shares of")
        yield Evidence("person", -2, "shares of")
    if before == "for" and second in words("name_cues", "speaking"):
        yield Evidence("organization", 1, "spokesman for")
        yield Evidence("person", 0.8, "spokesman for")
    if before == "at" and span.text.isupper() and len(span.parts) == 1:
        yield Evidence("organization", 1, "at an acronym")
    if before == "to" and second == "according":
        yield Evidence("organization", 1.3, "according to")
    if before == "from" and second in words("name_cues", "sources"):
        yield Evidence("organization", 1, "data from")
    if before == "by" and second in words("name_cues", "making"):
        yield Evidence("organization", 0.8, "made by")
