"""A zip whose bytes depend on its entries alone.

Python's own zipfile compresses with whatever zlib the machine has, and zlib-ng, which several systems put in its place,
gives other bytes. Here libdeflate compresses, which comes with the locked package `deflate`, and the records are ours.
Source: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.14 to 4.3.16.
"""

import datetime
import struct
import zlib
from collections.abc import Iterable
from typing import IO, NamedTuple

import deflate

from briefdesk.errors import BriefdeskError

LEVEL = 9
"""Of 12; the last three take four times as long for three hundredths less."""
STORED, DEFLATED = 0, 8
VERSION = 45
"""What an unpacker must know: 4.5, for zips of more than 65,535 files."""
UTF8_NAMES = 0x800
MADE_ON_UNIX = 3 << 8
PLAIN_FILE = 0o100644 << 16
MANY = 0xFFFF
LIMIT_BYTES = 0xFFFF_FFFF
LOCAL = struct.Struct("<4s5H3L2H")
CENTRAL = struct.Struct("<4s6H3L5H2L")
END = struct.Struct("<4s4H2LH")
END_64 = struct.Struct("<4sQ2H2L4Q")
LOCATOR_64 = struct.Struct("<4sLQL")


class Packed(NamedTuple):
    """One entry, compressed."""

    name: bytes
    method: int
    checksum: int
    """CRC-32 of the content."""
    size_bytes: int
    """Of the content."""
    content: bytes
    """As it stands in the zip."""


def pack_entry(name: str, content: bytes, *, is_stored: bool = False) -> Packed:
    """Return the entry of a file, compressed unless it is to be stored as it is, or would not get smaller."""
    smaller = content if is_stored else bytes(deflate.deflate_compress(content, LEVEL))
    method = DEFLATED if len(smaller) < len(content) else STORED
    kept = smaller if method == DEFLATED else content
    return Packed(name.encode("utf-8"), method, zlib.crc32(content), len(content), kept)


def write_zip(file: IO[bytes], entries: Iterable[Packed], day: datetime.date) -> None:
    """Write the entries to an empty file in the order given, all with the time 0:00 of `day`.

    Raises:
        BriefdeskError: If the zip would take 4 GB or more.
    """
    stamp = (0, (max(day.year, 1980) - 1980) << 9 | day.month << 5 | day.day)
    central: list[bytes] = []
    at = 0
    for entry in entries:
        known = (UTF8_NAMES, entry.method, *stamp, entry.checksum, len(entry.content), entry.size_bytes)
        central.append(_central(entry, known, at))
        local = LOCAL.pack(b"PK\3\4", VERSION, *known, len(entry.name), 0)
        at += file.write(local) + file.write(entry.name) + file.write(entry.content)
        if at > LIMIT_BYTES:
            raise BriefdeskError("the bundle would take 4 GB or more", mend="bundle a selection: --tag, --since")
    size = sum(file.write(record) for record in central)
    file.write(_end(len(central), size, at))


def _central(entry: Packed, known: tuple[int, ...], at: int) -> bytes:
    head = CENTRAL.pack(b"PK\1\2", MADE_ON_UNIX | VERSION, VERSION, *known, len(entry.name), 0, 0, 0, 0, PLAIN_FILE, at)
    return head + entry.name


def _end(count: int, size: int, at: int) -> bytes:
    plain = END.pack(b"PK\5\6", 0, 0, min(count, MANY), min(count, MANY), size, min(at, LIMIT_BYTES), 0)
    if count < MANY:
        return plain
    rest = END_64.size - 12
    large = END_64.pack(b"PK\6\6", rest, MADE_ON_UNIX | VERSION, VERSION, 0, 0, count, count, size, at)
    return large + LOCATOR_64.pack(b"PK\6\7", 0, at + size, 1) + plain
