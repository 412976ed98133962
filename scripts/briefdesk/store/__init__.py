"""Files on disk: the project's folder, its vocabulary and briefings, and writing that is safe at any moment."""

from briefdesk.store.files import find_root, is_within, sweep_unfinished, write_text
from briefdesk.store.reading import Stored, read_briefings, read_stored, read_text, read_vocabulary

__all__ = [
    "Stored",
    "find_root",
    "is_within",
    "read_briefings",
    "read_stored",
    "read_text",
    "read_vocabulary",
    "sweep_unfinished",
    "write_text",
]
