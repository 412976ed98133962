"""The outline of a briefing as Briefdesk writes it, told from its text without the YAML parser: many times quicker.

Every line is held against what our own renderer writes. One that is out of the ordinary, and be it a comment, makes the
whole file one for the parser: so the outline is the parser's, or there is none.
"""

import math
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeAlias, get_args

from briefdesk.article import Rights
from briefdesk.briefing import STATUSES, Briefing, Source
from briefdesk.checks._body import without_code
from briefdesk.checks._outline import Measure, Outline, anchors_of, targets_of
from briefdesk.extract import PLURALS
from briefdesk.markdown.split import FRONT_MATTER_SIZE
from briefdesk.schema import fields_of
from briefdesk.schema.formats import DAY, NUMBER, WHOLE_NUMBER
from briefdesk.schema.shapes import ListOf, Record
from briefdesk.text import fold

Entries: TypeAlias = Mapping[str, str]
"""The texts of a table by key; those of a list are not kept."""
OPENING, CLOSING = "---\n", "\n---\n"
AMBIGUOUS = "null"
"""A text that leaves an optional field out where it stands without quotation marks."""
PLAIN = re.compile(r"[^\W_][\w .,'’“”\"$€£%&()/+;!?:–—-]*")
"""A text without quotation marks on its own line, if no `: ` is in it and it does not end with a colon or space."""
WORDS = r"[^\W_](?:[\w .'’“”$€£%&()/+;–—-]*[\w.'’”%)])?"
"""A text without quotation marks in brackets."""
QUOTED = re.compile(r'"[^"\\]*"')
ITEM = re.compile(rf'"[^"\\]*"|{WORDS}')
ENTRY = re.compile(rf'([a-z_0-9]+): ("[^"\\]*"|{WORDS})')
BULLET, FURTHER = "  - ", "    "
RIGHTS = frozenset(get_args(Rights))
FIELDS = fields_of(Briefing)
RECORDS = {
    name: field.shape.item.cls
    for name, field in FIELDS.items()
    if isinstance(field.shape, ListOf) and isinstance(field.shape.item, Record)
}
LISTS = frozenset(name for name, field in FIELDS.items() if isinstance(field.shape, ListOf)) - frozenset(RECORDS)
TEXTS = frozenset(FIELDS) - LISTS - frozenset(RECORDS)
REQUIRED = frozenset(name for name, field in FIELDS.items() if field.required)


class Front(NamedTuple):
    """The fields of a front matter by key, as texts, lists of texts and lists of tables."""

    texts: dict[str, str]
    lists: dict[str, tuple[str, ...]]
    tables: dict[str, tuple[Entries, ...]]


class Unusual(Exception):
    """A text is not as our renderer would write it."""


def glance(text: str, path: str) -> Outline | None:
    """Return what `outline_of` returns for the file, or None where only the parser can tell."""
    end = text.find(CLOSING, len(OPENING))
    front = text[len(OPENING) : end]
    if not text.startswith(OPENING) or end < 0 or "\r" in text or len(front) >= FRONT_MATTER_SIZE:
        return None
    try:
        return _outline(front, text[end + len(CLOSING) :].strip("\n"), path)
    except Unusual:
        return None


def _outline(front: str, body: str, path: str) -> Outline:
    texts, lists, tables = _read(front)
    status, prose = texts.get("status", "draft"), without_code(body)
    if status not in STATUSES or not _is_day(texts["date"]):
        raise Unusual
    names = [name for field in PLURALS.values() for name in lists.get(field, ())]
    return Outline(
        path=path,
        title=fold(texts["title"]),
        status=status,
        tags=lists["tags"],
        names=tuple(map(fold, names)),
        related=lists.get("related", ()),
        follows=texts.get("follows", ""),
        supersedes=texts.get("supersedes", ""),
        aliases=lists.get("aliases", ()),
        targets=targets_of(prose, path),
        anchors=anchors_of(prose),
        measures=tuple(map(_measure, tables.get("figures", ()))),
        articles=tuple(source["sha256"] for source in tables["sources"] if source.get("sha256")),
        reserved_quotes=tuple(_reserved(tables)) if status == "published" else (),
    )


