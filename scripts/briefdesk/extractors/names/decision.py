"""Pool the evidence of all occurrences of each written form, and decide what it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from briefdesk.extract import EntityKind
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.groups import lists_of
from briefdesk.extractors.names.joints import is_subject
from briefdesk.extractors.names.lists import (
    BODY_HEADS,
    CITY_SIZES,
    COMMON_WORDS,
    COMPASS,
    FAMILY_NAMES,
    FIRST_NAMES,
    INSIDE,
    LANGUAGE_WORDS,
    PLACES_BEFORE,
    PLAIN_WORDS,
    PLURALS_OF_PLACES,
    TERRITORIAL_TITLES,
)
from briefdesk.extractors.names.personal import looks_personal
from briefdesk.extractors.names.pool import Pool, is_seat
from briefdesk.extractors.names.sentence import Span
from briefdesk.extractors.names.shape import shape
from briefdesk.extractors.names.support import let_support
from briefdesk.prose.lexicon import words
from briefdesk.vocabulary import EntityEntry, Vocabulary

TITLES_OF_STATES = words("titles", "of_states")
OF_PARTIES_TOO = frozenset(("mla", "mna", "mp", "msp"))
"""Titles before which stands the name of a seat or party: Marrow North MP, Nationals MP."""
READ_SPANS = 40
"""Occurrences of one form whose surroundings are read; more would tell nothing new."""
VOCABULARY_WEIGHT = 30.0
TITLE_LENGTH = 3
"""Words of a title after a name that are read."""
CERTAIN_PLACES = 2
"""Places of a list from which its unknown members are places too."""


def pool_spans(spans: Sequence[Span], vocabulary: Vocabulary) -> Mapping[str, Pool]:
    """Return one pool for every written form, in order of first occurrence, each with its kind decided."""
    described = _described(vocabulary)
    pools: dict[str, Pool] = {}
    for span in spans:
        found = pools.get(span.key)
        if found is None:
            found = pools[span.key] = Pool(key=span.key, opens=span.parts[0].opens)
            found.add(shape(span))
            if span.key in described:
                found.add([Evidence(described[span.key], VOCABULARY_WEIGHT, "vocabulary")])
        elif found.opens and not span.parts[0].opens:
            found.opens = False
            found.add(shape(span), repeats=1)
        found.spans.append(span)
        if len(found.spans) <= READ_SPANS:
            heard = found.cues_of(span)
            found.add(_beside_building(heard) if is_seat(span) else heard)
        if span.before_title:
            found.add([_before_title(span)], repeats=1)
    let_support(pools, spans)
    for found in pools.values():
        found.kind = found.decide()
    _inherit(spans, pools)
    return pools


def _beside_building(found: Iterable[Evidence]) -> Iterator[Evidence]:
    """Yield what speaks of the body; that somebody stands outside the building holds of one occurrence only."""
    return (one for one in found if one.kind != "place")


def _before_title(span: Span) -> Evidence:
    """Return what a title after a name tells: a sheriff is a county's, an administrator an agency's."""
    sentence = span.sentence
    following = (sentence.low(index) for index in range(span.last, span.last + TITLE_LENGTH))
    read = tuple(following)
    last = span.parts[-1].low
    party = last.endswith("s") or (last in LANGUAGE_WORDS and last not in COMPASS) or last in BODY_HEADS
    members = span.is_acronym or (read[0] in OF_PARTIES_TOO and party)
    if any(low in TERRITORIAL_TITLES for low in read) and not members:
        return Evidence("place", 2.2, "before a title")
    if len(span.parts) == 1 and not span.is_acronym and any(low in TITLES_OF_STATES for low in read):
        return Evidence("place", 1, "before a title of state")
    return Evidence("organization", 2.2, "before a title")


@lru_cache(maxsize=8)  # A vocabulary serves all articles of a run.
def _described(vocabulary: Vocabulary) -> Mapping[str, EntityKind]:
    return {form: entry.kind for entry in vocabulary.entities.values() for form in forms_of(entry)}


def forms_of(entry: EntityEntry) -> Iterator[str]:
    """Return the name and aliases of a described entity as keys of spans."""
    for name in (entry.name, *entry.aliases):
        yield " ".join(name.casefold().replace(".", "").replace(",", " ,").split())


def _inherit(spans: Sequence[Span], pools: Mapping[str, Pool]) -> None:
    """Give the undecided members of a list the kind of its decided members: Acme, Blue Orbit and Zenith Corp."""
    openings = {found.key.partition(" ")[0] for found in pools.values() if found.kind == "organization"}
    for group in lists_of(spans):
        if _is_of_first_names(group):
            for span in group:
                pools[span.key].add([Evidence("person", 3, "listed by first names")], repeats=1)
                pools[span.key].kind = pools[span.key].decide()
        decided = {pools[span.key].kind for span in group} - {None}
        certain = sum(pools[span.key].kind == "place" for span in group) >= CERTAIN_PLACES
        if len(decided) != 1 or (decided == {"place"} and not certain and not _is_led_by_preposition(group[0])):
            continue
        kind = next(iter(decided))
        for span in group:
            found = pools[span.key]
            unlike = kind == "person" and (found.key in openings or not _may_be_person(span))
            unlike = unlike or (kind == "organization" and (_is_of_subjects(span) or _is_family(span.key)))
            if found.kind is None and found.score(None) < 2 and not _is_lone_start(span) and not unlike:
                found.add([Evidence(kind, 2.5, "listed with others of its kind")], repeats=1)
                found.kind = found.decide()


def _is_of_subjects(span: Span) -> bool:
    """Tell whether all words are subjects or trades, with which a body's name goes on: Allergy | and Printing."""
    return all(is_subject(part.low) or part.low.endswith("ing") for part in span.parts)


def _may_be_person(span: Span) -> bool:
    """Tell whether a first or family name is among the words, and none of the language and no town."""
    known = span.parts[0].low in FIRST_NAMES or span.parts[-1].low in FAMILY_NAMES
    return known and span.key not in CITY_SIZES and looks_personal(span.parts)


def _is_of_first_names(group: Sequence[Span]) -> bool:
    """Tell whether children or friends are listed by first names alone, one of which no place bears: Paris and Ada."""
    first = all(span.key in FIRST_NAMES and span.key not in PLAIN_WORDS for span in group)
    return first and not all(span.key in CITY_SIZES for span in group) and not _is_led_by_preposition(group[0])


def _is_led_by_preposition(span: Span) -> bool:
    before, second = span.sentence.low(span.start - 1), span.sentence.low(span.start - 2)
    kind = before == "of" and (second in PLURALS_OF_PLACES or second in PLACES_BEFORE)
    return kind or before in INSIDE or before in ("between", "from", "to")


def _is_lone_start(span: Span) -> bool:
    low = span.parts[0].low
    plain = low in PLAIN_WORDS or low in COMMON_WORDS or low.endswith(("s", "ing", "ed", "ly"))
    return len(span.parts) == 1 and span.parts[0].opens and plain


def _is_family(key: str) -> bool:
    """Tell whether a word is hardly anything but a family's name."""
    return key in FAMILY_NAMES and key not in CITY_SIZES and key not in LANGUAGE_WORDS
