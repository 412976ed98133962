"""A search: what is asked for, held against the index. The same results in the same order as `assets/searching.js`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from briefdesk.search.expanding import WHOLE, Expanded, expand, nearest
from briefdesk.search.filters import BRIEFING, Narrowed, narrow, read_days
from briefdesk.search.query import Narrowing, Query, Word, parse_query
from briefdesk.search.reader import IndexReader, Listed
from briefdesk.search.scoring import rarity

Sorting = Literal["relevance", "newest", "oldest"]
FEW_RESULTS = 2
"""Results up to which a word that is in the index may still be a slip for a far more usual one."""
FAR_MORE_USUAL = 3
"""Binary digits by which the other word must be more usual."""
FURTHER = 1
"""Letters more that the nearest word may differ by where nothing is found."""

Scores = Mapping[int, int]
"""Score by document."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """The results of a search."""

    query: Query
    documents: tuple[int, ...] = ()
    """Numbers of the documents, best first."""
    relaxed: bool = False
    """Whether no document has all that was asked for, and these have some of it."""
    terms: Mapping[str, int] = field(default_factory=dict)
    """Words of the index that were looked for, with the number of the typed word each stands for."""
    corrections: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Typed words that the index does not have, with those taken instead."""
    suggestions: tuple[tuple[str, str], ...] = ()
    """Typed words that are rare, with the usual word each may be a slip for; if nothing is found, the nearest word."""
    unknown: tuple[Narrowing, ...] = ()


def search(text: str, reader: IndexReader, *, sort: Sorting = "relevance") -> Found:
    """Return what a text finds."""
    query = parse_query(text)
    narrowed = narrow(query, reader) if query.is_narrowed or not query.asks_for_words else None
    if not query.asks_for_words:
        return _browse(query, narrowed or narrow(query, reader), reader, sort)
    expanded = [expand(word, reader) for word in query.words]
    scored = [*(_word_scores(e, reader) for e in expanded), *(_phrase_scores(p, reader) for p in query.phrases)]
    left_out = _left_out(query, reader)
    whole = _whole(scored, narrowed, left_out)
    relaxed = not whole
    if relaxed:
        words = [_word_scores(expand(Word(term), reader), reader) for phrase in query.phrases for term in phrase]
        whole = _some([*scored[: len(expanded)], *words], narrowed, left_out)
    return Found(
        query=query,
        documents=_sorted(whole, reader, sort),
        relaxed=relaxed and bool(whole),
        terms=_terms(query, expanded, reader),
        corrections=tuple((e.word.term, e.corrections) for e in expanded if e.corrections),
        suggestions=_suggestions(expanded, reader, finds=bool(whole)) if relaxed or len(whole) <= FEW_RESULTS else (),
        unknown=narrowed.unknown if narrowed else (),
    )


def _browse(query: Query, narrowed: Narrowed, reader: IndexReader, sort: Sorting) -> Found:
    """Return all briefings that are left, the newest first."""
    left = narrowed.documents - _left_out(query, reader)
    order: Sorting = "newest" if sort == "relevance" else sort
    documents = _sorted(dict.fromkeys(left, (0, 0)), reader, order)
    return Found(query=query, documents=documents, unknown=narrowed.unknown)


def _word_scores(expanded: Expanded, reader: IndexReader) -> Scores:
    """Return the score of each document for one word: by the word itself, else by the best of what it stands for."""
    exact = _scores(expanded.exact.listed, expanded.exact.share, reader) if expanded.exact else {}
    others: dict[int, int] = {}
    for expansion in expanded.others:
        for document, score in _scores(expansion.listed, expansion.share, reader).items():
            if document not in exact and score > others.get(document, -1):
                others[document] = score
    return exact | others


def _scores(listed: Listed, share: int, reader: IndexReader) -> dict[int, int]:
    factor = rarity(reader.count, reader.having(listed)) * share
    return {posting.document: posting.impact * factor for posting in reader.postings(listed)}


def _phrase_scores(phrase: Sequence[str], reader: IndexReader) -> Scores:
    """Return the score of each document that has exactly these words in this order."""
    listed = [reader.listed(term) for term in phrase]
    found = [place for place in listed if place is not None]
    if len(found) < len(phrase):
        return {}
    scores = [_scores(place, WHOLE, reader) for place in found]
    having = set(scores[0]).intersection(*scores[1:])
    starts = _starts(phrase, found, reader) if having else {}
    return {d: sum(score[d] for score in scores) for d in having if starts.get(d)}


