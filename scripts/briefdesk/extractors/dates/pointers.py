"""Words beside an expression of time that point to the past or ahead, whatever tense the verb near it has."""

import re

from briefdesk.prose.calendar import Direction
from briefdesk.prose.lexicon import alternatives, lexicon
from briefdesk.prose.tense import OPENS_SUBJECT

_DATES = lexicon("dates")
_DONE = alternatives([*_DATES["happened"], *_DATES["done"]])
REACH = 90
"""Characters before an expression in which they stand."""
NEAR = 40
"""Characters before an expression in which what it is compared with stands."""

_SETTING = (
    "(?:moved|postponed|delayed|rescheduled|pushed|put|adjourned|deferred|remanded|bailed|suspended|brought|extended)"
)
_FIXED = "(?:set|sets|scheduled|rescheduled|fixed|booked|called|slated|listed|billed)"
SURELY_AHEAD = re.compile(
    rf"\b(?:{_SETTING}(?: again| back| forward| on bail)? (?:to|until|till|for)"
    rf"|{_SETTING} (?:the |his |her |their |its |it |him |them )?(?:\w+ ){{0,4}}(?:until|till)"
    rf"|(?<!was )(?<!were )(?<!been ){_FIXED} [^.;,“”]{{1,60}} for|(?:has|have) been {_FIXED} (?:down )?for"
    r"|(?<!was )(?<!were )(?:on (?:view|display|show|sale|offer)|open|available|showing|playing)(?: [a-z]+){0,3}"
    r" (?:through|until|till)"
    r"|(?:is|are|be|remains?|stays?) (?:\w+ )?(?:closed|shut|open|suspended|halted|barred|banned)"
    r" (?:until|till|through|to)"
    r"|(?:is|are) (?:at home|away|back|on|in action|off)(?: [a-z]+)?(?: [A-Z]\w+){0,3} (?:on|until)"
    r"|(?:asked|told|urged|advised|ordered|instructed|directed|warned) [^.;“”]{1,60} (?:until|till|through|by|before)"
    r"|(?:has|have|gave \w+|given|gives? \w+) (?:only |just )?until"
    r"|(?:is|are)(?: on| in| at)?(?: noon| midnight| \d[\d:.]* ?[ap]\.?m\.?(?: [A-Z]{2,4})?)?(?: on)?)"
    r"(?: early| late)? \Z"
)
"""Words right before an expression that point ahead: "postponed until Tuesday", "set trial for May 3", "is Monday"."""
SUMMONED = re.compile(
    r"\b(?:ordered|directed|instructed|told|summoned|invited|required|advised|requested|subpoenaed)(?: \S+){1,8}? to"
    r" (?:appear|attend|convene|report|return|testify|meet|submit|hold|vote|face|answer|surrender|present|hand)"
    r"\b[^.;“”]{0,50} (?:on|by|in|next) \Z"
)
"""An order to do something on the day: "directed the clerk to convene a meeting on | Tuesday"."""
STOPPED = re.compile(
    r"\b(?<!failed to )(?<!unable to )(?:stop|prevent|block|keep|bar)(?:p?ing)? [^.;,“”]{1,60}"
    r" from [a-z]+ing(?: [a-z]+){0,3}(?: on| in)? \Z"
)
"""What is to be stopped has not happened: "to keep the toll from rising on | June 20"."""
AT_THE_LATEST = re.compile(r",? at the (?:very )?(?:earliest|latest|soonest)\b")
SURELY_TO_COME = re.compile(r" (?:is|will|would be)\b")
"""Words right behind an expression that opens its clause which do the same: "Monday is a holiday"."""
IF_BEFORE = re.compile(r"\b[Ii]f \Z")
IF_BEHIND = re.compile(r"(?:['’]s [a-z]+)? (?!(?:was|has|is)\b)[a-z]+s\b")
"""What stands round a day that is a condition, and so to come: "if | Friday | disappoints"."""

