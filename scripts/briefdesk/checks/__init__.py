"""Checks: one module per fault, found by walking this folder.

A check is a function with its module's name that takes the `Desk` and yields findings in the files to be judged. Its
module's docstring holds the reason and a tested bad and good example; `briefdesk explain` prints them. A module that
says `LEVEL = "advice"` gives advice, which fails only a strict check.

A check judges each file by itself and by what the whole desk is like, never by which other files are judged in the same
run: so the findings of a desk are those of its parts, however it is parted.
"""

from collections.abc import Iterator
from dataclasses import replace

from briefdesk.checks._desk import Base, Desk
from briefdesk.checks._explained import Explained, check_names, explain, level_of
from briefdesk.checks._glance import glance
from briefdesk.checks._outline import Measure, Outline, outline_of
from briefdesk.checks._pages import LEVEL_WORDS, check_pages
from briefdesk.family import members
from briefdesk.finding import Finding

__all__ = [
    "LEVEL_WORDS",
    "Base",
    "Desk",
    "Explained",
    "Measure",
    "Outline",
    "check_names",
    "check_pages",
    "explain",
    "find_faults",
    "glance",
    "outline_of",
]


def find_faults(desk: Desk) -> tuple[Finding, ...]:
    """Return the faults that all checks find, sorted by path, line, column and name."""
    return tuple(sorted(set(_found(desk))))


def _found(desk: Desk) -> Iterator[Finding]:
    for name, check in members("briefdesk.checks").items():
        level = level_of(name)
        for finding in check(desk):
            yield finding if finding.level == level else replace(finding, level=level)
