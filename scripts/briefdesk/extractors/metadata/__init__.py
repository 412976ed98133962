"""Work out what an article's form does not tell: title, publisher, authors, dateline, day, language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from briefdesk.article import Article, Metadata
from briefdesk.extractors.metadata.newsroom import bylines_on_top, find_newsroom
from briefdesk.extractors.metadata.publication import find_publication
from briefdesk.prose.above_lead import MOST_DEKS
from briefdesk.prose.biographies import biography_name
from briefdesk.prose.byline_names import NAME, byline_names, byline_opener, is_name, unique_names
from briefdesk.prose.bylines import names_writers, opens_byline
from briefdesk.prose.dateline import is_place_line, story_dateline
from briefdesk.prose.gazetteer import is_large_place
from briefdesk.prose.headlines import SEPARATED, headline_of, is_date_line
from briefdesk.prose.language import detect_language
from briefdesk.prose.letterheads import SEPARATORS, read_letterhead
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.prose.newsrooms import known_newsroom
from briefdesk.prose.writers_lines import names_newsroom, writers_alone
from briefdesk.text import fold

REACHED = re.compile(
    rf"(?:Contact|Reach|Email|E-mail|Write to|Follow)(?: reporter)? (?P<name>{NAME}?),? (?:at|on|via)\b"
)
"""How a line below the story says how to reach its writer."""
OFFICES = ("Department ", "Ministry ", "Office ", "Embassy ", "Prime Minister's Office", "Government ")
"""How those begin from whom a release is, and who are no writers: "From: Department for Transport"."""
LABEL = re.compile(r"(?:(?:title|headline|subject|fwd?|re): ?)+(?=\S)", re.I)
"""What stands before a headline that was copied from a form or a letter."""


def extract_metadata(article: Article) -> Metadata:
    """Return the article's metadata, completed from its text where its form is silent.

    What neither tells stays None or empty: nothing is made up.
    """
    known = article.metadata
    return replace(
        known,
        title=known.title or _headline(article),
        publisher=known.publisher or find_newsroom(article),
        authors=known.authors or _authors(article),
        dateline=known.dateline or _dateline(article),
        published=known.published or find_publication(article),
        language=known.language or detect_language(" ".join(p.text[:2_000] for p in article.body[:40])),
    )


def _headline(article: Article) -> str | None:
    """Return the heading above the lead that is the headline."""
    lead = next((p.n for p in article.body), len(article.paragraphs) + 1)
    above = {p.n: p.text for p in article.paragraphs if p.kind == "heading" and p.n < lead}
    found = headline_of(above) or _short_headline(article, above)
    return _bare_headline(above[found]) if found else None


def _short_headline(article: Article, above: Mapping[int, str]) -> int | None:
    """Return the number of the first line of all where it has two words above the byline and names no section."""
    line = above.get(1, "")
    is_section = words("pages", "section_words").issuperset(fold(line).split())
    below = article.paragraphs[1].kind if len(article.paragraphs) > 1 else None
    return 1 if line.count(" ") == 1 and below == "byline" and not is_section and not known_newsroom(line) else None


def _bare_headline(line: str) -> str:
    """Return the headline without the word before it and the newsroom behind it that some copy along."""
    bare = LABEL.sub("", line)
    for joint in (" | ", " - ", " – "):
        head, found, tail = bare.rpartition(joint)
        if found and (known_newsroom(tail) or names_newsroom(tail)) and head.count(" ") >= MOST_DEKS:
            return head.strip()
    return bare


def _authors(article: Article) -> tuple[str, ...]:
    """Return the writers that byline, biography or sign-off names, the first of these that names any."""
    on_top = _writers_on_top(article)
    if on_top:
        return on_top
    told = [p.text.lstrip("–—- ") for p in article.paragraphs if p.kind == "byline"]
    lines = [writer for writer in map(_without_day, told) if writer]
    from_bylines = (
        name for line in lines if names_writers(line) for name in byline_names(line) if not _is_office(name)
    )
    from_lives = (name for name in map(biography_name, lines) if name)
    reached = (match["name"] for line in lines if (match := REACHED.match(line)) and is_name(match["name"]))
    from_signoffs = (name for line in lines for name in _signed(line) if is_name(name))
    named = [writers_alone(line) for line in lines]
    alone = (name for above, names in pairwise(((), *named)) if not above for name in names)
    told_by = (
        unique_names(from_bylines) or unique_names(alone) or unique_names(from_lives) or unique_names(from_signoffs)
    )
    return told_by or unique_names(reached) or _agencies(article)


def _is_office(name: str) -> bool:
    return name.startswith(OFFICES)


def _agencies(article: Article) -> tuple[str, ...]:
    """Return the agencies, as they are written, that stand above the story where a writer would."""
    known = lexicon("datelines")["agencies"]
    names = {fold(name) for pair in known.items() for name in pair}
    parts = (
        part.partition(", ")[0].strip()
        for line in bylines_on_top(article)
        for part in SEPARATORS.split(byline_opener().sub("", line, count=1))
    )
    return unique_names(part for part in parts if fold(part) in names)


def _writers_on_top(article: Article) -> tuple[str, ...]:
    """Return the writers that the lines above the story name beside newsroom and day, those behind "By" before others.

    Where a line says "By" and cannot be taken apart, nothing is said here.
    """
    lines = _run_on(bylines_on_top(article))
    heads = [head for line in lines if (head := read_letterhead(line))]
    if any(opens_byline(line) and read_letterhead(line) is None for line in lines):
        return ()
    opened = [head for head in heads if head.opens]
    writers = unique_names(name for head in opened or heads for name in head.writers)
    return writers or unique_names(name for head in heads for name in (*head.writers, *head.desks))


def _run_on(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the lines with those made one that "By" or "and" on a line of its own holds together."""
    joined: list[str] = []
    for line in lines:
        before = joined[-1].lower().split()[-1:] if joined else []
        if joined and (before in (["by"], ["and"]) or fold(line) == "and"):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return tuple(joined)


def _without_day(line: str) -> str:
    """Return what of a line with the day names the writer; a line without a day as it is."""
    if not is_date_line(line):
        return line
    head = read_letterhead(line)
    if head and not (head.writers or head.desks):
        return ""
    first = SEPARATED.split(line, maxsplit=1)[0]
    return first if is_name(first) and not is_large_place(fold(first)) else ""


def _signed(line: str) -> Iterator[str]:
    """Return the names of those who reported, in a line such as "(Reporting by A and B; editing by C)"."""
    opening, found, rest = line.strip("()[] ").partition("eporting by ")
    if found and len(opening) <= 2:
        yield from byline_names(rest.partition(";")[0])


def _dateline(article: Article) -> str | None:
    found = story_dateline([p.text for p in article.body], within=MOST_DEKS + 1)
    alone = next((p.text[:-1] for p in article.paragraphs if p.kind == "byline" and is_place_line(p.text)), None)
    return found[1].place if found else alone
