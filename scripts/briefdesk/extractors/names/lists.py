"""The word lists that several rules for names read, each bound once: rules ask them thousands of times an article."""

from collections.abc import Iterator, Mapping

from briefdesk.prose import gazetteer
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.prose.reporting_verbs import verb_forms

FIRST_NAMES = gazetteer.first_names() - words("name_parts", "not_first")
FAMILY_NAMES = gazetteer.family_names()
PLAIN_WORDS = gazetteer.plain_words()
COUNTRY_CODES = gazetteer.country_codes()
STATE_NAMES = gazetteer.state_names()
CITY_SIZES = gazetteer.city_sizes()

CALENDAR = words("common_words", "calendar")
ORDINARY_WORDS = words("ordinary_words", "words")
COMMON_WORDS = words("common_words", "words")
DIRECTIONS = words("demonyms", "directions")
SECOND_OF_PEOPLES = words("demonyms", "second")

KNOWN_BODIES = words("known_names", "organizations")
KNOWN_PLACES = words("known_names", "places")
KNOWN_AND_COMMON = words("known_names", "common")
KNOWN_NAMES = KNOWN_BODIES | KNOWN_PLACES

EVENT_HEADS = words("events", "heads")
EVENT_OPENINGS = words("events", "openings") | words("events", "ships")
HEADS_AND_FAMILIES = words("events", "family_names")
MAKES_OF_CARS = words("events", "makes_of_cars")
THINGS = words("events", "things")

FIRST_FAMILY = words("name_parts", "first_family")
HONOURS = words("name_parts", "letters")
PARTICLES = words("name_parts", "particles")
PERSON_SUFFIXES = words("name_parts", "suffixes")

BODY_HEADS = words("organizations", "heads")
WEAK_BODY_HEADS = words("organizations", "weak")
BODY_OPENINGS = words("organizations", "openings")
BODIES_BEFORE = words("organizations", "nouns_before")
BODIES_AFTER = words("organizations", "nouns_after")
BUILDINGS = words("organizations", "buildings")
COMPANY_FORMS = words("organizations", "suffixes")
OF_SUBJECTS = words("organizations", "of_subjects")
PAPERS = words("organizations", "papers")

PLACE_HEADS = words("places", "heads")
PLACE_OPENINGS = words("places", "openings")
SURE_PLACE_OPENINGS = words("places", "sure_openings")
PLACES_BEFORE = words("places", "nouns_before")
PLURALS_OF_PLACES = words("places", "plurals")
COMPASS = words("places", "compass")
FACILITIES = words("places", "facilities")
INSIDE = words("places", "inside")
REGIONS = words("places", "regions")

TITLE_HEADS = words("titles", "heads")
TITLE_MODIFIERS = words("titles", "modifiers")
DOUBTFUL_TITLES = words("titles", "doubtful")
HONORIFICS = words("titles", "honorifics")
PORTFOLIOS = words("titles", "portfolios")
SHORT_TITLES = words("titles", "abbreviated")
TERRITORIAL_TITLES = words("titles", "territorial")

AUXILIARIES = words("name_cues", "auxiliaries")
ENDS_OF_SETTING = words("name_cues", "ends_of_setting")

TITLE_WORDS = TITLE_HEADS | SHORT_TITLES | HONORIFICS
"""Words that end a title or role."""
TITLE_PARTS = TITLE_MODIFIERS | PORTFOLIOS | TITLE_HEADS | SHORT_TITLES
"""Words that stand in a title before its last."""
NAME_HEADS = BODY_HEADS | COMPANY_FORMS | PLACE_HEADS | EVENT_HEADS
"""Last words of names of bodies, places, events and companies."""
REPORTING_VERBS = frozenset(verb_forms())
"""Every form of the verbs that report what somebody says or thinks."""

_SECOND = frozenset(("general", "elect", "designate", "major", "colonel", "commander", "president"))
_FORMER = ("then", "ex", "co", "vice", "interim")
_PARENTS = words("titles", "parents")
_SMALL = frozenset(("the", "and", "of", "for", "in", "on", "to", "a", "de", "la", "del", "without"))
_SUBJECTS = (
    "events", "figures", "name_cues", "organizations", "places", "reporting", "speakers", "titles", "common_words",
)  # fmt: skip
"""Lexicons that hold words of the language, and no names."""


def is_title(low: str) -> bool:
    """Tell whether a word ends a title: mayor, Mum-of-two."""
    if "-" in low:
        whole = low in TITLE_WORDS or low.partition("-of-")[0] in _PARENTS
        return whole or is_former(low) or _is_double(low) or _joins_works(low)
    return low in TITLE_WORDS or low in _PARENTS


def _is_double(low: str) -> bool:
    """Tell whether a hyphen joins the two words of a title: Attorney-General, governor-elect."""
    first, _, second = low.partition("-")
    return second in _SECOND and first in TITLE_PARTS


def _joins_works(low: str) -> bool:
    """Tell whether a hyphen joins two of somebody's works: actor-director."""
    first, _, second = low.partition("-")
    return first in TITLE_HEADS and second in TITLE_HEADS


def is_former(low: str) -> bool:
    """Tell whether a hyphen joins to a role what it was or is beside another: then-president, ex-wife, co-pilot."""
    time, hyphen, role = low.partition("-")
    return bool(hyphen) and time in _FORMER and role in TITLE_HEADS


def _divided_names() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in KNOWN_NAMES | COUNTRY_CODES.keys():
        parts = tuple(name.split())
        if not _SMALL.isdisjoint(parts[1:-1]):
            found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


def _single_words() -> Iterator[str]:
    for subject in _SUBJECTS:
        for found in lexicon(subject).values():
            yield from (word for word in found if isinstance(found, list) and isinstance(word, str))


DIVIDED_NAMES = _divided_names()
"""Known names and countries that hold words in small letters, by their first word, the longest first."""
LANGUAGE_WORDS = frozenset(_single_words()) | PLAIN_WORDS
"""Every single word of the lists that hold words of the language, and no names."""
SUBDIVISIONS = gazetteer.subdivisions() - LANGUAGE_WORDS - ORDINARY_WORDS - COMMON_WORDS - FIRST_NAMES - FAMILY_NAMES
"""Regions, provinces and districts of countries whose names are hardly anything else."""
