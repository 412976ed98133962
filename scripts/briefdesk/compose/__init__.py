"""Draft briefings from what was extracted: one for each distinct subject of an article, the lead first."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count, islice

from briefdesk.article import Paragraph
from briefdesk.briefing import TITLE_AT_MOST, Briefing, QuoteEntry, Source
from briefdesk.compose.cast import cast
from briefdesk.compose.descriptions import description
from briefdesk.compose.headlines import keys
from briefdesk.compose.numbers import figures_told
from briefdesk.compose.offices import introduced, offices
from briefdesk.compose.points import arrange, spoken_words
from briefdesk.compose.sections import Contents, Sibling, held, held_inside, render_body
from briefdesk.compose.statements import Statement, statements
from briefdesk.compose.subjects import Subject, Told, subjects
from briefdesk.compose.tags import subject_tags
from briefdesk.compose.timeline import events
from briefdesk.compose.titles import lead_titles, ranked, titles
from briefdesk.errors import BriefdeskError
from briefdesk.extract import EntityKind, Extract
from briefdesk.extractors.topics import cue_matches
from briefdesk.library.calendar import in_words
from briefdesk.library.names import name_book
from briefdesk.prose.lexicon import words
from briefdesk.text import fold, slugify
from briefdesk.vocabulary import Vocabulary

ENTRIES_AT_MOST = 50
"""Figures, quotes and dated events each that a front matter carries."""

HEADING_WORDS = 3
"""Words of a line above the story from which on it is a headline or standfirst, and no item of a menu."""

SHARED_AT_LEAST = 2
"""Words by which a statement and a title are of the same news."""

OPEN_RIGHTS = frozenset({"own", "public-domain", "licensed"})
"""Rights under which a briefing may stand as the article words it."""

NO_PUBLISHER = "Publisher not named"


def compose(extract: Extract, vocabulary: Vocabulary) -> tuple[Briefing, ...]:
    """Return the briefings an article gives, the lead first; together they account for every paragraph of the story.

    Raises:
        BriefdeskError: If nothing tells when the article was published.
    """
    if extract.metadata.published is None:
        mend = "give the day with --published, as in --published 2031-05-02"
        raise BriefdeskError("tells no day of publication", where=extract.article.source, mend=mend)
    parts = _parts(extract, vocabulary)
    named = _named(parts, extract)
    return tuple(_briefing(n, parts, named, extract, vocabulary) for n in range(len(parts)))


@dataclass(frozen=True, kw_only=True)
class _Part:
    subject: Subject
    statements: tuple[Statement, ...]
    best: tuple[Statement, ...]
    """Those of its statements that a title may come from, best first."""
    cues: tuple[Told, ...]
    """The cues of all tags in its paragraphs."""
    cast: Mapping[EntityKind, tuple[str, ...]]
    """The names its text holds, by kind."""


def _parts(extract: Extract, vocabulary: Vocabulary) -> tuple[_Part, ...]:
    """Return the subjects with their statements; a subject of which nothing is stated is left to the lead."""
    found = statements(extract)
    parts = []
    cues = cue_matches(extract.article.body, vocabulary.tags)
    for subject in subjects(extract.article.body, cues, vocabulary):
        numbers = frozenset(subject.numbers)
        own = tuple(s for s in found if s.paragraph in numbers)
        best = ranked(subject, own, extract)
        told = tuple((p, match) for p, match in cues if p.n in numbers)
        parts.append(_Part(subject=subject, statements=own, best=best, cast=cast(numbers, extract), cues=told))
    return tuple(part for part in parts if part.statements)


def _named(parts: Sequence[_Part], extract: Extract) -> tuple[tuple[str, str], ...]:
    """Return the title and the file name of each part, no two alike."""
    found: list[tuple[str, str]] = []
    for part in parts:
        taken = {fold(title) for title, _ in found}
        wanted = chain(_headline(extract), lead_titles(part.best, extract)) if not found else ()
        news = f"News of {_day_in_words(extract)}"
        candidates = chain(wanted, filter(str.strip, titles(part.best)), [news])
        title = next((t for t in candidates if fold(t) not in taken), None) or _numbered(news, len(found))
        found.append((title, _file_name(title, extract, {name for _, name in found})))
    return tuple(found)


def _headline(extract: Extract) -> tuple[str, ...]:
    """Return the article's own headline where it may be used and fits."""
    title = " ".join((extract.metadata.title or "").split())
    fits = 0 < len(title) <= TITLE_AT_MOST and extract.metadata.rights in OPEN_RIGHTS
    return (title,) if fits else ()


def _day_in_words(extract: Extract) -> str:
    return in_words(str(extract.metadata.published))


def _numbered(title: str, n: int) -> str:
    ending = f" ({n + 1})"
    return title[: TITLE_AT_MOST - len(ending)] + ending


def _file_name(title: str, extract: Extract, taken: set[str]) -> str:
    base = f"{extract.metadata.published}-{_slug(title)}"
    names = (base if n == 1 else f"{base}-{n}" for n in count(1))
    return next(name for name in names if name not in taken)


