"""A tag that is another one in a slightly other spelling.

Briefings would be parted between the two pages, and readers of one would miss the other.

Bad:

    docs/tags/ferry.md:
    ---
    title: Ferry traffic
    ---

Good:

    docs/tags/harbors.md:
    ---
    title: Harbors
    ---
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk, File, fault
from briefdesk.checks._outline import name_of
from briefdesk.checks._slips import with_a_letter_less
from briefdesk.finding import Finding
from briefdesk.library.measures import singular
from briefdesk.text import fold, slugify

NO_PLURALS = frozenset({"news", "politics", "series"})
"""Words that end like plurals and are none."""


def near_duplicate_tag(desk: Desk) -> Iterator[Finding]:
    """Yield each tag whose name or title is nearly that of a tag before it in order of names."""
    first: dict[str, str] = {}
    for tag in sorted(desk.tags, key=lambda tag: tag.path):
        name = name_of(tag.path)
        keys = tuple(_keys(tag))
        other = next((first[key] for key in keys if key in first), "")
        for key in keys:
            first.setdefault(key, name)
        if other:
            yield _finding(tag, name, other)


def _finding(tag: File, name: str, other: str) -> Finding:
    what = f"tag {name} is nearly the same as {other}"
    mend = f"use {other} and remove this file, or say in both titles what sets them apart"
    return fault(tag, tag.position("title"), "near-duplicate-tag", what, mend)


def _keys(tag: File) -> Iterator[str]:
    """Yield what the tag shares with those that are nearly the same: its name and title without endings and gaps.

    A long name yields each form it has with one letter left out too, so that names that differ in one letter share one.
    """
    title = slugify(fold(getattr(tag.legible, "title", "")))
    stems = {_stem(name_of(tag.path)), _stem(title)} - {""}
    yield from sorted(stems)
    for stem in sorted(stems):
        yield from with_a_letter_less(stem)


def _stem(slug: str) -> str:
    return "".join(word if word in NO_PLURALS else singular(word) for word in slug.split("-"))
