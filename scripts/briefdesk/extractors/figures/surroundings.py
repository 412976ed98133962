"""What stands right before and right behind a number that is no quantity: labels, ages, codes, streets, clocks."""

import re
from collections.abc import Mapping

from briefdesk.extractors.figures.quantities import UNIT_BY_WORD
from briefdesk.prose.calendar import MONTHS
from briefdesk.prose.lexicon import alternatives, lexicon, words
from briefdesk.prose.number_words import SMALL, TENS

_FIGURES = lexicon("figures")
_MONTH = alternatives(MONTHS)
_SHORT_MONTH = alternatives(
    month for month in MONTHS if len(month) <= len("Sept") and month not in ("May", "June", "July")
)

_RATIO = "two|three|four|five|six|seven|eight|nine|ten|[2-9]|10|12|20|25|50|100|1,000|10,000"

BEFORE: Mapping[str, re.Pattern[str]] = {
    "label": re.compile(
        rf"(?:^|[^\w-])(?:{alternatives(_FIGURES['labels'])})[ -]?"
        r"(?:(?<=s )\d{1,3}[A-Z]?(?:,? and |,? or | to |, |[-–]))?\Z",
        re.IGNORECASE,
    ),
    "age word": re.compile(
        rf"\b(?:{alternatives(_FIGURES['before_age'])}) (?:just |only )?"
        rf"(?:(?:\d{{1,3}}|{alternatives([*SMALL, *TENS])})(?:,? and |,? or | to |, |[-–])){{0,3}}\Z",
        re.IGNORECASE,
    ),
    "age limit": re.compile(
        rf"\b(?:{alternatives(_FIGURES['of_age'])}),? (?:aged |ages )?"
        r"(?:under|over|above|below|between|older than|younger than|as young as|up to) \Z",
        re.IGNORECASE,
    ),
    "month": re.compile(rf"\b(?:{_MONTH}|{_SHORT_MONTH}\.) \Z"),
    "code": re.compile(r"(?:(?<!magnitude)(?<!Magnitude)(?<=\w)[-–]|\w[/.:_]|[#@:/_]|§ ?)\Z"),
    "ratio": re.compile(r"\b(?:one|two|three|four|five|nine|\d+)(?: in every| in) \Z", re.IGNORECASE),
    "telephone": re.compile(r"(?<![\w.,])0\d{2,4} (?:\d+ )?\Z"),
    "address": re.compile(r"(?:https?://|www\.|\.(?:com|org|net|gov|edu|io|uk|au|ca|eu)/)\S*\Z"),
    "average": re.compile(r"(?:^|[\s(])\.\Z"),
    "wickets": re.compile(r"(?<![$£€\d.,])\b\d{1,3} for \Z"),
    "round of golf": re.compile(
        r"-(?:under|over)(?:[- ]par)?,? (?:par )?\Z|\b(?:shot|carded|fired|shooting|carding) an? \Z"
    ),
}
"""What stands right before a number that is no quantity."""

AFTER: Mapping[str, re.Pattern[str]] = {
    "age": re.compile(
        r"(?:[ -](?:years?|months?|weeks?|days?))?[- ]olds?\b|[ -](?:year|month|week|day)s?[ -](?:old|of age)"
    ),
    "decade": re.compile(r"['’]?s\b"),
    "ordinal": re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE),
    "clock": re.compile(rf" ?(?:{alternatives(_FIGURES['not_after'])})(?!\w)", re.IGNORECASE),
    "street": re.compile(
        r" (?:(?:State |County )?(?:Route|Road|Highway)|Hwy\.?|Rte\.?) \d|"
        r" (?:[NSEW]\.? |(?:North|South|East|West) )?(?:[A-Z][\w.'’]* |\d+(?:st|nd|rd|th) ){1,3}"
        rf"(?:{alternatives(_FIGURES['streets'])})\b"
    ),
    "compound": re.compile(rf"-(?:{alternatives(_FIGURES['compounds'])})s?\b", re.IGNORECASE),
    "code": re.compile(r"[/:_.]\d|[-–][A-Z]|\(\w\)|-to-\d"),
    "coordinate": re.compile(r"°? ?[NSEW]\b(?!\.)"),
    "month": re.compile(rf" (?:of )?(?:{_MONTH})\b"),
    "glued": re.compile(r"[^\W\d_]"),
    "ratio": re.compile(rf" in (?:every )?(?:{_RATIO})\b(?! (?:{alternatives(UNIT_BY_WORD)}))"),
    "era": re.compile(r" (?:B\.?C\.?E?\b|A\.?D\b|C\.?E\b)"),
    "block": re.compile(r" block of\b"),
    "point": re.compile(r"[ -]point\b(?!s)"),
    "wickets": re.compile(r" for (?:\d|10)\b(?![.,]?\d)(?! [a-z]+s\b)"),
}
"""What follows a number that is no quantity."""

_AFTER = re.compile("|".join(f"(?i:{p.pattern})" if p.flags & re.IGNORECASE else p.pattern for p in AFTER.values()))
_LABELS = frozenset(label.split()[-1] for label in words("figures", "labels"))
_AGES = frozenset(word.split()[-1] for word in words("figures", "before_age"))
_MONTHS = frozenset(month.casefold() for month in MONTHS)
_LAST_WORDS = re.compile(r"[^\s(“\"‘'—-]+")
_JOINING = frozenset("-–/.:_#@§")
"""Marks by which a number is part of a code."""
_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "age limit": ("under ", "over ", "above ", "below ", "between ", "er than ", "young as ", "up to "),
    "ratio": (" in every ", " in "),
    "wickets": (" for ",),
    "round of golf": (" a ", " an ", "under ", "over ", "par ", ", "),
}
"""How what these patterns find ends."""
_REACH = 24
"""Characters before a number in which a word for it stands."""


def is_marked_before(before: str) -> bool:
    """Return whether the words before a number show that it is no quantity."""
    return any(BEFORE[name].search(before) for name in _likely(before))


def is_marked_after(after: str) -> bool:
    """Return whether what follows a number shows that it is no quantity."""
    return _AFTER.match(after) is not None


def is_labelled(before: str) -> bool:
    """Return whether a number is that of a thing or part of a code: "Route 66", "F-16"."""
    return any(BEFORE[name].search(before) for name in _likely(before) if name in ("label", "code"))


def is_in_code(before: str) -> bool:
    """Return whether what stands right before a number joins it to a code."""
    return _is_joined(before) and BEFORE["code"].search(before) is not None


def _is_joined(before: str) -> bool:
    return before[-1:] in _JOINING or before[-2:-1] == "§"


def _likely(before: str) -> list[str]:
    """Return the names of the patterns that may fit, told from the last words alone."""
    last = _LAST_WORDS.findall(before[-_REACH:].casefold())[-3:]
    found = []
    if not _LABELS.isdisjoint(last) or before[-1:] in ("#", "§") or (last and last[-1][0] in "#§"):
        found.append("label")
    if not _AGES.isdisjoint(last):
        found.append("age word")
    if last and last[-1].rstrip(".") in _MONTHS:
        found.append("month")
    if _is_joined(before):
        found += ("code", "average")
    if "/" in before or "www." in before:
        found.append("address")
    if before[-2:-1].isdigit():
        found.append("telephone")
    return [*found, *(name for name, endings in _ENDINGS.items() if before.endswith(endings))]
