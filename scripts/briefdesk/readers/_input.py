"""Read an input's bytes, never more of them than an article may have."""

import errno
import sys
from pathlib import Path

from briefdesk.errors import UnreadableInput

STANDARD_INPUT = "-"
LIMIT_BYTES = 10 * 1024 * 1024
"""A long article has 100 KB, a saved page with its scripts inside it a few MB."""
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
        if source == STANDARD_INPUT:
            data = sys.stdin.buffer.read(LIMIT_BYTES + 1)
        else:
            with Path(source).open("rb") as file:
                data = file.read(LIMIT_BYTES + 1)
    except OSError as error:
        raise unreadable(error, source) from error
    except ValueError as error:
        raise UnreadableInput("is no name a file can have", where=source) from error
    check_size(data, source)
    return data


def check_size(data: bytes, source: str) -> None:
    """Raise `UnreadableInput` where there are more than `LIMIT_BYTES`."""
    if len(data) > LIMIT_BYTES:
        limit = LIMIT_BYTES // 1024 // 1024
        raise UnreadableInput(f"is larger than {limit} MB", where=source, mend="cut it to one article")


def unreadable(error: OSError, source: str) -> UnreadableInput:
    """Return the one clear line for an error of the operating system."""
    what, mend = REASONS.get(error.errno or 0, (error.strerror or "cannot be read", ""))
    return UnreadableInput(what, where=source, mend=mend)
