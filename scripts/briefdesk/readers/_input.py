"""Read an input's bytes, never more of them than an article may have."""

import errno
import os
import select
import stat
import sys
from io import BufferedReader, FileIO
from typing import BinaryIO

from briefdesk.errors import UnreadableInput
from briefdesk.text import is_web_address

STANDARD_INPUT = "-"
LIMIT_BYTES = 10 * 1024 * 1024
"""A long article has 100 KB, a saved page with its scripts inside it a few MB."""
PATIENCE_SECONDS = 1.0
"""How long a pipe may be without a writer: both may have been started in the same moment."""
NOT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Opening a pipe does not wait for a writer, and no line end is changed, where the system knows these."""
REASONS = {
    errno.ENOENT: ("no such file", "check the path"),
    errno.ENOTDIR: ("no such file", "check the path"),
    errno.EISDIR: ("is a directory", "name the files in it"),
    errno.EACCES: ("no permission to read it", "change its permissions"),
    errno.EPERM: ("no permission to read it", "change its permissions"),
    errno.ENAMETOOLONG: ("no such file: the name is too long", "check the path"),
}
"""What to say of an error of the operating system, and how to mend it."""


def read_input(source: str) -> bytes:
    """Return the bytes of the file `source`, or of standard input where it is `-`.

    Raises:
        UnreadableInput: If it cannot be opened or read, or is larger than `LIMIT_BYTES`.
    """
    try:
        data = sys.stdin.buffer.read(LIMIT_BYTES + 1) if source == STANDARD_INPUT else _read_file(source)
    except OSError as error:
        raise unreadable(error, source) from error
    except ValueError as error:
        raise UnreadableInput("is no name a file can have", where=source) from error
    check_size(data, source)
    return data


def _read_file(path: str) -> bytes:
    """Return the file's bytes; a named pipe is read only while somebody writes to it, since it might never end."""
    descriptor = os.open(path, os.O_RDONLY | NOT_WAITING)
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        status = os.fstat(descriptor)
        if stat.S_ISFIFO(status.st_mode):
            return _read_pipe(file, path)
        with BufferedReader(file) as whole:
            return _read_sized(whole, status.st_size)


def _read_sized(file: BinaryIO, size_bytes: int) -> bytes:
    """Return the bytes of a file that is said to have so many; what is read is set aside first, so no more is asked."""
    data = file.read(min(size_bytes, LIMIT_BYTES) + 1)
    is_longer = size_bytes < len(data) <= LIMIT_BYTES  # A device says 0, and a file may have grown.
    return data + file.read(LIMIT_BYTES + 1 - len(data)) if is_longer else data


def _read_pipe(file: FileIO, path: str) -> bytes:
    ready, _, _ = select.select([file], [], [], PATIENCE_SECONDS)
    first = file.read(1)  # None where a writer has not written yet, empty where there is none or it wrote nothing.
    if first == b"" and not ready:
        raise UnreadableInput(
            "is a pipe that nobody writes to", where=path, mend="give a file, or - for standard input"
        )
    os.set_blocking(file.fileno(), True)
    with BufferedReader(file) as rest:
        return (first or b"") + rest.read(LIMIT_BYTES)


def check_size(data: bytes, source: str) -> None:
    """Raise `UnreadableInput` where there are more than `LIMIT_BYTES`."""
    if len(data) > LIMIT_BYTES:
        limit = LIMIT_BYTES // 1024 // 1024
        raise UnreadableInput(f"is larger than {limit} MB", where=source, mend="cut it to one article")


def unreadable(error: OSError, source: str) -> UnreadableInput:
    """Return the one clear line for an error of the operating system."""
    what, mend = REASONS.get(error.errno or 0, (error.strerror or "cannot be read", ""))
    if error.errno == errno.ENOENT and is_web_address(source):
        what, mend = "is an address and no file", "save the page from the browser and give its file"
    return UnreadableInput(what, where=source, mend=mend)
