"""Where a date stands and what it is resolved against."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Self

from briefdesk.extractors.dates.pointers import holds_as_of, pointed
from briefdesk.prose.calendar import Direction, Period, Precision, period
from briefdesk.prose.sentences import Span
from briefdesk.prose.tense import REACH, direction_at

AHEAD = re.compile(r"\b(?:from|until|till|by) \Z", re.IGNORECASE)
"""Words before an expression that point ahead where no verb tells."""

JOINED = re.compile(
    r"(?:,? (?:and|or|to|through|until|then)|,|,? followed by [^.;,]{1,40}?)(?: (?:on|in|again|early|late|mid))* "
)
"""What stands between two days of one clause, which lie to one side: "on Monday and | Friday"."""

STEPS: Mapping[str, int] = {
    "last": -1, "next": 1, "this": 0, "this past": -1, "this coming": 1, "that": 0, "the previous": -1, "the prior": -1,
    "the preceding": -1, "the following": 1, "the next": 1, "the same": 0, "that same": 0, "the very next": 1,
    "the very same": 0, "the very previous": -1, "the very following": 1,
}  # fmt: skip
"""How far each word steps from the period it is told from."""


class Found(NamedTuple):
    """A period and the words that name it: 0-based, end-exclusive offsets into the paragraph."""

    start: int
    end: int
    period: Period


class Anchors(NamedTuple):
    """What was named last before an expression, from which it may be told."""

    last: Period | None = None
    day: Period | None = None
    """The day named last; a month or year may have been named since, but no week, from which days count on."""

    def then(self, named: Period) -> Self:
        """Return the anchors behind another period."""
        day = {"day": named, "week": None}.get(named.precision, self.day)
        return self._replace(last=named, day=day)


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Where an expression stands: what it is resolved against."""

    text: str
    sentence: Span
    published: date | None
    near: Found | None
    """What is named last in the same sentence."""
    anchors: Anchors
    """What is named last in this paragraph or those before."""

    @property
    def last(self) -> Period | None:
        """The period named last in this paragraph or those before."""
        return self.anchors.last

    def direction(self, match: re.Match[str]) -> Direction:
        """Return whether the sentence speaks of the past or of the future at the match."""
        text, (start, end) = self.text, match.span()
        if self.near and self.published and JOINED.fullmatch(text, self.near.end, start):
            return "past" if self.near.period.day < self.published else "future"
        if holds_as_of(text, self.sentence.start, start, self.sentence.end):
            return "past"
        default: Direction = "future" if AHEAD.search(text[max(0, start - 8) : start]) else "past"
        return pointed(text, start, end) or self._by_verb(match, default)

    def has_no_tense(self, match: re.Match[str]) -> bool:
        """Return whether no verb of the sentence tells past from future: "Today, it employs 30"."""
        return self._by_verb(match, "open") == "open"

    def _by_verb(self, match: re.Match[str], default: Direction) -> Direction:
        start, end = match.span()
        opening, closing = max(self.sentence.start, start - REACH), min(self.sentence.end, end + REACH)
        return direction_at(self.text[opening:closing], start - opening, end - opening, default=default)


Form = Callable[[re.Match[str], Setting], Iterator[Found]]
"""How a form of date is read: from the match of its pattern and where it stands to the periods it names."""


def on_day(match: re.Match[str], day: date | None, precision: Precision = "day") -> Iterator[Found]:
    """Yield the whole match as the period of this precision that holds `day`; nothing for None."""
    if day is not None:
        yield Found(match.start(), match.end(), period(precision, day))


def on_period(match: re.Match[str], found: Period | None) -> Iterator[Found]:
    """Yield the whole match as this period; nothing for None."""
    if found is not None:
        yield Found(match.start(), match.end(), found)
