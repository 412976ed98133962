"""A PDF of briefings, printed by the Chromium that is on the machine, in the pages' own style for paper."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from briefdesk.bundle.manifest import Manifest
from briefdesk.errors import BriefdeskError

NAMED = "BRIEFDESK_CHROMIUM"
"""Variable of the environment that names the program, where it has another name or place."""
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
QUIET = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
)
PAPER = "<style>@page { size: A4; }</style>"
SECONDS = 120
MADE_ON = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}[^)]*\)")
"""When the PDF was made, which stands in it as plain text."""
REMEDY = f"install it: `sudo apt-get install -y chromium`, or name it in {NAMED}"


def render_pdf(page: str, origin: Manifest) -> bytes:
    """Return a self-contained page as a PDF, dated by its origin; the same bytes from the same Chromium.

    Raises:
        BriefdeskError: If there is no Chromium, or it makes no PDF.
    """
    program = _program()
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "briefings.html"), Path(folder, "briefings.pdf")
        source.write_text(page.replace("</head>", f"{PAPER}</head>", 1), "utf-8")
        own = [f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", *_as_root()]
        done = subprocess.run(
            [program, *QUIET, *own, source.as_uri()], capture_output=True, check=False, timeout=SECONDS
        )
        if not target.is_file():
            raise BriefdeskError(f"made no PDF (exit status {done.returncode})", where=program, mend="see that it runs")
        return _dated(target.read_bytes(), origin)


def _program() -> str:
    named = os.environ.get(NAMED)
    found = next(_found((named,) if named else (*PROGRAMS, *PLACES)), None)
    if found is None:
        missing = f"{named} is not" if named else "none is"
        raise BriefdeskError(f"a PDF needs Chromium, and {missing} here", mend=REMEDY)
    return found


def _found(names: tuple[str, ...]) -> Iterator[str]:
    return (path for path in map(shutil.which, names) if path)


def _as_root() -> Iterator[str]:
    """Yield what Chromium asks of the root of a container; the page holds nothing of strangers that acts."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        yield "--no-sandbox"


def _dated(pdf: bytes, origin: Manifest) -> bytes:
    """Return the PDF with the origin's day in place of today's, as long as that, so that every offset holds."""

    def date(match: re.Match[bytes]) -> bytes:
        opening = b"/" + match[1] + b" (D:"
        moment = f"{origin.day:%Y%m%d}000000+00'00'".encode()
        space = len(match[0]) - len(opening) - 1
        return opening + moment[:space].ljust(space) + b")"

    return MADE_ON.sub(date, pdf)
