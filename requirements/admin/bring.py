"""Bring the editor under /admin/ from npm to build/admin/, and hold it against the hashes of SOURCE.toml.

Only the built script is taken, which holds all that it needs; npm fetches the one package and runs nothing of it.
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "build" / "admin"
BESIDE = ("LICENSE", "SOURCE.toml")
"""What goes with the script to whoever gets it."""
MISSING = "npm is missing; bring it with: sudo apt-get install -y nodejs npm"


def main() -> int:
    source = tomllib.loads((HERE / "SOURCE.toml").read_text("utf-8"))
    npm = shutil.which("npm")
    if npm is None:
        print(MISSING, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        name = f"{source['package']}@{source['version']}"
        subprocess.run(
            [npm, "pack", name, "--silent", "--pack-destination", folder], check=True, stdout=subprocess.DEVNULL
        )
        (package,) = Path(folder).glob("*.tgz")
        hold(package.read_bytes(), source["sha512"], name, kind="sha512")
        with tarfile.open(package) as files:
            found = {path: unpack(files, path, digest) for path, digest in source["files"].items()}
    TARGET.mkdir(parents=True, exist_ok=True)
    for path, content in found.items():
        (TARGET / path).write_bytes(content)
    for path in BESIDE:
        shutil.copy(HERE / path, TARGET / path)
    print(f"{name}: build/admin", file=sys.stderr)
    return 0


def unpack(files: tarfile.TarFile, path: str, digest: str) -> bytes:
    """Return a file of the package."""
    member = files.extractfile(f"package/dist/{path}")
    content = member.read() if member else b""
    hold(content, digest, path, kind="sha256")
    return content


def hold(content: bytes, digest: str, name: str, *, kind: str) -> None:
    """Stop unless the content has the digest."""
    if hashlib.new(kind, content).hexdigest() != digest:
        sys.exit(f"{name} is not what requirements/admin/SOURCE.toml says; nothing was changed")


if __name__ == "__main__":
    sys.exit(main())
