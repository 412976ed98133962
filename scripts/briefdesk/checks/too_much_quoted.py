"""Quotes of more than a tenth of a source whose rights are reserved.

To quote is to pick what matters. So much of somebody's article, even word for word and between marks, takes its place.
The quotes of all published briefings from one article count together, each once.

Bad:

    briefings/2031/2031-05-02-harbor.md:
    sources:
      - publisher: Harbor Gazette
        url: https://example.org/a
        sha256: ab00000000000000000000000000000000000000000000000000000000000000
    quotes:
      - {text: the offer is fair, speaker: Mara Quill}
    briefings/prints/ab00000000000000000000000000000000000000000000000000000000000000.print:
    (print of: Quill said “the offer is fair” and that the crews of both ferries would be back at work on Friday.)

Good:

    briefings/2031/2031-05-02-harbor.md:
    sources:
      - publisher: Harbor Gazette
        url: https://example.org/a
        sha256: ab00000000000000000000000000000000000000000000000000000000000000
    quotes:
      - {text: fair, speaker: Mara Quill}
    briefings/prints/ab00000000000000000000000000000000000000000000000000000000000000.print:
    (print of: Quill said “the offer is fair” and that the crews of both ferries would be back at work on Friday.)
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._prose import is_heading, quotations_of
from briefdesk.checks._sources import prints_of
from briefdesk.finding import Finding
from briefdesk.prints import words_of

LARGEST_SHARE = 0.1
"""Share of the article's words that may be quoted."""
LONGEST_RUN = 5
"""Words by which a quote is looked up among longer ones; so many in a row seldom come twice."""


def too_much_quoted(desk: Desk) -> Iterator[Finding]:
    """Yield each reserved source of a published briefing of which too much is quoted, once for each such briefing."""
    quoted_elsewhere = _quotes_by_article(desk)
    for parsed, briefing in desk.legible():
        if briefing.status != "published":
            continue
        own = {
            _folded(text) for block in desk.blocks[parsed.path] if not is_heading(block) for text in _quotes(block.text)
        }
        for number, known in prints_of(briefing, desk).items():
            if briefing.sources[number - 1].rights != "reserved":
                continue
            here = frozenset(quote for quote in own if not known.lacks(" ".join(quote)))
            words = words_in(here | quoted_elsewhere.get(known.sha256, frozenset()))
            if words > LARGEST_SHARE * known.words:
                what = f"{words} of the article's {known.words} words are quoted"
                mend = f"keep {int(LARGEST_SHARE * known.words)} words of quotes, and tell the rest"
                yield fault(parsed, parsed.position("sources", number - 1), "too-much-quoted", what, mend)


def _quotes(text: str) -> Iterator[str]:
    yield from (text[quotation.start : quotation.end] for quotation in quotations_of(text))


def _quotes_by_article(desk: Desk) -> Mapping[str, frozenset[tuple[str, ...]]]:
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for outline in desk.by_path.values():
        for sha256, text in outline.reserved_quotes:
            found[sha256].add(_folded(text))
    return {sha256: frozenset(quotes) for sha256, quotes in found.items()}


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.text for word in words_of(text))


def words_in(quotes: frozenset[tuple[str, ...]]) -> int:
    """Return the words of the quotes, those that stand in a longer one of them not counted twice.

    Each quote is looked up by its first words, so that thousands are not compared in pairs.
    """
    total = 0
    places: dict[tuple[str, ...], list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for quote in sorted(quotes, key=lambda quote: (-len(quote), quote)):
        known = places.get(quote[:LONGEST_RUN], ())
        if any(longer[place : place + len(quote)] == quote for longer, place in known):
            continue
        total += len(quote)
        for place, length in product(range(len(quote)), range(1, LONGEST_RUN + 1)):
            places[quote[place : place + length]].append((quote, place))
    return total
