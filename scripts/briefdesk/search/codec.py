"""How numbers and lists of words are written in the index: the same in `assets/codec.js`."""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
LONGEST_PREFIX = len(DIGITS) - 1
HASH_LENGTH = 8
GLOBAL = "__brief"
"""The object that every file of the index calls, with the file's kind as the method."""


def put(number: int, out: bytearray) -> None:
    """Add a number from 0 to `out`, seven bits a byte, lowest first; a set eighth bit says that more follow."""
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)


def take(blob: bytes, at: int) -> tuple[int, int]:
    """Return the number that begins at `at` and the place after it."""
    number = shift = 0
    while blob[at] > 127:
        number |= (blob[at] & 127) << shift
        shift += 7
        at += 1
    return number | blob[at] << shift, at + 1


def packed(numbers: Iterable[int]) -> bytes:
    """Return numbers one after the other."""
    out = bytearray()
    for number in numbers:
        put(number, out)
    return bytes(out)


def gaps(ascending: Sequence[int]) -> Iterator[int]:
    """Yield how many of a strictly ascending list, its length, then the gaps between its numbers."""
    yield len(ascending)
    last = -1
    for number in ascending:
        yield number - last - 1
        last = number


def front_coded(words: Iterable[str], marks: Iterable[str] = ()) -> str:
    """Return sorted words on a line each: what is shared with the word before as one digit, the mark, the rest."""
    lines = []
    before = ""
    marked = list(words)
    signs = list(marks) or [""] * len(marked)
    for word, sign in zip(marked, signs, strict=True):
        shared = _shared(before, word)
        lines.append(DIGITS[shared] + sign + word[shared:])
        before = word
    return "\n".join(lines)


def front_decoded(text: str, *, mark: int = 0) -> tuple[list[str], list[str]]:
    """Return the words of a front-coded list, and their marks of `mark` characters."""
    words, signs = list[str](), list[str]()
    before = ""
    for line in text.split("\n") if text else ():
        before = before[: int(line[0], 36)] + line[1 + mark :]
        words.append(before)
        signs.append(line[1 : 1 + mark])
    return words, signs


def text_of(blob: bytes) -> str:
    """Return bytes as text (base64)."""
    return base64.b64encode(blob).decode("ascii")


def bytes_of(text: str) -> bytes:
    """Return the bytes of a text (base64)."""
    return base64.b64decode(text)


def rendered(value: Any) -> bytes:
    """Return a value as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def called(kind: str, *arguments: Any) -> bytes:
    """Return the content of a file: one call that a page may run and any program may read."""
    return called_with(kind, rendered(arguments)[1:-1])


def called_with(kind: str, arguments: bytes) -> bytes:
    """Return the content of a file whose arguments are rendered already."""
    return b"%s.%s(%s)\n" % (GLOBAL.encode(), kind.encode(), arguments)


def arguments_of(content: str) -> list[Any]:
    """Return the arguments of the call that a file holds."""
    found: list[Any] = json.loads(f"[{content[content.index('(') + 1 : content.rindex(')')]}]")
    return found


def content_hash(*contents: bytes) -> str:
    """Return the first digits of the SHA-256 of contents, by which a file's name changes with it."""
    digest = hashlib.sha256()
    for content in contents:
        digest.update(content)
    return digest.hexdigest()[:HASH_LENGTH]


def _shared(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one[:LONGEST_PREFIX], other, strict=False):
        if a != b:
            break
        count += 1
    return count