def _read(front: str) -> Front:
    """Return the fields of a front matter."""
    lines = front.split("\n")
    if AMBIGUOUS in front or not "".join(lines).isprintable():
        raise Unusual
    read = Front({}, {}, {})
    for key, value, block in _fields(lines):
        if key in read.texts or key in read.lists or key in read.tables or (not value and not block):
            raise Unusual
        if key in TEXTS and value:
            read.texts[key] = _text(value)
        elif key in LISTS:
            read.lists[key] = _brackets(value) if value else tuple(map(_bulleted, block))
        elif key in RECORDS and not value:
            read.tables[key] = _sources(block) if key == "sources" else _rows(block, RECORDS[key])
        else:
            raise Unusual
    if REQUIRED - read.texts.keys() - read.lists.keys() - read.tables.keys():
        raise Unusual
    return read


def _fields(lines: list[str]) -> Iterator[tuple[str, str, list[str]]]:
    """Yield each field's key, what stands behind its colon, and the indented lines below it, of which one is empty."""
    key, _, value = lines[0].partition(":")
    block: list[str] = []
    for line in lines[1:]:
        if line.startswith("  "):
            if value:
                raise Unusual
            block.append(line)
        else:
            yield key, value, block
            key, _, value = line.partition(":")
            block = []
    yield key, value, block


def _text(value: str) -> str:
    """Return the text behind a key's colon."""
    text = value[1:]
    if value[0] == " " and PLAIN.fullmatch(text) and ": " not in text and text[-1] not in " :":
        return text
    if value[0] == " " and QUOTED.fullmatch(text):
        return text[1:-1]
    raise Unusual


@lru_cache(maxsize=1024)  # Many briefings share their tags, places and writers.
def _brackets(value: str) -> tuple[str, ...]:
    if value == " []":
        return ()
    if not (value.startswith(" [") and value.endswith("]")):
        raise Unusual
    found = []
    place = 2
    while place:
        match = ITEM.match(value, place)
        if match is None:
            raise Unusual
        found.append(match[0].strip('"'))
        place = _after(value, match.end(), len(value) - 1)
    return tuple(found)


def _after(line: str, end: int, last: int) -> int:
    """Return where the next item begins, or 0 behind the last one."""
    if end == last:
        return 0
    if not line.startswith(", ", end):
        raise Unusual
    return end + 2


def _bulleted(line: str) -> str:
    text = line[len(BULLET) :]
    if not (line.startswith(BULLET) and ITEM.fullmatch(text)):
        raise Unusual
    return text.strip('"')


def _rows(lines: list[str], cls: type) -> tuple[Entries, ...]:
    return tuple(_braces(line, cls) for line in lines)


def _braces(line: str, cls: type) -> Entries:
    """Return the entries of a table on one line."""
    if not (line.startswith("  - {") and line.endswith("}")):
        raise Unusual
    found: dict[str, str] = {}
    place = 5
    while place:
        match = ENTRY.match(line, place)
        if match is None or match[1] in found or match[1] not in fields_of(cls):
            raise Unusual
        found[match[1]] = match[2].strip('"')
        place = _after(line, match.end(), len(line) - 1)
    return found


def _sources(lines: list[str]) -> tuple[Entries, ...]:
    found: list[dict[str, str]] = []
    for line in lines:
        if line.startswith(BULLET):
            found.append({})
        elif not found or not line.startswith(FURTHER):
            raise Unusual
        key, _, value = line[len(BULLET) :].partition(":")
        if not value or key in found[-1] or key not in fields_of(Source):
            raise Unusual
        found[-1][key] = "".join(_brackets(value)) if key == "authors" else _text(value)
    if any("publisher" not in source or source.get("rights", "own") not in RIGHTS for source in found):
        raise Unusual
    return tuple(found)


def _measure(entries: Entries) -> Measure:
    if "noun" not in entries:
        raise Unusual
    high = _number(entries["high"]) if "high" in entries else None
    told = fold(entries["noun"]), entries.get("unit", ""), entries.get("as_of", "")
    return Measure(*told, _number(entries.get("value", "")), high)


def _number(text: str) -> float:
    number = float(text) if NUMBER.fullmatch(text) else math.inf
    if not math.isfinite(number):
        raise Unusual
    return number


def _reserved(tables: Mapping[str, tuple[Entries, ...]]) -> Iterator[tuple[str, str]]:
    """Yield the article and the words of each quote from one whose rights are reserved."""
    sources = tables["sources"]
    for quote in tables.get("quotes", ()):
        number = quote.get("source", "1")
        if "text" not in quote or not WHOLE_NUMBER.fullmatch(number):
            raise Unusual
        if 1 <= int(number) <= len(sources):
            source = sources[int(number) - 1]
            if source.get("rights", "reserved") == "reserved" and source.get("sha256"):
                yield source["sha256"], quote["text"]


@lru_cache(maxsize=4096)
def _is_day(text: str) -> bool:
    try:
        return DAY.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False
