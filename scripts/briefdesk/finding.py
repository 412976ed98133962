"""A fault as a value: collected, sorted, shown together."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass


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


def render_text(findings: Iterable[Finding]) -> str:
    """Return three lines a finding: place and name, what, mend."""
    parts = []
    for f in sorted(findings):
        parts.append(f"{f.path}:{f.line}:{f.column}: {f.name}\n  {f.what}\n")
        if f.mend:
            parts.append(f"  mend: {f.mend}\n")
    return "".join(parts)


def render_json(findings: Iterable[Finding]) -> str:
    """Return one JSON array with an object a finding."""
    return json.dumps([asdict(f) for f in sorted(findings)], ensure_ascii=False, indent=1) + "\n"


def render_github(findings: Iterable[Finding]) -> str:
    """Return one workflow command a finding, as GitHub turns into annotations on the lines of a pull request."""
    return "".join(
        f"::error file={_property(f.path)},line={f.line},col={f.column},title={_property(f.name)}"
        f"::{_message(f.what if not f.mend else f'{f.what}. Mend: {f.mend}')}\n"
        for f in sorted(findings)
    )


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


RENDERERS = {"text": render_text, "json": render_json, "github": render_github}
