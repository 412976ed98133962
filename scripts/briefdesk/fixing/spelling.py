"""A value of the front matter written as another one."""

import re

from briefdesk.fixing.front_matter import Parts
from briefdesk.markdown.yaml_text import text as yaml_text
from briefdesk.schema.formats import DAY

ENDS_VALUE = re.compile(r"[ \t]*(?:[,\]}\r\n]|[ \t]#|$)")
FIRST_LINE = 2
"""Number of the line below the opening fence."""


def respelled(parts: Parts, place: tuple[int, int], found: str, right: str) -> Parts:
    """Return the parts with the value at `place` (line and column in the file) written as `right`.

    If another value stands there, or one that is written over several lines, nothing is changed.
    """
    number, column = place[0] - FIRST_LINE, place[1] - 1
    if not 0 <= number < len(parts.lines):
        return parts
    line = parts.lines[number]
    for written in (found, f'"{found}"', f"'{found}'"):
        end = column + len(written)
        if line[column:end] == written and ENDS_VALUE.match(line, end):
            changed = line[:column] + _written(right, mark=written[0] if written != found else "") + line[end:]
            return parts._replace(lines=(*parts.lines[:number], changed, *parts.lines[number + 1 :]))
    return parts


def _written(right: str, *, mark: str) -> str:
    """Return a value as YAML, between the marks that the old one had where that is safe."""
    if DAY.fullmatch(right):
        return right
    if mark and mark not in right and "\\" not in right and right.isprintable():
        return f"{mark}{right}{mark}"
    return yaml_text(right)
