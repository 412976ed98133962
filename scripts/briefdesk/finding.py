"""A fault as a value: collected, sorted, shown together."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias, get_args

Level = Literal["error", "advice"]
LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True, kw_only=True)
class Respell:
    """An edit: the value that stands at the finding's place is written as another."""

    found: str
    right: str


@dataclass(frozen=True, kw_only=True)
class AddItem:
    """An edit: a list of the front matter gets one more item."""

    field: str
    item: str


@dataclass(frozen=True, kw_only=True)
class OrderFields:
    """An edit: the fields of the front matter are put in the order in which they are documented."""


Edit: TypeAlias = Respell | AddItem | OrderFields


@dataclass(frozen=True, kw_only=True, order=True)
class Finding:
    """One fault of the content: where it is, its name, what was found and how to mend it."""

    path: str
    """Path from the repository's top, with forward slashes."""
    line: int = 1
    """From 1."""
    column: int = 1
    """From 1."""
    name: str
    """Name of the check, such as `unknown-tag`."""
    what: str
    """What was found, with the value and the nearest legal one."""
    mend: str = ""
    """What the writer can do about it."""
    level: Level = "error"
    """An `error` fails a check; `advice` is shown and fails only a strict one."""
    edit: Edit | None = field(default=None, compare=False)
    """The one safe mend, where there is one; `check --fix` carries it out."""


def errors_of(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that are more than advice, in their order."""
    return tuple(finding for finding in findings if finding.level == "error")


def render_text(findings: Iterable[Finding]) -> str:
    """Return three lines a finding: place and name, what, mend."""
    parts = []
    for f in sorted(findings):
        parts.append(f"{f.path}:{f.line}:{f.column}: {titled(f)}\n  {f.what}\n")
        if f.mend:
            parts.append(f"  mend: {f.mend}\n")
    return "".join(parts)


def titled(finding: Finding) -> str:
    """Return the name of the check, marked where the finding is advice only."""
    return finding.name if finding.level == "error" else f"{finding.name} ({finding.level})"


def render_json(findings: Iterable[Finding]) -> str:
    """Return one JSON array with an object a finding."""
    return json.dumps([_object(f) for f in sorted(findings)], ensure_ascii=False, indent=1) + "\n"


def render_github(findings: Iterable[Finding]) -> str:
    """Return one workflow command a finding, as GitHub turns into annotations on the lines of a pull request."""
    return "".join(
        f"::{'error' if f.level == 'error' else 'notice'} "
        f"file={_property(f.path)},line={f.line},col={f.column},title={_property(f.name)}"
        f"::{_message(f.what if not f.mend else f'{f.what}. Mend: {f.mend}')}\n"
        for f in sorted(findings)
    )


def _object(finding: Finding) -> dict[str, Any]:
    plain = ("path", "line", "column", "name", "level", "what", "mend")
    return {key: getattr(finding, key) for key in plain} | {"fixable": finding.edit is not None}


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


RENDERERS = {"text": render_text, "json": render_json, "github": render_github}
