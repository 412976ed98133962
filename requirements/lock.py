"""Resolve the requirement files anew, with hashes and without addresses, for Python 3.11 to 3.14."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SETS = {
    "pip.txt": ["requirements/pip.in"],
    "bench.txt": ["requirements/bench.in"],
    "site.txt": ["pyproject.toml", "--group", "build"],
    "dev.txt": ["pyproject.toml", "--group", "build", "--group", "dev"],
}


def main() -> int:
    for name, sources in SETS.items():
        command = [
            sys.executable,
            "-m",
            "uv",
            "pip",
            "compile",
            *sources,
            "--universal",
            "--python-version",
            "3.11",
        ]
        command += ["--generate-hashes", "--no-emit-index-url", "--no-header", "--quiet", "--upgrade"]
        subprocess.run([*command, "--output-file", str(HERE / name)], cwd=HERE.parent, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
