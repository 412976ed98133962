"""Text -> briefing, tag or entity, with the place of every value and all faults."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Generic, TypeVar

from briefdesk.briefing import Briefing
from briefdesk.extract import EntityKind
from briefdesk.finding import Finding
from briefdesk.markdown.compose_yaml import NotYaml, compose
from briefdesk.markdown.remedies import explain_run_together
from briefdesk.markdown.split import FRONT_MATTER_SIZE, Split, split_front_matter
from briefdesk.schema import (
    KINDS,
    UNREAD,
    Broken,
    KeyPath,
    Node,
    Notes,
    Place,
    Scalar,
    Table,
    Unread,
    read_record,
    shown,
)
from briefdesk.vocabulary import EntityEntry, Tag

FIRST_LINE = 40
"""Characters of a file's first line that are shown."""
T = TypeVar("T", bound=Briefing | Tag | EntityEntry)
KEY_LINE = re.compile(r"^(?=[^\s#\-\]}][^\n]{0,200}?:(?:[ \t]|$)|[a-z_]{2,30}:[^ \t\n/])", re.MULTILINE)
"""Where a top-level key begins, with a space after its colon or, by mistake, without."""
STAND_INS: Mapping[type, Mapping[str, Any]] = {
    Briefing: {"title": "", "date": datetime.date.min, "description": "", "tags": (), "sources": ()},
    Tag: {"title": ""},
    EntityEntry: {"name": ""},
}
"""What stands for a required field that is missing or unreadable, so that the others can be judged."""


@dataclass(frozen=True, kw_only=True)
class Parsed(Generic[T]):
    """What a file's text says, and everything that is wrong with it."""

    path: str
    """Path from the repository's top."""
    value: T | None
    """The briefing, tag or entity; None where something required is missing or unreadable. Faults may stand beside."""
    findings: tuple[Finding, ...]
    """All faults of the front matter, in the order of the file."""
    positions: Mapping[KeyPath, tuple[int, int]] = field(default_factory=dict)
    """Line and column, both from 1, of each value by its path of keys: `("tags", 0)`, `("sources", 1, "url")`."""
    body: str = ""
    """The Markdown below the front matter; there even where `value` is None."""
    body_line: int = 1
    """Number of the body's first line."""
    legible: T | None = None
    """The same as `value`; where that is None, what could be read, an empty text or list standing for the rest."""

    def position(self, *key: str | int) -> tuple[int, int]:
        """Return line and column of a value, or of the nearest thing around it that has one."""
        while key and key not in self.positions:
            key = key[:-1]
        return self.positions.get(key, (1, 1))


def parse_briefing(text: str, name: str, *, path: str = "") -> Parsed[Briefing]:
    """Return the briefing that a file called `<name>.md` holds.

    `path` is where the file is, if that is not `briefings/<year>/<name>.md`. Never raises.
    """
    return _parse(text, Briefing, path or f"briefings/{name[:4]}/{name}.md", {"name": name})


def parse_tag(text: str, name: str) -> Parsed[Tag]:
    """Return the tag that `docs/tags/<name>.md` describes. Never raises."""
    return _parse(text, Tag, f"docs/tags/{name}.md", {"name": name})


def parse_entity(text: str, kind: EntityKind, entity_id: str) -> Parsed[EntityEntry]:
    """Return the entity that `docs/entities/<kind>/<entity_id>.md` describes. Never raises."""
    return _parse(text, EntityEntry, f"docs/entities/{kind}/{entity_id}.md", {"id": entity_id, "kind": kind})


def _parse(text: str, cls: type[T], path: str, known: Mapping[str, Any]) -> Parsed[T]:
    split = split_front_matter(text)
    notes = Notes(path=path)
    values = _read(split, cls, notes)
    value = None if isinstance(values, Unread) else cls(**known, **values, body=split.body)
    return Parsed(
        path=path,
        value=value,
        findings=tuple(sorted(notes.findings)),
        positions=notes.positions,
        body=split.body,
        body_line=split.body_line,
        legible=value or _legible(cls, {**known, **notes.legible, "body": split.body}),
    )


def _legible(cls: type[T], values: Mapping[str, Any]) -> T:
    return cls(**{**STAND_INS[cls], **values})


def _read(split: Split, cls: type, notes: Notes) -> dict[str, Any] | Unread:
    if not split.closed:
        mend = "begin the file with a line `---`, the fields, and another line `---`"
        notes.fault("unreadable-front-matter", Place(1, 1), _unfenced(split), mend)
        return UNREAD
    if len(split.front_matter) > FRONT_MATTER_SIZE:
        what = f"the front matter has more than {FRONT_MATTER_SIZE:,} characters"
        notes.fault("unreadable-front-matter", Place(2, 1), what, "make it shorter")
        return UNREAD
    table = _table(split.front_matter, notes)
    if isinstance(table, Table):
        return read_record(table, cls, notes)
    what = f"the front matter is {KINDS[type(table)]}, not `key: value` lines"
    notes.fault("unreadable-front-matter", table.place, what, "write each field on a line of its own: `key: value`")
    return UNREAD


def _unfenced(split: Split) -> str:
    if split.opened:
        return "the front matter has no closing line `---`"
    if not split.body.strip():
        return "there is no front matter"
    first = split.body.partition("\n")[0] if split.body_line == 1 else ""
    found = "an empty line" if not first else "a space" if first[0].isspace() else shown(first, length=FIRST_LINE)
    return f"there is no front matter: the file begins with {found}"


def _table(text: str, notes: Notes) -> Node:
    """Return the front matter's table; where it is not YAML, what of its keys can be read one by one."""
    try:
        return compose(text, first_line=2)
    except NotYaml as error:
        return _piece_by_piece(text, error, notes)


def _piece_by_piece(text: str, whole: NotYaml, notes: Notes) -> Table:
    entries: list[tuple[Scalar, Node]] = []
    errors: list[NotYaml] = []
    line = 2
    bounds = [0, *(m.start() for m in KEY_LINE.finditer(text) if m.start()), len(text)]
    for start, end in pairwise(bounds):
        piece = text[start:end]
        try:
            node = compose(piece, first_line=line)
            if not isinstance(node, Table):
                raise NotYaml(node.place, *explain_run_together(piece.partition("\n")[0]))
            entries.extend(node.entries)
        except NotYaml as fault:
            errors.append(fault)
            key = Scalar(piece.partition(":")[0].strip(), Place(line, 1), plain=True)
            entries.append((key, Broken(fault.place)))
        line += piece.count("\n")
    for error in errors or [whole]:
        notes.fault("unreadable-front-matter", error.place, error.what, error.mend)
    return Table(tuple(entries), Place(2, 1))
