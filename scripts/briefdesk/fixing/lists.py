"""A list of the front matter with one more item, in the form in which it is written."""

import re

from briefdesk.briefing import Briefing
from briefdesk.fixing.front_matter import Parts, entry_of, key_of, line_end
from briefdesk.markdown.yaml_text import text as yaml_text
from briefdesk.schema import fields_of

IN_BRACKETS = re.compile(
    r"(?P<head>[\w-]+:[ \t]*\[(?P<items>[^\[\]\"'#\r\n]*?))(?P<tail>[ \t]*\][ \t]*(?:#[^\r\n]*)?\r?\n?)"
)
"""A list on one line without quotation marks."""
ITEM = re.compile(r"(?P<indent>[ \t]*-[ \t]+)[^\s#]")


def with_item(parts: Parts, field: str, item: str) -> Parts:
    """Return the parts with `item` at the end of the list `field`, which is added where it is missing.

    A list in a form that is not understood stays as it is.
    """
    entry = entry_of(parts, field)
    if entry is None:
        return parts if any(key_of(line) == field for line in parts.lines) else _with_list(parts, field, item)
    lines = parts.lines
    if len(entry) == 1:
        match = IN_BRACKETS.fullmatch(lines[entry.start])
        if match is None:
            return parts
        comma = ", " if match["items"].strip() else ""
        changed = f"{match['head']}{comma}{yaml_text(item)}{match['tail']}"
        return parts._replace(lines=(*lines[: entry.start], changed, *lines[entry.stop :]))
    items = [ITEM.match(line) for line in lines[entry.start + 1 : entry.stop]]
    if None in items or lines[entry.start].partition(":")[2].strip():
        return parts
    first = items[0]
    assert first is not None
    added = f"{first['indent']}{yaml_text(item)}{line_end(parts)}"
    return parts._replace(lines=(*lines[: entry.stop], added, *lines[entry.stop :]))


def _with_list(parts: Parts, field: str, item: str) -> Parts:
    """Return the parts with a new list behind the last field that usually stands before it."""
    usual = tuple(fields_of(Briefing))
    before = set(usual[: usual.index(field)])
    place = 0
    for number, line in enumerate(parts.lines):
        if key_of(line) in before:
            entry = entry_of(parts, key_of(line))
            place = entry.stop if entry else number + 1
    line = f"{field}: [{yaml_text(item)}]{line_end(parts)}"
    return parts._replace(lines=(*parts.lines[:place], line, *parts.lines[place:]))
