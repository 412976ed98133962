"""Files as they were at a revision, asked of git."""

import io
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from briefdesk.errors import BriefdeskError
from briefdesk.store.git import NoGit, git_output

TREE_ENTRY = re.compile(r"\d+ blob (?P<name>\S+)\t(?P<path>.+)", re.DOTALL)
"""A file in git-ls-tree(1), OUTPUT FORMAT."""
FETCH = "fetch it, or name a branch, tag or commit that is here"


def merge_base(root: Path, revision: str) -> str:
    """Return the commit where the work at `root` parted from `revision`, so that what others did since is not ours.

    Raises:
        BriefdeskError: If git is missing, `root` is in no repository, or there is no such revision.
    """
    named = git_output(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if named is None:
        inside = git_output(root, "rev-parse", "--git-dir") is not None
        what, mend = ("names no revision", FETCH) if inside else ("cannot be asked for: this is no git repository", "")
        raise BriefdeskError(what, where=revision, mend=mend)
    commit = named.decode().strip()
    parted = git_output(root, "merge-base", commit, "HEAD")
    return parted.decode().strip() if parted else commit


def commit_of(root: Path, paths: Sequence[str]) -> str | None:
    """Return the commit that `root` is at, or None outside git or where one of `paths` has changes not committed."""
    try:
        head = git_output(root, "rev-parse", "HEAD")
    except NoGit:
        return None
    changed = git_output(root, "status", "--porcelain", "--", *paths)
    return head.decode().strip() if head and changed == b"" else None


def changed_paths(root: Path, commit: str) -> frozenset[str]:
    """Return the paths of the files at `root` that are not as they were at `commit`: changed, new or gone.

    What is not committed counts, what git is told to ignore does not. Paths are from `root`, with forward slashes.
    """
    differing = git_output(root, "diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--", ".") or b""
    new = git_output(root, "ls-files", "--others", "--exclude-standard", "-z") or b""
    return frozenset(path for path in (differing + new).decode("utf-8", "replace").split("\0") if path)


def texts_at(root: Path, commit: str, folder: str) -> Mapping[str, str]:
    """Return the text of every Markdown file below `folder` at `commit`, by its path from `root` with forward slashes.

    Bytes that are no UTF-8 become the sign for that: what cannot be read there is judged where it is now.
    """
    listed = git_output(root, "ls-tree", "-r", "-z", commit, "--", f"{folder}/") or b""
    entries = [TREE_ENTRY.fullmatch(entry) for entry in listed.decode("utf-8", "replace").split("\0")]
    wanted = [(entry["name"], entry["path"]) for entry in entries if entry and entry["path"].endswith(".md")]
    blobs = _blobs(root, [name for name, _ in wanted])
    return {path: blob.decode("utf-8", "replace") for (_, path), blob in zip(wanted, blobs, strict=True)}


def _blobs(root: Path, names: list[str]) -> list[bytes]:
    """Return the objects' bytes in order, by one process for all of them (git-cat-file(1), BATCH OUTPUT)."""
    asked = "".join(f"{name}\n" for name in names).encode()
    answer = io.BytesIO(git_output(root, "cat-file", "--batch", told=asked) or b"")
    return [_next_blob(answer) for _ in names]


def _next_blob(answer: io.BytesIO) -> bytes:
    size = int(answer.readline().rpartition(b" ")[2])
    blob = answer.read(size)
    answer.read(1)
    return blob
