"""An extract as the JSON that the contract promises to other programs."""

import json
from typing import Any

from briefdesk.extract import Extract, Figure, Topic

SCHEMA = 1
"""Version of the object's shape; it grows when a field is renamed or removed."""
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
"""Made once: an encoder for each article takes as long as its figures."""


def render_extract(extract: Extract) -> str:
    """Return one line of JSON without its line end."""
    return _encode(extract_object(extract))


def extract_object(extract: Extract) -> dict[str, Any]:
    """Return the extract as plain values; spans are `[paragraph, start, end]`, days ISO 8601.

    Each item has the fields of its class under their names, in their order.
    """
    return {
        "schema": SCHEMA,
        "article": _article(extract),
        "paragraphs": [{"n": p.n, "kind": p.kind, "text": p.text} for p in extract.article.paragraphs],
        "entities": [dict(vars(entity)) for entity in extract.entities],
        "quotes": [dict(vars(quote)) for quote in extract.quotes],
        "figures": [_figure(figure) for figure in extract.figures],
        "dates": [dict(vars(mention)) for mention in extract.dates],
        "claims": [dict(vars(claim)) for claim in extract.claims],
        "topics": [_topic(topic) for topic in extract.topics],
    }


def _article(extract: Extract) -> dict[str, Any]:
    meta = extract.metadata
    return {
        "source": extract.article.source,
        "sha256": extract.article.sha256,
        "title": meta.title,
        "publisher": meta.publisher,
        "authors": list(meta.authors),
        "url": meta.url,
        "language": meta.language,
        "dateline": meta.dateline,
        "published": meta.published and meta.published.isoformat(),
        "modified": meta.modified and meta.modified.isoformat(),
        "rights": meta.rights,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return vars(figure) | {
        "value": plain_number(figure.value),
        "high": None if figure.high is None else plain_number(figure.high),
    }


def _topic(topic: Topic) -> dict[str, Any]:
    return vars(topic) | {"score": plain_number(topic.score)}


def plain_number(value: float) -> int | float:
    """Return a whole number as an integer, so that it prints as 10000 and not as 10000.0."""
    return int(value) if float(value).is_integer() else value
