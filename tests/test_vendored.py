"""Files of others that we ship: each says where it comes from, and is what it says."""

import hashlib
import tomllib
from pathlib import Path

import pytest

import briefdesk

VENDOR = Path(briefdesk.__file__).parent / "vendor"
FOLDERS = sorted(path for path in VENDOR.iterdir() if path.is_dir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_vendored_script_is_what_its_source_says(folder: Path) -> None:
    """The script has the hash that SOURCE.toml names, beside its version and licence."""
    source = tomllib.loads((folder / "SOURCE.toml").read_text("utf-8"))
    (script,) = folder.glob("*.js")
    assert hashlib.sha256(script.read_bytes()).hexdigest() == source["sha256"]
    assert source["version"]
    assert source["license"].split("-")[0] in (folder / "LICENSE").read_text("utf-8")
