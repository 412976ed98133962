"""Make a built site work from a folder: Material's search without a server."""

from importlib.resources import files
from pathlib import Path

SHIM = "assets/vendor/iframe-worker.js"
"""Address of the script that lets the search worker run in a page opened from a file.

Its name must hold `iframe-worker`, or Material loads one from another host.
"""


def add_offline_search(site: Path) -> None:
    """Write beside the search index a script with the same content, and the shim that lets the worker read it.

    A page opened from a file may load scripts and nothing else, so Material looks for `search/search_index.js` there.
    """
    index = site / "search" / "search_index.json"
    index.with_suffix(".js").write_text(f"var __index = {index.read_text('utf-8')}", "utf-8")
    shim = site / SHIM
    shim.parent.mkdir(parents=True, exist_ok=True)
    vendored = files("briefdesk").joinpath("vendor", "iframe-worker")
    shim.write_bytes(vendored.joinpath("shim.js").read_bytes())
    shim.with_suffix(".LICENSE").write_bytes(vendored.joinpath("LICENSE").read_bytes())
