"""Who and what an entity or a topic appears with."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefdesk.briefing import Briefing
from briefdesk.extract import ENTITY_KINDS, EntityKind
from briefdesk.library.model import Library
from briefdesk.library.names import EntityKey


class Company(NamedTuple):
    """How many of some briefings name each entity and carry each tag, most first."""

    entities: Mapping[EntityKind, tuple[tuple[EntityKey, int], ...]]
    tags: tuple[tuple[str, int], ...]


def company(briefings: Iterable[Briefing], library: Library, *, limit: int, but: EntityKey | None = None) -> Company:
    """Return the entities of each kind, but one, and the tags that these briefings have most often.

    Takes time in proportion to what the briefings name.
    """
    named: Counter[EntityKey] = Counter()
    tags: Counter[str] = Counter()
    for briefing in briefings:
        named.update(library.named.get(briefing.name, ()))
        tags.update(name for name in dict.fromkeys(briefing.tags) if name in library.tags)
    if but is not None:
        del named[but]
    ordered = sorted(named.items(), key=lambda item: (-item[1], item[0]))
    by_kind = {kind: tuple(item for item in ordered if item[0][0] == kind)[:limit] for kind in ENTITY_KINDS}
    return Company(by_kind, tuple(sorted(tags.items(), key=lambda item: (-item[1], item[0]))[:limit]))
