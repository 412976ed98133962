"""A feed as JSON Feed. Source: version 1.1, https://www.jsonfeed.org/version/1.1/."""

import json
from typing import Any

from briefdesk.listings._addresses import feed_address
from briefdesk.listings._feed import Entry, Feed, moment
from briefdesk.page import Publication

VERSION = "https://jsonfeed.org/version/1.1"


def render_json_feed(feed: Feed, publication: Publication) -> bytes:
    """Return the feed as a JSON Feed document; addresses are left out where nobody has said where the site is."""
    document = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": publication.page_url(feed.address),
        "feed_url": publication.file_url(feed_address(feed.address, "json")),
        "description": feed.description,
        "language": publication.language,
        "authors": [_known({"name": publication.name, "url": publication.url})],
    }
    items = [_item(entry, publication) for entry in feed.entries]
    return json.dumps({**_known(document), "items": items}, ensure_ascii=False, indent=1).encode() + b"\n"


def _item(entry: Entry, publication: Publication) -> dict[str, Any]:
    return _known(
        {
            "id": entry.id,
            "url": entry.url,
            "external_url": entry.via[0] if entry.via else "",
            "title": entry.title,
            "content_html": entry.html,
            "summary": entry.summary,
            "date_published": moment(entry.published),
            "date_modified": moment(entry.updated),
            "tags": list(entry.tags),
            "language": entry.language if entry.language != publication.language else "",
        }
    )


def _known(document: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in document.items() if value}
