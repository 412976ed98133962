"""Real git, whatever the machine's own settings are: an invented person commits, and signs nothing."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

SETTINGS = {
    "user.name": "Mara Elstow",
    "user.email": "mara@orla.invalid",
    "init.defaultBranch": "main",
    "commit.gpgsign": "false",
}
GIT = ("git", *(part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")))


def git(folder: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> str:
    """Run git in a folder and return what it prints; a test fails with git's own words."""
    command = (*GIT, "-C", str(folder), *arguments)
    done = subprocess.run(command, env={**os.environ, **(environment or {})}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def commit_all(folder: Path, message: str, *, environment: Mapping[str, str] | None = None) -> None:
    """Commit all that differs."""
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", message, environment=environment)


def begin(folder: Path) -> None:
    """Make a repository of a folder, and commit what is in it."""
    git(folder, "init", "--quiet")
    commit_all(folder, "Begin")
