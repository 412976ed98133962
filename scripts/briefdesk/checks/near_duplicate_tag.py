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

from collections.abc import Iterator, Mapping

from briefdesk.checks._desk import Desk, File, fault
from briefdesk.checks._outline import name_of
from briefdesk.finding import Finding
from briefdesk.text import fold, slugify

LONG = 8
"""Letters from which on two words that differ in one letter are taken for one."""


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
        if len(stem) >= LONG:
            yield from (stem[:i] + stem[i + 1 :] for i in range(len(stem)))


def _stem(slug: str) -> str:
    words = (ENDINGS.get(word, _singular(word)) for word in slug.split("-"))
    return "".join(words)


ENDINGS: Mapping[str, str] = {"news": "news", "politics": "politics", "series": "series"}
"""Words that end like plurals and are none."""


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word.removesuffix("s") if len(word) > 3 and not word.endswith("ss") else word
