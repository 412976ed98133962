"""One ingest at a time: a lock that the system lets go of when its holder dies."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from briefdesk.errors import BriefdeskError

LOCK = Path(".briefdesk") / "lock"
PATIENCE_SECONDS = 2.0
"""How long to wait before saying so."""
LIMIT_SECONDS = 600.0
"""How long to wait at all."""


@contextmanager
def desk_lock(
    root: Path, say: Callable[[str], None], *, patience: float = PATIENCE_SECONDS, limit: float = LIMIT_SECONDS
) -> Iterator[None]:
    """Hold the desk's lock; `say` is given one line when another process keeps it longer than `patience` seconds.

    Raises:
        BriefdeskError: If another process keeps it longer than `limit` seconds, or the lock cannot be made.
    """
    lock = _lock(root)
    try:
        try:
            lock.acquire(timeout=patience)
        except Timeout:
            say(f"another ingest is writing; waiting for {LOCK.as_posix()}")
            lock.acquire(timeout=limit)
    except Timeout as error:
        mend = "run this again when it is done"
        raise BriefdeskError(f"another ingest has been writing for {limit:g} seconds", mend=mend) from error
    except OSError as error:
        raise BriefdeskError(f"cannot be locked: {error.strerror}", where=LOCK.as_posix()) from error
    try:
        yield
    finally:
        lock.release()


def _lock(root: Path) -> FileLock:
    path = root / LOCK
    try:
        path.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise BriefdeskError(f"cannot be made: {error.strerror}", where=str(path.parent)) from error
    return FileLock(path)