def _slug(title: str) -> str:
    """Return the slug of a title; one that had to be cut ends with a word that can end a phrase."""
    parts = slugify(title).split("-")
    if len(slugify(title)) < len(slugify(title, length=len(title) * 4)):
        while len(parts) > 1 and parts[-1] in words("clause_words", "dangling"):
            parts.pop()
    return "-".join(parts) or "briefing"


def _briefing(
    n: int, parts: Sequence[_Part], named: Sequence[tuple[str, str]], extract: Extract, vocabulary: Vocabulary
) -> Briefing:
    part, (title, name) = parts[n], named[n]
    contents = _contents(part, _siblings(n, parts, named), extract, vocabulary)
    numbers = frozenset(part.subject.numbers)
    published = extract.metadata.published
    assert published is not None
    return Briefing(
        name=name,
        title=title,
        date=published,
        description=held_inside(description(_lead_first(part, title, extract), title), is_draft=contents.is_draft),
        tags=subject_tags(part.subject, _headings(extract) if n == 0 else (), part.cues, part.cast, vocabulary),
        people=_as_described("person", part, vocabulary),
        organizations=_as_described("organization", part, vocabulary),
        places=_as_described("place", part, vocabulary),
        status="draft" if contents.is_draft else "published",
        sources=(contents.source,),
        figures=tuple(counted.entry for counted in contents.figures[:ENTRIES_AT_MOST]),
        quotes=_quotes(numbers, extract, is_draft=contents.is_draft),
        timeline=contents.timeline[:ENTRIES_AT_MOST],
        related=tuple(other for _, other in named if other != name),
        language=extract.metadata.language or "en",
        body=render_body(contents),
    )


def _lead_first(part: _Part, title: str, extract: Extract) -> tuple[Statement, ...]:
    """Return the statements that say most, first those of the article's lead that are of the same news as the title."""
    lead, told = extract.article.body[0].n, keys(title)

    def is_news(statement: Statement) -> bool:
        return statement.paragraph == lead and len(told & keys(statement.headline)) >= SHARED_AT_LEAST

    return tuple(sorted(part.best, key=lambda statement: not is_news(statement)))


def _as_described(kind: EntityKind, part: _Part, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the names of one kind, each as the vocabulary has it where it knows it by that name or an alias."""
    book = name_book(vocabulary)
    known = (book.entries.get(book.key(kind, name)) for name in part.cast[kind])
    return tuple(dict.fromkeys(e.name if e else name for e, name in zip(known, part.cast[kind], strict=True)))


def _headings(extract: Extract) -> tuple[Paragraph, ...]:
    """Return the headline as the page tells it, and what stands as headline or standfirst before the story."""
    title = extract.metadata.title
    first = extract.article.body[0].n
    above = extract.article.paragraphs[: first - 1]
    opening = (p for p in above if p.kind in ("heading", "dek") and len(p.text.split()) >= HEADING_WORDS)
    told = (Paragraph(n=0, kind="heading", text=title),) if title else ()
    return (*told, *(p for p in opening if fold(p.text) != fold(title or "")))


def _siblings(n: int, parts: Sequence[_Part], named: Sequence[tuple[str, str]]) -> tuple[Sibling, ...]:
    """Return the other briefings of the article, each with the names it shares with part `n`, rarest first."""
    parts_with = Counter((kind, who) for part in parts for kind, names in part.cast.items() for who in names)
    own = sorted(((kind, who) for kind, names in parts[n].cast.items() for who in names), key=parts_with.__getitem__)
    found = []
    for other, (title, name) in zip(parts, named, strict=True):
        shared = tuple(who for kind, who in own if who in other.cast[kind])
        found.append(Sibling(title=title, name=name, paragraphs=other.subject.numbers, shared=shared))
    return tuple(found[:n] + found[n + 1 :])


def _contents(part: _Part, siblings: tuple[Sibling, ...], extract: Extract, vocabulary: Vocabulary) -> Contents:
    book = name_book(vocabulary)
    described = {name for name in part.cast["person"] if book.entries.get(book.key("person", name))}
    unknown = {name: office for name, office in offices(extract).items() if name not in described}
    return Contents(
        arrangement=introduced(arrange(part.statements, extract), unknown),
        figures=figures_told(extract, part.statements),
        timeline=events(extract, part.statements),
        source=_source(extract),
        paragraphs=part.subject.numbers,
        siblings=siblings,
        is_draft=extract.metadata.rights not in OPEN_RIGHTS,
    )


def _source(extract: Extract) -> Source:
    told = extract.metadata
    return Source(
        publisher=told.publisher or NO_PUBLISHER,
        authors=told.authors,
        title=told.title,
        published=told.published,
        url=told.url,
        rights=told.rights,
        sha256=extract.article.sha256,
    )


def _quotes(paragraphs: frozenset[int], extract: Extract, *, is_draft: bool) -> tuple[QuoteEntry, ...]:
    names = {entity.id: entity.name for entity in extract.entities}
    found = (quote for quote in extract.quotes if quote.at.paragraph in paragraphs)
    entries = (
        QuoteEntry(
            text=held(spoken_words(quote), is_draft=is_draft),
            speaker=names.get(quote.speaker or ""),
            paragraph=quote.at.paragraph,
        )
        for quote in found
    )
    return tuple(islice(entries, ENTRIES_AT_MOST))
