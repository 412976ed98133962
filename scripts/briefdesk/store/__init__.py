"""Files on disk: the project's folder, its vocabulary and briefings, and writing that is safe at any moment."""

from briefdesk.store.files import find_root, is_within, sweep_unfinished, write_text

__all__ = ["find_root", "is_within", "sweep_unfinished", "write_text"]
