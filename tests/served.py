"""A built site served on this machine, as a host would, and what the tests bring from npm."""

import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

MODULES = Path(__file__).parent / "node" / "node_modules"
REMEDY = (
    "{what} is missing; bring it with `npm ci --prefix tests/node` (Node and npm: `sudo apt-get install -y nodejs npm`)"
)


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and keeps quiet about it."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the base class's
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve `folder` on a free port until the block ends, and yield its address."""
    handler = functools.partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def from_npm(path: str) -> Path:
    """Return a file below `node_modules`, or fail with the command that brings it."""
    found = MODULES / path
    if not found.exists():
        pytest.fail(REMEDY.format(what=f"tests/node/node_modules/{path}"), pytrace=False)
    return found


def node() -> str:
    """Return the program that runs JavaScript, or fail with the command that brings it."""
    program = shutil.which("node")
    if program is None:
        pytest.fail(REMEDY.format(what="Node"), pytrace=False)
    return program
