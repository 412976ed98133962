"""Values -> YAML that every reader takes for the same values: quoted wherever a plain text would be guessed at."""

import datetime
import re
from collections.abc import Iterable, Sequence
from typing import Any

from briefdesk.schema.guesses import is_guessed

PLAIN_IN_FLOW = re.compile(r"[^\W_](?:[\w .'’“”$€£%&()/+;–—-]*[\w.'’”%)])?")
"""A text that needs no quotation marks inside brackets: begins with a letter or digit, holds no sign of YAML's."""
PLAIN = re.compile(r"[^\W_](?:(?:[\w .,'’“”\"$€£%&()/+;!?–—-]|:(?! ))*[\w.,'’”\"%)!?])?")
"""The same at the end of a line of its own."""
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
LINE_LENGTH = 120
"""Columns a list in brackets may take; a longer one has an item a line."""


def text(value: str, *, pattern: re.Pattern[str] = PLAIN_IN_FLOW) -> str:
    """Return a text as one line of YAML: plain where that is safe, else in quotation marks."""
    if pattern.fullmatch(value) and value.isprintable() and not is_guessed(value):
        return value
    return quoted(value)


def quoted(value: str) -> str:
    """Return a text as one line of YAML between double quotation marks."""
    return '"' + "".join(_escaped(c) for c in value) + '"'


def _escaped(character: str) -> str:
    if character in ESCAPES:
        return ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def number(value: float) -> str:
    """Return a number in digits, without a fraction where it has none, so that reading gives the same number."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    digits = repr(float(value))
    mantissa, _, exponent = digits.partition("e")
    if not exponent:
        return digits
    return f"{mantissa if '.' in mantissa else mantissa + '.0'}e{exponent if exponent[0] in '+-' else '+' + exponent}"


def scalar(value: Any, *, dated: bool = False, pattern: re.Pattern[str] = PLAIN_IN_FLOW) -> str:
    """Return one value as YAML. A date in a text (`dated`) stays without quotation marks."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, str):
        return value if dated else text(value, pattern=pattern)
    return number(value)


def brackets(items: Iterable[str]) -> str:
    """Return a list on one line."""
    return f"[{', '.join(items)}]"


def braces(entries: Iterable[tuple[str, str]]) -> str:
    """Return a table on one line."""
    return f"{{{', '.join(f'{key}: {value}' for key, value in entries)}}}"


def list_of(key: str, items: Sequence[str]) -> str:
    """Return `key` with a list of ready items, in brackets if that fits the line, else an item a line."""
    line = f"{key}: {brackets(items)}"
    if len(line) <= LINE_LENGTH or not items:
        return f"{line}\n"
    return f"{key}:\n" + "".join(f"  - {item}\n" for item in items)
