"""The scripts of the search as pages load them: small parts put together in order."""

from collections.abc import Iterator
from importlib.resources import files

from briefdesk.search.building import IndexFile

ENGINE = (
    "turns",
    "words",
    "codec",
    "query",
    "spelling",
    "reader",
    "expanding",
    "filters",
    "searching",
    "snippets",
    "engine",
)
"""Parts of the engine, each after those it needs."""
BOX = ("loading", "client", "results", "box", "landing")
PAGE = ("state", "facets", "page")
SCRIPTS = {"engine.js": ENGINE, "box.js": BOX, "page.js": PAGE}


def search_scripts() -> Iterator[IndexFile]:
    """Yield the scripts: the engine, the box in the header, the search page."""
    folder = files("briefdesk").joinpath("search", "assets")
    for name, parts in SCRIPTS.items():
        yield IndexFile(name, b"\n".join(folder.joinpath(f"{part}.js").read_bytes() for part in parts))
