"""The dateline: where, and by which agency, a story was filed."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from briefdesk.prose.days import find_days
from briefdesk.prose.gazetteer import TOWN, city_sizes, is_large_place
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.text import fold

LONGEST = 120
"""Characters in which a dateline must end."""

LONGEST_PLACES_WORDS = 6
PLACE_JOINTS = re.compile(r" ?/ ?|, | & | and ")
SPEAKERS = 3
SHORTEST = 3
"""Letters of a place in capitals, so that `U.S. -` is none."""
SHORTEST_BEFORE_COLON = 5
"""The same before a colon, where acronyms stand as well: `NASA: …`."""

_CAPITAL = "A-ZÀ-ÖØ-ÞŁŚŠŽĐ"
_CITY = rf"(?:Mc|Mac|O['’])?[{_CAPITAL}][{_CAPITAL}.'’/-]*(?: [{_CAPITAL}][{_CAPITAL}.'’/-]*){{0,4}}"
_REGION = r"(?:, [^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3})?"
_MONTH_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)"
_FULL_DAY = rf"(?:, ?| ?(?:[—–]|--?) ?| (?=[\[(]))[\[(]?{_MONTH_DAY},? \d{{4}}[\])]?"
"""A day with its year, set apart: `, 6 May 2031`, ` – May 6, 2031`, ` (May 6, 2031)`."""
_DAY = rf"(?:{_FULL_DAY}|,? {_MONTH_DAY}(?:,? \d{{4}})?)?"
_AGENCY = r"\((?P<agency>[^()]{2,40})\)"
_DASH = r"\s?(?:[—–_]|--|- |:(?= ))\s*"

_SENT = rf"(?: ?(?:--)?{_AGENCY}| /(?P<service>[^/]{{2,30}})/)"
"""By whom: `(AP)`, `--(BUSINESS WIRE)`, `/PRNewswire/`."""
_TAG = r"(?:/[^/\n]{2,30}/ ?(?:--|[—–-]) ?)?"
"""Who passes a release on: `/EIN News/ -- `."""
CAPITALS = re.compile(rf"{_TAG}(?P<place>{_CITY}){_REGION}{_DAY}{_SENT}?{_DASH}")
"""`WASHINGTON —`, `SEOUL, South Korea (AP) —`, `NEW YORK, Oct 30 (Reuters) -`."""
FILED = re.compile(
    rf"(?P<place>[{_CAPITAL}][\w.'’-]+(?: [{_CAPITAL}][\w.'’-]+){{0,3}}){_REGION}{_DAY} {_AGENCY}"
    rf"(?:{_DASH}| (?=[A-Z“\"]))"
)
"""`Washington (AP) —`: a place in small letters needs the agency."""
DATED = re.compile(
    rf"(?P<bracket>\()?(?P<place>[{_CAPITAL}][\w.'’-]+(?: [{_CAPITAL}][\w.'’-]+){{0,3}}){_REGION}"
    rf"(?(bracket)\) {_MONTH_DAY},? \d{{4}}|{_FULL_DAY}){_DASH}"
)
"""`Marrow, Ohio – May 6, 2031 –`, `(Marrow) May 6, 2031 –`: releases name the whole day and no agency."""
AGENCY_ONLY = re.compile(rf"(?P<place>){_AGENCY}{_DASH}")
"""`(Reuters) -`, without a place."""


class Dateline(NamedTuple):
    """What stands before a story's first words."""

    place: str | None
    """As the article writes it: `WASHINGTON`."""
    agency: str | None
    """As it stands in brackets: `AP`."""
    end: int
    """Where the story's first word begins."""


@lru_cache(maxsize=512)  # Its kind, the metadata and the sentences of a paragraph are told by it.
def find_dateline(paragraph: str) -> Dateline | None:
    """Return the dateline that `paragraph` begins with, or None."""
    head = paragraph[:LONGEST]
    for pattern in _patterns(head):
        match = pattern.match(head)
        if match and _names_place(match):
            return Dateline(match["place"].strip(" .-") or None, _agency(match), match.end())
    return None


def _patterns(head: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of which the beginning of a paragraph has the marks."""
    dated = (DATED,) if "20" in head or "19" in head else ()
    return (CAPITALS, FILED, *dated, AGENCY_ONLY) if "(" in head else (CAPITALS, *dated)


def _agency(match: re.Match[str]) -> str | None:
    """Return the agency; what stands in its brackets may be the day: `MARROW (May 6, 2031) –`."""
    sent = match.groupdict()
    agency = sent.get("agency") or sent.get("service")
    return None if agency and find_days(agency) else agency


def story_dateline(paragraphs: Sequence[str], *, within: int) -> tuple[int, Dateline] | None:
    """Return the first dateline of the story's first `within` paragraphs and the index of its paragraph, or None.

    Where capitals open `SPEAKERS` paragraphs or more, they name who speaks in an interview.
    """
    found = ((n, dateline) for n, text in enumerate(paragraphs) if (dateline := find_dateline(text)))
    first = tuple(islice(found, SPEAKERS))
    return first[0] if first and len(first) < SPEAKERS and first[0][0] < within else None


def opens_with_place(paragraph: str) -> bool:
    """Return whether a paragraph beside a byline has a dateline: before a colon only a known place, else a topic."""
    dateline = find_dateline(paragraph)
    if dateline is None or not paragraph[: dateline.end].rstrip().endswith(":"):
        return dateline is not None
    place = fold(dateline.place or "")
    return is_large_place(place) or place in city_sizes()


def is_place_line(line: str) -> bool:
    """Return whether the line is a dateline of its own: places and a colon, as in "Washington/ New Delhi:"."""
    if not line.endswith(":") or line.count(" ") >= LONGEST_PLACES_WORDS:
        return False
    parts = [fold(part.strip()) for part in PLACE_JOINTS.split(line[:-1])]
    return all(is_large_place(part) or city_sizes().get(part, 0) >= TOWN for part in parts)


def without_dateline(paragraph: str) -> str:
    """Return the paragraph from its story's first word on."""
    dateline = find_dateline(paragraph)
    return paragraph[dateline.end :] if dateline else paragraph


def _names_place(match: re.Match[str]) -> bool:
    folded = fold(match["place"]).strip(" .")
    if match.re is FILED and match["agency"] not in lexicon("datelines")["agencies"]:
        return False
    if match.re is DATED and folded in words("datelines", "not_before_days"):
        return False
    letters = sum(c.isalpha() for c in folded)
    shortest = SHORTEST_BEFORE_COLON if match.group().rstrip().endswith(":") else SHORTEST
    return not folded or (letters >= shortest and folded not in words("datelines", "not_places"))
