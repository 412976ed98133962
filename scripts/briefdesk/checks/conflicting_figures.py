"""One measure that has two values in two briefings.

Both cannot hold. The later briefing should say which does: correct one of the two, name the other number in the text,
or say that it `supersedes` or `follows` the earlier briefing. A measure is the same if its noun, unit and `as_of` are,
and both briefings name a person, organization or place in common.

Bad:

    briefings/2031/2031-05-02-ferry-crews.md:
    title: Ferry crews vote to return
    places: [Port Selwyn]
    figures:
      - {value: 40, noun: crew members, by: Mara Quill, as_of: 2031-05}
    briefings/2031/2031-05-03-ferries-run.md:
    title: Ferries run again
    date: 2031-05-03
    places: [Port Selwyn]
    figures:
      - {value: 48, noun: crew members, by: Mara Quill, as_of: 2031-05}

Good:

    briefings/2031/2031-05-02-ferry-crews.md:
    title: Ferry crews vote to return
    places: [Port Selwyn]
    figures:
      - {value: 40, noun: crew members, by: Mara Quill, as_of: 2031-05}
    briefings/2031/2031-05-03-ferries-run.md:
    title: Ferries run again
    date: 2031-05-03
    places: [Port Selwyn]
    figures:
      - {value: 48, noun: crew members, by: Mara Quill, as_of: 2031-05}
    ---
    The union counts 48 crew members now; it had said 40 before. [¶2]
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from briefdesk.briefing import Briefing
from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._outline import Measure, Outline
from briefdesk.checks._prose import Block
from briefdesk.finding import Finding, Level
from briefdesk.prose.numbers import find_numbers

LEVEL: Level = "advice"
Key: TypeAlias = tuple[str, str, str, str]
"""Noun, unit, `as_of`, and a name that the briefing has."""
FEWEST_WORDS = 2
"""Words of a noun that tells what is counted; "people" alone may be any people."""


def conflicting_figures(desk: Desk) -> Iterator[Finding]:
    """Yield each figure that an earlier briefing, in order of paths, has with another value."""
    first = _first_holders(desk)
    for parsed, briefing in desk.published():
        outline = desk.by_path[parsed.path]
        for position, measure in enumerate(outline.measures):
            found = next(
                (first[key] for key in _keys(outline, measure) if _conflicts(first[key], outline, measure)), None
            )
            if found is None or _says_so(briefing, found, desk.blocks[parsed.path]):
                continue
            other, theirs = found
            what = f"{measure.value:,.12g} here, {theirs.value:,.12g} in {other.path}"
            mend = "correct one, or say in the text which holds; `supersedes` or `follows` says so too"
            yield fault(parsed, parsed.position("figures", position), "conflicting-figures", what, mend)


def _first_holders(desk: Desk) -> Mapping[Key, tuple[Outline, Measure]]:
    """Return the first briefing that has each figure, of those figures that the briefings to be judged have."""
    judged = (desk.by_path[parsed.path] for parsed, _ in desk.read())
    asked = {_kind(measure) for outline in judged for measure in outline.measures}
    first: dict[Key, tuple[Outline, Measure]] = {}
    for outline in desk.all_published if asked else ():
        for measure in outline.measures:
            if _kind(measure) in asked:
                for key in _keys(outline, measure):
                    first.setdefault(key, (outline, measure))
    return first


def _kind(measure: Measure) -> tuple[str, str, str]:
    return measure.noun, measure.unit, measure.as_of


def _keys(outline: Outline, measure: Measure) -> Iterator[Key]:
    if measure.as_of and len(measure.noun.split()) >= FEWEST_WORDS:
        yield from ((measure.noun, measure.unit, measure.as_of, name) for name in outline.names)


def _conflicts(found: tuple[Outline, Measure], outline: Outline, measure: Measure) -> bool:
    other, theirs = found
    return other.path != outline.path and (theirs.value, theirs.high) != (measure.value, measure.high)


def _says_so(briefing: Briefing, found: tuple[Outline, Measure], blocks: tuple[Block, ...]) -> bool:
    """Return whether the briefing replaces or continues the other one, or names its number."""
    other, theirs = found
    if other.name in (briefing.supersedes, briefing.follows):
        return True
    return any(number.value == theirs.value for block in blocks for number in find_numbers(block.text))
