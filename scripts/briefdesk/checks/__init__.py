"""Checks: one module per fault, found by walking this folder.

A check is a function with its module's name that takes the whole `Desk` and yields findings. Its module's docstring
holds the reason and a tested bad and good example; `briefdesk explain` prints them.
"""

from briefdesk.checks._desk import Desk
from briefdesk.checks._explained import Explained, check_names, explain
from briefdesk.checks._pages import check_pages
from briefdesk.family import members
from briefdesk.finding import Finding

__all__ = ["Desk", "Explained", "check_names", "check_pages", "explain", "find_faults"]


def find_faults(desk: Desk) -> tuple[Finding, ...]:
    """Return the faults that all checks find, sorted by path, line, column and name."""
    checks = members("briefdesk.checks").values()
    return tuple(sorted({finding for check in checks for finding in check(desk)}))