def _starts(phrase: Sequence[str], listed: Sequence[Listed], reader: IndexReader) -> Mapping[int, set[int]]:
    """Return where the phrase begins, by document."""
    usual = [reader.usual(term) for term in phrase]
    beside = [0, *usual, 0]
    starts: dict[int, set[int]] | None = None
    for offset in _looked_at(usual):
        before, after = beside[offset], beside[offset + 2]
        mine = {
            document: {p.position - offset for p in found if before in (0, p.before) and after in (0, p.after)}
            for document, found in reader.places(listed[offset], phrase[offset]).items()
        }
        starts = mine if starts is None else {d: at & mine[d] for d, at in starts.items() if d in mine}
    return starts or {}


def _looked_at(usual: Sequence[int]) -> list[int]:
    """Return which words' places are read: those that are not usual, and so many others that all stand beside one."""
    found = {i for i, number in enumerate(usual) if not number}
    for i in range(len(usual)):
        if not found & {i - 1, i, i + 1}:
            found.add(min(i + 1, len(usual) - 1))
    return sorted(found)


def _left_out(query: Query, reader: IndexReader) -> set[int]:
    found: set[int] = set()
    for words in query.excluded:
        if len(words) > 1:
            found |= set(_phrase_scores(words, reader))
        elif listed := reader.listed(words[0]):
            found |= {posting.document for posting in reader.postings(listed)}
    return found


Ranked = dict[int, tuple[int, int]]
"""How many of the words a document has, and its score."""


def _whole(scored: Sequence[Scores], narrowed: Narrowed | None, left_out: set[int]) -> Ranked:
    """Return the documents that have everything."""
    having = set(scored[0]).intersection(*scored[1:]) - left_out
    if narrowed:
        having &= narrowed.documents
    return {document: (len(scored), sum(scores[document] for scores in scored)) for document in having}


def _some(scored: Sequence[Scores], narrowed: Narrowed | None, left_out: set[int]) -> Ranked:
    """Return the documents that have anything."""
    ranked: Ranked = {}
    for scores in scored:
        for document, score in scores.items():
            if document not in left_out and (narrowed is None or document in narrowed.documents):
                many, total = ranked.get(document, (0, 0))
                ranked[document] = (many + 1, total + score)
    return ranked


def _sorted(ranked: Ranked, reader: IndexReader, sort: Sorting) -> tuple[int, ...]:
    """Return documents in order; of equally good ones that which came later is first.

    In order of date the briefings come before everything else.
    """
    if sort == "relevance":
        return tuple(sorted(ranked, key=lambda d: (-ranked[d][0], -ranked[d][1], -d)))
    days = read_days(reader)
    sign = -1 if sort == "newest" else 1
    return tuple(sorted(ranked, key=lambda d: (days.kinds[d] != BRIEFING, sign * days.days[d], sign * d)))


def _terms(query: Query, expanded: Sequence[Expanded], reader: IndexReader) -> dict[str, int]:
    terms: dict[str, int] = {}
    for number, found in enumerate(expanded):
        for expansion in (found.exact, *found.others):
            if expansion:
                for form in reader.forms(expansion.listed):
                    terms.setdefault(form, number)
    for number, phrase in enumerate(query.phrases, start=len(expanded)):
        for term in phrase:
            terms.setdefault(term, number)
    return terms


def _suggestions(expanded: Sequence[Expanded], reader: IndexReader, *, finds: bool) -> tuple[tuple[str, str], ...]:
    """Return the far more usual words that rare typed ones may be slips for; if nothing is found, the nearest words."""
    found = []
    for word in expanded:
        term = word.word.term
        near: list[tuple[str, int]] = []
        if word.exact:
            usual = reader.having(word.exact.listed).bit_length() + FAR_MORE_USUAL
            near = [item for item in nearest(term, reader, usual_from=usual) if item[1] == 1]
        elif not finds and not word.others:
            near = nearest(term, reader, further=FURTHER)
        if near:
            found.append((term, near[0][0]))
    return tuple(found)
