"""Files of others that we ship: each says where it comes from, and is what it says."""

import hashlib
import tomllib
from pathlib import Path

import pytest

import briefdesk

VENDOR = Path(briefdesk.__file__).parent / "vendor"
OPENINGS = {"MIT": "MIT", "ISC": "Permission to use, copy, modify, and/or distribute", "Apache": "Apache License"}
"""Words by which a licence's text is told from another's."""
FOLDERS = sorted(path for path in VENDOR.iterdir() if path.is_dir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_vendored_file_is_what_its_source_says(folder: Path) -> None:
    """The file has the hash that SOURCE.toml names, beside its version and licence."""
    source = tomllib.loads((folder / "SOURCE.toml").read_text("utf-8"))
    (script,) = (path for path in folder.iterdir() if path.name not in ("LICENSE", "SOURCE.toml"))
    assert hashlib.sha256(script.read_bytes()).hexdigest() == source["sha256"]
    assert source["version"]
    assert OPENINGS[source["license"].split("-")[0]] in (folder / "LICENSE").read_text("utf-8")
