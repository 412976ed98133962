"""Cues of an organization's kind: the noun before or after its name, its premises, its article."""

from collections.abc import Iterator

from briefdesk.extractors.names.cues.tables import Cue
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import BODIES_BEFORE, LANGUAGE_WORDS, ORDINARY_WORDS, PLACE_HEADS
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.lexicon import words

CALLED = words("name_cues", "called")
LOWER_HEADS = words("organizations", "lower_heads")
ENGLISH = LANGUAGE_WORDS | ORDINARY_WORDS


def _kind_before(span: Span) -> tuple[Evidence, ...]:
    """Return what "the company X" and "a gang called X" tell."""
    noun = span.sentence.low(span.start - 2) if span.before in CALLED else span.before
    return (
        (
            Evidence("organization", 4.5 if span.parts[-1].low in PLACE_HEADS else 2.2, "kind of body before"),
            Evidence("person", -1, "kind of body before"),
        )
        if noun in BODIES_BEFORE and not span.owned
        else ()
    )


def _kinds_before(span: Span) -> tuple[Evidence, ...]:
    """Return what "the startup, X, said" tells."""
    noun = span.sentence.low(span.start - 2)
    return (
        (Evidence("organization", 2, "kind of body and comma before"),)
        if noun in BODIES_BEFORE and span.after in (",", ".") and not span.sentence.is_cap(span.start - 2)
        else ()
    )


def _kind_after(span: Span) -> tuple[Evidence, ...]:
    """Return what "the X foundation" and "the small X union" tell."""
    sentence, start = span.sentence, span.start
    described = sentence.low(start - 2) == "the" and span.before.isalpha() and not sentence.is_cap(start - 1)
    led = span.before == "the" or (described and span.key not in ENGLISH)
    return (Evidence("organization", 2.2, "kind of body after"),) if led and not span.owns else ()


def _article(span: Span) -> Iterator[Evidence]:
    article = span.sentence.words[span.start - 1]
    if span.is_acronym:
        yield Evidence("organization", 1, "article before an acronym")
    if article.cap and not article.opens:
        yield Evidence("organization", 1.5, "article that belongs to the name")


def _magazine(span: Span) -> tuple[Evidence, ...]:
    """Return what "X magazine" tells, though X is a town; "a Leeds newspaper" is one of its papers."""
    return (
        (Evidence("organization", 10, "magazine"),)
        if not span.owns and span.before not in ("a", "an", "one", "another")
        else ()
    )


def _form(_: Span) -> tuple[Evidence, ...]:
    return (Evidence("organization", 4, "form of company"),)


BEFORE: tuple[Cue, ...] = (
    (BODIES_BEFORE | CALLED, _kind_before),
    (frozenset({","}), _kinds_before),
    (frozenset({"the"}), _article),
)
AFTER: tuple[Cue, ...] = (
    (LOWER_HEADS, _kind_after),
    (frozenset({"magazine"}), _magazine),
    (frozenset({"inc", "corp", "ltd", "llc", "plc"}), _form),
)
