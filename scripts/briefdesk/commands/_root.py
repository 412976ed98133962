"""The project that a command works on."""

from pathlib import Path

from briefdesk.errors import BriefdeskError
from briefdesk.store.files import find_root


def project_root() -> Path:
    """Return the project that one stands in.

    Raises:
        BriefdeskError: If one stands in none, or in a folder that was removed.
    """
    try:
        here = Path.cwd()
    except FileNotFoundError as error:
        raise BriefdeskError("the current folder was removed", mend="change to the project's folder") from error
    return find_root(here)
