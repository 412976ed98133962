"""Tables whose rows begin and end with a bar."""

import re
from collections.abc import Iterator, Sequence

from briefdesk.hypertext.inline import Link, Unusual, inline_html

BAR = re.compile(r"(?<!\\)\|")
RULE = re.compile(r"[ ]*(:?)-+(:?)[ ]*")
ALIGNED = {(":", ":"): "center", (":", ""): "left", ("", ":"): "right", ("", ""): ""}
"""Where the words of a column stand, by the colons at the ends of its rule."""


def table_html(block: str, link: Link) -> str:
    """Return a table.

    Raises:
        Unusual: If it is of another form.
    """
    rows = block.split("\n")
    if len(rows) < 2 or "`" in block or "\\\\" in block or not all(map(_is_row, rows)):
        raise Unusual(block)
    head, rules, *body = (BAR.split(row[1:-1]) for row in rows)
    columns = [RULE.fullmatch(rule) for rule in rules]
    if len(head) != len(columns) or len(head) == 1:
        raise Unusual(block)
    aligned = []
    for column in columns:
        if column is None:
            raise Unusual(block)
        aligned.append(ALIGNED[column[1], column[2]])
    parts = ["<table>", "<thead>", *_row(head, "th", aligned, link), "</thead>", "<tbody>"]
    for row in body:
        parts += _row(row, "td", aligned, link)
    return "\n".join((*parts, "</tbody>", "</table>"))


def _is_row(row: str) -> bool:
    return len(row) > 2 and row.startswith("|") and row.endswith("|") and not row.endswith("\\|")


def _row(cells: Sequence[str], element: str, aligned: Sequence[str], link: Link) -> Iterator[str]:
    """Yield the lines of a row; one that is too short is filled, one that is too long is cut."""
    yield "<tr>"
    for number, where in enumerate(aligned):
        style = f' style="text-align: {where};"' if where else ""
        words = inline_html(cells[number].strip(" "), link) if number < len(cells) else ""
        yield f"<{element}{style}>{words}</{element}>"
    yield "</tr>"
