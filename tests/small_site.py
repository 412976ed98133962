"""The small invented site of `tests/site`, put together as a project, built, and read back.

Every event, person and organization in it is invented.
"""

import re
import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from justhtml import JustHTML

from briefdesk.cli import main

ROOT = Path(__file__).resolve().parents[1]
SITE = Path(__file__).parent / "site"
FRAME = (
    "mkdocs.yml",
    "overrides",
    "docs/about.md",
    "docs/policy.md",
    "docs/judgement.md",
    "docs/assets",
    "docs/contribute",
    "docs/develop",
    "docs/reference",
)
"""What the small site has from the project itself."""
BASE = "https://site.invalid/"


def put_together(folder: Path, *, content: Path = SITE) -> Path:
    """Copy the project's frame and the briefings and vocabulary of `content` to `folder`, and return it."""
    for name in FRAME:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    shutil.copytree(content / "briefings", folder / "briefings", dirs_exist_ok=True)
    for kind in ("tags", "entities"):
        shutil.copytree(content / "docs" / kind, folder / "docs" / kind, dirs_exist_ok=True)
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"site_url: {BASE}\n")
    return folder


def run(folder: Path, *arguments: str) -> int:
    """Run the program in `folder` and return its exit status.

    The site has faults on purpose, to see what becomes of them, so it is built without being checked first.
    """
    unchecked = ("--no-check",) if arguments[0] in ("build", "bundle") else ()
    with chdir(folder):
        return main((*arguments, *unchecked))


@dataclass(frozen=True, kw_only=True)
class BuiltPage:
    """One HTML page: its address below the site, what it links to, and the places in it."""

    address: str
    html: str
    links: tuple[str, ...]
    """As they stand on the page."""
    ids: tuple[str, ...]

    def targets(self) -> Iterator[tuple[str, str]]:
        """Yield address and anchor of each link that stays on the site."""
        for href in self.links:
            there = urlsplit(urljoin(BASE + self.address, href))
            if there.netloc == urlsplit(BASE).netloc:
                path = unquote(there.path.lstrip("/"))
                yield path + "index.html" if path == "" or path.endswith("/") else path, unquote(there.fragment)


def read_site(folder: Path) -> Mapping[str, BuiltPage]:
    """Return every HTML page below `folder` by its address."""
    pages = {}
    for path in sorted(folder.rglob("*.html")):
        html = path.read_text("utf-8")
        document = JustHTML(html, sanitize=False)
        elements = document.query("[id]")
        links = [*document.query("a[href]"), *document.query("link[href]"), *document.query("img[src]")]
        address = path.relative_to(folder).as_posix()
        pages[address] = BuiltPage(
            address=address,
            html=html,
            links=tuple(element.attrs.get("href") or element.attrs.get("src") or "" for element in links),
            ids=tuple(element.attrs["id"] or "" for element in elements),
        )
    return pages


def dead_links(pages: Mapping[str, BuiltPage], folder: Path) -> list[str]:
    """Return the links of all pages that lead to no file or to no place on a page."""
    dead = []
    for page in pages.values():
        for address, anchor in page.targets():
            there = pages.get(address)
            if there is None and not (folder / address).is_file():
                dead.append(f"{page.address} -> {address}")
            elif there and anchor and anchor not in there.ids and not anchor.startswith("__"):
                dead.append(f"{page.address} -> {address}#{anchor}")
    return dead


def reachable(pages: Mapping[str, BuiltPage], start: str = "index.html") -> frozenset[str]:
    """Return the addresses that a reader can reach from `start` by following links."""
    found = {start}
    waiting = [start]
    while waiting:
        for address, _ in pages[waiting.pop()].targets():
            if address in pages and address not in found:
                found.add(address)
                waiting.append(address)
    return frozenset(found)


def faults(page: BuiltPage) -> list[str]:
    """Return the HTML faults of a page: what the parser reports, and ids that stand twice."""
    errors = JustHTML(page.html, sanitize=False, collect_errors=True).errors
    twice = {name for name in page.ids if page.ids.count(name) > 1}
    return [f"{page.address}:{e.line}: {e.code}" for e in errors] + [f"{page.address}: id {n} twice" for n in twice]


def bytes_of(folder: Path) -> Mapping[str, bytes]:
    """Return every file below `folder` by its path."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def foreign_requests(pages: Mapping[str, BuiltPage]) -> Sequence[str]:
    """Return what a browser would fetch from another host: scripts, images and style sheets, not links to follow."""
    sources = r"""<(?:script|img|iframe|source|video|audio)[^>]+src=["']?(?:https?:)?//[^>]+>"""
    fetched = re.compile(rf"""{sources}|<link (?!rel="canonical")[^>]+>""")
    by_page: dict[str, list[str]] = defaultdict(list)
    for page in pages.values():
        for tag in fetched.findall(page.html):
            if not tag.startswith("<link") or re.search(r"""href=["']?(?:https?:)?//""", tag):
                by_page[page.address].append(tag)
    return [f"{address}: {tag}" for address, tags in by_page.items() for tag in tags]
