"""Python's search for garbage, paused: ten thousand outlines are no garbage, and looking through them takes longer."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def garbage_kept() -> Iterator[None]:
    """Look for no circles of garbage within the block; all else is freed as ever."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
