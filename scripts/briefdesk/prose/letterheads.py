"""Lines on top of a story that hold writers, newsroom and day beside each other, whatever stands between them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from briefdesk.prose.boilerplate import is_boilerplate
from briefdesk.prose.byline_names import BRACKETS, BUTTON_AGAINST, CONTACT, byline_opener
from briefdesk.prose.days import cut_days, find_days, with_full_year
from briefdesk.prose.letterhead_names import Told, names_of_part, without_time
from briefdesk.prose.newsrooms import known_newsroom

LONGEST = 200
"""Characters of such a line with several writers, their newsrooms and two hours."""
MOST_SMALL_WORDS = 8
"""Words in small letters, such as "and", "at" and "min read"; prose of that length has more."""
NUMBERED = re.compile(r"#\d")
"""The number of a bulletin, which stands in a headline: "Flood Update #7"."""
SEPARATORS = re.compile(r"\s*[|·•;\n]\s*|\s[/:–—-]+\s|\s*[—–]\s*")
"""What stands between the parts of such a line."""
GLUED = re.compile(
    r"(?<=(?:19|20)\d\d)(?=\d{1,2}[:.]\d\d|[A-Z])|(?<=^By)(?=[A-Z][a-z])|(?<=[apAP][mM])(?=first|[Uu]pdated|[Pp]ublished)"
    r"|(?<=[A-Z]{3})(?=(?:Last )?(?:[Uu]pdated|[Mm]odified)|(?:First )?[Pp]ublished)"
)
"""Where two things of a line stand without a space."""
DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)")
"""A day in numbers with full stops, which stands first everywhere."""
PICTURES_BY = re.compile(r",? (?:and )?(?:photo(?:graph|graphy)?|picture|video|graphic|illustration)s? by .*$", re.I)
LOGO = re.compile(r"(?<=[A-Z]{3}) logo$")
"""What a station's sign before a name is said to show: "By Ann Roe via KPQX logo"."""
SOURCE, AND = "Source: ", "and "
EDITOR = re.compile(r"edit(?:ors?:|ed by|ing by)", re.I)
"""How the part begins that names those who edited the story."""
CHANGED = re.compile(
    r"\b(?:last )?(?:updated|modified):? (?:on )?(?:[a-z]{3,9}day,? )?"
    r"[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?(?![\d,]| (?:19|20)\d\d)",
    re.I,
)
"""The day of a change without its year, behind the day of publication."""
SECTION = re.compile(r" in (?:(?<=\b(?:19|20)\d\d in )|(?<=\d[ap]m in )|(?<=\d [ap]m in ))[A-Z][\w &]{2,30}$")
"""Where the story stands, behind the day or hour: "on 3 May 2031 in News"."""
CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.h]\d\d){1,2}(?: ?[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?|(?:GMT|UTC) ?[+-]\d{1,2}", re.I
)
"""An hour, and a zone told by its distance from universal time."""
READING = re.compile(
    r"\b(?:\d{1,3}(?:[ -](?:min(?:ute)?s?(?: (?:to )?read| ago)?|(?:hour|hr|day|week|month|year)s? ago"
    r"|comments?|shares?)|h|d)|from the (?:print|digital) edition|an? (?:minute|hour|day|week|month|year) ago)\b",
    re.I,
)
"""How long the story takes to read, and how old it is."""


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """What such a line holds."""

    writers: tuple[str, ...]
    desks: tuple[str, ...]
    """Those who stand for writers where none is named: "Staff and agencies", "Gazette Staff"."""
    newsrooms: tuple[str, ...]
    days: tuple[date, ...]
    opens: bool
    """Whether it begins with a word such as "By"."""

    @property
    def is_sure(self) -> bool:
        """Whether the line tells by itself that it is one: a day or "By" beside a name."""
        return bool((self.writers or self.newsrooms) and (self.days or self.opens))


@lru_cache(maxsize=256)  # Its kind, the writers, the newsroom and the day of a line are told by it.
def read_letterhead(line: str) -> Letterhead | None:
    """Return what the line holds, or None where any part of it is neither writer, newsroom, job, place nor time."""
    if (
        len(line) > LONGEST
        or NUMBERED.search(line)
        or sum(word[0].islower() for word in line.split()) > MOST_SMALL_WORDS
    ):
        return None
    apart = set_apart(line)
    days = find_days(apart)
    if line[:1].islower() and not days and not byline_opener().match(apart) and not apart.startswith("and "):
        return None
    bare = CHANGED.sub(" ", cut_days(CONTACT.sub(" ", BRACKETS.sub(_newsroom_in, apart)))[0])
    if "ago" in bare.lower() or any(map(str.isdigit, bare)):  # No hour and no age is written without these.
        bare = READING.sub(" ", CLOCK.sub(" ", bare))
    opens = False
    told: list[Told] = []
    for part in SEPARATORS.split(bare):
        own, begins = _opened(part)
        opens = opens or begins
        found = names_of_part(own) if own and not is_boilerplate(own) else ()
        if None in found:
            if not is_boilerplate(part.strip()):
                return None
            found = ()
        told += filter(None, found)
    writers, desks, newsrooms = (_of_kind(kind, told) for kind in ("writer", "desk", "newsroom"))
    return Letterhead(writers=writers, desks=desks, newsrooms=newsrooms, days=days, opens=opens)


def set_apart(line: str) -> str:
    """Return the line with spaces where copying it from a page left none: "ByJane Doe", "March 5, 20315:03 AM"."""
    bare = LOGO.sub("", PICTURES_BY.sub("", GLUED.sub(" ", BUTTON_AGAINST.sub(r" | \g<0>", line))))
    return DOTTED.sub(r"\3-\2-\1", with_full_year(SECTION.sub("", bare)))


def _of_kind(wanted: str, told: Iterable[Told]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for kind, name in told if kind == wanted))


def _newsroom_in(match: re.Match[str]) -> str:
    """Return a remark in brackets as a part of its own where it is a newsroom: "(Reuters)"."""
    inner = match[0].strip("()[] ")
    return f" | {inner} | " if known_newsroom(inner) else " "


def _opened(part: str) -> tuple[str, bool]:
    """Return the part without times and the word for "by" that it begins with, and whether there was one."""
    for bare in (part.strip(), without_time(part)):
        match = byline_opener().match(bare)
        if match or bare.lower() == "by":
            return without_time(bare[match.end() :] if match else ""), True
    return ("" if EDITOR.match(bare) else bare.removeprefix(SOURCE).removeprefix(AND)).strip(), False
