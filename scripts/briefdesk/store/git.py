"""git, asked about a folder."""

import os
import subprocess
from pathlib import Path

from briefdesk.errors import BriefdeskError

ELSEWHERE = frozenset(
    "GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_COMMON_DIR GIT_DIR GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_PREFIX"
    " GIT_SHALLOW_FILE GIT_WORK_TREE".split()
)
"""Variables that name a repository; a hook is called with them. Source: `git rev-parse --local-env-vars`."""


class NoGit(BriefdeskError):
    """git is not installed."""


def run_git(folder: Path, *arguments: str, told: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run git in `folder` and return how it ended and what it prints; `told` is what it reads.

    The repository is the one that `folder` is in, also where a hook is called for another.

    Raises:
        NoGit: If there is no git.
    """
    environment = {name: value for name, value in os.environ.items() if name not in ELSEWHERE}
    command = ("git", "-C", str(folder), *arguments)
    try:
        return subprocess.run(command, input=told, env=environment, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise NoGit("this needs git, which is not installed", mend="install git") from error


def git_output(folder: Path, *arguments: str, told: bytes = b"") -> bytes | None:
    """Return what git prints, or None where it fails.

    Raises:
        NoGit: If there is no git.
    """
    done = run_git(folder, *arguments, told=told)
    return done.stdout if done.returncode == 0 else None
