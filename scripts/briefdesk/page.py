"""A page or file of the site, the same for MkDocs, a folder or a test."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class SitePage:
    """One file of the staged MkDocs project."""

    address: str
    """Path below the docs folder with forward slashes: `briefings/2024/2024-10-30-kursk.md`, `tags/index.md`."""
    content: str | bytes
    """Markdown with front matter for a page, bytes for anything else."""
    edit_address: str | None = None
    """Path in the repository of the file a person would edit, or None for a page made from many."""
