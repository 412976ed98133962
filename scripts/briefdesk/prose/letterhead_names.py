"""What the names in a line on top of a story are: writers, newsrooms, jobs, places."""

import re
from collections.abc import Sequence

from briefdesk.prose.byline_names import byline_names, is_name
from briefdesk.prose.gazetteer import city_sizes, first_names, is_large_place, is_people
from briefdesk.prose.lexicon import words
from briefdesk.prose.newsrooms import NEWSROOM, known_newsroom
from briefdesk.prose.writers_lines import names_newsroom
from briefdesk.text import fold

JOINTS = re.compile(r"(,? and | & | with )| via | (?:for|FOR|of|OF) (?:the )?(?=[A-Z])|, ?|/|\s[–—-]\s")
"""What stands between the names within a part."""
AT_PLACE = re.compile(r" (?:in|at|from) (?:the )?[A-Z][\w.'’-]*(?: (?:of |the )?[A-Z][\w.'’-]*){0,4}$")
"""Where the writer was."""
WRITER_OF = re.compile(r"([A-Z][\w'’-]+) [A-Z][\w'’-]+ (?:of|for|at) ")
SENDER = re.compile(r"^(?:[Ss]pecial (?:to|for)|[Ff]or|[Oo]f) (?:the )?(?=[A-Z])")
"""What stands before the newsroom in a line of its own."""
HOST = re.compile(r"[A-Z][\w-]*\.(?:com|org|net|news|tv|ca|ie|co\.(?:uk|za|nz|ke|in)|com\.au)")
"""A newsroom that is called as its pages' host."""
AFFILIATION = re.compile(
    r", (?:[Tt]he )?(?:(?:University|College|Institute|School) (?:of|for) [A-Z][\w' &-]*"
    r"|[A-Z][\w' -]* (?:University|College|Institute))$"
)
"""Where a writer teaches."""
SHORTEST_STATION, LONGEST_STATION = 3, 6
"""Letters of a station's name in capitals: "KPQX"."""
LONGEST_DESK = 4
"""Words of what a newsroom calls those who wrote: "The Marrow Bureau"."""
Told = tuple[str, str]
"""What a name of the line is (writer, newsroom, desk, job, place), and its form."""
_LETTERS = re.compile(r"[^\W\d_]+")


def names_of_part(part: str) -> Sequence[Told | None]:
    """Return what each name of the part is, and its form; None for what is no name that such a line holds."""
    named = _names(part)
    if len(named) > 1 and known_newsroom(named[0][0]):  # What stands behind it is its office: "BBC News, Marrow".
        named = [
            (name, sure) for n, (name, sure) in enumerate(named) if n == 0 or any(_kinds(name)) or not name.istitle()
        ]
    return _without_offices([(each, sure) for name, sure in named for each in _kinds(name)])


def _without_offices(found: Sequence[tuple[Told | None, bool]]) -> Sequence[Told | None]:
    """Return what a part holds; what looks like a writer behind a job, or by no known first name behind one, is none.

    It is where they work: "Ann Roe, Marrow Park", "Health correspondent, Marrow North". Behind "and" it is a writer.
    """
    first = found[0][0] if found else None
    return [
        ("office", "") if n > 0 and not sure and _is_office(each, first) else each
        for n, (each, sure) in enumerate(found)
    ]


def _is_office(told: Told | None, first: Told | None) -> bool:
    if told is None or first is None or told[0] != "writer":
        return False
    given = fold(told[1].split()[0])
    return first[0] == "job" or given not in first_names() or is_large_place(given)


def without_time(part: str) -> str:
    """Return the part without the words beside a day at its ends: weekday, zone, "Published"."""
    known, found = words("dates_of_pages", "words"), part.split()
    while found and _is_of_time(found[0], known) and not known_newsroom(" ".join(found)):
        found.pop(0)
    while found and _is_of_time(found[-1], known) and not known_newsroom(" ".join(found)):
        found.pop()
    return " ".join(found).strip(" ,:.*")


def _is_of_time(word: str, known: frozenset[str]) -> bool:
    return all(letters.casefold() in known for letters in _LETTERS.findall(word)) and not word[0].isdigit()


