"""A small real project on disk. Every event and person in it is invented."""

from collections.abc import Mapping
from pathlib import Path

from desk_example import DESK, FILLER, PATH

FILES: Mapping[str, str] = {
    "mkdocs.yml": "site_name: Invented\n",
    **DESK,
    FILLER: f"{DESK[FILLER]}\nSee [the crews](2031-05-02-harbor.md).\n",
    PATH: "---\ntitle: Crews of the Selwyn ferries return\ndate: 2031-05-02\n"
    "description: Crews voted to end a walkout of nine days.\ntags: [ferries]\npeople: [Mara Quill, Alba]\n"
    "organizations: [Selwyn Ferry Union]\nplaces: [Port Selwyn, Alba]\nstatus: published\n"
    "sources:\n  - {publisher: Harbor Gazette, rights: own}\n---\n\nSee [ferries](../../docs/tags/ferries.md) and "
    "[the return](2031-05-02-ferry-crews-return.md).\n",
}
"""A project without a fault."""


def write_project(root: Path, changes: Mapping[str, str | bytes] | None = None) -> Path:
    """Write a project with these files beside its own, or instead of them, and return its folder."""
    for address, content in {**FILES, **(changes or {})}.items():
        path = root / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return root
