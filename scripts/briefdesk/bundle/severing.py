"""Links that lead out of a bundle: to the hosted site where it is known, else marked plain text."""

import html
import posixpath
import re
from collections.abc import Container

from briefdesk.bundle.addresses import attributes, path_of

LINK = re.compile(r"""<a\b((?:[^>"']|"[^"]*+"|'[^']*+')*+)>(.*?)</a\s*>""", re.DOTALL)
MARK = "Not in this bundle"


def sever(page: str, path: str, present: Container[str], site_url: str) -> str:
    """Return the page at `path` with each link to a page that is not present led to the hosted site.

    Where the bundle's maker has not said where that is, the words stay, marked. Links to other sites stay.
    """

    def mend(match: re.Match[str]) -> str:
        address = attributes(match[1]).get("href")
        there = None if address is None else path_of(address, path)
        if address is None or there is None or is_present(there, present):
            return match[0]
        if not site_url:
            return f'<span class="brief-elsewhere" title="{MARK}">{match[2]}</span>'
        hash_sign, anchor = address.partition("#")[1:]
        hosted = html.escape(f"{site_url}{hosted_path(there)}{hash_sign}{anchor}")
        return f'<a class="brief-elsewhere" title="{MARK}" href="{hosted}">{match[2]}</a>'

    return LINK.sub(mend, page)


def is_present(path: str, present: Container[str]) -> bool:
    """Return whether a path, or the index page of a folder of this path, is there."""
    return path in present or posixpath.normpath(posixpath.join(path, "index.html")) in present


def hosted_path(path: str) -> str:
    """Return where a page of this path in the bundle, or of this file under `docs/`, stands on the hosted site."""
    stem, ending = posixpath.splitext(path)
    if ending not in (".html", ".md"):
        return path
    return stem.removesuffix("index") if posixpath.basename(stem) == "index" else f"{stem}/"
