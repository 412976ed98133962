"""What a page says to machines in the words of schema.org, as JSON-LD for its head.

Addresses are left out where nobody has said where the site is published.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from briefdesk.briefing import Briefing, Source
from briefdesk.extract import EntityKind
from briefdesk.library import EntityKey, Library, TagTerm
from briefdesk.library.changes import changed_on
from briefdesk.listings._addresses import briefing_address, entity_address, tag_address, wikidata_address
from briefdesk.page import Publication
from briefdesk.vocabulary import EntityEntry

CONTEXT = "https://schema.org"
TYPES: Mapping[EntityKind, str] = {"person": "Person", "organization": "Organization", "place": "Place"}
ACTING = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})
"""Characters that could end a script or start one, as JSON escapes them."""

Thing = dict[str, Any]
"""A thing of schema.org; what is empty is not known."""


def linked_data(thing: Thing) -> str:
    """Return a thing as JSON-LD that may stand in a `<script>` as it is."""
    document = {"@context": CONTEXT, **known(thing)}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).translate(ACTING)


def known(thing: Thing) -> Thing:
    """Return a thing without what is empty, at every depth."""
    kept = {key: _known(value) for key, value in thing.items()}
    return {key: value for key, value in kept.items() if value not in ("", None, [], {})}


def article(briefing: Briefing, library: Library, publication: Publication) -> Thing:
    """Return a briefing as a `NewsArticle`; one that is withdrawn without what it said."""
    url = publication.page_url(briefing_address(briefing))
    base: Thing = {
        "@type": "NewsArticle",
        "@id": url,
        "url": url,
        "headline": briefing.title,
        "inLanguage": briefing.language,
        "datePublished": briefing.date.isoformat(),
        "dateModified": changed_on(briefing).isoformat(),
        "author": {"@type": "NewsMediaOrganization", "name": publication.name, "url": publication.url},
        "publisher": organization(publication),
        "isAccessibleForFree": True,
    }
    if briefing.status == "withdrawn":
        return base | {"creativeWorkStatus": "Withdrawn", "description": briefing.withdrawn or "Withdrawn."}
    tags = [library.tags[name] for name in briefing.tags if name in library.tags]
    return base | {
        "description": briefing.description,
        "keywords": [term.tag.title for term in tags],
        "about": [_topic(term, publication) for term in tags],
        "mentions": _mentions(library.named.get(briefing.name, ()), library, publication),
        "citation": [_citation(source) for source in briefing.sources],
        "correction": [_correction(c.date.isoformat(), c.note) for c in briefing.corrections],
    }


def organization(publication: Publication) -> Thing:
    """Return the desk that publishes, with where it says how it works and how it corrects."""
    corrections = f"{publication.policy}#corrections" if publication.policy else ""
    return {
        "@type": "NewsMediaOrganization",
        "name": publication.name,
        "url": publication.url,
        "publishingPrinciples": publication.policy,
        "correctionsPolicy": corrections,
    }


def website(publication: Publication) -> Thing:
    """Return the site as a whole."""
    return {
        "@type": "WebSite",
        "name": publication.name,
        "url": publication.url,
        "description": publication.description,
        "inLanguage": publication.language,
        "publisher": organization(publication),
    }


def collection(title: str, address: str, publication: Publication, *, about: Thing | None = None) -> Thing:
    """Return a list of briefings."""
    url = publication.page_url(address)
    return {"@type": "CollectionPage", "name": title, "url": url, "inLanguage": publication.language, "about": about}


def topic(term: TagTerm, publication: Publication) -> Thing:
    """Return a tag with what belongs under it."""
    return _topic(term, publication) | {"description": term.tag.description}


def entity(entry: EntityEntry, publication: Publication) -> Thing:
    """Return a person, organization or place with what is known of it."""
    position = entry.coordinates if entry.kind == "place" else None
    geo = {"@type": "GeoCoordinates", "latitude": position[0], "longitude": position[1]} if position else None
    return {
        "@type": TYPES[entry.kind],
        "name": entry.name,
        "url": publication.page_url(entity_address((entry.kind, entry.id))),
        "alternateName": list(entry.aliases),
        "description": entry.description or entry.role,
        "jobTitle": entry.role if entry.kind == "person" else "",
        "sameAs": wikidata_address(entry.wikidata),
        "geo": geo,
    }


def _mentions(keys: Iterable[EntityKey], library: Library, publication: Publication) -> list[Thing]:
    entries = [library.entities[key].entry for key in keys]
    return [
        {
            "@type": TYPES[entry.kind],
            "name": entry.name,
            "url": publication.page_url(entity_address((entry.kind, entry.id))),
            "sameAs": wikidata_address(entry.wikidata),
        }
        for entry in entries
    ]


def _topic(term: TagTerm, publication: Publication) -> Thing:
    return {"@type": "Thing", "name": term.tag.title, "url": publication.page_url(tag_address(term.tag.name))}


def _citation(source: Source) -> Thing:
    return {
        "@type": "NewsArticle",
        "headline": source.title,
        "author": [{"@type": "Person", "name": name} for name in source.authors],
        "publisher": {"@type": "Organization", "name": source.publisher},
        "datePublished": source.published.isoformat() if source.published else "",
        "url": source.url,
        "archivedAt": source.archive_url,
    }


def _correction(day: str, note: str) -> Thing:
    return {"@type": "CorrectionComment", "datePublished": day, "text": note}


def _known(value: Any) -> Any:
    if isinstance(value, dict):
        return known(value)
    return [_known(item) for item in value] if isinstance(value, list) else value
