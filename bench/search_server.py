"""A web server for measuring: gzip, and if wanted a line of a given speed and delay."""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
}
CHUNK = 1400


class Line:
    """What all answers of a server share: bytes are sent one after the other at a speed, each answer after a delay."""

    def __init__(self, bits_per_second: float = 0, delay_seconds: float = 0) -> None:
        self.seconds_per_byte = 8 / bits_per_second if bits_per_second else 0
        self.delay_seconds = delay_seconds
        self.lock = threading.Lock()
        self.sent: list[tuple[str, int]] = []
        self.is_slow = False

    def pieces(self, path: str, body: bytes) -> Iterator[bytes]:
        """Yield the body as fast as the line carries it, and note it."""
        self.sent.append((path, len(body)))
        if not self.is_slow:
            yield body
            return
        time.sleep(self.delay_seconds)
        for start in range(0, len(body), CHUNK):
            piece = body[start : start + CHUNK]
            with self.lock:
                time.sleep(len(piece) * self.seconds_per_byte)
            yield piece


@cache
def packed(path: Path) -> bytes:
    """Return a file as it is sent."""
    return gzip.compress(path.read_bytes(), 6)


@contextmanager
def served(folder: Path, line: Line) -> Iterator[str]:
    """Serve a folder and return its address. Files are packed before anybody asks, as hosts keep them."""
    for path in folder.rglob("*"):
        if path.is_file():
            packed(path)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Head and body of an answer go together; else the body may wait 40 ms for a sign that the head has come.
        disable_nagle_algorithm = True
        wbufsize = -1

        def do_GET(self) -> None:
            path = folder / unquote(urlsplit(self.path).path).lstrip("/")
            path = path / "index.html" if path.is_dir() else path
            found = path.is_file()
            body = packed(path) if found else b""
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", TYPES.get(path.suffix, "application/octet-stream"))
            if found:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            for piece in line.pieces(self.path, body):
                self.wfile.write(piece)
                self.wfile.flush()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
