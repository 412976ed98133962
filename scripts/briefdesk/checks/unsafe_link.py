"""A link that runs code or carries data instead of leading to a page.

Addresses that begin with `javascript:`, `data:` and the like can do harm when they are followed. Only `https:`, `http:`
and `mailto:` are let through.

Bad:

    Read [the offer](javascript:alert(1)).

Good:

    Read [the offer](https://example.org/offer).
"""

from collections.abc import Iterator

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding
from briefdesk.library.markup import SAFE_SCHEMES
from briefdesk.schema import shown


def unsafe_link(desk: Desk) -> Iterator[Finding]:
    """Yield each link whose address is neither a path nor a page on the web nor a mail address."""
    for file, links in desk.links:
        places = Places(file.body, file.body_line)
        for link in links:
            if not link.scheme or link.scheme in SAFE_SCHEMES:
                continue
            what = f"{shown(link.target)} is an address of the kind `{link.scheme}:`"
            yield fault(file, places.at(link.offset), "unsafe-link", what, "link to a page with https:, or to a file")
