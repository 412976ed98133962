"""What of a body's Markdown is code, and what kind of address a link has: the same for pages, checks and backlinks."""

import html
import re
from collections.abc import Iterator, Sequence

FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})([^\n]*)")
"""First or last line of a code block, with what follows the fence."""
INDENTED = re.compile(r"(?: {4}|\t)[^\n]*\S")
LIST_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
"""A backslash that takes a sign's meaning away, and the sign."""
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
IGNORED_IN_ADDRESS = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\ufeff]")
"""Characters that a browser skips before it reads an address's scheme, and their look-alikes."""
SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
"""What may lead out of the project; other addresses can run code or carry data."""


def code_lines(lines: Sequence[str]) -> Iterator[bool]:
    """Yield for each line whether it is code: in a fence, or indented by four after a blank line outside a list."""
    fence = ""
    in_list = in_code = False
    after_blank = True
    for line in lines:
        opening = FENCE.match(line)
        if fence:
            closes = opening and opening[1].startswith(fence) and not opening[2].strip()
            fence = "" if closes else fence
            after_blank = in_code = False
            yield True
            continue
        is_indented = bool(INDENTED.match(line))
        in_list = bool(LIST_ITEM.match(line)) or (in_list and not (after_blank and line[:1].strip()))
        in_code = is_indented and not in_list and (after_blank or in_code)
        if opening and (in_list or not is_indented):
            fence = opening[1]
        after_blank = not line.strip()
        yield in_code or bool(fence)


def scheme_of(address: str) -> str:
    """Return an address's scheme in lower case as a browser reads it, such as `https`; empty for a path or anchor."""
    if ":" not in address and "&" not in address:
        return ""
    match = SCHEME.match(IGNORED_IN_ADDRESS.sub("", html.unescape(address)))
    return match[1].lower() if match else ""
