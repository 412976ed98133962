"""What the words of a name tell about its being a place's."""

from collections.abc import Iterator, Sequence

from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import (
    CITY_SIZES,
    COMPASS,
    COUNTRY_CODES,
    FAMILY_NAMES,
    KNOWN_PLACES,
    NAME_HEADS,
    PLACE_OPENINGS,
    STATE_NAMES,
    SUBDIVISIONS,
    SURE_PLACE_OPENINGS,
)
from briefdesk.extractors.names.sentence import MOON, Sentence
from briefdesk.prose.gazetteer import city_weight
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word

DOUBTFUL_PLACES = words("places", "doubtful")
PLACE_ENDINGS = tuple(words("places", "endings"))
FOREIGN_OPENINGS = words("places", "foreign_openings")
SURE_INNER = words("places", "sure_inner")
REGION = 2.5
"""What a region, province or district of a country tells; as much as a large city whose name is a person's too."""
SHORT_CAPITALS = 4
"""Letters up to which a town's name in capitals is more likely an acronym."""


def geographic(key: str, parts: Sequence[Word]) -> Iterator[Evidence]:
    """Yield what lists of places, kinds of places and endings tell."""
    yield from _listed(key, parts)
    if any(part.low in SURE_INNER for part in parts[:-1]) and parts[-1].low not in NAME_HEADS:
        yield Evidence("place", 3, "kind of place within the name")
    if len(parts) in (2, 3) and parts[0].low in PLACE_OPENINGS:
        sure = parts[0].low in SURE_PLACE_OPENINGS
        yield Evidence("place", 2.2 if sure else 1.8, "first word of a place's name")
    yield from _foreign_place(parts)
    if len(parts) == 1 and parts[0].low.startswith(("saint-", "st-", "sainte-", "san-")):
        yield Evidence("place", 2, "first word of a place's name")
    if parts[-1].low.endswith(PLACE_ENDINGS) and parts[-1].low not in FAMILY_NAMES:
        yield Evidence("place", 1, "ending of a place's name")


def _listed(key: str, parts: Sequence[Word]) -> Iterator[Evidence]:
    if "-" in key and key.replace("-", " ") in CITY_SIZES:
        key = key.replace("-", " ")
    if key == MOON:
        yield Evidence("place", 3, "the moon")
    if key in COUNTRY_CODES:
        yield Evidence("place", 5, "country")
    elif key in STATE_NAMES:
        yield from _state(key, parts[0])
    elif key in KNOWN_PLACES:
        yield Evidence("place", 1 if key in DOUBTFUL_PLACES else 4, "region or water")
    elif weight := city_weight(key):
        shout = parts[0].text.isupper() and len(key) <= SHORT_CAPITALS
        region = key in SUBDIVISIONS and not shout
        yield Evidence("place", 0.5 if shout else max(weight, REGION * region), "city")
    elif key in SUBDIVISIONS and not parts[0].text.isupper():
        yield Evidence("place", REGION, "region of a country")
    elif _is_part(key.partition(" ")) or _is_part(key.rpartition(" ")[::-1]):
        yield Evidence("place", 2.5, "part of a place")


def _foreign_place(parts: Sequence[Word]) -> Iterator[Evidence]:
    """Yield what the kind of place tells in another language: Lago di Orta."""
    if len(parts) > 2 and parts[0].low in FOREIGN_OPENINGS and not parts[1].cap:
        yield Evidence("place", 4, "kind of place in another language")


def _state(key: str, part: Word) -> Iterator[Evidence]:
    """Yield a state; its abbreviation only with a full stop."""
    if STATE_NAMES[key] == key:
        yield Evidence("place", 4, "state")
    elif part.end - part.start > len(part.low):
        yield Evidence("place", 2.2, "state")


def _is_part(halves: Sequence[str]) -> bool:
    """Tell whether a name is a point of the compass with a place: Lower Saxony, Kowloon West."""
    point, _, rest = halves
    return point in COMPASS and (is_certain_place(rest) or rest in SUBDIVISIONS or city_weight(rest) > 0)


def is_certain_place(key: str) -> bool:
    return key in COUNTRY_CODES or key in STATE_NAMES or key in KNOWN_PLACES


def is_wider_place(sentence: Sentence, index: int) -> bool:
    """Tell whether a state, region or country stands at `index`, with a capital."""
    if not (0 <= index < len(sentence.words) and sentence.words[index].cap):
        return False
    for length in (1, 2, 3):
        phrase = sentence.phrase(index, index + length)
        wider = phrase in STATE_NAMES or phrase in COUNTRY_CODES or phrase in SUBDIVISIONS
        if wider and not sentence.owns(index + length - 1):
            return True
    return False
