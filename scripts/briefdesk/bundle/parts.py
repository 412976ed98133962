"""What a bundle's bytes are spent on."""

from collections import Counter
from collections.abc import Iterable, Mapping

MANY_BYTES = 1000
PARTS: Mapping[str, str] = {
    "briefings/": "briefings",
    "entities/": "people, organizations, places",
    "tags/": "topics",
    "search/": "search",
    "assets/images/": "pictures of the pages about the site",
    "assets/": "style and scripts",
    "reference/": "guide for contributors",
    "contribute/": "guide for contributors",
    "develop/": "guide for contributors",
    "api/": "search",
    "manifest.json": "manifest",
}
"""Name of the part that a path belongs to by its beginning."""
FEEDS = ("feed.xml", "feed.json")


def part_of(path: str) -> str:
    """Return the name of the part of a bundle that a path belongs to."""
    if path.endswith(FEEDS):
        return "feeds"
    return next((part for beginning, part in PARTS.items() if path.startswith(beginning)), "other pages")


def sizes_by_part(sizes: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Return the bytes of each part, largest first, given those of each path."""
    total: Counter[str] = Counter()
    for path, size in sizes:
        total[part_of(path)] += size
    return tuple(sorted(total.items(), key=lambda item: (-item[1], item[0])))


def size_in_words(size_bytes: int) -> str:
    """Return a size in kB up to a megabyte, in MB beyond."""
    return f"{size_bytes / 1e6:.2f} MB" if size_bytes >= MANY_BYTES**2 else f"{size_bytes / 1e3:.0f} kB"
