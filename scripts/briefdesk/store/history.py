"""What changed in the briefings and when, asked of git once for all of them."""

from pathlib import Path

from briefdesk.history import FORMAT, History, parse_log
from briefdesk.store.git import NoGit, git_output

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
    try:
        is_whole = git_output(root, "rev-parse", "--is-shallow-repository") == b"false\n"
    except NoGit:
        return {}
    changed = git_output(root, "diff", "--name-only", "-z", "--relative", "--no-ext-diff", "HEAD", "--", FOLDER)
    log = git_output(root, *LOG, f"--format={FORMAT}", "--", FOLDER)
    if not is_whole or changed is None or log is None:
        return {}
    unsure = frozenset(changed.decode("utf-8", "replace").split("\0"))
    return {path: revisions for path, revisions in parse_log(log).items() if path not in unsure}
