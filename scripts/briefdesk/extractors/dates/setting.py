"""Where a date stands and what it is resolved against."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from briefdesk.prose.calendar import Direction, Period, Precision, period
from briefdesk.prose.sentences import Span
from briefdesk.prose.tense import OPENS_SUBJECT, REACH, direction_at

AHEAD = re.compile(r"\b(?:from|until|till|by) \Z", re.IGNORECASE)
"""Words before an expression that point ahead where no verb tells."""

_SETTING = (
    "(?:moved|postponed|delayed|rescheduled|pushed|put|adjourned|deferred|remanded|bailed|suspended|brought|extended)"
)
SURELY_AHEAD = re.compile(
    rf"\b(?:{_SETTING}(?: again| back| forward| on bail)? (?:to|until|till|for)"
    rf"|{_SETTING} (?:the |his |her |their |its |it |him |them )?(?:\w+ ){{0,4}}(?:until|till)"
    r"|(?<!was )(?<!were )(?:on (?:view|display|show|sale|offer)|open|available|showing|playing)(?: [a-z]+){0,3}"
    r" (?:through|until|till)"
    r"|(?:is|are|be|remains?|stays?) (?:\w+ )?(?:closed|shut|open|suspended|halted|barred|banned)"
    r" (?:until|till|through|to)"
    r"|(?:is|are) (?:at home|away|back|on|in action|off)(?: [a-z]+)?(?: [A-Z]\w+){0,3} (?:on|until)"
    r"|(?:asked|told|urged|advised|ordered|instructed|directed|warned) [^.;“”]{1,60} (?:until|till|through|by|before)"
    r"|(?:has|have|gave \w+|given|gives? \w+) (?:only |just )?until"
    r"|(?:is|are)(?: on| in| at)?(?: noon| midnight| \d[\d:.]* ?[ap]\.?m\.?)?(?: on)?) \Z"
)
"""Words right before an expression that point ahead whatever the tense: "postponed until Tuesday", "is Monday"."""

COMPARED = re.compile(
    r"\b(?:up|down|compared (?:with|to)|against|versus)(?: from)? (?:[a-z]+ ){0,2}"
    r"[$€£]?\d[\d.,]*%?(?: [a-z]+){0,2} (?:on|in) \Z"
)
"""What a forecast is compared with is over: "sees a 78% chance, up from 55% on Tuesday"."""
AS_OF = re.compile(r"\bas of \Z")
TO_COME = re.compile(r"\b(?:will|would|shall|be|must|effective|starting|starts?)\b")
"""What is so "as of June" is so by now, unless the sentence says that it will be."""
TOLD_BEHIND = re.compile(r"(?: (?:morning|afternoon|evening|night))? (?:ends|follows|leaves|comes after|came|caps)\b")
"""Verbs right behind the day of an event that say what it has led to: "the vote on Sunday night ends months of …"."""
TRADED = re.compile(r"['’]s (?:closing|close|opening|session|trading|settlement|finish|record)\b")
"""What markets did on a day is over: "38% above Wednesday's closing price"."""
IF_BEFORE = re.compile(r"\b[Ii]f \Z")
IF_BEHIND = re.compile(r"(?:['’]s [a-z]+)? (?!(?:was|has|is)\b)[a-z]+s\b")
"""What stands round a day that is a condition, and so to come: "if | Friday | disappoints"."""
STOPPED = re.compile(
    r"\b(?<!failed to )(?<!unable to )(?:stop|prevent|block|keep|bar)(?:p?ing)? [^.;,“”]{1,60}"
    r" from [a-z]+ing(?: [a-z]+){0,3}(?: on| in)? \Z"
)
"""What is to be stopped has not happened: "to keep the toll from rising on | June 20"."""
MOVED_FROM = re.compile(
    r"\b(?:rescheduled|postponed|delayed|moved|held over|rearranged|put back)(?: [a-z]+){0,2} from \Z", re.IGNORECASE
)
"""A day that something was moved from may lie to either side: "the rearranged race from | January"."""
AT_THE_LATEST = re.compile(r",? at the (?:very )?(?:earliest|latest|soonest)\b")
SURELY_TO_COME = re.compile(r" (?:is|will|would be)\b")
"""Words right behind an expression that opens its clause which do the same: "Monday is a holiday"."""

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


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Where an expression stands: what it is resolved against."""

    text: str
    sentence: Span
    published: date | None
    near: Period | None
    """The period named last in the same sentence."""
    last: Period | None
    """The period named last in this paragraph or the one before."""

    def direction(self, match: re.Match[str]) -> Direction:
        """Return whether the sentence speaks of the past or of the future at the match."""
        start, end = match.span()
        before = self.text[max(0, start - 90) : start]
        if before.endswith(" from ") and MOVED_FROM.search(before):
            return "open"
        if SURELY_AHEAD.search(before) or STOPPED.search(before) or AT_THE_LATEST.match(self.text, end):
            return "future"
        if SURELY_TO_COME.match(self.text, end) and OPENS_SUBJECT.search(self.text[max(0, start - 12) : start]):
            return "future"
        if IF_BEFORE.search(self.text[max(0, start - 4) : start]) and IF_BEHIND.match(self.text, end):
            return "future"
        if TOLD_BEHIND.match(self.text, end) or TRADED.match(self.text, end):
            return "past"
        if COMPARED.search(self.text[max(0, start - 40) : start]) or self._holds_as_of(start):
            return "past"
        opening, closing = max(self.sentence.start, start - REACH), min(self.sentence.end, end + REACH)
        default: Direction = "future" if AHEAD.search(self.text[max(0, start - 8) : start]) else "past"
        return direction_at(self.text[opening:closing], start - opening, end - opening, default=default)

    def _holds_as_of(self, start: int) -> bool:
        """Return whether something is told to be so as of the expression at `start`."""
        if not AS_OF.search(self.text[max(0, start - 8) : start]):
            return False
        opening, closing = max(self.sentence.start, start - REACH), min(self.sentence.end, start + REACH)
        return TO_COME.search(self.text, opening, closing) is None


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
