"""Hypothesis strategies for any briefing, tag or entity, and for texts that YAML is known to stumble over."""

from dataclasses import replace
from typing import get_args

from hypothesis import strategies as st

from briefdesk.article import RIGHTS
from briefdesk.briefing import (
    STATUSES,
    Briefing,
    Confidence,
    Correction,
    Event,
    FigureEntry,
    Likelihood,
    QuoteEntry,
    Source,
)
from briefdesk.extract import ENTITY_KINDS, QUALIFIERS
from briefdesk.markdown import normal_body
from briefdesk.vocabulary import EntityEntry, Tag

STUMBLES = (
    *(
        "No",
        "yes",
        "on",
        "True",
        "null",
        "~",
        "12:30:45",
        "010",
        "0x1F",
        "1e3",
        ".inf",
        "2024-10-30",
        "2024",
        "=",
        "<<",
    ),
    *(
        "Fed: rates up",
        "---",
        "...",
        "#x",
        "a #b",
        "a:",
        ":a",
        "- a",
        "? a",
        "[a]",
        "{a}",
        "{{ a }}",
        "{% a %}",
        "a, b",
    ),
    *(
        "'",
        '"',
        "\"a\" 'b'",
        "\\",
        "@a",
        "`a`",
        "%a",
        "!a",
        "&a",
        "*a",
        "|",
        ">",
        "",
        " ",
        " a",
        "a ",
        "a\nb",
        "a\n\n",
        "\t",
    ),
    *(
        "a\r\nb",
        "\x00",
        "\x07",
        "\x85",
        "\u2028",
        "\ufeff",
        "\ufffe",
        "\u00a0a\u00a0",
        "é",
        "e\u0301",
        "김용현",
        "😀",
        "؟",
    ),
)
texts = st.sampled_from(STUMBLES) | st.text(max_size=30)
names = st.lists(texts, max_size=4).map(tuple)
floats = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**9), 10**9).map(float)
sources_numbers = st.integers(1, 99)
paragraphs = st.none() | st.integers(1, 9999)


def maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | strategy


sources = st.builds(
    Source,
    publisher=texts,
    authors=names,
    title=maybe(texts),
    published=maybe(st.dates()),
    url=maybe(texts),
    archive_url=maybe(texts),
    rights=st.sampled_from(RIGHTS),
    grade=maybe(texts),
    sha256=maybe(texts),
    simhash=maybe(texts),
    file=maybe(texts),
)
figures = st.builds(
    FigureEntry,
    value=floats,
    noun=texts,
    high=maybe(floats),
    unit=texts,
    qualifier=st.sampled_from(QUALIFIERS),
    by=maybe(texts),
    as_of=maybe(texts),
    source=sources_numbers,
    paragraph=paragraphs,
)
quotes = st.builds(QuoteEntry, text=texts, speaker=maybe(texts), source=sources_numbers, paragraph=paragraphs)
events = st.builds(Event, date=texts, event=texts, source=sources_numbers, paragraph=paragraphs)
bodies = texts | st.lists(texts, max_size=4).map("\n".join)


def some(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=2).map(tuple)


briefings = st.builds(
    Briefing,
    name=st.just("2031-05-02-harbor"),
    title=texts,
    date=st.dates(),
    description=texts,
    tags=names,
    people=names,
    organizations=names,
    places=names,
    status=st.sampled_from(STATUSES),
    sources=some(sources),
    figures=some(figures),
    quotes=some(quotes),
    timeline=some(events),
    related=names,
    updated=maybe(st.dates()),
    language=texts,
    confidence=maybe(st.sampled_from(get_args(Confidence))),
    likelihood=maybe(st.sampled_from(get_args(Likelihood))),
    follows=maybe(texts),
    supersedes=maybe(texts),
    corrections=some(st.builds(Correction, date=st.dates(), note=texts)),
    withdrawn=maybe(texts),
    review_by=maybe(st.dates()),
    aliases=names,
    generated=maybe(texts),
    body=bodies,
).map(lambda value: replace(value, body=normal_body(value.body)))
tags = st.builds(
    Tag,
    name=st.just("harbors"),
    title=texts,
    description=texts,
    broader=maybe(texts),
    cues=names,
    media_topic=maybe(texts),
    body=bodies.map(normal_body),
)
entities = st.builds(
    EntityEntry,
    id=st.just("port-selwyn"),
    kind=st.sampled_from(ENTITY_KINDS),
    name=texts,
    aliases=names,
    role=texts,
    wikidata=maybe(texts),
    coordinates=maybe(st.tuples(floats, floats)),
    description=texts,
    body=bodies.map(normal_body),
)
