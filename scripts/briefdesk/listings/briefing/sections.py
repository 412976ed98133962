"""The sections of a briefing's body, and where a section that the page adds has its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefdesk.briefing import SectionTitle
from briefdesk.library.markup import code_lines
from briefdesk.text import fold

HEADING = re.compile(r"##[ \t]+(?P<title>.*?)[ \t]*#*[ \t]*$")
ORDER = tuple(map(fold, SectionTitle))
"""The sections that a page knows, in the order in which they stand."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading of the second level and what stands below it; the body's opening has none."""

    title: str = ""
    heading: str = ""
    """The line of the heading as the writer has it."""
    text: str = ""


def split_sections(body: str) -> tuple[Section, ...]:
    """Return the body's sections in order, the opening first where there is one. Headings in code are none."""
    lines = body.split("\n")
    starts = [0]
    for number, (line, is_code) in enumerate(zip(lines, code_lines(lines), strict=True)):
        if number and not is_code and HEADING.match(line):
            starts.append(number)
    parts = (lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True))
    return tuple(section for section in map(_section, parts) if section.heading or section.text.strip())


def with_places_for(sections: Sequence[Section], titles: Sequence[str]) -> Iterator[Section]:
    """Yield the sections with an empty one for each title that they lack, where a reader expects it."""
    found = {fold(section.title) for section in sections}
    missing = [title for title in titles if fold(title) not in found]
    for section in sections:
        while missing and _stands_after(section, missing[0]):
            yield _empty(missing.pop(0))
        yield section
    yield from map(_empty, missing)


def _stands_after(section: Section, title: str) -> bool:
    name = fold(section.title)
    return name in ORDER and ORDER.index(name) > ORDER.index(fold(title))


def _empty(title: str) -> Section:
    return Section(title=title, heading=f"## {title}")


def _section(lines: Sequence[str]) -> Section:
    match = HEADING.match(lines[0])
    if match is None:
        return Section(text="\n".join(lines))
    return Section(title=match["title"], heading=lines[0], text="\n".join(lines[1:]))
