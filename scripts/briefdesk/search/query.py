"""What somebody asks for, read from what they typed: the same in `assets/query.js`.

`harbour wall` has both words, `"harbour wall"` these words in this order, `-wall` leaves out, `tag:`, `person:`,
`organization:`, `place:`, `source:`, `status:` and `year:` narrow, `after:` is that day or later, `before:` earlier.
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from briefdesk.search.words import terms

QUOTATION_MARKS = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
"""Marks that keyboards put in place of the straight one, and those of other languages."""
PIECE = re.compile(r'(?P<minus>-?)(?:(?P<field>[A-Za-z]+):)?(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s"]+))')
FIELDS = {
    "tag": "tag",
    "topic": "tag",
    "person": "person",
    "organization": "organization",
    "org": "organization",
    "place": "place",
    "source": "source",
    "status": "status",
    "year": "year",
    "before": "before",
    "after": "after",
}
DAY_FIELDS = ("after", "before")
DATE = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
BEGUN = re.compile(r"[0-9]{1,3}|[0-9]{4}-(?:[0-9]{1,2}-)?")
"""A date that is still being typed."""


class Word(NamedTuple):
    """A word to find; one that is still being typed may go on."""

    term: str
    unfinished: bool = False


class Narrowing(NamedTuple):
    """A facet and the value asked for, as typed or as its key; `before` and `after` with what is no date."""

    facet: str
    value: str
    excluded: bool = False

    @property
    def is_day(self) -> bool:
        """Whether a day, month or year was to be told, and was not."""
        return self.facet in DAY_FIELDS


@dataclass(frozen=True, kw_only=True)
class Query:
    """All that a text asks for."""

    words: tuple[Word, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[tuple[str, ...], ...] = ()
    """Words and phrases to leave out."""
    narrowings: tuple[Narrowing, ...] = ()
    first_day: int = 0
    """As an ordinal, 0 without."""
    last_day: int = 0

    @property
    def asks_for_words(self) -> bool:
        """Whether anything is to be found in texts."""
        return bool(self.words or self.phrases)

    @property
    def is_narrowed(self) -> bool:
        """Whether only briefings of some kind are wanted."""
        return bool(self.narrowings or self.first_day or self.last_day)


def parse_query(text: str) -> Query:
    """Return what a text asks for; whatever it holds, something is read from it."""
    text = text.translate(QUOTATION_MARKS)
    words: list[Word] = []
    phrases: list[tuple[str, ...]] = []
    excluded: list[tuple[str, ...]] = []
    narrowings: list[Narrowing] = []
    days = dict.fromkeys(DAY_FIELDS, 0)
    for match in PIECE.finditer(text):
        field = FIELDS.get((match["field"] or "").lower(), "")
        value = match["quoted"] if match["quoted"] is not None else match["bare"]
        if field in days:
            days[field] = first_day(value) or days[field]
            if not first_day(value) and not (match.end() == len(text) and BEGUN.fullmatch(value)):
                narrowings.append(Narrowing(field, value))
        elif field:
            narrowings.append(Narrowing(field, value, bool(match["minus"])))
        else:
            found = tuple(terms(f"{match['field']}:{value}" if match["field"] else value))
            if match["minus"]:
                excluded += [found] if found else []
            elif match["quoted"] is not None and len(found) > 1:
                phrases.append(found)
            else:
                is_open = match["bare"] is not None and match.end() == len(text)
                words += _words(found, is_open=is_open)
    last = days["before"] - 1 if days["before"] else 0
    return Query(
        words=tuple(dict.fromkeys(words)),
        phrases=tuple(dict.fromkeys(phrases)),
        excluded=tuple(excluded),
        narrowings=tuple(narrowings),
        first_day=days["after"],
        last_day=last,
    )


def first_day(value: str) -> int:
    """Return the first day of `2024`, `2024-10` or `2024-10-30` (or `2024-1-5`) as an ordinal, 0 for anything else."""
    match = DATE.fullmatch(value)
    if match is None:
        return 0
    try:
        return datetime.date(int(match[1]), int(match[2] or 1), int(match[3] or 1)).toordinal()
    except ValueError:
        return 0


def _words(found: Iterable[str], *, is_open: bool) -> list[Word]:
    words = [Word(term) for term in found]
    if words and is_open:
        words[-1] = Word(words[-1].term, unfinished=True)
    return words
