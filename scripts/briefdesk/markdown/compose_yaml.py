"""YAML text -> nodes with places, in bounded time and depth. No aliases, no tags: a front matter needs neither."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from briefdesk.markdown.remedies import continues_run_together, explain_fault, explain_run_together
from briefdesk.schema import EMPTY, Items, Node, Place, Scalar, Table

DEPTH = 8
"""Levels of nesting that are read; a briefing has four."""
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DROPPED = re.compile(r"[ \t]+(#[^\s#][^\n]*)")
"""A comment that is more likely the end of a text: whoever means one writes a space after the sign."""
UNWRITABLE = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Characters that YAML allows in no text. Source: YAML 1.2.2, production c-printable; the byte order mark left out."""


class NotYaml(Exception):
    """A text that is no front matter: where, what is wrong, and how to mend it."""

    def __init__(self, place: Place, what: str, mend: str) -> None:
        self.place = place
        self.what = what
        self.mend = mend
        super().__init__(what)


class _Open(NamedTuple):
    """A list or table that is still being read."""

    place: Place
    nodes: list[Node]
    is_table: bool


def compose(text: str, *, first_line: int) -> Node:
    """Return the one document in `text` as nodes; `first_line` is the number of its first line in the file.

    Raises:
        NotYaml: If it is not YAML, or uses what a front matter has no use for.
    """
    bad = UNWRITABLE.search(text)
    if bad:
        line = text.count("\n", 0, bad.start())
        place = Place(first_line + line, bad.start() - text.rfind("\n", 0, bad.start()))
        raise NotYaml(place, f"character U+{ord(bad.group()):04X} cannot stand in a front matter", "remove it")
    try:
        return _build(yaml.parse(text, Loader=LOADER), first_line, text if "#" in text else "")
    except yaml.MarkedYAMLError as error:
        raise _explained(error, text, first_line) from error
    except yaml.YAMLError as error:
        raise NotYaml(
            Place(first_line, 1), "the front matter is not YAML", "compare it with another briefing"
        ) from error


def _build(events: Iterator[Any], first_line: int, commented: str) -> Node:
    """Return the document; `commented` is its text where comments may stand in it, else empty."""
    stack: list[_Open] = [_Open(Place(first_line, 1), [], is_table=False)]
    for event in events:
        if isinstance(event, yaml.AliasEvent | yaml.NodeEvent):
            _add(event, stack, first_line, commented)
        elif isinstance(event, yaml.CollectionEndEvent):
            closed = stack.pop()
            stack[-1].nodes.append(_closed(closed))
        elif isinstance(event, yaml.DocumentStartEvent) and stack[0].nodes:
            raise NotYaml(Place(first_line, 1), "a line of `...` ends the front matter early", "remove it")
    return stack[0].nodes[0] if stack[0].nodes else EMPTY._replace(place=Place(first_line, 1))


def _add(event: Any, stack: list[_Open], first_line: int, commented: str) -> None:
    mark = event.start_mark
    place = Place(mark.line + first_line, mark.column + 1)
    if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
        raise NotYaml(place, "`&` and `*` name and repeat a value in YAML", "write the value out, or quote it")
    if event.tag is not None:
        raise NotYaml(place, "`!` sets a type in YAML", "write the value alone, or quote it")
    if isinstance(event, yaml.ScalarEvent):
        dropped = _dropped(event, commented)
        stack[-1].nodes.append(Scalar(event.value, place, not event.style, dropped))
        return
    if len(stack) > DEPTH:
        raise NotYaml(place, f"more than {DEPTH} lists and tables inside one another", "write it flatter")
    stack.append(_Open(place, [], is_table=isinstance(event, yaml.MappingStartEvent)))


def _dropped(event: Any, commented: str) -> str:
    """Return the comment behind a plain text that is more likely its end."""
    match = DROPPED.match(commented, event.end_mark.index) if commented and not event.style else None
    return match[1].rstrip() if match else ""


def _closed(closed: _Open) -> Node:
    if not closed.is_table:
        return Items(tuple(closed.nodes), closed.place)
    keys = closed.nodes[::2]
    for key in keys:
        if not isinstance(key, Scalar):
            raise NotYaml(
                key.place, "a list or table stands where a key should", 'quote it if it is a value: write key: "..."'
            )
    return Table(tuple(zip(keys, closed.nodes[1::2], strict=True)), closed.place)  # type: ignore[arg-type]


def _explained(error: yaml.MarkedYAMLError, text: str, first_line: int) -> NotYaml:
    mark = error.problem_mark or error.context_mark
    lines = text.rstrip("\n").split("\n")
    number = min(mark.line, len(lines) - 1) if mark else 0
    column = min(mark.column, len(lines[number])) if mark else 0
    said = f"{error.context or ''} {error.problem or ''}"
    if continues_run_together(said, lines[max(number - 1, 0) : number + 1]):
        return NotYaml(Place(first_line + number - 1, 1), *explain_run_together(lines[number - 1]))
    what, remedy = explain_fault(said, lines[number], column)
    return NotYaml(Place(first_line + number, column + 1), what, remedy)
