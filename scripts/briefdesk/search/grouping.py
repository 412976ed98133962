"""Which words are forms of one, and which are so usual that others say when they stand beside them."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefdesk.search.reading import Reading
from briefdesk.search.scoring import rounded_length
from briefdesk.search.stems import stem_classes

USUAL_WORDS = 15
"""As many as half a byte tells apart from none."""


@dataclass(frozen=True, kw_only=True)
class Grouping:
    """What is known of each term once all documents have been read."""

    class_of: Mapping[str, str]
    """Class of each term, in order of first appearance."""
    form_of: Mapping[str, int]
    """Which form of its class a term is, in order of first appearance: a form that is new changes no other's number."""
    usual: Mapping[str, int]
    """Numbers from 1 of the usual terms."""


def group(readings: Sequence[Reading]) -> Grouping:
    """Return what is known of the terms of all runs of documents."""
    surfaces: dict[str, Counter[str]] = {}
    totals: Counter[str] = Counter()
    for reading in readings:
        for language, words in reading.surfaces.items():
            surfaces.setdefault(language, Counter()).update(words)
        totals.update(dict(zip(reading.terms, reading.totals, strict=True)))
    names = stem_classes(surfaces)
    class_of = {term: names[term] for term in totals}
    count = sum(len(reading.lengths) for reading in readings)
    return Grouping(class_of=class_of, form_of=_forms(class_of), usual=_usual(totals, count))


def signature(reading: Reading, grouping: Grouping) -> str:
    """Return what changes whenever the terms of a run are grouped in another way."""
    said = [(grouping.class_of[term], grouping.form_of[term], grouping.usual.get(term, 0)) for term in reading.terms]
    return hashlib.sha256(repr(said).encode()).hexdigest()


def _forms(class_of: Mapping[str, str]) -> dict[str, int]:
    many: Counter[str] = Counter()
    found = {}
    for term, name in class_of.items():
        found[term] = many[name]
        many[name] += 1
    return found


def _usual(totals: Mapping[str, int], documents: int) -> dict[str, int]:
    """Return the terms that stand most often, of those that stand more than once a document.

    How often is rounded and their numbers are in order of spelling, so that another document seldom changes them.
    """
    often = sorted((-rounded_length(total), term) for term, total in totals.items() if total > documents)
    return {term: number for number, term in enumerate(sorted(term for _, term in often[:USUAL_WORDS]), start=1)}
