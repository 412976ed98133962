"""The addresses outside the site that briefings lead to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefdesk.briefing import Briefing
from briefdesk.library.links import LINK
from briefdesk.text import is_web_address


@dataclass(frozen=True, kw_only=True)
class OutwardLink:
    """An address on the web and the files that lead to it."""

    url: str
    """Without its fragment, which no server is asked for."""
    archive_url: str | None = None
    """An archived copy that a source names beside it."""
    paths: tuple[str, ...] = ()
    """Paths of the briefings in the repository, in order."""


def outward_links(briefings: Iterable[Briefing]) -> tuple[OutwardLink, ...]:
    """Return every address that sources, archives and texts lead to, each once, in alphabetical order."""
    paths: dict[str, set[str]] = defaultdict(set)
    archives: dict[str, str] = {}
    for briefing in briefings:
        for url in _addresses(briefing):
            paths[url].add(briefing.path)
        archives |= {_asked(s.url): s.archive_url for s in briefing.sources if s.url and s.archive_url}
    return tuple(
        OutwardLink(url=url, archive_url=archives.get(url), paths=tuple(sorted(paths[url]))) for url in sorted(paths)
    )


def _addresses(briefing: Briefing) -> Iterator[str]:
    for source in briefing.sources:
        yield from (_asked(url) for url in (source.url, source.archive_url) if url and is_web_address(url))
    for match in LINK.finditer(briefing.body):
        if is_web_address(match["target"]):
            yield _asked(match["target"])


def _asked(url: str) -> str:
    return url.partition("#")[0]
