"""Bring what an article says now into a briefing that a person has edited, with git's own three-way merge."""

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefdesk.errors import BriefdeskError
from briefdesk.markdown import parse_briefing
from briefdesk.store.digests import resealed, seal_of, unsealed, verifies
from briefdesk.store.files import read_text, write_text
from briefdesk.store.git import NoGit, git_output, run_git
from briefdesk.store.reading import BRIEFINGS, ENDING

GENERATED = Path(".briefdesk") / "generated"
"""Where this machine keeps the texts that ingest wrote, by digest; git's history stands in where it is empty."""
PROPOSAL_ENDING = ".merge"
"""What the name of a file with both versions marked ends in; nothing else reads such files."""

_LABELS = ("-L", "your version", "-L", "as first written", "-L", "from the article")
_MERGE = ("-c", "merge.conflictStyle=merge", "merge-file", "-p", *_LABELS)
_RAW = ("--format=", "--raw", "--no-abbrev", "--no-renames")
_BLOB = re.compile(r"^:\S+ \S+ \S+ ([0-9a-f]+) ", re.MULTILINE)
"""A line of `git log --raw`; group 1 is the file as the commit left it."""
_KEY_LINE = re.compile(r"^([a-z_]+):", re.MULTILINE)
_SEPARATOR = re.compile(r"^#\x1f[a-z_]+\n", re.MULTILINE)
"""Stands between the fields while they are merged: git takes changes of neighbouring lines for one, and `status`,
which every editor changes, has neighbours that every new version of an article changes."""
_FAILED = 128
"""Exit status of `git merge-file` from which on it could not work; below it is the number of conflicts."""


@dataclass(frozen=True, kw_only=True)
class Merged:
    """The result of a merge."""

    text: str
    """The whole file."""
    is_clean: bool
    """Whether nothing is left for a person to decide, and the result can be read."""


def remember(root: Path, text: str) -> None:
    """Keep a text that ingest is about to write, so that a later merge knows where a person's edits began."""
    digest = seal_of(text)
    if digest and not (root / GENERATED / f"{digest}{ENDING}").is_file():
        write_text(root / GENERATED / f"{digest}{ENDING}", text)


def find_base(root: Path, digest: str | None) -> str | None:
    """Return the text as ingest wrote it with that `digest`: from this machine's store, else from git's history."""
    if digest is None:
        return None
    candidates = (_remembered(root, digest), *_history(root, digest))
    return next((text for text in candidates if text and verifies(text) and seal_of(text) == digest), None)


def merge(*, yours: str, base: str, theirs: str, name: str) -> Merged:
    """Return the three-way merge of a person's text and the newly generated one.

    Raises:
        BriefdeskError: If git is not there or cannot merge.
    """
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / part for part in ("yours", "base", "theirs")]
        for file, text in zip(files, (yours, base, theirs), strict=True):
            file.write_bytes(_spread(unsealed(text)).encode("utf-8"))
        merged = run_git(Path(folder), *_MERGE, *map(str, files))
    if merged.returncode >= _FAILED or merged.returncode < 0:
        raise BriefdeskError("git could not merge it", where=name)
    text = resealed(_SEPARATOR.sub("", merged.stdout.decode("utf-8")), theirs)
    before = parse_briefing(yours, name)
    after = parse_briefing(text, name)
    return Merged(text=text, is_clean=merged.returncode == 0 and len(after.findings) <= len(before.findings))


def _spread(text: str) -> str:
    """Return `text` with a separator before every field of its front matter."""
    end = text.find("\n---\n")
    return _KEY_LINE.sub("#\x1f\\1\n\\1:", text[: max(end, 0)]) + text[max(end, 0) :]


def _remembered(root: Path, digest: str) -> str | None:
    try:
        return read_text(root / GENERATED / f"{digest}{ENDING}")
    except BriefdeskError:  # This is only a copy; git may have another.
        return None


def _history(root: Path, digest: str) -> Iterator[str]:
    """Yield every committed text that brought `digest` in, whatever its file was called; none where there is no git."""
    try:
        log = git_output(root, "log", f"-S{digest}", *_RAW, "--", BRIEFINGS) or b""
    except NoGit:
        return
    for blob in dict.fromkeys(_BLOB.findall(log.decode("utf-8", errors="replace"))):
        content = git_output(root, "cat-file", "blob", blob)
        if content is not None:
            yield content.decode("utf-8", errors="replace").replace("\r\n", "\n")
