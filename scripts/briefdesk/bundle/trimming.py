"""What of a built site an offline bundle does without, and pages without the white space of their templates."""

import re
from collections.abc import Iterable, Mapping

from briefdesk.bundle.addresses import path_of

SERVED_ONLY = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz", "robots.txt", "_headers", "CNAME", ".nojekyll"})
"""Files that only a server or a crawler reads."""
THEME_FOLDERS = ("assets/images/", "assets/javascripts/", "assets/stylesheets/")
"""Folders of which a file stays only where a page or a style sheet that stays names it."""
SOURCE_MAP = re.compile(r"\s*(?://[#@] sourceMappingURL=\S*|/\*[#@] sourceMappingURL=\S*\s*\*/)\s*$")
SPACE_MATTERS = re.compile(r"(<(pre|script|style|textarea)\b.*?</\2\s*>)", re.DOTALL | re.IGNORECASE)
BROKEN_LINES = re.compile(r"[ \t]*\n\s*")


def own_files(path: str, addresses: Iterable[str]) -> frozenset[str]:
    """Return the paths below the site that addresses on the page or style sheet at `path` lead to."""
    paths = (path_of(address, path) for address in addresses)
    return frozenset(there for there in paths if there is not None)


def unneeded(paths: Iterable[str], loaded: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Return the files that stay out, given what each page and style sheet loads."""
    needed: set[str] = set()
    waiting = [there for path, named in loaded.items() if not path.startswith(THEME_FOLDERS) for there in named]
    while waiting:
        path = waiting.pop()
        if path not in needed:
            needed.add(path)
            waiting += loaded.get(path, ())
    return frozenset(
        path for path in paths if path in SERVED_ONLY or (path.startswith(THEME_FOLDERS) and path not in needed)
    )


def squeeze_page(page: str) -> str:
    """Return the page with one line break where templates leave many; a browser shows the same.

    What stands in `pre`, `textarea`, `script` and `style` stays as it is.
    """
    parts = SPACE_MATTERS.split(page)
    return "".join(part if n % 3 == 1 else BROKEN_LINES.sub("\n", part) for n, part in enumerate(parts) if n % 3 != 2)


def without_source_map(text: str) -> str:
    """Return a script or style sheet without the line that names its source map, which no bundle has."""
    return SOURCE_MAP.sub("\n", text)