def _names(part: str) -> Sequence[tuple[str, bool]]:
    """Return the part where it is one name, else the names that it holds; with each whether "and" stands before it."""
    part = AFFILIATION.sub("", part)
    if not part or all(_kinds(part)):
        return [(part, True)] if part else []
    pieces = JOINTS.split(part)
    joined = [False, *(bool(joint) for joint in pieces[1::2])]
    return [(name, sure) for each, sure in zip(pieces[::2], joined, strict=True) if (name := without_time(each))]


def _kinds(part: str) -> tuple[Told | None, ...]:
    """Return what the name is, and its form: of a newsroom's staff both; None where it is nothing of such a line."""
    placed = AT_PLACE.sub("", part)
    is_desk = fold(part.rpartition(" ")[2]) in words("bylines", "desks")
    whole = None if is_desk and fold(part) not in words("bylines", "whole") else _kind(part) or _kind(placed)
    if whole is None:
        return _staff(placed.split())
    behind = part[len(whole[1]) :].strip() if whole[0] == "writer" else ""
    newsroom = behind and (known_newsroom(behind) or (behind if names_newsroom(behind) else None))
    return (whole, ("newsroom", newsroom)) if newsroom else (whole,)


def _kind(part: str) -> Told | None:
    part = SENDER.sub("", part)
    newsroom, low = known_newsroom(part), fold(part)
    if newsroom or (_is_station(part) and not is_large_place(low)) or HOST.fullmatch(part):
        return "newsroom", newsroom or part
    if low in words("bylines", "whole"):
        return "desk", part
    if is_large_place(low) or (" " in low and low in city_sizes()):
        return "place", part
    if part.startswith("The ") and re.fullmatch(NEWSROOM, part):
        return "newsroom", part
    named = () if JOINTS.search(part) else byline_names(part)
    if len(named) == 1 and is_name(named[0]) and low.startswith(fold(named[0])):
        return "writer", named[0]
    if names_newsroom(part) and not _begins_with_writer(part):
        return "newsroom", part
    return None


def _begins_with_writer(part: str) -> bool:
    """Return whether a writer stands before the newsroom: "Ann Roe of the Gazette"."""
    match = WRITER_OF.match(part)
    return match is not None and fold(match[1]) in first_names()


def _is_station(part: str) -> bool:
    """Return whether the part looks like the call sign of a station: "KPQX"."""
    return part.isupper() and part.isalpha() and SHORTEST_STATION <= len(part) <= LONGEST_STATION


def _staff(found: Sequence[str]) -> tuple[Told | None, ...]:
    """Return the newsroom before a job or its staff: "Marrow Gazette business reporter", "Gazette Staff"."""
    last = fold(found[-1]) if found else ""
    if last not in words("bylines", "jobs") | words("bylines", "desks"):
        return (None,)
    cuts = [(" ".join(found[:end]), found[end:]) for end in range(len(found) - 1, 0, -1)]
    fit = [(name, job) for name, job in cuts if all(map(_is_of_job, map(fold, job[:-1])))]
    named = next(((known, job) for name, job in fit if (known := known_newsroom(name))), None)
    named = named or next(((name, job) for name, job in fit if " " in name and names_newsroom(name)), None)
    if (
        named is None
        and last in words("bylines", "desks")
        and 1 < len(found) <= LONGEST_DESK
        and all(word[0].isupper() for word in found)
    ):
        return (("desk", " ".join(found)),)
    if named is None:
        return (("job", last) if all(map(_is_of_job, map(fold, found[:-1]))) and found[0][0].isupper() else None,)
    newsroom, job = named
    own = ("desk", f"{newsroom} {' '.join(job).title()}") if last in words("bylines", "desks") else ("job", last)
    return ("newsroom", newsroom), own


def _is_of_job(low: str) -> bool:
    """Return whether a word in lower case says what a journalist does, or where: "health", "Ukraine"."""
    if low in words("bylines", "not_names") or low in words("bylines", "beats_before_jobs"):
        return True
    return is_large_place(low) or is_people(low)
