"""What the words of a name tell by themselves, wherever they stand."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.geographic import geographic
from briefdesk.extractors.names.lists import (
    BODY_HEADS,
    BODY_OPENINGS,
    CITY_SIZES,
    COMMON_WORDS,
    COMPANY_FORMS,
    COMPASS,
    COUNTRY_CODES,
    DIRECTIONS,
    EVENT_HEADS,
    FACILITIES,
    FAMILY_NAMES,
    FIRST_NAMES,
    HEADS_AND_FAMILIES,
    KNOWN_AND_COMMON,
    KNOWN_BODIES,
    KNOWN_NAMES,
    KNOWN_PLACES,
    LANGUAGE_WORDS,
    NAME_HEADS,
    OF_SUBJECTS,
    ORDINARY_WORDS,
    PAPERS,
    PLACE_HEADS,
    PLACE_OPENINGS,
    PLAIN_WORDS,
    STATE_NAMES,
    TITLE_WORDS,
    WEAK_BODY_HEADS,
)
from briefdesk.extractors.names.nameless import heads_body, is_body_of, nameless
from briefdesk.extractors.names.personal import is_of_syllables, personal
from briefdesk.extractors.names.sentence import Span
from briefdesk.extractors.names.spelling import spelling
from briefdesk.prose.gazetteer import city_weight, is_people
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word

GIVEN_NAMES = FIRST_NAMES - STATE_NAMES.keys()
STREETS = words("events", "streets")
ACRONYMS = words("known_names", "acronyms")
ENGLISH = LANGUAGE_WORDS | ORDINARY_WORDS | COMMON_WORDS
OWN_WORDS = words("organizations", "wide") | KNOWN_PLACES | {"st", "saint"}
"""Words of the language that make a name somebody's own."""
HOUSES = words("organizations", "houses")
KINDS_OF_HOUSES = words("organizations", "kinds_of_houses")
WORDS_IN_CAPITALS = words("known_names", "in_capitals")
KNOWN_PEOPLE = words("known_names", "people")
COUNTRY_ENDINGS = words("organizations", "country_endings")
WEAK_PLACE_HEADS = words("places", "weak")

ASSEMBLIES = frozenset(("conference", "congregation"))
"""Gatherings that are bodies where "of" names their members: Conference of Mayors."""
TERRITORIES = frozenset(("borough", "county", "district", "island", "islands", "parish", "province", "township"))
"""Heads of places that own things as people do not."""
SCHOOLS = frozenset("academy college hospital infirmary institute polytechnic school university".split())
LENGTH_OF_PERSON = 2
"""Words of a name whose last is as much a family's as a country's: Jordan, Israel."""
STARTING_SIDE = "XI"
"""What a side of eleven is called, and in small letters a president."""
SURE_TOWN = 2
"""Weight of a city from which a plural is its team, though people bear its name."""
NATIONAL_BODIES = words("organizations", "national_bodies")
SERVICES = words("organizations", "district_services")


def shape(span: Span) -> tuple[Evidence, ...]:
    """Return what the spelling and the words of a name tell."""
    return _told(span.key, span.parts)


@lru_cache(maxsize=8192)  # News of a day name the same people, bodies and places.
def _told(key: str, parts: tuple[Word, ...]) -> tuple[Evidence, ...]:
    return tuple(_told_by(key, parts))


def _told_by(key: str, parts: Sequence[Word]) -> Iterator[Evidence]:
    yield from nameless(key, parts)
    if known := tuple(_known(key, parts)):
        common = parts[0].opens and key in KNOWN_AND_COMMON
        yield from (Evidence("organization", 1.5, "a firm's name or a word"),) if common else known
    else:
        yield from _heads(parts)
    yield from _known_person(key, parts)
    yield from geographic(key, parts)
    if len(parts) == 1 or not known:
        yield from personal(parts)
    yield from spelling(parts)


def _known(key: str, parts: Sequence[Word]) -> Iterator[Evidence]:
    if key in WORDS_IN_CAPITALS and not parts[0].text.isupper():
        return
    if not {key, key.removeprefix("the ")}.isdisjoint(KNOWN_BODIES):
        yield Evidence("organization", 5, "organization news prose names without explaining")
    elif key in ACRONYMS and parts[0].text.isupper():
        yield Evidence("organization", 4, "acronym that news prose knows")
    elif key.partition(" ")[2] in KNOWN_BODIES and _is_nation(key.partition(" ")[0]):
        yield Evidence("organization", 4, "known organization of a people")


def _is_nation(low: str) -> bool:
    return is_people(low) or low in COUNTRY_CODES


def _known_person(key: str, parts: Sequence[Word]) -> Iterator[Evidence]:
    if key in KNOWN_PEOPLE and not (parts[0].text.isupper() and len(key) == len(STARTING_SIDE)):
        yield Evidence("person", 4, "person news prose names by one name")


