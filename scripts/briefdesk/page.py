"""A page or file of the site, the same for MkDocs, a folder or a test, and the site it is on."""

import posixpath
from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

from briefdesk.repository import NOWHERE, Repository, repository_of

POLICY = "policy.md"
CONTRIBUTE = "contribute/index.md"


@dataclass(frozen=True, kw_only=True)
class Publication:
    """The site as a whole: what feeds, linked data and the API say of it."""

    name: str = "Briefdesk"
    """The site's name, as in `site_name` of mkdocs.yml."""
    desk: str = "Briefdesk"
    """What the ids of feed entries are made of; never changed, or readers get every entry again."""
    description: str = ""
    """What the site is, in one sentence."""
    url: str = ""
    """Address of the home page with a slash at its end; empty where nobody has said where the site is published."""
    language: str = "en"
    """Language of the site's own words as a short code (BCP 47)."""
    policy: str = ""
    """Address of the page that says how briefings are made and corrected, `policy.md`; empty where there is none."""
    contribute: str = ""
    """Address in the folder of pages of the one that says how to contribute; empty where there is none."""
    repository: Repository = NOWHERE
    """Where the project is kept."""
    is_bundle: bool = False
    """Whether the pages are for an offline bundle, from which nobody follows and no program asks."""
    copy_ending: str = ".md"
    """Ending of the Markdown copy of a briefing; a host that makes a page of every `.md` file needs another."""

    def page_url(self, address: str) -> str:
        """Return where a page is on the web; empty where nobody has said where the site is."""
        return self.file_url(web_path(address))

    def file_url(self, path: str) -> str:
        """Return where a file is on the web; empty where nobody has said where the site is."""
        return f"{self.url}{path}" if self.url else ""


@dataclass(frozen=True, kw_only=True)
class SitePage:
    """One file of the staged MkDocs project."""

    address: str
    """Path below the docs folder with forward slashes: `briefings/2024/2024-10-30-kursk.md`, `tags/index.md`."""
    content: str | bytes
    """Markdown with front matter for a page, bytes for anything else."""
    edit_address: str | None = None
    """Path in the repository of the file a person would edit, or None for a page made from many."""


def publication_of(settings: Mapping[str, Any], written: Container[str]) -> Publication:
    """Return the publication that the settings of mkdocs.yml describe; `written` are the addresses of its pages."""
    url = settings.get("site_url") or ""
    return Publication(
        name=settings["site_name"],
        desk=settings["extra"].get("desk") or settings["site_name"],
        description=settings.get("site_description") or "",
        url=url,
        language=settings["theme"].get("language") or "en",
        policy=f"{url}{web_path(POLICY)}" if url and POLICY in written else "",
        contribute=CONTRIBUTE if CONTRIBUTE in written else "",
        repository=repository_of(settings),
    )


def web_path(address: str) -> str:
    """Return a page's path below the site: `tags/shipping/` for `tags/shipping.md`, `tags/` for `tags/index.md`."""
    if posixpath.basename(address) == "index.md":
        return address.removesuffix("index.md")
    return f"{address.removesuffix('.md')}/"
