"""What changed in the briefings and when, asked of git once for all of them."""

import subprocess
from pathlib import Path

from briefdesk.history import FORMAT, History, parse_log

FOLDER = "briefings/"
LOG = (
    "-c",
    "i18n.logOutputEncoding=UTF-8",
    "log",
    "-z",
    "--name-only",
    "--relative",
    "--no-renames",
    "--no-merges",
    "--no-follow",
    "--no-color",
    "--no-show-signature",
    "--no-ext-diff",
)
"""So that what a person has set in their own configuration does not change the answer."""


def read_history(root: Path) -> History:
    """Return the changes of every briefing by its path; nothing where git cannot know all of them.

    That is outside a repository, without git, and in a clone that lacks older commits. A file that differs from the
    commit it stands on is left out, for its latest change is in no commit.
    """
    if _git(root, "rev-parse", "--is-shallow-repository") != b"false\n":
        return {}
    changed = _git(root, "diff", "--name-only", "-z", "--relative", "--no-ext-diff", "HEAD", "--", FOLDER)
    log = _git(root, *LOG, f"--format={FORMAT}", "--", FOLDER)
    if changed is None or log is None:
        return {}
    unsure = frozenset(changed.decode("utf-8", "replace").split("\0"))
    return {path: revisions for path, revisions in parse_log(log).items() if path not in unsure}


def _git(root: Path, *arguments: str) -> bytes | None:
    """Return what git prints; None where it fails or is missing."""
    try:
        run = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        return None
    return run.stdout if run.returncode == 0 else None
