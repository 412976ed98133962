"""Lines on top of a story that hold writers, newsroom and day beside each other, whatever stands between them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from briefdesk.prose.byline_names import BRACKETS, CONTACT, byline_names, byline_opener, is_name
from briefdesk.prose.bylines import is_job
from briefdesk.prose.days import cut_days, find_days
from briefdesk.prose.gazetteer import city_sizes, first_names, is_large_place
from briefdesk.prose.lexicon import words
from briefdesk.prose.newsrooms import known_newsroom
from briefdesk.prose.writers_lines import LONGEST_CALL_SIGN, names_newsroom
from briefdesk.text import fold

LONGEST = 200
"""Characters of such a line with several writers, their newsrooms and two hours."""
SEPARATORS = re.compile(r"\s*[|·•;\n]\s*|\s[/–—-]+\s|\s*[—–]\s*")
"""What stands between the parts of such a line."""
JOINTS = re.compile(r",? and | & | with | for (?=[A-Z])| of (?=[A-Z])|, ?|/")
"""What stands between the names within a part."""
AT_PLACE = re.compile(r" (?:in|at|from) (?:the )?[A-Z][\w.'’-]*(?: (?:of |the )?[A-Z][\w.'’-]*){0,4}$")
"""Where the writer was."""
CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.h]\d\d){1,2}(?: ?[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?|(?:GMT|UTC) ?[+-]\d{1,2}", re.I
)
"""An hour, and a zone told by its distance from universal time."""
READING = re.compile(r"\b\d{1,3}(?: (?:min(?:ute)?s?(?: read| ago)?|hours? ago|comments?|shares?)|h|d)\b", re.I)
"""How long the story takes to read, and how old it is."""
SHORTEST_STATION = 3
Told = tuple[str, str]
"""What a name of the line is (writer, newsroom, desk, job, place), and its form."""
_LETTERS = re.compile(r"[^\W\d_]+")


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
    if len(line) > LONGEST:
        return None
    days = find_days(line)
    if line[:1].islower() and not days and not byline_opener().match(line):
        return None
    bare = READING.sub(" ", CLOCK.sub(" ", cut_days(CONTACT.sub(" ", BRACKETS.sub(_set_apart, line)))[0]))
    opens = False
    told: list[Told] = []
    for part in SEPARATORS.split(bare):
        own, begins = _opened(part)
        opens = opens or begins
        found = _without_offices([each for name in _names(own) for each in _kinds(name)])
        if None in found:
            return None
        told += filter(None, found)
    writers, desks, newsrooms = (_of_kind(kind, told) for kind in ("writer", "desk", "newsroom"))
    return Letterhead(writers=writers, desks=desks, newsrooms=newsrooms, days=days, opens=opens)


def _of_kind(wanted: str, told: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for kind, name in told if kind == wanted))


def _without_offices(found: Sequence[Told | None]) -> Sequence[Told | None]:
    """Return what a part holds; what looks like a writer behind a job, or by no known first name behind one, is none.

    It is where they work: "Ann Roe, Marrow Park", "Health correspondent, Marrow North".
    """
    first = found[0] if found else None
    return [each if n == 0 or not _is_office(each, first) else ("office", "") for n, each in enumerate(found)]


def _is_office(told: Told | None, first: Told | None) -> bool:
    if told is None or first is None or told[0] != "writer":
        return False
    given = fold(told[1].split()[0])
    return first[0] == "job" or given not in first_names() or is_large_place(given)


def _set_apart(match: re.Match[str]) -> str:
    """Return a remark in brackets as a part of its own where it is a newsroom: "(Reuters)"."""
    inner = match[0].strip("()[] ")
    return f" | {inner} | " if known_newsroom(inner) else " "


def _without_time(part: str) -> str:
    """Return the part without the words beside a day at its ends: weekday, zone, "Published"."""
    known, found = words("dates_of_pages", "words"), part.split()
    while found and _is_of_time(found[0], known) and not known_newsroom(" ".join(found)):
        found.pop(0)
    while found and _is_of_time(found[-1], known) and not known_newsroom(" ".join(found)):
        found.pop()
    return " ".join(found).strip(" ,:.*")


def _is_of_time(word: str, known: frozenset[str]) -> bool:
    return all(letters.casefold() in known for letters in _LETTERS.findall(word)) and not word[0].isdigit()


def _opened(part: str) -> tuple[str, bool]:
    """Return the part without times and the word for "by" that it begins with, and whether there was one."""
    for bare in (part.strip(), _without_time(part)):
        match = byline_opener().match(bare)
        if match:
            return _without_time(bare[match.end() :]), True
    return bare, False


def _names(part: str) -> Sequence[str]:
    """Return the part where it is one name, else the names that it holds."""
    if not part or all(_kinds(part)):
        return (part,) if part else ()
    return [name for each in JOINTS.split(part) if (name := _without_time(each))]


def _kinds(part: str) -> tuple[Told | None, ...]:
    """Return what the name is, and its form: of a newsroom's staff both; None where it is nothing of such a line."""
    whole = _kind(part) or _kind(AT_PLACE.sub("", part))
    return (whole,) if whole else _staff(part.split())


def _kind(part: str) -> Told | None:
    newsroom, low = known_newsroom(part), fold(part)
    if newsroom or _is_station(part):
        return "newsroom", newsroom or part
    if low in words("bylines", "whole"):
        return "desk", part
    if is_large_place(low) or (" " in low and low in city_sizes()):
        return "place", part
    named = () if JOINTS.search(part) else byline_names(part)
    if len(named) == 1 and is_name(named[0]):
        return "writer", named[0]
    if names_newsroom(part):
        return "newsroom", part
    return None


def _is_station(part: str) -> bool:
    """Return whether the part looks like the call sign of a station: "KPQX"."""
    return part.isupper() and part.isalpha() and SHORTEST_STATION <= len(part) <= LONGEST_CALL_SIGN


def _staff(found: Sequence[str]) -> tuple[Told | None, ...]:
    """Return the newsroom before a job or its staff: "Marrow Gazette business reporter", "Gazette Staff"."""
    last = fold(found[-1]) if found else ""
    if last not in words("bylines", "jobs") | words("bylines", "desks"):
        return (None,)
    cuts = [(" ".join(found[:end]), found[end:]) for end in range(len(found) - 1, 0, -1)]
    fit = [(name, job) for name, job in cuts if words("bylines", "not_names").issuperset(map(fold, job[:-1]))]
    named = next(((known, job) for name, job in fit if (known := known_newsroom(name))), None)
    named = named or next(((name, job) for name, job in fit if " " in name and names_newsroom(name)), None)
    if named is None:
        return (("job", last) if is_job(" ".join(found)) else None,)
    newsroom, job = named
    own = ("desk", f"{newsroom} {' '.join(job).title()}") if last in words("bylines", "desks") else ("job", last)
    return ("newsroom", newsroom), own
