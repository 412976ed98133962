"""Documents read: their words as numbers, a run of documents at a time, so that a run that stays is read once.

Where a run ends is told by its documents alone, so that one that is added moves no other run's ends.
"""

import hashlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefdesk.search.codec import rendered
from briefdesk.search.documents import KINDS, SearchDocument
from briefdesk.search.scoring import WEIGHTS, rounded_length
from briefdesk.search.stems import base_language
from briefdesk.search.words import WORD, terms_of_word

FEWEST = 64
MOST = 1024
"""Documents of a run."""
ENDS = 2
"""First hexadecimal digits of a document's key that are 0 at the end of a run: one document of 256."""

Run = Mapping[str, SearchDocument]
"""Documents by key, in order."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What a run of documents says, before it is known which words are forms of one."""

    terms: tuple[str, ...]
    """In order of first appearance."""
    totals: tuple[int, ...]
    """How often each stands."""
    surfaces: Mapping[str, Mapping[str, int]]
    """Words as written with their number, by language."""
    lengths: tuple[int, ...]
    """For each document its rounded length."""
    fields: "array[int]"
    """For each document how many fields it has, then for each weight and number of words."""
    words: "array[int]"
    """Numbers of the terms of all fields, one after the other."""
    shown: tuple[bytes, ...]
    """For each document what a result shows of it."""


def runs(documents: Iterable[SearchDocument]) -> Iterator[Run]:
    """Yield the documents in runs."""
    run: dict[str, SearchDocument] = {}
    for document in documents:
        key = key_of(document)
        run[key] = document
        if len(run) == MOST or (len(run) >= FEWEST and key.startswith("0" * ENDS)):
            yield run
            run = {}
    if run:
        yield run


def key_of(document: SearchDocument) -> str:
    """Return what changes whenever anything does that is searched or shown of a document."""
    said = (
        document.address,
        document.title,
        document.kind,
        str(document.day),
        document.status,
        document.language,
        document.description,
        document.names,
        document.source,
        document.shown_title,
        document.body,
    )
    return hashlib.sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()


def read(documents: Sequence[SearchDocument]) -> Reading:
    """Return what a run of documents says. Linear in the number of words."""
    numbers: dict[str, int] = {}
    surfaces: dict[str, Counter[str]] = {}
    known: dict[str, tuple[int, ...]] = {}
    words: array[int] = array("I")
    fields: array[int] = array("I")
    lengths = []
    for document in documents:
        counts = surfaces.setdefault(base_language(document.language), Counter())
        begun, own = len(words), list[int]()
        for kind, text in fields_of(document):
            written = WORD.findall(text)
            counts.update(written)
            before = len(words)
            for word in written:
                if word not in known:
                    known[word] = tuple(numbers.setdefault(term, len(numbers)) for term in terms_of_word(word))
                words.extend(known[word])
            own += (WEIGHTS[kind], len(words) - before)
        fields.extend((len(own) // 2, *own))
        lengths.append(rounded_length(len(words) - begun))
    counted = Counter(words)
    return Reading(
        terms=tuple(numbers),
        totals=tuple(counted[number] for number in range(len(numbers))),
        surfaces=surfaces,
        lengths=tuple(lengths),
        fields=fields,
        words=words,
        shown=tuple(rendered(_shown(document)) for document in documents),
    )


def fields_of(document: SearchDocument) -> Iterator[tuple[str, str]]:
    """Yield the kind and the text of each field of a document, in the order in which places are counted.

    Title and headings of a page written by hand count less than those of what the site is about.
    """
    is_page = document.kind == "page"
    yield "name" if is_page else "title", document.title
    for name in document.names:
        yield "name" if document.kind == "briefing" else "alias", name
    yield "description", document.description
    for section in document.sections:
        yield "text" if is_page else "heading", section.heading
        yield "text", section.text


def _shown(document: SearchDocument) -> list[object]:
    return [
        document.address,
        document.title,
        KINDS.index(document.kind),
        document.day.isoformat() if document.kind == "briefing" and document.day else "",
        document.status,
        document.source,
        document.description,
        [[section.anchor, section.heading, section.text] for section in document.sections],
    ]
