"""Let the written forms of an article speak for each other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import (
    FAMILY_NAMES,
    FIRST_NAMES,
    LANGUAGE_WORDS,
    NAME_HEADS,
    PARTICLES,
    PLACE_HEADS,
    SURE_PLACE_OPENINGS,
)
from briefdesk.extractors.names.personal import is_surname_first, looks_personal
from briefdesk.extractors.names.pool import THRESHOLD, Pool
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word

KNOWN_AS = words("name_cues", "known_as")
LOCAL_HEADS = words("organizations", "local_heads")
SHIPS = words("events", "ships")
SURE_PLACES = PLACE_HEADS - words("places", "weak") | {"station"}
"""Last words of places that no body is called by."""
LONGEST_LINK = 5
"""Words and marks between a name and its short form: ", also known as the"."""
BEFORE_SHORT = frozenset(("(", "as", "or", "the"))
"""What stands before a short form."""
DOUBLE = "family name of two words recurs"
KNOWN = 4.0
"""The score from which a short form is a body of its own and no surname."""


def let_support(pools: Mapping[str, Pool], spans: Sequence[Span]) -> None:
    """Add to each form what the other forms of the article tell of it."""
    _support_by_surname(pools)
    _support_double_surnames(pools)
    _support_by_opening(pools)
    _support_places(pools)
    _support_ships(pools)
    _support_by_acronym(spans, pools)


def _support_by_surname(pools: Mapping[str, Pool]) -> None:
    """Let the later short form speak for the full name: Kristinn Hrafnsson … Hrafnsson said."""
    by_last: dict[str, list[Pool]] = defaultdict(list)
    for found in pools.values():
        if 2 <= len(found.spans[0].parts) <= 4:
            by_last[found.spans[0].parts[-1].low].append(found)
    for key, short in pools.items():
        if (
            key not in by_last
            or key in NAME_HEADS
            or ("place", "country") in short.weights
            or short.score("organization") >= KNOWN
        ):
            continue
        acts = any(("person", rule) in short.weights for rule in ("says", "title before", "what a person has after"))
        for full in by_last[key]:
            if full.spans[0].parts[0].low in SURE_PLACE_OPENINGS or _is_of_words(full.spans[0].parts[:-1]):
                continue
            weight = 2 if acts else 1.3 if looks_personal(full.spans[0].parts) else 1
            full.add([Evidence("person", weight, "surname recurs")], repeats=1)


def _is_of_words(parts: Sequence[Word]) -> bool:
    """Tell whether two or more words are words of the language, of which nobody is called: Urban Cooperative."""
    return len(parts) > 1 and all(part.low in LANGUAGE_WORDS and part.low not in FIRST_NAMES for part in parts)


def _support_double_surnames(pools: Mapping[str, Pool]) -> None:
    """Let somebody's full name speak for a family name of two words: Ada Le Brandt … Le Brandt."""
    for full in pools.values():
        parts = full.spans[0].parts
        if len(parts) not in (3, 4) or full.score("person") < THRESHOLD or parts[-1].low in NAME_HEADS:
            continue
        short = pools.get(" ".join(part.low for part in parts[-2:]))
        if short is not None and short.score("person") > -1:
            opened = parts[-2].low in PARTICLES
            found = (Evidence("organization", -2 * opened, DOUBLE), Evidence("person", 2 + opened, DOUBLE))
            short.add(found, repeats=1)


def _support_by_opening(pools: Mapping[str, Pool]) -> None:
    """Let the first word that comes again alone speak for a body: Apotheka Gruppe … Apotheka."""
    for full in pools.values():
        parts = full.spans[0].parts
        short = pools.get(parts[0].low) if 2 <= len(parts) <= 4 else None
        told = short is None or short.score("person") > short.score("organization") or short.score("place") >= 1
        if parts[-1].low in FAMILY_NAMES and looks_personal(parts):
            continue
        if told or short is None or parts[0].low in FIRST_NAMES or is_surname_first(parts) or short.score(None) >= 1:
            continue
        if looks_personal(parts) and not short.score("organization"):
            continue
        full.add([Evidence("person", -1, "opening recurs")], repeats=1)


def _support_places(pools: Mapping[str, Pool]) -> None:
    """Let the council or police of a place speak for it: Elmsford City Council … Elmsford."""
    for full in pools.values():
        lows = [part.low for part in full.spans[0].parts]
        rest = lows
        while len(rest) > 1 and rest[-1] in LOCAL_HEADS:
            rest = rest[:-1]
        short = pools.get(" ".join(rest)) if len(rest) < len(lows) else None
        if short is not None and not short.score(None) and not short.score("person"):
            short.add([Evidence("place", 2, "place of a body")], repeats=1)


def _support_ships(pools: Mapping[str, Pool]) -> None:
    """Let a ship's name in full speak against its short form, which a place or person bears: USS Decatur … Decatur."""
    for full in pools.values():
        parts = full.spans[0].parts
        short = pools.get(full.key.partition(" ")[2]) if parts[0].low in SHIPS else None
        if short is not None:
            short.add([Evidence(None, 8, "ship of the story")])


def _support_by_acronym(spans: Sequence[Span], pools: Mapping[str, Pool]) -> None:
    """Let a name and the acronym in brackets after it speak for each other: a thing's acronym is a thing."""
    for full, short in bracketed(spans):
        named = pools[full.key]
        if (None, "thing with an acronym") in named.weights or named.score(None) > 4:
            pools[short.key].add([Evidence(None, 8, "acronym of a thing")])
        elif full.parts[-1].low in SURE_PLACES:
            pools[short.key].add([Evidence(None, 8, "acronym of a place")])
        elif _is_acronym_of(short, full):
            plain = all(part.low in LANGUAGE_WORDS for part in full.parts) or short.text.endswith("s")
            weight = 1.5 if plain else 2
            named.add([Evidence("organization", weight, "has an acronym")])


def _is_acronym_of(short: Span, full: Span) -> bool:
    return len(short.parts) == 1 and len(full.parts) > 1 and short.text[:1].casefold() == full.text[:1].casefold()


def bracketed(spans: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield every name with the short form in brackets or "known as" after it, of the name or the thing it names."""
    for left, right in pairwise(spans):
        near = left.sentence is right.sentence and right.first - left.last <= LONGEST_LINK
        if near and right.before in BEFORE_SHORT and _is_short(right.text) and _introduces(left, right):
            yield left, right


def _is_short(text: str) -> bool:
    """Tell whether most letters of one word are capitals: TWU, AfT."""
    return " " not in text and sum(map(str.isupper, text)) * 2 > len(text)


def _introduces(full: Span, short: Span) -> bool:
    between = short.sentence.phrase(full.last, short.first)
    if short.sentence.low(short.last) == ")":
        return between.endswith("(") and between.count(" ") <= 1
    return between.removesuffix(" the") in KNOWN_AS
