"""`robots.txt`: every page may be read, and where the list of pages is."""

from collections.abc import Iterator

from briefdesk.page import Publication, SitePage

ADDRESS = "robots.txt"


def list_robots(publication: Publication) -> Iterator[SitePage]:
    """Yield the file. It names the sitemap only where the site's address is known. Source: RFC 9309."""
    sitemap = f"\nSitemap: {publication.file_url('sitemap.xml')}\n" if publication.url else ""
    yield SitePage(address=ADDRESS, content=f"User-agent: *\nAllow: /\n{sitemap}".encode())
