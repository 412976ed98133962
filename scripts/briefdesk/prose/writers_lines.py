"""Lines that name the writers without "By", and lines that are only a newsroom's name."""

import re

from briefdesk.prose.byline_names import (
    BRACKETS,
    CONTACT,
    NEWSROOM_BEFORE,
    PARTS,
    byline_names,
    holds_newsroom_word,
    is_name,
)
from briefdesk.prose.bylines import LONGEST_BYLINE_WORDS, PROSE_ENDS, is_job, is_writer_at
from briefdesk.prose.gazetteer import is_large_place
from briefdesk.prose.lexicon import words
from briefdesk.prose.newsrooms import NEWSROOM, known_newsroom
from briefdesk.text import fold

LONGEST_OFFICE_WORDS = 6
"""Words of a newsroom's name that may stand on a line of its own."""


def lists_writers(text: str) -> bool:
    """Return whether the line is names, newsrooms, jobs and addresses: "Jane Doe and John Roe, The Gazette"."""
    if len(text.split()) > LONGEST_BYLINE_WORDS or text.endswith(PROSE_ENDS):
        return False
    bare = BRACKETS.sub(" ", CONTACT.sub(" ", text))
    parts = [part for each in PARTS.split(bare) if (part := each.strip(" ,|.").removeprefix("and "))]
    if len(parts) < 2 or not _is_writer(parts[0]):
        return False
    return all(_is_writer(part) or names_newsroom(part) or is_job(part) for part in parts[1:])


def names_newsroom(text: str) -> bool:
    """Return whether the line is only a newsroom's name, with a word beside those of sections: "The Gazette"."""
    if len(text.split()) > LONGEST_OFFICE_WORDS or not re.fullmatch(NEWSROOM, text) or not holds_newsroom_word(text):
        return False
    own = [word for word in fold(text).removeprefix("the ").split() if word not in words("pages", "section_words")]
    return bool(own)


def writers_alone(line: str) -> tuple[str, ...]:
    """Return the names on a line that opens with no "By", empty where it is none of writers."""
    if is_name(line):
        return (line,)
    return byline_names(line) if is_writer_at(line) or lists_writers(line) else ()


def newsroom_of_line(line: str) -> str | None:
    """Return the newsroom that alone stands on a line of the byline, or behind writers' names on it; not its desk."""
    before, _, last = line.rpartition(" ")
    if fold(last) in words("bylines", "desks"):
        return known_newsroom(before)
    parts = [part.strip(" .()") for part in NEWSROOM_BEFORE.split(line)]
    return next((part for part in parts if names_newsroom(part)), None) if len(parts) == 1 else None


def _is_writer(part: str) -> bool:
    named = byline_names(part)
    return len(named) == 1 and is_name(named[0]) and not is_large_place(fold(named[0]))
