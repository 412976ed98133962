"""Golden files: what a person reads, kept beside the code and reviewed as a diff.

A case file holds input and expected output in one small file, parted by a line of `=== expected ===`.
`make accept` runs the golden tests with BRIEFDESK_ACCEPT=1, which rewrites the second part from what the program gives.
"""

import os
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"
PART = "=== expected ===\n"
ACCEPT = os.environ.get("BRIEFDESK_ACCEPT") == "1"


def case_files(folder: str, pattern: str = "**/*.txt") -> list[Path]:
    """Return the case files below `tests/cases/<folder>`, in order.

    Raises:
        FileNotFoundError: If there is none, so that a moved folder fails instead of testing nothing.
    """
    found = sorted((CASES / folder).glob(pattern))
    if not found:
        raise FileNotFoundError(f"no golden case matches tests/cases/{folder}/{pattern}")
    return found


def case_id(path: Path) -> str:
    """Return a readable test id for a case file."""
    return path.relative_to(CASES).with_suffix("").as_posix()


def read_case(path: Path) -> tuple[str, str]:
    """Return the input and the expected output of a case file; the expected output is empty in a new case."""
    given, _, expected = path.read_text("utf-8").partition(PART)
    return given, expected


def assert_case(path: Path, actual: str) -> None:
    """Compare `actual` with the expected part of a case file, or rewrite that part under `make accept`."""
    given, expected = read_case(path)
    actual = actual.rstrip("\n") + "\n"
    if ACCEPT:
        path.write_text(given + PART + actual, "utf-8")
        return
    assert actual == expected, f"{case_id(path)} changed; look at the difference, then `make accept`"


def assert_file(path: Path, actual: str | bytes) -> None:
    """Compare `actual` with a whole file that holds only the expected output, or rewrite it under `make accept`."""
    data = actual.encode("utf-8") if isinstance(actual, str) else actual
    if ACCEPT:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return
    if not path.exists():
        pytest.fail(f"{path.name} is missing; `make accept` writes it")
    assert data == path.read_bytes(), f"{path.name} changed; look at the difference, then `make accept`"
