"""Lists that take long to gather, kept where Python keeps compiled modules."""

import marshal
import sys
from collections.abc import Callable, Mapping
from importlib.util import cache_from_source
from pathlib import Path
from secrets import token_hex
from typing import Any
from zlib import crc32


def compiled(path: Path, gather: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return what the file holds, or, where it holds nothing whole, what `gather` returns, and write that.

    Only mappings, sequences, text and numbers are kept. Where no file can be written, they are gathered each time.
    """
    try:
        return dict(marshal.loads(path.read_bytes()))
    except (OSError, ValueError, EOFError, TypeError):
        gathered = dict(gather())
    _write(path, marshal.dumps(gathered))
    return gathered


def compiled_path(name: str, made_of: bytes) -> Path:
    """Return the file for lists of this name, another for every content they are made of and every Python."""
    tag = sys.implementation.cache_tag or ""
    return Path(cache_from_source(__file__)).with_name(f"{name}.{crc32(made_of + tag.encode()):08x}.lists")


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; a folder that takes no file is no error."""
    unfinished = path.with_name(f".{token_hex(8)}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError:
        return
