"""A check as its module's docstring explains it."""

import importlib
import inspect
import re
import textwrap
from dataclasses import dataclass

from briefdesk.family import member_names
from briefdesk.finding import Level

PACKAGE = "briefdesk.checks"
EXAMPLE = re.compile(r"^(Bad|Good):\n\n((?:    [^\n]*\n|\n)+)", re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class Explained:
    """Why a check is there, with an example of what it finds and of what it lets pass."""

    name: str
    """Such as `unknown-tag`."""
    fault: str
    """The fault in one line."""
    reason: str
    """Why it is one, in a few sentences."""
    bad: str
    """An example that the check finds: part of a front matter, or a body, or whole files each below its path."""
    good: str
    """The same mended."""
    level: Level = "error"
    """Whether it fails a check, or is advice."""


def check_names() -> tuple[str, ...]:
    """Return the names of all checks, as findings have them, in alphabetical order."""
    return tuple(name.replace("_", "-") for name in member_names(PACKAGE))


def level_of(module: str) -> Level:
    """Return the level of the findings of the check in `module`: what its `LEVEL` says, else error."""
    level: Level = getattr(importlib.import_module(f"{PACKAGE}.{module}"), "LEVEL", "error")
    return level


def explain(name: str) -> Explained:
    """Return what the check called `name` is about.

    Raises:
        KeyError: If there is no such check.
    """
    if name not in check_names():
        raise KeyError(name)
    doc = inspect.getdoc(importlib.import_module(f"{PACKAGE}.{name.replace('-', '_')}")) or ""
    return _explained(name, doc + "\n")


def _explained(name: str, doc: str) -> Explained:
    examples = {match[1]: textwrap.dedent(match[2]).strip("\n") + "\n" for match in EXAMPLE.finditer(doc)}
    prose = doc.partition("\n\nBad:\n")[0]
    fault, _, reason = prose.partition("\n\n")
    return Explained(
        name=name,
        fault=fault,
        reason=reason.strip(),
        bad=examples.get("Bad", ""),
        good=examples.get("Good", ""),
        level=level_of(name.replace("-", "_")),
    )
