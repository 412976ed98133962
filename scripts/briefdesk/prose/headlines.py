"""Which of the lines above a story is its headline, and what a line with the day of publication is."""

import re
from collections.abc import Mapping

from briefdesk.prose.byline_names import is_name
from briefdesk.prose.days import cut_days
from briefdesk.prose.lexicon import words
from briefdesk.prose.newsrooms import NEWSROOM, known_newsroom
from briefdesk.prose.predicates import may_be_sentence
from briefdesk.prose.writers_lines import names_newsroom
from briefdesk.text import fold

SHORTEST_HEADLINE_WORDS = 3
"""Below this a line on top is the name of a section."""
LINES_OF_MENU, LONGER_THAN_MENU_WORDS = 7, 5
LONGEST_OFFICE_WORDS = 4
"""Words of a newsroom's or an office's name that may stand above the headline."""
LONGEST_KICKER_WORDS, LONGEST_BELOW_KICKER = 4, 15
"""Words of a line that names the subject above a headline, and of that headline; a standfirst is often longer."""
LONGEST_SLOGAN_WORDS = 9
"""Words of what a newsroom says of itself below its name."""
HAPPENED = frozenset(("to", "dead", "hurt", "held", "shot", "lost", "won"))
"""Words, besides verbs, of what has happened or will."""
ABBREVIATED = re.compile(r"(?:\b[A-Z]|\.\w|\b(?:Jr|Sr|Inc|Co|Ltd|Corp|St|vs|No))\.$")
LONGEST_BETWEEN_BARS_WORDS = 3
"""Words of a place or a section that a bar sets apart from the day."""
LONGEST_DATE_LINE = 120
"""Characters of a line with the day and hour of publication and of an update."""
SEPARATED = re.compile(r"\s*[|·•,]\s*|\s[-–—]\s")
_LETTERS = re.compile(r"[^\W\d_]+")


def headline_of(lines: Mapping[int, str]) -> int | None:
    """Return the number of the headline among the lines above a story, None where none is long enough.

    It is the first of three words or more; the name of a newsroom or an office gives way to a longer line below. Where
    many lines stand above a story, they are a page's menu, and the headline is longer than its entries. A sentence with
    its full stop gives way to a line without one, and a subject of few words without a verb to a longer line below it.
    """
    shortest = SHORTEST_HEADLINE_WORDS if len(lines) < LINES_OF_MENU else LONGER_THAN_MENU_WORDS
    found = [n for n, text in sorted(lines.items()) if len(_LETTERS.findall(text)) >= shortest]
    plain = [n for n in found if not names_office(lines[n])] or found
    plain = [n for n in plain if not _ends_sentence(lines[n])] or plain
    if not plain:
        return None
    best, below = plain[0], plain[0] + 1
    return below if below in plain and _is_kicker(lines[best], lines[below]) else best


def _ends_sentence(line: str) -> bool:
    return line.endswith(".") and not ABBREVIATED.search(line)


def _is_kicker(line: str, below: str) -> bool:
    """Return whether a line only names a subject, and the one below it is as long as a headline and no standfirst."""
    found = fold(line).split()
    if len(found) > LONGEST_KICKER_WORDS or not LONGER_THAN_MENU_WORDS < below.count(" ") + 1 <= LONGEST_BELOW_KICKER:
        return False
    happens = any(word in HAPPENED or word.endswith("ed") for word in found)
    return not (happens or line[0].isdigit() or line.endswith("?") or may_be_sentence(line))


def is_slogan(line: str, *, above: str, below: str) -> bool:
    """Return whether a line says what the newsroom above it offers, and the headline is below it."""
    if line.count(" ") >= LONGEST_SLOGAN_WORDS or not (known_newsroom(above) or names_newsroom(above)):
        return False
    found, offered = fold(line).replace(",", " ").split(), words("bylines", "slogan_words")
    others = " ".join(word for word in found if word not in offered)  # "Views" and "stories" look like verbs.
    is_offer = not offered.isdisjoint(found) and not may_be_sentence(others)
    return is_offer and below.count(" ") >= LONGER_THAN_MENU_WORDS


def names_office(text: str) -> bool:
    """Return whether the line is only the name of a newsroom or an office."""
    longest = LONGEST_OFFICE_WORDS + 2 * text.startswith(("Office of", "Ministry of", "Department of", "Embassy of"))
    if len(text.split()) > longest or not re.fullmatch(NEWSROOM, text):
        return False
    return not words("bylines", "not_names").isdisjoint(fold(text).split())


def is_date_line(text: str) -> bool:
    """Return whether the paragraph holds the day of publication, perhaps the hour and an update, and nothing else.

    A writer's or an agency's name may stand before it, and place and section beside it: "NNA | Nov. 5, 2031, 8:30 IST".
    """
    line = fold(text).strip(" |")
    if len(line) > LONGEST_DATE_LINE or not ("19" in line or "20" in line):  # No year is written without these.
        return False
    if _tells_only_day(line) or _is_day_between_bars(text):
        return True
    first, *rest = SEPARATED.split(text.strip(" |"), maxsplit=1)
    return bool(rest) and _names_sender(first) and is_date_line(rest[0])


def _is_day_between_bars(text: str) -> bool:
    """Return whether bars set a day apart from a few short names: "London | 6 November 2031 | Business"."""
    parts = text.strip(" |").split(" | ")
    names = [part for part in parts if not _tells_only_day(fold(part))]
    short = all(part.count(" ") < LONGEST_BETWEEN_BARS_WORDS for part in names)
    return (
        short
        and len(parts) - 1 == len(names) > 0
        and all(word[:1].isupper() for part in names for word in part.split())
    )


def _names_sender(part: str) -> bool:
    """Return whether the part is a writer, an agency in capitals, a newsroom, or a town by one word."""
    return is_name(part) or (part[:1].isupper() and part.isalpha()) or names_office(part)


def _tells_only_day(line: str) -> bool:
    rest, days = cut_days(line)
    return days > 0 and words("dates_of_pages", "words").issuperset(_LETTERS.findall(rest))
