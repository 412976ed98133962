"""The names of described entities, ready to be asked which one a name is, or nearly is."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefdesk.checks._desk import Desk
from briefdesk.checks._slips import with_a_letter_less
from briefdesk.extract import ENTITY_KINDS, EntityKind
from briefdesk.text import fold

GAPS = re.compile(r"[\W_]+")


@dataclass(frozen=True, kw_only=True)
class NameIndex:
    """The described names of one kind."""

    exact: Mapping[str, str]
    """By the folded name or alias, the name; an alias of one entity that is the name of another is left out."""
    aliases: Mapping[str, str]
    """By the folded alias, the name."""
    near: Mapping[str, frozenset[str]]
    """The names by each of their `near_keys`."""


def described_names(desk: Desk) -> Mapping[EntityKind, NameIndex]:
    """Return the names that the files under `docs/entities/` describe, by kind."""
    return {kind: _index(desk, kind) for kind in ENTITY_KINDS}


def near_keys(name: str) -> Iterator[str]:
    """Yield what nearly the same names share: the letters without gaps; of a long name also with any one left out."""
    letters = GAPS.sub("", fold(name))
    yield letters
    yield from with_a_letter_less(letters)


def _index(desk: Desk, kind: EntityKind) -> NameIndex:
    entries = [file.value for file in desk.entities if file.value and file.value.kind == kind]
    names = {fold(entry.name): entry.name for entry in entries}
    aliases = {fold(alias): entry.name for entry in entries for alias in entry.aliases if fold(alias) not in names}
    near: dict[str, set[str]] = defaultdict(set)
    for name in names.values():
        for key in near_keys(name):
            near[key].add(name)
    return NameIndex(
        exact={**aliases, **names}, aliases=aliases, near={key: frozenset(found) for key, found in near.items()}
    )