COMPARED = re.compile(
    r"\b(?:up|down|compared (?:with|to)|against|versus)(?: from)? (?:[a-z]+ ){0,2}"
    r"[$€£]?\d[\d.,]*%?(?: [a-z]+){0,2} (?:on|in) \Z|(?<!later )(?<!rather )(?<!sooner )(?<!earlier )than (?:in|on) \Z"
)
"""What a forecast is compared with is over: "sees a 78% chance, up from 55% on Tuesday"."""
SOURCE_DATED = re.compile(
    r"\b(?:according to|in) (?:[^.;,“”]{0,60} )?(?:forecast|report|study|survey|poll|analysis|estimate|paper|letter"
    r"|statement|memo|interview|filing|post|note|e-?mail)\b[^.;,“”]{0,30} (?:in|on|from|dated) \Z"
)
"""A source that is told is there already: "prices will rise, according to a survey in | June"."""
AS_OF = re.compile(r"\bas of \Z")
TO_COME = re.compile(r"\b(?:will|would|shall|be|must|effective|starting|starts?)\b")
"""What is so "as of June" is so by now, unless the sentence says that it will be."""
TOLD_BEHIND = re.compile(r"(?: (?:morning|afternoon|evening|night))? (?:ends|follows|leaves|comes after|came|caps)\b")
"""Verbs right behind the day of an event that say what it has led to: "the vote on Sunday night ends months of …"."""
TRADED = re.compile(r"['’]s (?:closing|close|opening|session|trading|settlement|finish|record)\b")
"""What markets did on a day is over: "38% above Wednesday's closing price"."""
ANNOUNCED = re.compile(
    r"\b(?:announcement|announced|decision|ruling|statement|news|report|reports|warning|claim|admission|confirmation|order|revelation)"
    r"(?: [a-z]+){0,3} on \Z"
)
"""What was said on a day, whatever it says will be: "the announcement on | Thursday | that it will close"."""
CLOSED_AT = re.compile(
    r"(?<!expected )(?<!set )(?<!likely )\bto (?:close|end|finish|settle|open|trade) (?:[a-z]+ )?at [^ ]*\d[^ ]*"
    r"(?: [a-z]+){0,3} on \Z"
)
"""Where a price came to on a day: "plunged, to close at $6.02 on | Monday"."""
DONE = re.compile(
    rf"['’]s (?:[a-z-]+ ){{0,2}}?(?:{_DONE})(?: (?:and|in|at|on|by|of|to)\b[^.;]{{1,40}})?,?"
    r" (?:could|may|might|would|should|means|marks|comes)\b"
)
"""What a deed may lead to is to come, the deed is not: "Monday's announcement could free billions"."""
MOVED_FROM = re.compile(
    r"\b(?:rescheduled|postponed|delayed|moved|held over|rearranged|put back)(?: [a-z]+){0,2} from \Z", re.IGNORECASE
)
SET_FOR = re.compile(r"\b(?:was|were) set for \Z")
"""A day that something was moved from or set for may lie to either side: "the rearranged race from | January"."""


def pointed(text: str, start: int, end: int) -> Direction | None:
    """Return where the words right beside `text[start:end]` point, or None where they point nowhere."""
    before = text[max(0, start - REACH) : start]
    if before.endswith(("from ", "for ")) and (MOVED_FROM.search(before) or SET_FOR.search(before)):
        return "open"
    if _is_ahead(text, before, start, end):
        return "future"
    return "past" if _is_over(text, before, end) else None


def _is_ahead(text: str, before: str, start: int, end: int) -> bool:
    if (
        SURELY_AHEAD.search(before)
        or SUMMONED.search(before)
        or STOPPED.search(before)
        or AT_THE_LATEST.match(text, end)
    ):
        return True
    if SURELY_TO_COME.match(text, end) and OPENS_SUBJECT.search(before[-12:]):
        return True
    return IF_BEFORE.search(before[-4:]) is not None and IF_BEHIND.match(text, end) is not None


def _is_over(text: str, before: str, end: int) -> bool:
    if any(pattern.match(text, end) for pattern in (TOLD_BEHIND, TRADED, DONE)):
        return True
    if before.endswith(" on ") and (
        CLOSED_AT.search(before[-NEAR:]) or (text.startswith(" that ", end) and ANNOUNCED.search(before[-NEAR:]))
    ):
        return True
    return SOURCE_DATED.search(before) is not None or COMPARED.search(before[-NEAR:]) is not None


def holds_as_of(text: str, opening: int, start: int, closing: int) -> bool:
    """Return whether a sentence from `opening` to `closing` tells what is so as of an expression at `start`."""
    if not AS_OF.search(text[max(0, start - 8) : start]):
        return False
    return TO_COME.search(text, max(opening, start - REACH), min(closing, start + REACH)) is None
