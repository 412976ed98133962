"""The JSON API: the same facts as on the pages, as files for programs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from briefdesk.library import Library
from briefdesk.library.changes import changes
from briefdesk.library.published import as_published
from briefdesk.listings import _api
from briefdesk.listings._api import FOLDER
from briefdesk.listings._api_records import as_json
from briefdesk.listings._api_schema import render_json, schema_document
from briefdesk.listings._paging import Leaf, paged
from briefdesk.page import Publication, SitePage

SIZE = 200
"""Items of an older page of a list."""
SCHEMA = f"{FOLDER}/schema.json"


def list_api(library: Library, publication: Publication) -> Iterator[SitePage]:
    """Yield the directory, the schema, every list and every briefing's own record; nothing for a bundle."""
    if publication.is_bundle:
        return
    shown = as_published(library)
    lists = _lists(shown, publication)
    yield _file(SCHEMA, schema_document(publication.file_url(SCHEMA)))
    yield _file(f"{FOLDER}/index.json", _directory(shown, publication, {n: len(i) for n, (i, _) in lists.items()}))
    for name, (items, record) in lists.items():
        for leaf in paged(items, f"{FOLDER}/{name}", size=SIZE):
            yield _file(_leaf_path(leaf), _page(leaf, len(items), record))
    for briefing in (*shown.briefings, *shown.withdrawn):
        yield _file(_api.record_path(briefing), as_json(_api.whole(briefing, shown, publication)))


def _lists(library: Library, publication: Publication) -> Mapping[str, tuple[Sequence[Any], Callable[[Any], object]]]:
    """Return the items of each list in its order, and how one becomes a record."""
    return {
        "briefings": (library.briefings, lambda briefing: _api.summary(briefing, publication)),
        "corrections": (changes((*library.briefings, *library.withdrawn)), _api.correction),
        "entities": (tuple(library.entities.values()), _api.entity),
        "figures": (_api.all_figures(library), _api.figure),
        "tags": (tuple(library.tags.values()), _api.tag),
        "timeline": (_api.all_events(library), _api.event),
    }


def _directory(library: Library, publication: Publication, lengths: Mapping[str, int]) -> dict[str, Any]:
    newest = library.briefings[:1]
    return {
        "name": publication.name,
        "url": publication.url,
        "version": 1,
        "schema": SCHEMA,
        "newest": newest[0].date.isoformat() if newest else None,
        "lists": {name: {"path": f"{FOLDER}/{name}/index.json", "count": count} for name, count in lengths.items()},
    }


def _page(leaf: Leaf[Any], count: int, record: Callable[[Any], object]) -> dict[str, Any]:
    older = {"older": _path(leaf, leaf.number - 1)} if leaf.number > 1 else {}
    items = [as_json(record(item)) for item in leaf.items]
    return {"count": count, "page": leaf.number, "pages": leaf.count, **older, "items": items}


def _leaf_path(leaf: Leaf[Any]) -> str:
    return f"{leaf.main}/index.json" if leaf.is_main else _path(leaf, leaf.number)


def _path(leaf: Leaf[Any], number: int) -> str:
    return f"{leaf.main}/page-{number}.json"


def _file(path: str, document: Any) -> SitePage:
    return SitePage(address=path, content=render_json(document))
