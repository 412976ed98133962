"""The fields of a briefing in the usual order, each with the comments above it."""

from itertools import pairwise

from briefdesk.briefing import Briefing
from briefdesk.fixing.front_matter import Parts, join_parts, key_of
from briefdesk.markdown import parse_briefing
from briefdesk.schema import fields_of


def in_order(parts: Parts) -> Parts:
    """Return the parts with the fields in the usual order; nothing is changed if that would change what they say.

    Comments above the first field stay at the top, others move with the field below them; unknown fields go last.
    """
    head, entries = _entries(parts.lines)
    usual = {name: place for place, name in enumerate(fields_of(Briefing))}
    ordered = sorted(entries, key=lambda entry: usual.get(_key(entry), len(usual)))
    if entries and not ordered[-1][-1].endswith("\n"):
        return parts
    changed = parts._replace(lines=(*head, *(line for entry in ordered for line in entry)))
    same = parse_briefing(join_parts(changed), "same").legible == parse_briefing(join_parts(parts), "same").legible
    return changed if same else parts


def _entries(lines: tuple[str, ...]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Return what stands above the first field, and the lines of each field with the comments above it."""
    starts = [number for number, line in enumerate(lines) if key_of(line)]
    if not starts:
        return lines, []
    bounds = [starts[0], *(_comments_above(lines, number) for number in starts[1:]), len(lines)]
    entries = [lines[start:end] for start, end in pairwise(bounds)]
    return lines[: starts[0]], entries


def _comments_above(lines: tuple[str, ...], number: int) -> int:
    while lines[number - 1].startswith("#"):
        number -= 1
    return number


def _key(entry: tuple[str, ...]) -> str:
    return next(key for key in map(key_of, entry) if key)
