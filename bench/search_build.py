"""Build the search index of a desk by itself, without the site: `python search_build.py DESK OUT`.

Prints as JSON what it took beside reading the briefings, the first time and again with what that kept, and writes the
documents for the peers to OUT/documents.json.
"""

import json
import resource
import sys
import time
from pathlib import Path

from briefdesk.library import Library
from briefdesk.search.documents import Corpus, corpus
from briefdesk.search.site import search_files
from briefdesk.store.library import read_library


def main(desk: Path, out: Path) -> None:
    library, _ = read_library(desk)
    read = _peak_bytes()
    cpu, again = _build(library, desk, out), _build(library, desk, out)
    print(json.dumps({"cpu_seconds": cpu, "again_seconds": again, "peak_bytes": _peak_bytes(), "read_bytes": read}))
    (out / "documents.json").write_text(json.dumps(list(_records(corpus(library)))), "utf-8")


def _build(library: Library, desk: Path, out: Path) -> float:
    """Return the seconds of processor time that building and writing took."""
    started = time.process_time()
    for file in search_files(library, (), root=desk):
        path = out / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return time.process_time() - started


def _records(found: Corpus) -> list[dict[str, str]]:
    return [
        {
            "id": document.address,
            "title": document.title,
            "text": " ".join(
                [document.description, *document.names, *(f"{s.heading} {s.text}" for s in document.sections)]
            ),
        }
        for document in found.documents
    ]


def _peak_bytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
