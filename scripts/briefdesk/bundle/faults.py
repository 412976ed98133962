"""What may not be in a bundle: pages that load from another host, and names that some system cannot keep."""

import re
from collections.abc import Iterable, Iterator

from briefdesk.bundle.addresses import is_on_other_host
from briefdesk.finding import Finding

PATH_LIMIT = 180
"""Characters of a path with the bundle's own folder; Windows allows 260 with the folder it is unpacked in."""
FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')
"""Source: learn.microsoft.com, Naming Files, Paths, and Namespaces."""
DEVICE = re.compile(r"(?:CON|PRN|AUX|NUL|(?:COM|LPT)[0-9¹²³])(?:\..*)?", re.IGNORECASE | re.DOTALL)
"""Names that Windows keeps for itself, whatever their ending. Source: the same page."""


def foreign_loads(path: str, addresses: Iterable[str]) -> Iterator[Finding]:
    """Yield a fault for every address of another host among those that the page or style sheet at `path` loads."""
    for address in addresses:
        if is_on_other_host(address):
            what = f"loads {address} from another host, which a bundle without a network cannot"
            yield Finding(path=path, name="loads-from-elsewhere", what=what, mend="keep the file in docs/assets/")


def misnamed(paths: Iterable[str], folder: str) -> Iterator[Finding]:
    """Yield a fault for every path below `folder` that Windows cannot keep, that is too long, or that meets another."""
    seen: dict[str, str] = {}
    for path in paths:
        reason = _misnamed(path, folder)
        twin = seen.setdefault(path.casefold(), path)
        if twin != path:
            reason = f"differs from {twin} in capitals alone, which some systems take for one file"
        if reason:
            yield Finding(
                path=path, name="unusable-name", what=reason, mend="give the file it is made from another name"
            )


def _misnamed(path: str, folder: str) -> str:
    length = len(folder) + 1 + len(path)
    if length > PATH_LIMIT:
        return f"its path has {length} characters with the bundle's folder; {PATH_LIMIT} are allowed"
    for name in path.split("/"):
        if FORBIDDEN.search(name) or name.endswith((".", " ")) or DEVICE.fullmatch(name):
            return f"Windows cannot keep a file or folder called {name!r}"
    return ""
