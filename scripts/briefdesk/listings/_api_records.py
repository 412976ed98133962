"""What the JSON API says: its records. The docstrings of the attributes are what its users read.

A field with a default is left out where it is empty; all others are always there.
"""

import datetime
from dataclasses import MISSING, dataclass, fields, is_dataclass
from typing import Any

from briefdesk.article import Rights
from briefdesk.briefing import Confidence, Likelihood, Status
from briefdesk.extract import EntityKind, Qualifier
from briefdesk.serialise import plain_number

EMPTY = (None, "", ())


@dataclass(frozen=True, kw_only=True)
class EntityReference:
    """An entity that a briefing names."""

    kind: EntityKind
    """`person`, `organization` or `place`."""
    id: str
    """Told from all others of its kind by this."""
    name: str
    """The name it is best known by."""


@dataclass(frozen=True, kw_only=True)
class SourceRecord:
    """An article that a briefing rests on."""

    publisher: str
    """The newsroom that published it."""
    authors: tuple[str, ...] = ()
    """Its bylines."""
    title: str = ""
    """Its headline."""
    published: datetime.date | None = None
    """The day it was published."""
    url: str = ""
    """Its address."""
    archive_url: str = ""
    """Address of an archived copy."""
    rights: Rights
    """Who may reprint it: nobody (`reserved`), the desk (`licensed`), all (`public-domain`); `own` is the desk's."""
    grade: str = ""
    """Its grade on the Admiralty scale, `A1` to `F6`."""
    sha256: str = ""
    """SHA-256 of the article."""


@dataclass(frozen=True, kw_only=True)
class FigureRecord:
    """A number with who gave it and where it stands."""

    briefing: str
    """Name of the briefing that holds it."""
    value: float
    """The plain number; of a range the lower end."""
    high: float | None = None
    """Upper end of a range."""
    unit: str = ""
    """`$`, `%`, `km` …; left out for a plain count."""
    noun: str
    """What is counted or measured."""
    qualifier: Qualifier
    """How exact the number is."""
    by: str = ""
    """Who says so, in the briefing's words."""
    as_of: str = ""
    """When it held: a day, week, month or year by ISO 8601."""
    source: int
    """Number of the source in its briefing, from 1."""
    paragraph: int | None = None
    """Number of the paragraph in the source, from 1."""


@dataclass(frozen=True, kw_only=True)
class QuoteRecord:
    """Words somebody said."""

    text: str
    """The words, without quotation marks."""
    speaker: str = ""
    """Who said them."""
    source: int
    """Number of the source, from 1."""
    paragraph: int | None = None
    """Number of the paragraph in the source, from 1."""


@dataclass(frozen=True, kw_only=True)
class EventRecord:
    """Something dated, past or announced."""

    briefing: str
    """Name of the briefing that holds it."""
    date: str
    """A day, week, month or year by ISO 8601."""
    event: str
    """What happened or is to happen."""
    source: int
    """Number of the source in its briefing, from 1."""
    paragraph: int | None = None
    """Number of the paragraph in the source, from 1."""


@dataclass(frozen=True, kw_only=True)
class CorrectionRecord:
    """A correction, or the taking back of a whole briefing."""

    briefing: str
    """Name of the briefing."""
    date: datetime.date
    """The day of the correction."""
    kind: str
    """`correction` or `withdrawn`."""
    note: str
    """What was wrong and what is right."""


@dataclass(frozen=True, kw_only=True)
class BriefingSummary:
    """A briefing as lists have it."""

    name: str
    """Its permanent name, `2024-10-30-kursk`."""
    status: Status
    """`published` or `withdrawn`."""
    title: str
    """What it says, in a few words."""
    description: str = ""
    """One sentence a reader could stop at."""
    date: datetime.date
    """The day it is of."""
    modified: datetime.date
    """The day of its latest change."""
    language: str
    """Its language (BCP 47)."""
    tags: tuple[str, ...] = ()
    """Names of its tags."""
    record: str
    """Path of its full record below the site."""
    page: str
    """Path of its page below the site."""
    url: str = ""
    """Address of its page; left out where the site does not know where it is published."""


@dataclass(frozen=True, kw_only=True)
class BriefingRecord(BriefingSummary):
    """One briefing, whole. A withdrawn one has its reason and nothing of what it said."""

    withdrawn: str = ""
    """Why it was withdrawn, where it was."""
    entities: tuple[EntityReference, ...] = ()
    """People, organizations and places it names."""
    sources: tuple[SourceRecord, ...] = ()
    """The articles it rests on."""
    figures: tuple[FigureRecord, ...] = ()
    """Its numbers."""
    quotes: tuple[QuoteRecord, ...] = ()
    """Its quotes."""
    timeline: tuple[EventRecord, ...] = ()
    """Its dated events."""
    corrections: tuple[CorrectionRecord, ...] = ()
    """Mistakes mended."""
    confidence: Confidence | None = None
    """How sure the desk is."""
    likelihood: Likelihood | None = None
    """How likely the outcome is, by ICD 203."""
    follows: str = ""
    """Name of the briefing it continues."""
    supersedes: str = ""
    """Name of the briefing it replaces."""
    related: tuple[str, ...] = ()
    """Names of briefings to see with it, best first."""
    linked_from: tuple[str, ...] = ()
    """Names of briefings that link to it, newest first."""
    markdown: str = ""
    """Path below the site of the Markdown copy, which holds `text` too."""
    text: str = ""
    """Its whole text in Markdown."""


@dataclass(frozen=True, kw_only=True)
class EntityRecord:
    """A person, organization or place."""

    kind: EntityKind
    """`person`, `organization` or `place`."""
    id: str
    """Told from all others of its kind by this."""
    name: str
    """The name it is best known by."""
    aliases: tuple[str, ...] = ()
    """Other names that stand for it."""
    role: str = ""
    """What it is or does."""
    wikidata: str = ""
    """Number of its entry in Wikidata."""
    coordinates: tuple[float, float] | None = None
    """Latitude and longitude of a place."""
    briefings: int
    """How many published briefings name it."""
    first: datetime.date | None = None
    """Day of the earliest of them."""
    latest: datetime.date | None = None
    """Day of the latest of them."""
    page: str
    """Path of its page below the site."""


@dataclass(frozen=True, kw_only=True)
class TagRecord:
    """A topic."""

    name: str
    """Told from all others by this."""
    title: str
    """Its name in words."""
    description: str = ""
    """What belongs under it."""
    broader: str = ""
    """Name of the wider tag."""
    narrower: tuple[str, ...] = ()
    """Names of the narrower tags."""
    media_topic: str = ""
    """Code of the same topic in the IPTC Media Topics."""
    briefings: int
    """How many published briefings carry it."""
    page: str
    """Path of its page below the site."""


def as_json(record: Any) -> Any:
    """Return a record as JSON values, without the fields that are empty and may be left out."""
    if isinstance(record, datetime.date):
        return record.isoformat()
    if isinstance(record, tuple):
        return [as_json(item) for item in record]
    if not is_dataclass(record):
        return plain_number(record) if isinstance(record, float) else record
    shown = ((field, getattr(record, field.name)) for field in fields(record))
    return {field.name: as_json(value) for field, value in shown if field.default is MISSING or value not in EMPTY}
