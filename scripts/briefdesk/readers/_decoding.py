"""From bytes to text: byte order marks, UTF-16 without one, and what an HTML page declares."""

import codecs
import re

from briefdesk.errors import UnreadableInput
from briefdesk.prose.lexicon import lexicon, words

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""In this order: the mark of UTF-32 begins with that of UTF-16."""
SAMPLE = 4_096
"""Bytes that are looked at to tell UTF-16 without a mark and a page's declared encoding."""
NULS_OF_UTF16 = 0.7
"""Part of the high bytes that are 0 in Latin text of UTF-16; the low bytes never are."""
DECLARED = re.compile(
    rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{1,100}?encoding=[\"']([\w.-]{2,40})", re.I
)
HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|div|article)\b", re.I)
UNDECLARED = "cp1252"
"""What browsers read where a page declares nothing and is not UTF-8 (windows-1252)."""


def decode(data: bytes, source: str) -> str:
    """Return the text of `data` without a byte order mark.

    Raises:
        UnreadableInput: If it is no text, or in no encoding we know.
    """
    _refuse_binary(data, source)
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, source)
    unmarked = _utf16_without_mark(data[:SAMPLE])
    if unmarked:
        return _strict(data, unmarked, source)
    if b"\0" in data:
        raise UnreadableInput("is binary: it holds NUL bytes", where=source, mend="save it as text or HTML")
    if HTML.search(data[:SAMPLE]):
        return _page(data)
    return _strict(data, "utf-8", source)


def _refuse_binary(data: bytes, source: str) -> None:
    for magic, name in lexicon("inputs")["magic"].items():
        if data.startswith(bytes.fromhex(magic)):
            raise UnreadableInput(f"is {name}", where=source, mend="save the article as text or HTML")


def _utf16_without_mark(sample: bytes) -> str | None:
    even, odd = sample[0::2], sample[1::2]
    if len(odd) < 2:
        return None
    if odd.count(0) >= NULS_OF_UTF16 * len(odd) and not even.count(0):
        return "utf-16-le"
    if even.count(0) >= NULS_OF_UTF16 * len(even) and not odd.count(0):
        return "utf-16-be"
    return None


def _strict(data: bytes, encoding: str, source: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        what = f"is not {encoding.upper()} text (byte {error.start + 1} is 0x{data[error.start]:02X})"
        mend = "open it in the editor that wrote it, and save it with the encoding UTF-8"
        raise UnreadableInput(what, where=source, mend=mend) from error


def _page(data: bytes) -> str:
    """Return a page's text as a browser reads it: what is broken becomes U+FFFD."""
    encoding = _declared_encoding(data[:SAMPLE])
    if encoding == UNDECLARED:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return data.decode(encoding, errors="replace")


def _declared_encoding(sample: bytes) -> str:
    """Return Python's name of the encoding that a page declares, `UNDECLARED` where it names none that browsers read.

    Python knows more, such as `hex` and `unicode_escape`, that no page is written in.
    """
    declared = DECLARED.search(sample)
    label = (declared[1] or declared[2]).decode("ascii").lower() if declared else UNDECLARED
    try:
        name = codecs.lookup(lexicon("inputs")["encodings"].get(label, label)).name
    except LookupError:
        return UNDECLARED
    return name if name in words("inputs", "page_encodings") else UNDECLARED
