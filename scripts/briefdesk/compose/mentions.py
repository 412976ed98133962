"""Where the people of a story are mentioned."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefdesk.article import At
from briefdesk.extract import Extract


def mentions_of(extract: Extract) -> Mapping[int, Sequence[tuple[int, int, str]]]:
    """Return, by paragraph, where people are mentioned; a name that several bear mentions each of them."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for person in extract.people:
        for name in person.name.split():
            bearers[name].add(person.id)
    found: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for person in extract.people:
        for at in person.mentions:
            meant = bearers.get(extract.article.slice(at), set()) | {person.id}
            found[at.paragraph] += [(at.start, at.end, who) for who in meant]
    return {paragraph: sorted(set(places)) for paragraph, places in found.items()}


def places_in(at: At, mentions: Mapping[int, Sequence[tuple[int, int, str]]]) -> Iterator[tuple[int, int, str]]:
    """Yield the mentions within `at`, their offsets counted from its start."""
    places = mentions.get(at.paragraph, ())
    for start, end, who in places[bisect_left(places, (at.start, 0, "")) :]:
        if start >= at.end:
            break
        yield start - at.start, end - at.start, who
