"""Files mended in place."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from briefdesk.errors import BriefdeskError
from briefdesk.finding import Finding
from briefdesk.fixing import mend_text
from briefdesk.store.files import is_reached_by_links, write_bytes


def mend_files(root: Path, findings: Iterable[Finding]) -> tuple[str, ...]:
    """Carry out the edits of `findings` and return what was done, a line each; call it while holding the desk's lock.

    A file that is no text, or is reached by a symbolic link, is left alone.
    """
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.edit is not None and not is_reached_by_links(root, finding.path):
            by_path[finding.path].append(finding)
    return tuple(line for path, found in sorted(by_path.items()) for line in _mend(root / path, found))


def _mend(path: Path, findings: list[Finding]) -> tuple[str, ...]:
    try:
        before = path.read_bytes()
        text = before.decode("utf-8")
    except UnicodeDecodeError:
        return ()
    except OSError as error:
        raise BriefdeskError(f"cannot be read: {error.strerror}", where=str(path)) from error
    mended = mend_text(text, findings)
    after = mended.text.encode("utf-8")
    if after != before:
        write_bytes(path, after)
    return mended.done
