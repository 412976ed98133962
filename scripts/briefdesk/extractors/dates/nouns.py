"""Days and months that belong to a noun: "the May 1 attack", "an August trial date", "April's estimate"."""

import re

from briefdesk.extractors.dates.setting import Setting
from briefdesk.prose.calendar import Direction
from briefdesk.prose.lexicon import alternatives, lexicon

_DATES = lexicon("dates")
DETERMINED = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Aa]n?|[Tt]hat|[Tt]his|[’']s)(?: [a-z-]+)? \Z"
)
"""What stands before an expression that belongs to a noun."""
REACH = 30
"""Characters before an expression in which that stands."""
NOUN_BEHIND = re.compile(r"[ -][a-z]")
PLANNED_BEHIND = re.compile(rf"[ -](?:[a-z-]+ )?(?:{alternatives([*_DATES['events'], *_DATES['plans']])})\b")
"""A noun of what is fixed for a day: "the June 3 | hearing"."""
TO_COME = re.compile(r" (?:will|would|should|must|is (?:to|due|set|expected|scheduled))\b")
"""What follows such a noun where it lies ahead: "the November 5 vote | will decide"."""
OF_YEAR_BEHIND = re.compile(r"(?: [a-z-]+){1,2} (?:in|of) (?P<year>(?:19|20)\d\d)\b(?!,)")
"""A noun with its year: "the January | transfer window in 2021"."""
POSSESSIVE = re.compile(r"['’]s\b")


def direction_of(match: re.Match[str], setting: Setting) -> Direction:
    """Return where a day or month lies; what belongs to a noun may lie to either side, whatever the verb says.

    So may what is for a month ("crude for May delivery"), and what stands by no verb that tells.
    """
    planned = PLANNED_BEHIND.match(match.string, match.end())
    if planned and _is_determined(match):
        return "future" if TO_COME.match(match.string, planned.end()) else "open"
    found = setting.direction(match)
    if found == "past" and (match.string.endswith((" for ", " For "), 0, match.start()) or setting.has_no_tense(match)):
        return "open"
    held = POSSESSIVE.match(match.string, match.end())
    if found == "future" and held and PLANNED_BEHIND.match(match.string, held.end()):
        return found
    belongs = found == "future" and (is_attributive(match) or POSSESSIVE.match(match.string, match.end()))
    return "open" if belongs else found


def is_attributive(match: re.Match[str]) -> bool:
    """Return whether an expression stands between a determiner and its noun: "our | May 1 | fault"."""
    return NOUN_BEHIND.match(match.string, match.end()) is not None and _is_determined(match)


def year_of_noun(match: re.Match[str]) -> int | None:
    """Return the year written behind the noun that an expression belongs to, or None."""
    found = OF_YEAR_BEHIND.match(match.string, match.end())
    return int(found["year"]) if found and _is_determined(match) else None


def _is_determined(match: re.Match[str]) -> bool:
    return DETERMINED.search(match.string[max(0, match.start() - REACH) : match.start()]) is not None
