"""Records of the JSON API from the library as it is published."""

from collections.abc import Sequence
from typing import Any

from briefdesk.briefing import Briefing, Event, FigureEntry, Source
from briefdesk.library import Counted, Dated, EntityTerm, Library, TagTerm
from briefdesk.library.changes import Change, changed_on, changes
from briefdesk.listings import _api_records as records
from briefdesk.listings._addresses import briefing_address, copy_address, entity_address, tag_address
from briefdesk.listings._full_text import copy_markdown
from briefdesk.page import Publication, web_path

FOLDER = "api/v1"


def record_path(briefing: Briefing) -> str:
    """Return the path of a briefing's full record."""
    return f"{FOLDER}/briefings/{briefing.name}.json"


def summary(briefing: Briefing, publication: Publication) -> records.BriefingSummary:
    """Return a briefing as lists have it."""
    return records.BriefingSummary(**_summary(briefing, publication))


def whole(briefing: Briefing, library: Library, publication: Publication) -> records.BriefingRecord:
    """Return one briefing with all it holds; of a withdrawn one only that it is."""
    base = _summary(briefing, publication)
    if briefing.status == "withdrawn":
        return records.BriefingRecord(**base, withdrawn=briefing.withdrawn or "")
    keys = library.named.get(briefing.name, ())
    return records.BriefingRecord(
        **base,
        entities=tuple(records.EntityReference(kind=k[0], id=k[1], name=library.entities[k].entry.name) for k in keys),
        sources=tuple(map(_source, briefing.sources)),
        figures=tuple(figure(Counted(briefing, entry)) for entry in briefing.figures),
        quotes=tuple(
            records.QuoteRecord(text=q.text, speaker=q.speaker or "", source=q.source, paragraph=q.paragraph)
            for q in briefing.quotes
        ),
        timeline=tuple(event(Dated(briefing, entry)) for entry in briefing.timeline),
        corrections=tuple(correction(change) for change in reversed(changes([briefing]))),
        confidence=briefing.confidence,
        likelihood=briefing.likelihood,
        follows=_unless_draft(briefing.follows, library),
        supersedes=_unless_draft(briefing.supersedes, library),
        related=tuple(relation.briefing.name for relation in library.related.get(briefing.name, ())),
        linked_from=tuple(link.briefing.name for link in library.backlinks.get(briefing.name, ())),
        markdown=copy_address(briefing, publication),
        text=copy_markdown(briefing, library, publication),
    )


def figure(counted: Counted) -> records.FigureRecord:
    """Return a figure with the briefing that holds it."""
    entry: FigureEntry = counted.figure
    return records.FigureRecord(
        briefing=counted.briefing.name,
        value=entry.value,
        high=entry.high,
        unit=entry.unit,
        noun=entry.noun,
        qualifier=entry.qualifier,
        by=entry.by or "",
        as_of=entry.as_of or "",
        source=entry.source,
        paragraph=entry.paragraph,
    )


def event(dated: Dated) -> records.EventRecord:
    """Return a dated event with the briefing that holds it."""
    entry: Event = dated.event
    return records.EventRecord(
        briefing=dated.briefing.name,
        date=entry.date,
        event=entry.event,
        source=entry.source,
        paragraph=entry.paragraph,
    )


def correction(change: Change) -> records.CorrectionRecord:
    """Return a correction or a taking back."""
    kind = "correction" if change.number else "withdrawn"
    return records.CorrectionRecord(briefing=change.briefing.name, date=change.day, kind=kind, note=change.note)


def entity(term: EntityTerm) -> records.EntityRecord:
    """Return a person, organization or place with how often and when it is named."""
    entry = term.entry
    days = [briefing.date for briefing in term.briefings]
    return records.EntityRecord(
        kind=entry.kind,
        id=entry.id,
        name=entry.name,
        aliases=entry.aliases,
        role=entry.role,
        wikidata=entry.wikidata or "",
        coordinates=entry.coordinates,
        briefings=len(days),
        first=min(days, default=None),
        latest=max(days, default=None),
        page=web_path(entity_address(term.key)),
    )


def tag(term: TagTerm) -> records.TagRecord:
    """Return a topic with how many briefings carry it."""
    return records.TagRecord(
        name=term.tag.name,
        title=term.tag.title,
        description=term.tag.description,
        broader=term.tag.broader or "",
        narrower=term.narrower,
        media_topic=term.tag.media_topic or "",
        briefings=len(term.briefings),
        page=web_path(tag_address(term.tag.name)),
    )


def all_figures(library: Library) -> Sequence[Counted]:
    """Return all figures, those of the newest briefing first, each briefing's in its own order."""
    return [Counted(briefing, entry) for briefing in library.briefings for entry in briefing.figures]


def all_events(library: Library) -> Sequence[Dated]:
    """Return all dated events, the latest first."""
    return library.events[::-1]


def _summary(briefing: Briefing, publication: Publication) -> dict[str, Any]:
    is_withdrawn = briefing.status == "withdrawn"
    address = briefing_address(briefing)
    return {
        "name": briefing.name,
        "status": briefing.status,
        "title": briefing.title,
        "description": "" if is_withdrawn else briefing.description,
        "date": briefing.date,
        "modified": changed_on(briefing),
        "language": briefing.language,
        "tags": () if is_withdrawn else briefing.tags,
        "record": record_path(briefing),
        "page": web_path(address),
        "url": publication.page_url(address),
    }


def _source(source: Source) -> records.SourceRecord:
    return records.SourceRecord(
        publisher=source.publisher,
        authors=source.authors,
        title=source.title or "",
        published=source.published,
        url=source.url or "",
        archive_url=source.archive_url or "",
        rights=source.rights,
        grade=source.grade or "",
        sha256=source.sha256 or "",
    )


def _unless_draft(name: str | None, library: Library) -> str:
    return "" if name is None or name in library.drafts else name
