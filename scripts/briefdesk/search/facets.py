"""What a search can be narrowed to, as files: the documents of each value, and the day, kind and status of each."""

from collections.abc import Mapping

from briefdesk.briefing import STATUSES
from briefdesk.search.codec import gaps, packed, text_of
from briefdesk.search.documents import KINDS, Corpus, FacetValue

FacetList = tuple[list[list[str]], str]
"""Key, name and aliases of each value, and the documents of each as numbers."""


def render_facet(corpus: Corpus, facet: str) -> FacetList:
    """Return the values of a facet that some document has, by key, and the documents of each."""
    found: dict[str, list[int]] = {}
    for number, document in enumerate(corpus.documents):
        for key in dict.fromkeys(document.facets.get(facet, ())):
            found.setdefault(key, []).append(number)
    values = [_shown(key, corpus.values.get(facet, {})) for key in sorted(found)]
    blob = b"".join(packed(gaps(found[key])) for key in sorted(found))
    return values, text_of(blob)


def render_days(corpus: Corpus) -> tuple[str, str]:
    """Return day and nature of each document: how much later than the one before, and kind and status in a byte.

    Days are counted as `datetime.date.toordinal` does; a document without one has 0. Documents are in order of day.
    """
    before = 0
    days = []
    for document in corpus.documents:
        day = document.day.toordinal() if document.day else 0
        days.append(day - before)
        before = day
    natures = bytes(KINDS.index(d.kind) << 2 | STATUSES.index(d.status) for d in corpus.documents)
    return text_of(packed(days)), text_of(natures)


def _shown(key: str, values: Mapping[str, FacetValue]) -> list[str]:
    value = values.get(key) or FacetValue(key=key, name=key)
    return [value.key, value.name, *value.aliases]