def _heads(parts: Sequence[Word]) -> Iterator[Evidence]:
    last = parts[-1].low
    if len(parts) == 1:
        yield from _paper(parts[0])
        return
    given = parts[0].low in GIVEN_NAMES or is_of_syllables(parts[0])
    named = len(parts) in (2, 3) and given and last in HEADS_AND_FAMILIES
    lows = [part.low for part in parts]
    if last in EVENT_HEADS and not is_body_of(lows) and not (named and last not in STREETS):
        yield Evidence(None, 5, "event, law, work or street")
    yield from _facility(parts)
    if not parts[-1].cap and last in NATIONAL_BODIES:
        yield Evidence("organization", 4, "body of a people")
    if "-" in last and not PAPERS.isdisjoint(last.split("-")):
        yield Evidence("organization", 4, "paper of two names")
    if last in COMPANY_FORMS:
        yield Evidence("organization", 5, "form of company")
    elif last in BODY_HEADS and not (len(lows) > 2 and lows[-2] == "of" and lows[-3] in EVENT_HEADS):
        strong = (
            1
            if named
            else 4
            if last not in WEAK_BODY_HEADS
            else 1.6
            if _is_plain(lows) and not _is_house(lows)
            else 2.2
        )
        yield Evidence("organization", strong, "last word of a body's name")
    yield from _team(parts)
    yield from _body_of_several_words(lows)
    if parts[0].low in BODY_OPENINGS:
        yield Evidence("organization", 2.2, "first word of a club's or paper's name")
    elif last in PLACE_HEADS and not is_body_of(lows) and (last in TERRITORIES or not parts[-1].owns):
        strong = 1 if named else 4 if last not in WEAK_PLACE_HEADS else 1.5 if _is_plain(lows) else 2
        yield Evidence("place", strong, "last word of a place's name")
    joint = next((i for i, part in enumerate(parts) if i and part.low in ("of", "for", "on", "to")), 0)
    if joint and joint + 1 < len(parts):
        yield from _first_head(parts[joint - 1].low)


def _is_plain(lows: Sequence[str]) -> bool:
    """Tell whether all words of a name are words of the language, and none says how wide it reaches: Open House."""
    return all(low in ENGLISH and low not in OWN_WORDS and not is_people(low) for low in lows)


def _is_house(lows: Sequence[str]) -> bool:
    """Tell whether words before a theatre, museum or shop are more than the kind of it: Round Mill Theatre."""
    own = any(low not in KINDS_OF_HOUSES and low not in BODY_HEADS for low in lows[:-1])
    return lows[-1] in HOUSES and own


def _paper(part: Word) -> Iterator[Evidence]:
    """Yield what two names of papers joined by a hyphen tell, or a name and one: the Star-Ledger, but Third-World."""
    first, hyphen, second = part.text.partition("-")
    paper = hyphen and second[:1].isupper() and second.lower() in PAPERS
    if paper and (first.lower() in PAPERS or first.lower() not in ENGLISH):
        yield Evidence("organization", 4, "paper of two names")


def _facility(parts: Sequence[Word]) -> Iterator[Evidence]:
    if parts[-1].cap or parts[-1].low not in FACILITIES:
        return
    if is_people(parts[-2].low):
        yield Evidence(None, 5, "one of a people's")
    else:
        yield Evidence("place", 2.5, "kind of place in small letters")


def _body_of_several_words(lows: Sequence[str]) -> Iterator[Evidence]:
    if lows[-2] == "local" and lows[-1].isdigit():
        yield Evidence("organization", 5, "branch of a union")
    if lows[-1] == "district" and lows[-2] in SERVICES:
        yield Evidence("organization", 6, "district that runs a service")
    if _is_school_of_town(lows):
        yield Evidence("organization", 6, "school or hospital of a town")
    if _is_of_country(lows):
        yield Evidence("organization", 2.5, "body of a country")


def _is_school_of_town(lows: Sequence[str]) -> bool:
    """Tell whether a town follows a kind of school or hospital: Queen's College Galway."""
    return len(lows) > 2 and lows[-2] in SCHOOLS and lows[-1] in CITY_SIZES


def _is_of_country(lows: Sequence[str]) -> bool:
    """Tell whether a name ends in a country and begins otherwise than places do: Swimming Australia."""
    country = lows[-1] in COUNTRY_ENDINGS or lows[-1] in COUNTRY_CODES
    first = lows[0]
    other = first in COMPASS or first in FIRST_NAMES or first in PLACE_OPENINGS
    named = is_people(first) or first in DIRECTIONS or " ".join(lows) in KNOWN_NAMES
    named = named or (len(lows) == LENGTH_OF_PERSON and lows[-1] in FAMILY_NAMES)
    return country and not other and not named and first not in COUNTRY_CODES and first not in TITLE_WORDS


def _team(parts: Sequence[Word]) -> Iterator[Evidence]:
    """Yield teams that carry a city's name: Stoke City, Houston Rockets."""
    town = " ".join(part.low for part in parts[:-1])
    whole = f"{town} {parts[-1].low}"
    if town in COMPASS or not (CITY_SIZES.get(town, 0) or town in STATE_NAMES or town in KNOWN_PLACES):
        return
    if parts[-1].low in ("city", "town") and whole not in CITY_SIZES:
        yield Evidence("organization", 4.5, "club of a city")
    elif (
        parts[-1].text.endswith("s")
        and parts[-1].low not in NAME_HEADS
        and parts[-1].low not in PLAIN_WORDS
        and town not in COUNTRY_CODES
    ):
        named = len(parts) == 2 and town in GIVEN_NAMES and (parts[-1].owns or city_weight(town) < SURE_TOWN)
        yield Evidence("organization", 1 if named or parts[-1].low in FAMILY_NAMES else 4, "team of a city")


def _first_head(low: str) -> Iterator[Evidence]:
    if heads_body(low):
        ministry = low in OF_SUBJECTS
        yield Evidence("organization", 6 if ministry else 4, "body of a subject")
    elif low in PLACE_HEADS or low in PLACE_OPENINGS:
        yield Evidence("place", 3.5, "place of a name")
    elif low in ASSEMBLIES:
        yield Evidence("organization", 4, "assembly of members")
    elif low in EVENT_HEADS:
        yield Evidence(None, 4, "event of a name")
