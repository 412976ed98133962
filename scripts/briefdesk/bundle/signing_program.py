"""The program of the system that makes and checks signatures."""

import shutil
import subprocess
from collections.abc import Sequence

from briefdesk.errors import BriefdeskError

SECONDS = 60


def run(
    program: str, package: str, arguments: Sequence[str], *, given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Return what the program said when it was run.

    Raises:
        BriefdeskError: If it is missing, with the package of Debian that brings it.
    """
    path = shutil.which(program)
    if path is None:
        mend = f"install it: `sudo apt-get install -y {package}`"
        raise BriefdeskError(f"this key's signatures need the program {program}", mend=mend)
    return subprocess.run([path, *arguments], input=given, capture_output=True, check=False, timeout=SECONDS)


def said(done: subprocess.CompletedProcess[bytes]) -> str:
    """Return the first line that a program wrote on standard error, else its exit status."""
    lines = done.stderr.decode("utf-8", errors="replace").split("\n")
    return next((line.strip() for line in lines if line.strip()), f"exit status {done.returncode}")
