"""Which documents a search is narrowed to: the same in `assets/filters.js`."""

from dataclasses import dataclass
from datetime import date

from briefdesk.briefing import STATUSES
from briefdesk.search.codec import bytes_of, take
from briefdesk.search.query import Narrowing, Query
from briefdesk.search.reader import IndexReader
from briefdesk.search.words import terms

BRIEFING = 0
"""Number of the kind that briefings have."""
WITHDRAWN = STATUSES.index("withdrawn")


@dataclass(frozen=True, kw_only=True)
class Days:
    """Day, kind and status of every document, by number."""

    days: list[int]
    """As ordinals; 0 for a document without one."""
    kinds: list[int]
    statuses: list[int]


@dataclass(frozen=True, kw_only=True)
class Narrowed:
    """The documents that are left, and what was asked for that nothing has."""

    documents: frozenset[int]
    unknown: tuple[Narrowing, ...] = ()


def read_days(reader: IndexReader) -> Days:
    """Return day, kind and status of every document."""
    gaps, natures = (bytes_of(text) for text in reader.facet("day"))
    days = []
    at = day = 0
    while at < len(gaps):
        gap, at = take(gaps, at)
        day += gap
        days.append(day)
    return Days(days=days, kinds=[n >> 2 for n in natures], statuses=[n & 3 for n in natures])


def narrow(query: Query, reader: IndexReader) -> Narrowed:
    """Return the briefings that a query leaves; withdrawn ones only where it asks for them or for words."""
    days = read_days(reader)
    asked = any(n.facet == "status" and not n.excluded for n in query.narrowings)
    left = {
        document
        for document, kind in enumerate(days.kinds)
        if kind == BRIEFING
        and (asked or query.asks_for_words or days.statuses[document] != WITHDRAWN)
        and query.first_day <= days.days[document]
        and (not query.last_day or days.days[document] <= query.last_day)
    }
    unknown = []
    for narrowing in query.narrowings:
        having = _having(narrowing, reader, days)
        if having is None:
            unknown.append(narrowing)
        left = left - (having or set()) if narrowing.excluded else left & (having or set())
    return Narrowed(documents=frozenset(left), unknown=tuple(unknown))


def _having(narrowing: Narrowing, reader: IndexReader, days: Days) -> set[int] | None:
    """Return the documents that have a value, or None if nothing goes by that name."""
    if narrowing.is_day:
        return None
    facet, value = narrowing.facet, narrowing.value
    if facet == "status":
        wanted = value.lower()
        number = STATUSES.index(wanted) if wanted in STATUSES else None
        return None if number is None else {d for d, status in enumerate(days.statuses) if status == number}
    if facet == "year":
        if not (value.isascii() and value.isdigit()):
            return None
        return {d for d, day in enumerate(days.days) if day and date.fromordinal(day).year == int(value)}
    values, blob = reader.facet(facet)
    chosen = chosen_values(value, values)
    return _documents(bytes_of(blob), chosen) if chosen else None


def chosen_values(value: str, values: list[list[str]]) -> set[int]:
    """Return the numbers of the values that are meant: by key, by name or alias, else by words of a name."""
    for number, (key, *_) in enumerate(values):
        if key == value:
            return {number}
    wanted = list(terms(value))
    if not wanted:
        return set()
    named = [[list(terms(name)) for name in names] for _, *names in values]
    exact = {n for n, names in enumerate(named) if wanted in names}
    return exact or {n for n, names in enumerate(named) if any(_has_words(name, wanted) for name in names)}


def _has_words(name: list[str], wanted: list[str]) -> bool:
    *whole, last = wanted
    return all(word in name for word in whole) and any(word.startswith(last) for word in name)


def _documents(blob: bytes, chosen: set[int]) -> set[int]:
    found: set[int] = set()
    at = number = 0
    while at < len(blob):
        count, at = take(blob, at)
        document = -1
        for _ in range(count):
            gap, at = take(blob, at)
            document += gap + 1
            if number in chosen:
                found.add(document)
        number += 1
    return found
