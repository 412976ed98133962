"""Lines such as "Posted by Ann Roe on May 3, 2031" and days in scripts and comments: where no markup tells anything."""

import re
from collections.abc import Iterator
from itertools import islice

from briefdesk.prose.days import from_publication, parse_day
from briefdesk.prose.letterheads import read_letterhead
from briefdesk.readers._page_tree import Element, is_marked, normal_text_of, seen_strings

LONGEST_LINE = 160
MOST_LINES = 40
"""Lines with a word for publication from the top, among which that of the story is."""
SILENT = frozenset(("script", "style", "title", "meta", "option", "button"))
LEVELS = 4
"""How many elements up a mark of a comment or of another story counts."""
LINES = " or ".join(
    f"contains(., '{word}')" for word in ("osted", "OSTED", "ublished", "UBLISHED", "ubmitted", "ritten by")
)
NAMED_DAY = re.compile(
    r"(?:publish|publication|pub_?date|posted|post_?date|first_?pub)[\w-]{0,16}[\"']?\s{0,3}[:=]\s{0,3}[\"']?"
    r"(?:[A-Z][a-z]{2,8}day,? )?"
    r"(?P<day>(?:19|20)\d\d([-/]?)[01]\d\2[0-3]\d|[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d"
    r"|\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d|\d{1,2}/\d{1,2}/(?:19|20)\d\d|1[0-9]{9}(?:\d{3})?\b)",
    re.I,
)
"""A value of a script or a comment that is called the day of publication, and that day."""


def posted_days(root: Element, source: str) -> Iterator[str]:
    """Yield the days of lines that tell when the story was posted, then those that scripts and comments call so."""
    yield from (from_publication(line) for line in posted_lines(root))
    yield from (match["day"] for match in NAMED_DAY.finditer(source) if parse_day(match["day"]))


def posted_writers(root: Element) -> Iterator[str]:
    """Yield the writers whom such lines name, of the first line that names any."""
    heads = (read_letterhead(line.partition(" | ")[0]) for line in posted_lines(root))
    yield from next((head.writers for head in heads if head and head.opens and head.writers), ())


def posted_lines(root: Element) -> Iterator[str]:
    """Yield the short texts with a word for publication, none of those of comments and of other stories."""
    told = (element for element in root.xpath(f"//*[text()[{LINES}]]") if element.tag not in SILENT)
    for element in islice(told, MOST_LINES):
        if not is_marked(element, "other_stories", levels=LEVELS) and _is_short(element):
            yield normal_text_of(element)


def _is_short(element: Element) -> bool:
    length = 0
    for string in seen_strings(element):
        length += len(string.strip())
        if length > LONGEST_LINE:
            return False
    return True
