"""Addresses are permanent: which name each briefing of an article gets, and links that follow."""

import posixpath
import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import chain, count

from briefdesk.briefing import Briefing
from briefdesk.store.reading import BRIEFINGS, ENDING, Stored
from briefdesk.text import fold, slugify

ALIKE = 0.35
"""Share of words, of all that either has, that an old briefing and a new one must have in common to be one.

Two briefings composed from one article on different subjects share a fifth of their words; one whose article was
corrected keeps most of them.
"""

NAME_LENGTH = 100
"""Characters a name may have before its suffix; file systems allow 255 bytes."""

_WORD = re.compile(r"[^\W_]+")
_SUFFIX = re.compile(r"-[2-9]\d*\Z")
_LINK = re.compile(r"\]\((?:\.\./)?(?:\d{4}/)?([a-z0-9-]+)\.md(?=[#)\s])")
"""The start of a Markdown link to another briefing, its name in group 1."""


def match_briefings(old: Sequence[Stored], new: Sequence[Briefing]) -> Mapping[int, Stored]:
    """Return the old briefing that each of `new`, by its position, continues; each old one at most once.

    The same name is the surest sign, then the same name with a suffix, then the most words in common.
    """
    matched: dict[int, Stored] = {}
    rest = dict(enumerate(old))
    for name_of in (_name, _stem):
        by_name = {name_of(stored): key for key, stored in rest.items()}
        for position, briefing in enumerate(new):
            key = by_name.get(briefing.name)
            if position not in matched and key in rest:
                matched[position] = rest.pop(key)
    for _, position, key in sorted(_alike(rest, {i: b for i, b in enumerate(new) if i not in matched})):
        if position not in matched and key in rest:
            matched[position] = rest.pop(key)
    return matched


def free_name(wanted: str, taken: Set[str]) -> str:
    """Return `wanted` as a safe file name, with -2, -3 … behind it where that name is taken."""
    name = slugify(wanted, length=NAME_LENGTH)
    numbered = (f"{name}-{number}" for number in count(2))
    return next(free for free in chain((name,), numbered) if free not in taken)


def address_of(briefing: Briefing, name: str) -> str:
    """Return the path from the project's top of a briefing that gets the name `name`."""
    return f"{BRIEFINGS}/{briefing.date.year:04d}/{name}{ENDING}"


def relinked(briefing: Briefing, address: str, addresses: Mapping[str, str]) -> Briefing:
    """Return `briefing` as it stands at `address`, its links to the names in `addresses` leading to those paths."""
    folder = posixpath.dirname(address)
    names = {name: posixpath.basename(path).removesuffix(ENDING) for name, path in addresses.items()}

    def follow(link: re.Match[str]) -> str:
        path = addresses.get(link[1])
        return f"]({posixpath.relpath(path, folder)}" if path else link[0]

    return replace(
        briefing,
        name=posixpath.basename(address).removesuffix(ENDING),
        body=_LINK.sub(follow, briefing.body),
        related=tuple(names.get(name, name) for name in briefing.related),
        follows=names.get(briefing.follows, briefing.follows) if briefing.follows else None,
        supersedes=names.get(briefing.supersedes, briefing.supersedes) if briefing.supersedes else None,
    )


def _name(stored: Stored) -> str:
    return stored.name


def _stem(stored: Stored) -> str:
    return _SUFFIX.sub("", stored.name)


def _alike(old: Mapping[int, Stored], new: Mapping[int, Briefing]) -> list[tuple[float, int, int]]:
    """Return (less likeness, new position, old key) of every pair that may be one, so that the best sort first."""
    if not old:
        return []
    old_words = {key: _words(stored.parsed.value) for key, stored in old.items() if stored.parsed.value}
    new_words = {position: _words(briefing) for position, briefing in new.items()}
    pairs = ((p, k, len(n & o) / max(1, len(n | o))) for p, n in new_words.items() for k, o in old_words.items())
    return [(-likeness, position, key) for position, key, likeness in pairs if likeness >= ALIKE]


def _words(briefing: Briefing) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(f"{briefing.title} {briefing.description} {briefing.body}")))
