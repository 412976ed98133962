"""Storylines: briefings that continue or replace each other, in the order a reader follows them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from briefdesk.briefing import Briefing


def storylines(briefings: Iterable[Briefing]) -> dict[str, tuple[Briefing, ...]]:
    """Return the whole story of each briefing that continues or replaces another or is continued or replaced.

    By name; earliest first, of one day what continues after what it continues. A briefing that stands alone has no
    story. Links to unknown names and to itself are no links; a circle is one story. Linear in the number of briefings.
    """
    by_name = {briefing.name: briefing for briefing in briefings}
    parents = {name: _parents(briefing, by_name) for name, briefing in by_name.items()}
    steps = _steps(parents)
    roots: dict[str, str] = {name: name for name in by_name}
    for name, earlier in parents.items():
        for other in earlier:
            roots[_root(name, roots)] = _root(other, roots)
    stories: dict[str, list[Briefing]] = defaultdict(list)
    for name in by_name:
        stories[_root(name, roots)].append(by_name[name])
    found: dict[str, tuple[Briefing, ...]] = {}
    for members in stories.values():
        if len(members) > 1:
            parts = tuple(sorted(members, key=lambda part: (part.date, steps[part.name], part.name)))
            found |= dict.fromkeys((part.name for part in parts), parts)
    return {name: found[name] for name in sorted(found)}


def replacements(shown: Iterable[Briefing]) -> dict[str, Briefing]:
    """Return the briefing that replaced another, by the other's name; `shown` newest first, of several the newest."""
    return {b.supersedes: b for b in reversed(tuple(shown)) if b.supersedes and b.supersedes != b.name}


def _parents(briefing: Briefing, by_name: Mapping[str, Briefing]) -> tuple[str, ...]:
    """Return the names of the briefings this one continues and replaces."""
    named = dict.fromkeys((briefing.follows, briefing.supersedes))
    return tuple(name for name in named if name in by_name and name != briefing.name and name is not None)


def _steps(parents: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """Return how many steps lead from each briefing back to the first of its story; a circle ends where it closes."""
    steps: dict[str, int] = {}
    for start in parents:
        chain: dict[str, None] = {}
        name = start
        while name not in steps and name not in chain:
            chain[name] = None
            if not parents[name]:
                break
            name = parents[name][0]
        known = steps.get(name, -1)
        for distance, member in enumerate(reversed(chain), start=1):
            steps[member] = known + distance
    return steps


def _root(name: str, roots: dict[str, str]) -> str:
    """Return what stands for the story of `name`, shortening the way there for the next who asks."""
    while roots[name] != name:
        roots[name] = roots[roots[name]]
        name = roots[name]
    return name
