"""Documents turned round: for each word the documents that have it, how much, and where."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from briefdesk.search.codec import put
from briefdesk.search.documents import SearchDocument
from briefdesk.search.scoring import WEIGHTS, Weighed, rounded_length
from briefdesk.search.stems import base_language, classes_of, stem_classes
from briefdesk.search.words import WORD, order, terms_of_word

SPELLED = WEIGHTS["name"]
"""A word that counts this much somewhere is a name or a topic, which readers misspell."""


@dataclass
class Postings:
    """The documents that have a word or one of its forms; grows while documents are added in order."""

    documents: bytearray = field(default_factory=bytearray)
    """For each: the gap to the one before, and the number of its pair of frequency and length."""
    places: bytearray = field(default_factory=bytearray)
    """For each: how many places, then the gaps between them; a place is `position * forms + form`."""
    count: int = 0
    last: int = -1
    heaviest: int = 0


@dataclass(frozen=True, kw_only=True)
class Inverted:
    """All terms in order, each with its class, and the postings of each class."""

    terms: tuple[str, ...]
    class_of: Mapping[str, str]
    forms: Mapping[str, tuple[str, ...]]
    """Terms of each class in order."""
    postings: Mapping[str, Postings]
    pairs: tuple[Weighed, ...]
    """Pairs of frequency and length by their number, in order of first appearance."""
    lengths: tuple[int, ...]
    """Rounded length of each document."""

    @property
    def average_length(self) -> int:
        """Mean of the rounded lengths, at least 1."""
        return max(1, round(sum(self.lengths) / max(1, len(self.lengths))))


Written = list[tuple[int, "array[int]"]]
"""A document's fields: weight, and the numbers of its terms in order."""


def invert(documents: Iterable[SearchDocument]) -> Inverted:
    """Return the index of documents given oldest first. Linear in the number of words."""
    numbers: dict[str, int] = {}
    surfaces: dict[str, Counter[str]] = {}
    written = [_written(document, numbers, surfaces) for document in documents]
    terms = tuple(sorted(numbers, key=order))
    class_of = stem_classes(surfaces)
    forms = classes_of(terms, class_of)
    postings = {name: Postings() for name in forms}
    pairs: dict[Weighed, int] = {}
    lengths = tuple(rounded_length(sum(len(found) for _, found in fields)) for fields in written)
    filler = _Filler(numbers, class_of, forms, postings)
    for document, fields in enumerate(written):
        filler.add(document, fields, lengths[document], pairs)
    return Inverted(terms=terms, class_of=class_of, forms=forms, postings=postings, pairs=tuple(pairs), lengths=lengths)


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


def _written(document: SearchDocument, numbers: dict[str, int], surfaces: dict[str, Counter[str]]) -> Written:
    counts = surfaces.setdefault(base_language(document.language), Counter())
    fields: Written = []
    for kind, text in fields_of(document):
        words = WORD.findall(text)
        counts.update(words)
        found: array[int] = array("I")
        for word in words:
            for term in terms_of_word(word):
                found.append(numbers.setdefault(term, len(numbers)))
        fields.append((WEIGHTS[kind], found))
    return fields


class _Filler:
    """Adds documents to the postings; all lookups are by the number of a term."""

    def __init__(
        self,
        numbers: Mapping[str, int],
        class_of: Mapping[str, str],
        forms: Mapping[str, tuple[str, ...]],
        postings: Mapping[str, Postings],
    ) -> None:
        place = {term: i for members in forms.values() for i, term in enumerate(members)}
        self.postings = [postings[class_of[term]] for term in numbers]
        self.form = [place[term] for term in numbers]
        self.forms = [len(forms[class_of[term]]) for term in numbers]
        index = {name: i for i, name in enumerate(forms)}
        self.group = [index[class_of[term]] for term in numbers]

    def add(self, document: int, fields: Written, length: int, pairs: dict[Weighed, int]) -> None:
        """Add one document; documents come in ascending order."""
        frequency: dict[int, int] = {}
        places: dict[int, list[int]] = {}
        owner: dict[int, Postings] = {}
        position = 0
        for weight, found in fields:
            for term in found:
                group = self.group[term]
                if group in frequency:
                    frequency[group] += weight
                    places[group].append(position * self.forms[term] + self.form[term])
                else:
                    frequency[group] = weight
                    places[group] = [position * self.forms[term] + self.form[term]]
                    owner[group] = self.postings[term]
                position += 1
            position += 1
        for group, number in frequency.items():
            pair = pairs.setdefault(Weighed(number, length), len(pairs))
            _post(owner[group], document, pair, places[group])
            owner[group].heaviest = max(owner[group].heaviest, number)


def _post(postings: Postings, document: int, pair: int, places: list[int]) -> None:
    put(document - postings.last - 1, postings.documents)
    put(pair, postings.documents)
    out = postings.places
    put(len(places), out)
    before = -1
    for place in places:
        gap = place - before - 1
        if gap < 128:
            out.append(gap)
        else:
            put(gap, out)
        before = place
    postings.last = document
    postings.count += 1
