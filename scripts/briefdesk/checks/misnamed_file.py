"""A briefing whose file has no proper name, or is in the wrong folder.

The file's name is the briefing's permanent address: the day, a hyphen, and a few words in lower-case letters and digits
joined by hyphens, in the folder of its year.

Bad:

    briefings/2031/Ferry_Crews.md:

Good:

    briefings/2031/2031-05-02-ferry-crews.md:
"""

import re
from collections.abc import Iterator

from briefdesk.briefing import Briefing
from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._outline import name_of
from briefdesk.finding import Finding
from briefdesk.markdown import Parsed
from briefdesk.schema import is_date, shown
from briefdesk.text import slugify

NAME = re.compile(r"briefings/(?P<year>[0-9]{4})/(?P<day>(?P=year)-[0-9]{2}-[0-9]{2})-[a-z0-9]+(?:-[a-z0-9]+)*+\.md")
LONGEST_NAME = 100
"""Characters a file's name may have, so that whole addresses stay under common path limits."""


def misnamed_file(desk: Desk) -> Iterator[Finding]:
    """Yield each briefing whose path is not `briefings/YYYY/YYYY-MM-DD-slug.md`."""
    for parsed in desk.briefings:
        match = NAME.fullmatch(parsed.path)
        if match is None or not is_date(match["day"]):
            what = f"{shown(parsed.path)} is not the form of a briefing's address"
            yield fault(parsed, (1, 1), "misnamed-file", what, f"rename it to {_proposed(parsed)}")
        elif len(name_of(parsed.path)) > LONGEST_NAME:
            what = f"the file's name has {len(name_of(parsed.path))} characters"
            yield fault(parsed, (1, 1), "misnamed-file", what, f"shorten it to at most {LONGEST_NAME}")


def _proposed(parsed: Parsed[Briefing]) -> str:
    name = parsed.path.rpartition("/")[2]
    placed = f"briefings/{name[:4]}/{name}"
    match = NAME.fullmatch(placed)
    if match and is_date(match["day"]):
        return placed
    if parsed.value is None:
        return "briefings/2024/2024-10-30-a-few-words.md, with its own day and words"
    slug = slugify(parsed.value.title) or "a-few-words"
    return f"briefings/{parsed.value.date.year:04d}/{parsed.value.date}-{slug}.md"
