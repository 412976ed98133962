"""Files on disk: the project's folder, its vocabulary and briefings, and writing that is safe at any moment."""

from briefdesk.store.editor import read_editor
from briefdesk.store.files import find_root, is_reached_by_links, read_text, sweep_unfinished, write_bytes, write_text
from briefdesk.store.history import read_history
from briefdesk.store.reading import Stored, read_briefings, read_stored, read_vocabulary

__all__ = [
    "Stored",
    "find_root",
    "is_reached_by_links",
    "read_briefings",
    "read_editor",
    "read_history",
    "read_stored",
    "read_text",
    "read_vocabulary",
    "sweep_unfinished",
    "write_bytes",
    "write_text",
]
