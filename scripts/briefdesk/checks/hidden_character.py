"""A character that nobody sees: a control, a mark of direction, a space without width.

It can make a text read otherwise than it is, turn a name round, or hide that two words differ. Escapes in the front
matter count as what they stand for.

Bad:

    title: "Crews vote to\\u202e return"

Good:

    title: Crews vote to return
"""

import re
import unicodedata
from collections.abc import Iterator

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, File, fault
from briefdesk.checks._texts import texts_of
from briefdesk.finding import Finding
from briefdesk.schema import KeyPath

MEND = "remove it"
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
    "|(?<![^\x00-\u02ff\u2010-\u203a])[\u200c\u200d]"
)
"""Controls, formats, fillers and tags; a joiner is none behind a letter of a script that needs it, or in an emoji.

Source: Unicode 15.1, general categories Cc and Cf, and the property Default_Ignorable_Code_Point.
"""


def hidden_character(desk: Desk) -> Iterator[Finding]:
    """Yield each hidden character in a body or in a text of the front matter."""
    for file in desk.files:
        for key, text in texts_of(file):
            if not text.isascii() or not text.isprintable():
                yield from _in_field(file, key, text)
        if HIDDEN.search(file.body):
            places = Places(file.body, file.body_line)
            for match in HIDDEN.finditer(file.body):
                yield fault(file, places.at(match.start()), "hidden-character", _what(match.group()), MEND)


def _in_field(file: File, key: KeyPath, text: str) -> Iterator[Finding]:
    for match in HIDDEN.finditer(text):
        yield fault(file, file.position(*key), "hidden-character", f"`{key[0]}` holds {_what(match.group())}", MEND)


def _what(character: str) -> str:
    name = unicodedata.name(character, "a control character")
    return f"U+{ord(character):04X}, {name.lower()}"
